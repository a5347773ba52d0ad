/** What in a draft might identify somebody, in its sentence, with what to write instead. */
import type { ReactNode } from "react";
import { Choose } from "#app/components/choose.tsx";
import type { Problem } from "#content/failure.ts";

type Find = {
  kind: string;
  found: string;
  field: string;
  sentence: string;
  why: string;
  suggestion: string;
  where: string;
  looked: string;
  second: "not needed" | "open" | "fine";
};

type Look = { looker: string; answer: "fine" | "change" | null; note: string };

/** For the author who publishes: each find, a tick, and a colleague to look too. */
export function Identifiers({
  slug,
  finds,
  looks,
  colleagues,
  typed,
  problems,
}: {
  slug: string;
  finds: Find[];
  looks: Look[];
  colleagues: { id: string; name: string; post: string }[];
  /** Whom they had written. */
  typed: string | undefined;
  problems: Problem[];
}) {
  const isOpen = finds.some(({ second }) => second === "open");
  return (
    <div className="field" id="identifiers">
      <span className="label">Does any of this identify a pupil or a private person?</span>
      <FindList finds={finds}>
        {(find) => (
          <>
            <a className="count" href={`/practice/${slug}/edit#${find.field}`}>
              {find.where}
            </a>
            <input type="hidden" name="looked" value={find.looked} />
          </>
        )}
      </FindList>
      <label className="choice">
        <input type="checkbox" name="identifiersChecked" value="yes" />
        <span>I have looked at each: none identifies a pupil or a private person.</span>
      </label>
      <p className="hint">Your own school’s address, where people may write to you, is fine.</p>
      {looks.length > 0 && (
        <ul className="rows">
          {looks.map((look) => (
            <li key={`${look.looker}${look.answer}${look.note}`}>
              <span>
                {look.looker} {answers[look.answer ?? "none"]}
                {look.note && `: “${look.note}”`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {isOpen && (
        <>
          <Choose
            name="looker"
            label="Who looks too?"
            hint="What looks like a pupil’s is published when a second person finds it fine. They may read the draft from then on."
            typed={typed}
            problems={problems}
            list="lookers"
            required={false}
          />
          <datalist id="lookers">
            {colleagues.map(({ id, name, post }) => (
              <option key={id} value={name}>
                {post}
              </option>
            ))}
          </datalist>
          <button className="act quiet" type="submit" name="do" value="second-look" formNoValidate>
            Ask them to look
          </button>
        </>
      )}
    </div>
  );
}

const answers = {
  none: "is asked to look",
  fine: "finds it fine",
  change: "asks you to change something",
};

/** Each find in its sentence; `children` stands beside it. */
export function FindList<F extends Omit<Find, "where" | "looked" | "second">>({
  finds,
  children,
}: {
  finds: F[];
  children?: (find: F) => ReactNode;
}) {
  return (
    <ul className="rows">
      {finds.map((find) => (
        <li key={find.kind + find.found + find.field}>
          <div>
            <p>
              <strong>“{find.found}”</strong>: {find.why}.
            </p>
            <blockquote>
              <InSentence {...find} />
            </blockquote>
            <p className="hint">Instead: {find.suggestion}.</p>
          </div>
          {children?.(find)}
        </li>
      ))}
    </ul>
  );
}

/** The sentence of a find, with the find marked. */
function InSentence({ sentence, found }: { sentence: string; found: string }) {
  const at = sentence.indexOf(found);
  return (
    <>
      {sentence.slice(0, at)}
      <mark>{found}</mark>
      {sentence.slice(at + found.length)}
    </>
  );
}
