import type { ReactNode } from "react";
import { useEffect, useRef } from "react";
import type { Problem } from "#content/failure.ts";

/** What to put right, at the head of a form; it takes the focus where there is script. */
export function Problems({ problems }: { problems: Problem[] | undefined }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems && problems.length > 0) box.current?.focus();
  }, [problems]);
  if (!problems || problems.length === 0) return null;
  const told = uniqueIn(problems);
  return (
    <div className="problems" role="alert" tabIndex={-1} ref={box}>
      <h2>{headingOf(told)}</h2>
      <ul>
        {told.map((problem) => (
          <li key={problem.message}>
            <a href={`#${problem.field}`}>{inShort(problem)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function headingOf(told: Problem[]): string {
  // What may be gone past, with the question whether to: nothing in it is wrong.
  if (told.some(({ field }) => field === "sure")) return "One question first";
  if (told.length > 1) return `${told.length} things to put right`;
  return told.every((problem) => inShort(problem).endsWith("?"))
    ? "One question first"
    : "One thing to put right";
}

/** Several to choose from stand in the form, each with what tells it from the others. */
const inShort = ({ message, choices }: Problem): string =>
  choices && choices.length > 1 ? "Several fit what you wrote. Which one do you mean?" : message;

/** Each message once: one thing to put right may stand in the way of several. */
export const uniqueIn = (problems: Problem[]): Problem[] => [
  ...new Map(problems.map((problem) => [problem.message, problem])).values(),
];

/** A label, a hint under it, the control, and the problem in words. */
export function Field({
  name,
  label,
  hint,
  problems,
  children,
}: {
  name: string;
  label: string;
  hint?: ReactNode;
  problems?: Problem[] | undefined;
  children: ReactNode;
}) {
  const problem = problems?.find((one) => one.field === name);
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      {hint && (
        <span className="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      {children}
      {problem && <p className="problem">{problem.message}</p>}
    </div>
  );
}
