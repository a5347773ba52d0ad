import { type Match, matchWords, sayLocked } from "#content/enquiry/cycle.ts";

type Cycle = {
  school: string;
  number: number;
  startsOn?: string | null;
  lockedOn?: string | null;
  predictions: { question: string; prediction: string; match: Match | null }[];
};

/** What was expected of each cycle before it began, and whether it came so. */
export function ShownPredictions({ cycles }: { cycles: Cycle[] }) {
  const predicted = cycles.filter(({ predictions }) => predictions.length > 0);
  if (predicted.length === 0) return null;
  return (
    <>
      <h3>What was expected, and whether it came so</h3>
      {predicted.map(({ school, number, predictions, ...cycle }) => (
        <section key={`${school} ${number}`} aria-label={`${school}, cycle ${number}`}>
          <h4>
            {school}, cycle {number}
          </h4>
          {sayLocked(cycle) && <p className="note">{sayLocked(cycle)}</p>}
          <ul className="rows">
            {predictions.map(({ question, prediction, match }) => (
              <li key={question}>
                <span>
                  {question}
                  <br />
                  Expected: {prediction}
                </span>
                <span className="note">{match ? matchWords[match] : "Not known yet"}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
