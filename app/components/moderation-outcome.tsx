/** Everybody's marks side by side: how far they agree, and the pieces to talk about. */
import type { SerializeFrom } from "@remix-run/node";
import { formatCount } from "#app/format.ts";
import type { PairOfAssessors } from "#content/moderating/moderation.ts";
import { sayAlike, sayKappa, sayReliability } from "#content/moderating/reliability.ts";
import type { ReadingModerations } from "#server/evidence/moderating/reading.ts";

type Found = SerializeFrom<Awaited<ReturnType<ReadingModerations["get"]>>>;

export function ModerationOutcome({
  found: { moderation, assessors, pieces, outcome },
}: {
  found: Found & { outcome: NonNullable<Found["outcome"]> };
}) {
  const nameOf = (id: string) => assessors.find(({ personId }) => personId === id)?.name ?? "";
  const agreements = outcome.pairs.flatMap(({ agreement }) => agreement ?? []);
  const schools = new Set(assessors.map(({ schoolId }) => schoolId)).size;
  const differing = pieces.filter(({ id }) => outcome.differing.includes(id));
  const said = (pieceId: string, personId: string) => {
    const mark = outcome.marks.find((one) => one.pieceId === pieceId && one.personId === personId);
    return mark ? (moderation.levels[mark.level] ?? "") : "not marked";
  };
  return (
    <>
      <h2>How far you agree</h2>
      <p>
        <b>Reliability of the marks:</b>{" "}
        {sayReliability(agreements, { assessors: assessors.length, schools })}.
      </p>
      <p className="note">
        Kappa is agreement beyond what chance would give: 1 is always alike, 0 is no better than
        chance. In brackets stands where it may well lie, with so few pieces.
      </p>
      {outcome.pairs.map((pair) => (
        <Pair
          key={`${pair.first} ${pair.second}`}
          pair={pair}
          levels={moderation.levels}
          names={[nameOf(pair.first), nameOf(pair.second)]}
        />
      ))}
      <h2>To talk about: {formatCount(differing.length, "piece")}</h2>
      {differing.length === 0 ? (
        <p>You marked every piece alike.</p>
      ) : (
        <ul className="rows">
          {differing.map(({ id, label }) => (
            <li key={id}>
              <span>{label}</span>
              <span className="count">
                {assessors
                  .map(({ personId, name }) => `${name}: ${said(id, personId)}`)
                  .join(" · ")}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Pair({
  pair: { table, agreement },
  levels,
  names: [first, second],
}: {
  pair: PairOfAssessors;
  levels: string[];
  names: [string, string];
}) {
  if (!agreement)
    return (
      <p>
        {first} and {second} marked no piece in common.
      </p>
    );
  const caption = `${first} (down) and ${second} (across)`;
  return (
    <>
      <h3>{caption}</h3>
      <p>
        {sayAlike(agreement)}; {sayKappa(agreement)}.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section className="table" aria-label={caption} tabIndex={0}>
        <table>
          <caption className="unseen">{caption}: pieces at each level</caption>
          <thead>
            <tr>
              <td />
              {levels.map((level) => (
                <th key={level} scope="col" className="number">
                  {level}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {levels.map((level, row) => (
              <tr key={level}>
                <th scope="row">{level}</th>
                {levels.map((other, column) => (
                  <td key={other} className="number">
                    {table[row]?.[column] ?? 0}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
