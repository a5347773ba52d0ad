/** How a practice was put to work, side by side: at each school, or in each adaptation (S09). */
import { SidewaysNote } from "#app/components/shown-table.tsx";
import {
  type Implementation,
  implementationNames,
  implementationPartNames,
  implementationParts,
  isWritten,
  writtenOutcomes,
} from "#content/enquiry/implementation.ts";

type Column = { id: string; implementation: Implementation };

/** A row for each outcome of which somebody wrote. */
export function ImplementationRows({ columns }: { columns: Column[] }) {
  return writtenOutcomes(columns.map(({ implementation }) => implementation)).map((outcome) => (
    <tr key={outcome}>
      <th scope="row">{implementationNames[outcome].label}</th>
      {columns.map(({ id, implementation }) => (
        <td key={id} className="sentences-cell">
          {implementationParts.map(
            (part) =>
              implementation[outcome][part] && (
                <p key={part}>
                  {implementationPartNames[part]}: {implementation[outcome][part]}
                </p>
              ),
          )}
          {!isWritten(implementation[outcome]) && "Not said"}
        </td>
      ))}
    </tr>
  ));
}

/** The same with who says it over each column. */
export function ImplementationTable({
  columns,
  caption,
}: {
  columns: (Column & { name: string; address?: string })[];
  caption: string;
}) {
  return (
    <>
      {columns.length > 1 && <SidewaysNote />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section className="table" aria-label={caption} tabIndex={0}>
        <table>
          <caption className="unseen">{caption}</caption>
          <thead>
            <tr>
              <td />
              {columns.map(({ id, name, address }) => (
                <th key={id} scope="col">
                  {address ? <a href={address}>{name}</a> : name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <ImplementationRows columns={columns} />
          </tbody>
        </table>
      </section>
    </>
  );
}
