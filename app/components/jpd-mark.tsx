import { type JpdMark, markMeaning } from "#content/enquiry/jpd-mark.ts";

/** The mark with what it means or, for its team, what is still missing. */
export function JpdMarkNote({ mark, isTeam }: { mark: JpdMark; isTeam: boolean }) {
  if (!mark.earned && !isTeam) return null;
  return (
    <section aria-labelledby="mark-title" className="said">
      <h2 id="mark-title">
        {mark.earned ? "Joint practice development" : "Towards joint practice development"}
      </h2>
      {mark.earned ? (
        <p>{markMeaning}</p>
      ) : (
        <>
          <ul>
            {mark.missing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <p className="note">{markMeaning}</p>
        </>
      )}
    </section>
  );
}
