/** A number that is shared: what is typed is kept as it stands until it is one. */
import { useState } from "react";

export function NumberField({
  id,
  label,
  hint,
  value,
  set,
  read,
  editable,
}: {
  id: string;
  label: string;
  hint: string;
  value: number | null;
  set: (value: number | null) => void;
  /** The number that was typed, or what is wrong with it in words. */
  read: (typed: string) => { value: number | null; problem?: string | undefined };
  editable: boolean;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const problem = typed === null ? undefined : read(typed).problem;

  function type(words: string) {
    setTyped(words);
    const found = read(words);
    if (!found.problem) set(found.value);
  }

  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <input
        id={id}
        inputMode="decimal"
        autoComplete="off"
        value={typed ?? value ?? ""}
        readOnly={!editable}
        aria-invalid={problem !== undefined}
        aria-describedby={described || undefined}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => !problem && setTyped(null)}
      />
      {problem && (
        <p className="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}
