import type { Suggestion } from "#server/enquiry/suggesting.ts";

/** Who may be a partner, and why; nothing where nobody fits. */
export function Suggestions({ suggestions, by }: { suggestions: Suggestion[]; by: string }) {
  if (suggestions.length === 0) return null;
  return (
    <section aria-labelledby="suggested-title">
      <h2 id="suggested-title">Who offers what you ask for</h2>
      <p className="note">{by} Nobody is told that they stand here.</p>
      <ul className="entries">
        {suggestions.map(({ name, address, about, reasons }) => (
          <li key={address}>
            <h3>
              <a href={address}>{name}</a>
            </h3>
            {about && <p className="note">{about}</p>}
            <p>{reasons.join(" ")}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
