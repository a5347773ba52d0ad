/** What happened here: write-ups and schools that tried one, with why, every direction in the same size. */
import type { SerializeFrom } from "@remix-run/node";
import { FindingDirectionWord } from "#app/components/finding.tsx";
import { StrengthInWords } from "#app/components/strength-marks.tsx";
import { formatDay } from "#app/format.ts";
import type { ThemeStudy } from "#server/evidence/theme-findings.ts";

export function ThemeStudies({ studies }: { studies: SerializeFrom<ThemeStudy>[] }) {
  return (
    <ol className="entries">
      {studies.map((study) =>
        study.kind === "try" ? (
          <Try key={study.id} study={study} />
        ) : (
          <WriteUp key={study.entry.id} study={study} />
        ),
      )}
    </ol>
  );
}

function WriteUp({
  study: { entry, findings, strength },
}: {
  study: SerializeFrom<Extract<ThemeStudy, { kind: "write-up" }>>;
}) {
  return (
    <li>
      <h3>
        <a href={entry.address}>{entry.title}</a>
      </h3>
      <p>{entry.summary}</p>
      <ul className="findings">
        {findings.map(({ id, direction, outcome, why, forWhom }) => (
          <li key={id}>
            <FindingDirectionWord direction={direction} />
            <div>
              <p>
                {outcome}
                {forWhom && <span className="note"> For: {forWhom}</span>}
              </p>
              {why && <p className="note">Why: {why}</p>}
            </div>
          </li>
        ))}
      </ul>
      <p className="note">
        <StrengthInWords level={strength} /> ·{" "}
        {entry.unnamed ??
          (entry.schools.map(({ name }) => name).join(", ") ||
            entry.authors.map(({ name }) => name).join(", "))}{" "}
        · {formatDay(entry.publishedAt)}
        {entry.audience.startsWith("heads:")
          ? " · Heads only: who opens it is noted"
          : entry.audience !== "public" && " · Not public"}
        {entry.isSample && " · Sample"}
      </p>
    </li>
  );
}

function Try({ study }: { study: SerializeFrom<Extract<ThemeStudy, { kind: "try" }>> }) {
  const { origin, school, direction, happened, why, forWhom, toldAt } = study;
  return (
    <li>
      <h3>
        <a href={`${origin.address}/elsewhere/${study.id}`}>{school} tried it</a>
      </h3>
      <p>It took up “{origin.title}”.</p>
      <ul className="findings">
        <li>
          {direction && <FindingDirectionWord direction={direction} />}
          <div>
            <p>
              {happened}
              {forWhom && <span className="note"> For: {forWhom}</span>}
            </p>
            {why && <p className="note">Why it changed what it did: {why}</p>}
          </div>
        </li>
      </ul>
      <p className="note">
        Tried elsewhere{toldAt && ` · ${formatDay(toldAt)}`}
        {study.isSample && " · Sample"}
      </p>
    </li>
  );
}
