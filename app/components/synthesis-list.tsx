import type { SerializeFrom } from "@remix-run/node";
import { GradeMarks } from "#app/components/grade-marks.tsx";
import { formatDay } from "#app/format.ts";
import type { SynthesisEntry } from "#server/synthesis/lists.ts";

type Entries = SerializeFrom<SynthesisEntry>[];

/** Syntheses to read down: the question, what its first outcome says, and how fresh it is. */
export function SynthesisList({ entries }: { entries: Entries }) {
  return (
    <ol className="entries">
      {entries.map((entry) => (
        <li key={entry.id}>
          <h3>
            <a href={entry.address}>{entry.title}</a>
          </h3>
          <p>{entry.question}</p>
          {entry.line && (
            <p>
              <strong>{entry.line}</strong>
              {entry.certainty !== null && (
                <>
                  <br />
                  <GradeMarks level={entry.certainty} />
                </>
              )}
            </p>
          )}
          <p className="note">
            Version {entry.version}, {formatDay(entry.publishedAt)} · {entry.authors.join(", ")}
            {entry.staleSince && ` · Out of date since ${formatDay(entry.staleSince)}`}
            {entry.audience !== "public" && " · Not public"}
            {entry.isSample && " · Sample"}
          </p>
        </li>
      ))}
    </ol>
  );
}

/** The last few of a theme, with the way to all of them. */
export function SynthesesHere({ entries, all }: { entries: Entries; all: string }) {
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby="syntheses-title">
      <h2 id="syntheses-title">Results brought together</h2>
      <SynthesisList entries={entries} />
      <p>
        <a href={all}>All syntheses here</a>
      </p>
    </section>
  );
}
