import type { ReactNode } from "react";
import type { FormAnswer } from "#app/answers.ts";
import { Field } from "#app/components/form.tsx";

/** What a form came back with, where it is the form that is open now. */
export type Back = FormAnswer | undefined;

/** A field of words: a line, or several `rows`. What was typed stands before what is kept. */
export function Words({
  name,
  label,
  hint,
  value = "",
  limit,
  rows = 1,
  back,
}: {
  name: string;
  label: string;
  hint?: ReactNode;
  value?: string;
  limit: number;
  rows?: number;
  back: Back;
}) {
  const shared = {
    id: name,
    name,
    maxLength: limit,
    defaultValue: back?.typed[name] ?? value,
    "aria-describedby": hint ? `${name}-hint` : undefined,
  };
  return (
    <Field name={name} label={label} hint={hint} problems={back?.problems}>
      {rows > 1 ? <textarea rows={rows} {...shared} /> : <input autoComplete="off" {...shared} />}
    </Field>
  );
}

/** What holds for every word that is written about a class. */
export function GroupsOnly() {
  return (
    <p className="note">
      Write of groups only. No pupil’s name, and nothing by which one could be known. Do not record
      a concern about a child here: tell your safeguarding lead.
    </p>
  );
}

/** What is open in a form is kept as it is, as by the Enter key; or it goes on to the next step. */
export function KeepOrGoOn({
  onward,
  keep = "Keep it, and go on later",
}: {
  /** Null while something else comes first, which the page says. */
  onward: string | null;
  keep?: string;
}) {
  return (
    <p>
      <button className="act quiet" name="onward" value="no" type="submit">
        {keep}
      </button>
      {onward && (
        <button className="act" name="onward" value="yes" type="submit">
          {onward}
        </button>
      )}
    </p>
  );
}

/** What somebody had typed into a form that is no longer open: to be copied, so that nothing is lost. */
export function NotKept({ typed }: { typed: Record<string, string> }) {
  const words = Object.entries(typed).filter(
    ([name, value]) => value.trim() && !["step", "revision", "onward", "do"].includes(name),
  );
  return (
    <section className="said" aria-labelledby="not-kept-title">
      <h2 id="not-kept-title">What you had written</h2>
      <ul>
        {words.map(([name, value]) => (
          <li key={name}>{value}</li>
        ))}
      </ul>
    </section>
  );
}

/** What is written, as text; nothing where nothing is. */
export function Written({ title, words }: { title: string; words: string }) {
  if (!words) return null;
  return (
    <>
      <dt>{title}</dt>
      <dd className="as-written">{words}</dd>
    </>
  );
}
