/** What a school tells of a practice that it tried: every direction in the same size. */
import type { SerializeFrom } from "@remix-run/node";
import { FindingDirectionWord } from "#app/components/finding.tsx";
import { ImplementationRows } from "#app/components/implementation-table.tsx";
import { SidewaysNote } from "#app/components/shown-table.tsx";
import type { presentAdaptation } from "#app/elsewhere-page.ts";
import { formatDay } from "#app/format.ts";
import {
  type AdaptationText,
  adaptationTextNames,
  adaptationTexts,
} from "#content/enquiry/adaptation.ts";
import { sayFollowUp } from "#content/enquiry/follow-up.ts";

export type Adaptation = SerializeFrom<ReturnType<typeof presentAdaptation>>;

/** `address` is that of the practice. */
export function AdaptationList({ told, address }: { told: Adaptation[]; address: string }) {
  return (
    <ul className="findings">
      {told.map((adaptation) => (
        <li key={adaptation.id}>
          <Outcome adaptation={adaptation} />
          <div>
            <p>
              <a href={`${address}/elsewhere/${adaptation.id}`}>{adaptation.school}</a>. For:{" "}
              {adaptation.forWhom}
            </p>
            {adaptation.happened && <p>{adaptation.happened}</p>}
            {adaptation.changed && <p>Changed: {adaptation.changed}</p>}
            <Byline adaptation={adaptation} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Its direction, or that it is not known. */
export function Outcome({
  adaptation: { direction },
}: {
  adaptation: Pick<Adaptation, "direction">;
}) {
  return direction ? <FindingDirectionWord direction={direction} /> : <b>Not known yet</b>;
}

function Byline({ adaptation }: { adaptation: Adaptation }) {
  const followed = adaptation.followUps.flatMap((followUp) => {
    const said = sayFollowUp(followUp);
    return said ? [`after ${followUp.months} months: ${said.toLowerCase()}`] : [];
  });
  return (
    <p className="note">
      {[
        adaptation.person,
        ...(adaptation.toldAt ? [formatDay(adaptation.toldAt)] : []),
        `version ${adaptation.version}`,
        ...followed,
        ...(adaptation.isSample ? ["Sample"] : []),
      ].join(" · ")}
    </p>
  );
}

/** What stands in a column: an adaptation, or a school of the enquiry that the practice comes from. */
export type Compared = Pick<Adaptation, "id" | "school" | "direction" | "implementation"> &
  Record<AdaptationText, string>;

/** One adaptation, or several side by side. */
export function AdaptationTable({ adaptations }: { adaptations: Compared[] }) {
  return (
    <>
      {adaptations.length > 1 && <SidewaysNote />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section className="table" aria-label="Tried elsewhere, side by side" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <td />
              {adaptations.map(({ id, school }) => (
                <th key={id} scope="col">
                  {school}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">Direction</th>
              {adaptations.map((adaptation) => (
                <td key={adaptation.id}>
                  <Outcome adaptation={adaptation} />
                </td>
              ))}
            </tr>
            {adaptationTexts.map((field) => (
              <tr key={field}>
                <th scope="row">{adaptationTextNames[field]}</th>
                {adaptations.map((adaptation) => (
                  <td key={adaptation.id}>{adaptation[field] || "Not said"}</td>
                ))}
              </tr>
            ))}
            <ImplementationRows columns={adaptations} />
          </tbody>
        </table>
      </section>
    </>
  );
}
