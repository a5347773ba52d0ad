import { SidewaysNote } from "#app/components/shown-table.tsx";
import { levelName } from "#content/evidence/rating/study-scales.ts";
import type { Verdict } from "#content/evidence/rating/verdict.ts";
import { findScale } from "#content/packs/ratings/index.ts";

/** What a rater said on each scale: worked out, final, and the reason where they differ. */
export function Verdicts({ verdicts, caption }: { verdicts: Verdict[]; caption: string }) {
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
              <th scope="col">Worked out</th>
              <th scope="col">Final</th>
              <th scope="col">Why it differs</th>
            </tr>
          </thead>
          <tbody>
            {verdicts.map((verdict) => (
              <Row key={verdict.scale} verdict={verdict} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function Row({ verdict }: { verdict: Verdict }) {
  const scale = findScale(verdict.scale);
  if (!scale) return null;
  return (
    <tr>
      <th scope="row">
        <a href={scale.source} rel="nofollow">
          {scale.name}
        </a>
        , {verdict.version}
        {scale.after && <span className="note"> {scale.after}</span>}
      </th>
      <td>{levelName(scale, verdict.level)}</td>
      <td>{verdict.final === null ? "Left open" : levelName(scale, verdict.final)}</td>
      <td className="sentences-cell">{verdict.reason}</td>
    </tr>
  );
}
