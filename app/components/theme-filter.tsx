/** What works and what doesn't, side by side; and how many say which. */
import { FindingDirectionWord } from "#app/components/finding.tsx";
import { formatCount } from "#app/format.ts";
import { found, queryOf } from "#app/theme-question.ts";
import type { FindingDirection } from "#content/practice/write-up.ts";

type Asked = { found: string; phase?: string | undefined; pupilGroup?: string | undefined };

export function ThemeFilter({
  path,
  asked,
  directions,
}: {
  path: string;
  asked: Asked;
  directions: { direction: FindingDirection; writeUps: number; tries: number }[];
}) {
  const to = (more: Partial<Asked>) => {
    const query = new URLSearchParams(queryOf({ ...asked, ...more })).toString();
    return query ? `${path}?${query}` : path;
  };
  return (
    <>
      <nav className="pick" aria-label="What was found">
        {["", "works", "doesnt"].map((value) => (
          <a
            key={value}
            href={to({ found: value })}
            aria-current={asked.found === value ? "true" : undefined}
          >
            {found[value]?.label ?? "Everything"}
          </a>
        ))}
      </nav>
      <ul className="rows">
        {directions.map(({ direction, writeUps, tries }) => (
          <li key={direction}>
            <a href={to({ found: direction })}>
              <FindingDirectionWord direction={direction} />
            </a>
            <span className="count">
              {formatCount(writeUps, "write-up")}
              {tries > 0 && `, ${formatCount(tries, "try", "tries")} elsewhere`}
            </span>
          </li>
        ))}
      </ul>
      <p className="note">
        A write-up counts once for each direction it reports. This is no vote: read why, and how
        strong each is.
      </p>
      {(asked.phase || asked.pupilGroup) && (
        <p>
          Only {[asked.phase, asked.pupilGroup].filter(Boolean).join(", ")}.{" "}
          <a href={to({ phase: undefined, pupilGroup: undefined })}>Show all</a>
        </p>
      )}
    </>
  );
}
