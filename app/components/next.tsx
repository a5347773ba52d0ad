import { formatDay } from "#app/format.ts";
import type { Ahead } from "#content/enquiry/ahead.ts";

/** What is next in an enquiry, and who has it: for the team. */
export function Next({ slug, ahead }: { slug: string; ahead: Ahead[] }) {
  return (
    <section aria-labelledby="next-title">
      <h2 id="next-title">What is next, and who has it</h2>
      {ahead.length > 0 ? (
        <ul className="rows">
          {ahead.slice(0, shown).map(({ id, what, who, on, when, where, part }) => (
            <li key={id}>
              <span>
                <strong>{who || "Nobody yet"}</strong>:{" "}
                <a href={`/enquiries/${slug}/${part}`}>{what}</a>
              </span>
              <span className="note">
                {[when || (on && formatDay(on)) || "No day yet", where].filter(Boolean).join(" · ")}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p>Nothing is open.</p>
      )}
      <p className="note">
        {ahead.length > shown && `And ${ahead.length - shown} more. `}
        <a href={`/enquiries/${slug}/plan`}>Open the plan</a>
        {" · "}
        <a href={`/enquiries/${slug}/calendar`}>Open the calendar</a>
      </p>
    </section>
  );
}

const shown = 8;
