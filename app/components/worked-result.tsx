import type { ResultNumbers } from "#content/evidence/items/live-evidence.ts";
import { sayResult } from "#content/evidence/items/result-words.ts";
import { workOut } from "#content/evidence/items/worked-out.ts";

/** What follows from numbers that can be used, in a sentence, with what it cannot tell. */
export function WorkedResult({ result }: { result: ResultNumbers }) {
  const { sentence, cautions } = sayResult(
    result,
    workOut({ ...result, outcome: "", measure: "", sample: "" }),
  );
  return (
    <>
      <p className="said">{sentence}</p>
      {cautions.map((caution) => (
        <p className="note" key={caution}>
          {caution}
        </p>
      ))}
    </>
  );
}
