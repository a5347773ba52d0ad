import type { SerializeFrom } from "@remix-run/node";
import { FindingDirectionWord } from "#app/components/finding.tsx";
import { StrengthMarks } from "#app/components/strength-marks.tsx";
import { formatDay } from "#app/format.ts";
import { themeLabel } from "#content/vocabulary/vocabulary.ts";
import type { Entry } from "#server/practice/library.ts";

/** Write-ups to read down: title, summary, and what a reader decides by. */
export function EntryList({
  entries,
  level = 2,
}: {
  entries: SerializeFrom<Entry>[];
  level?: 2 | 3;
}) {
  const Title = level === 2 ? "h2" : "h3";
  return (
    <ol className="entries">
      {entries.map((entry) => (
        <li key={entry.id}>
          <Title>
            <a href={entry.address}>{entry.title}</a>
          </Title>
          <p>{entry.summary}</p>
          <p className="note">
            {entry.findings.map((direction) => (
              <span key={direction}>
                <FindingDirectionWord direction={direction} />
                {" · "}
              </span>
            ))}
            {entry.strength !== null && (
              <>
                <StrengthMarks level={entry.strength} />
                {" · "}
              </>
            )}
            {entry.kind === "resource" && "Resource · "}
            {entry.unnamed ?? entry.authors.map((author) => author.name).join(", ")}
            {entry.schools.length > 0 &&
              ` · ${entry.schools.map((school) => school.name).join(", ")}`}
            {" · "}
            {formatDay(entry.publishedAt)}
            {entry.audience.startsWith("heads:")
              ? " · Heads only: who opens it is noted"
              : entry.audience !== "public" && " · Not public"}
            {entry.isSample && " · Sample"}
          </p>
          {entry.themes.length > 0 && (
            <p className="note">
              {entry.themes.map((slug, index) => (
                <span key={slug}>
                  {index > 0 && " · "}
                  <a href={`/themes/${slug}`}>{themeLabel(slug)}</a>
                </span>
              ))}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

/** "1–20 of 41", and the way to the others. */
export function Pages({
  page,
  pageSize,
  total,
  path,
  query = [],
}: {
  page: number;
  pageSize: number;
  total: number;
  path: string;
  query?: [string, string][];
}) {
  if (total <= pageSize) return null;
  const last = Math.ceil(total / pageSize);
  const to = (number: number) =>
    `${path}?${new URLSearchParams([...query, ["page", String(number)]])}`;
  return (
    <nav className="pages" aria-label="Pages">
      <span className="count">
        {(page - 1) * pageSize + 1}–{Math.min(page * pageSize, total)} of {total}
      </span>
      {page > 1 && (
        <a rel="prev" href={to(page - 1)}>
          Previous
        </a>
      )}
      {page < last && (
        <a rel="next" href={to(page + 1)}>
          Next
        </a>
      )}
    </nav>
  );
}
