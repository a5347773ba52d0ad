import type { Problem } from "#content/failure.ts";

/** Asks which enquiry a school puts off, where it works on three already. Comes after the form's fields. */
export function Park({ problems }: { problems: Problem[] | undefined }) {
  const problem = problems?.find(({ field }) => field === "park");
  if (!problem?.choices) return null;
  return (
    <fieldset className="field" id="park">
      <legend>Which one does your school put off?</legend>
      {problem.choices.map(({ value, label }) => (
        <label key={value} className="choice">
          <input type="radio" name="park" value={value} required />
          <span>{label}</span>
          <small>Nothing in it is lost. It can be taken up again.</small>
        </label>
      ))}
    </fieldset>
  );
}
