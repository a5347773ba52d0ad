import { useEffect, useRef, useState } from "react";
import { Problems } from "#app/components/form.tsx";
import { RecordQuestions } from "#app/components/rate-form.tsx";
import { RateLevels } from "#app/components/rate-levels.tsx";
import { parseRecord } from "#content/evidence/rating/questions.ts";
import { workOutLevels } from "#content/evidence/rating/study-scales.ts";
import { plainLine } from "#content/evidence/saying/plain-line.ts";
import type { Problem } from "#content/failure.ts";
import type { FindingDirection } from "#content/practice/write-up.ts";

/**
 * The record's questions, and what follows from them. Without script it follows at the press of a button;
 * with it, as one answers. Ctrl and Enter save from anywhere.
 */
export function RateWork({
  version,
  initial,
  known,
  directions,
  problems,
  skip,
}: {
  version: number;
  initial: Record<string, string>;
  known: Record<string, string>;
  directions: FindingDirection[];
  problems: Problem[] | undefined;
  skip: string | null;
}) {
  const form = useRef<HTMLFormElement>(null);
  const [fields, setFields] = useState(initial);
  const [follows, setFollows] = useState(false);
  useEffect(() => {
    setFollows(true);
    const save = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      form.current?.requestSubmit();
    };
    document.addEventListener("keydown", save);
    return () => document.removeEventListener("keydown", save);
  }, []);
  const { record } = parseRecord((field) => fields[field] ?? "");
  const follow = () => form.current && setFields(typedIn(form.current));
  return (
    <form method="post" ref={form} onChange={follow} data-follows={follows || undefined}>
      <Problems problems={problems} />
      <input type="hidden" name="version" value={version} />
      <p>
        <button className="act" type="submit" name="do" value="next">
          Save and next
        </button>{" "}
        <button className="act quiet" type="submit" name="do" value="save">
          Save and read it
        </button>
        {skip && (
          <>
            {" "}
            <a className="act quiet" href={skip}>
              Skip
            </a>
          </>
        )}
      </p>
      <p className="note">
        Enter in an answer saves and opens the next, and so do Ctrl and Enter anywhere.
      </p>
      <h2 id="record" tabIndex={-1}>
        The record
      </h2>
      <RecordQuestions answers={{ fields: initial, known, problems }} />
      <h2>What follows</h2>
      <p>
        <button className="act quiet" type="submit" name="do" value="work-out">
          Work it out
        </button>
      </p>
      <p aria-live="polite">A visitor reads first: “{plainLine(record, directions)}.”</p>
      <RateLevels levels={workOutLevels(record)} fields={fields} problems={problems} />
      <button className="act" type="submit" name="do" value="next">
        Save and next
      </button>
    </form>
  );
}

function typedIn(form: HTMLFormElement): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const [name, value] of new FormData(form))
    if (typeof value === "string") typed[name] = value;
  return typed;
}
