import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answer } from "#app/answers.ts";
import { SidewaysNote } from "#app/components/shown-table.tsx";
import { describePage } from "#app/meta.ts";
import {
  fewestRated,
  mostRatedTwice,
  type ScaleAgreement,
} from "#content/evidence/rating/rater-agreement.ts";

export const loader = ({ context: { services, viewer } }: LoaderFunctionArgs) =>
  answer(() => services.raterAgreement.find(viewer));

export const meta = () =>
  describePage({
    title: "How far raters agree",
    description: "In percent, and beyond what chance would give, by scale.",
  });

export default function AgreementPage() {
  const { overall, pairs } = useLoaderData<typeof loader>();
  return (
    <div className="column">
      <p className="crumbs">
        <a href="/practice">Practice</a>
      </p>
      <h1>How far raters agree</h1>
      <p className="standfirst">
        Two research leads rate a write-up, each alone. This compares what they said first, before
        they talked. It tells how clear the scales and the write-ups are. It does not tell who is
        right, and it ranks nobody.
      </p>
      <p>
        Kappa is agreement beyond what chance would give: 0 is no more than chance, 1 is always. Its
        95 % interval is in brackets. Where fewer than {fewestRated} write-ups have been rated twice
        on a scale, nothing is shown. Of more than {mostRatedTwice.toLocaleString("en-GB")}, the
        newest count.
      </p>
      <h2>Overall</h2>
      <AgreementTable scales={overall} caption="Agreement overall, by scale" />
      {pairs.map(({ raters, scales }) => (
        <section key={raters.join()}>
          <h2>{raters.join(" and ")}</h2>
          <AgreementTable
            scales={scales}
            caption={`Agreement of ${raters.join(" and ")}, by scale`}
          />
        </section>
      ))}
    </div>
  );
}

function AgreementTable({ scales, caption }: { scales: ScaleAgreement[]; caption: string }) {
  return (
    <>
      <SidewaysNote />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section className="table" aria-label={caption} tabIndex={0}>
        <table>
          <caption className="unseen">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Scale</th>
              <th scope="col">Write-ups</th>
              <th scope="col">Rated alike</th>
              <th scope="col">Kappa</th>
            </tr>
          </thead>
          <tbody>
            {scales.map(({ scale, name, n, found }) => (
              <tr key={scale}>
                <th scope="row">{name}</th>
                <td>{found ? n : `Fewer than ${fewestRated}`}</td>
                <td>{found ? `${Math.round(found.observed * 100)} %` : "Not shown"}</td>
                <td>{found ? sayKappa(found) : "Not shown"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

const sayKappa = ({ kappa, interval }: NonNullable<ScaleAgreement["found"]>): string =>
  kappa === null
    ? "All the same level: kappa says nothing"
    : `${places(kappa)}${interval ? ` [${places(interval.low)}, ${places(interval.high)}]` : ""}`;

const places = (value: number): string => value.toFixed(2).replace("-", "−");
