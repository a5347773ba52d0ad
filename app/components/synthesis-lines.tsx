import type { SerializeFrom } from "@remix-run/node";
import { formatCount } from "#app/format.ts";
import type { ShownLine } from "#content/synthesis/shown-lines.ts";

type Line = SerializeFrom<ShownLine>;

/** What was taken in and what was left out, each with its reason. */
export function SynthesisLines({ lines }: { lines: Line[] }) {
  const included = lines.filter(({ isIncluded }) => isIncluded);
  const excluded = lines.filter(({ isIncluded }) => !isIncluded);
  return (
    <section aria-labelledby="results">
      <h2 id="results">What was taken in, and what was left out</h2>
      <details open={included.length <= 40}>
        <summary>{formatCount(included.length, "result")} taken in</summary>
        <List lines={included} />
      </details>
      {excluded.length > 0 ? (
        <details>
          <summary>{formatCount(excluded.length, "result")} left out</summary>
          <List lines={excluded} />
        </details>
      ) : (
        <p className="note">Nothing that was found was left out.</p>
      )}
    </section>
  );
}

function List({ lines }: { lines: Line[] }) {
  return (
    <ul className="entries results">
      {lines.map((line) => (
        <li key={line.id}>
          <p>
            {line.address ? <a href={line.address}>{line.label}</a> : line.label}: {line.outcome}
            {line.sample && <span className="note"> ({line.sample})</span>}
          </p>
          {line.reference && <p className="note">{line.reference}</p>}
          <p className="note">{line.reason}</p>
          {line.marks.map((mark) => (
            <p className="note mark" key={mark}>
              {mark}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
