import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Marks } from "#app/components/marks.tsx";
import { SidewaysNote } from "#app/components/shown-table.tsx";
import { formatDay } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { sayCostBand, sayMonths, saySecurity } from "#content/evidence/strands/strand.ts";
import { strandAttribution } from "#content/packs/strands.ts";
import { themeLabel } from "#content/vocabulary/vocabulary.ts";

export async function loader({ context: { services, origin } }: LoaderFunctionArgs) {
  return { strands: await services.strands.list(), canonical: `${origin}/evidence/strands` };
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({
    title: "Outside evidence",
    description: "Facts of the strands of the EEF toolkit, each with its day and a link.",
    canonical: data?.canonical,
  });

export default function Strands() {
  const { strands } = useLoaderData<typeof loader>();
  return (
    <>
      <h1>Outside evidence</h1>
      <p className="standfirst">
        What is known elsewhere, as the Education Endowment Foundation gives it. It stands beside
        what happened here, and is never mixed with it.
      </p>
      <SidewaysNote />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section className="table" aria-label="Strands of the EEF toolkit" tabIndex={0}>
        <table>
          <caption className="unseen">{strandAttribution}</caption>
          <thead>
            <tr>
              <th scope="col">Strand</th>
              <th scope="col">Months of progress</th>
              <th scope="col">Security</th>
              <th scope="col">Cost</th>
              <th scope="col">As of</th>
              <th scope="col">Theme</th>
            </tr>
          </thead>
          <tbody>
            {strands.map((facts) => (
              <tr key={facts.strand}>
                <th scope="row">
                  <a href={`/evidence/strands/${facts.strand}`}>{themeLabel(facts.strand)}</a>
                </th>
                <td>{sayMonths(facts)}</td>
                <td>
                  <Marks filled={facts.security} /> {saySecurity(facts)}
                </td>
                <td>{sayCostBand(facts)}</td>
                <td className="when">{formatDay(facts.asOf)}</td>
                <td>
                  <a href={`/themes/${facts.strand}`}>What happened here</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="note">
        Facts only: {strandAttribution}. What the months rest on is told there, under each strand.{" "}
        <a href="/evidence/map">The evidence map</a> shows what schools have written here, and{" "}
        <a href="/evidence/calculator">the calculator</a> how large a difference of your own is.
      </p>
    </>
  );
}
