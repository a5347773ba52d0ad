/** What holds from a day until a day, and the form that ends it. */
import type { ReactNode } from "react";
import { formatDay } from "#app/format.ts";

/** From when to when; what is in force, or to come, can be ended. */
export function Dated({
  dated,
  today,
  children,
}: {
  dated: { from: string; to: string | null };
  today: string;
  children: ReactNode;
}) {
  const isOver = dated.to !== null && dated.to <= today;
  return (
    <span className="dated">
      <span className="count">
        {dated.to === null
          ? `since ${formatDay(dated.from)}`
          : `${formatDay(dated.from)} to ${formatDay(dated.to)}`}
      </span>
      {!isOver && (
        <details>
          <summary>End it</summary>
          <form method="post">{children}</form>
        </details>
      )}
    </span>
  );
}

export function EndOn({ name, value, words }: { name: string; value: string; words: string }) {
  return (
    <>
      <label>
        <span className="unseen">{name}</span>
        <input name="on" type="date" />
      </label>
      <button className="act quiet" type="submit" name="do" value={value}>
        {words}
      </button>
      <span className="hint">Left empty: today. From that day on it holds no more.</span>
    </>
  );
}
