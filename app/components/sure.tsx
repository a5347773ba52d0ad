import type { Problem } from "#content/failure.ts";

/** Asks once more, where the answer to a form was a question. Comes after the form's own fields. */
export function Sure({ problems }: { problems: Problem[] | undefined }) {
  const problem = problems?.find(({ field }) => field === "sure");
  if (!problem) return null;
  return (
    <div className="field">
      <label className="choice">
        <input type="checkbox" id="sure" name="sure" value="yes" required />
        <span>{problem.message}</span>
      </label>
    </div>
  );
}
