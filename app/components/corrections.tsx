import type { SerializeFrom } from "@remix-run/node";
import { formatDay } from "#app/format.ts";
import type { Correction } from "#content/practice/correction.ts";

/** What was put right in a published version, above its text. */
export function Corrections({ corrections }: { corrections: SerializeFrom<Correction>[] }) {
  if (corrections.length === 0) return null;
  return (
    <section className="corrections" id="corrections" aria-label="Corrections">
      {corrections.map(({ id, wrong, right, by, at }) => (
        <div className="said" key={id}>
          <p>
            <strong>Corrected on {formatDay(at)}</strong> by {by}.
          </p>
          <p>What was wrong: {wrong}</p>
          <p>What is right: {right}</p>
        </div>
      ))}
    </section>
  );
}
