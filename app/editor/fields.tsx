/** The short fields of a write-up: title, summary, and the texts of a finding. */
import { type ChangeEvent, useLayoutEffect, useRef } from "react";
import type * as Y from "yjs";
import { useShared } from "#app/editor/hooks.ts";
import { applyTyped, cutTo, moveCaret } from "#content/live/shared-text.ts";
import { countWords } from "#content/practice/write-up.ts";

export function TextField({
  id,
  text,
  label,
  hint,
  rows = 1,
  wordLimit,
  limit,
  editable,
  className = "",
}: {
  id: string;
  text: Y.Text;
  label: string;
  hint?: string;
  rows?: number;
  wordLimit?: number;
  /** In characters, as JavaScript counts them; said under the field once most of it is used. */
  limit?: number;
  editable: boolean;
  className?: string;
}) {
  const value = useShared(text, () => text.toString());
  const field = useRef<HTMLTextAreaElement>(null);
  useTheirEdits(text, field);
  useGrowing(field, value);
  const words = countWords(value);

  function type(event: ChangeEvent<HTMLTextAreaElement>) {
    const typed = event.currentTarget.value.replace(/\n/g, " ");
    applyTyped(text, limit === undefined ? typed : cutTo(typed, Math.max(limit, value.length)));
  }

  return (
    <div className={`field ${className}`}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <textarea
        id={id}
        ref={field}
        rows={rows}
        value={value}
        readOnly={!editable}
        maxLength={limit}
        onChange={type}
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
      {wordLimit !== undefined && (
        <p className={words > wordLimit ? "problem" : "count"}>
          {words} of {wordLimit} words
        </p>
      )}
      {limit !== undefined && value.length > limit * 0.8 && (
        <p className={value.length > limit ? "problem" : "count"}>
          {value.length} of {limit} characters
        </p>
      )}
    </div>
  );
}

/** Keeps the caret where it was among the words when somebody else changes the same field. */
function useTheirEdits(text: Y.Text, field: { current: HTMLTextAreaElement | null }) {
  const caret = useRef<{ start: number; end: number } | null>(null);
  useLayoutEffect(() => {
    const observe = (event: Y.YTextEvent) => {
      const element = field.current;
      if (event.transaction.local || !element || document.activeElement !== element) return;
      const delta = event.delta as { retain?: number; insert?: unknown; delete?: number }[];
      caret.current = {
        start: moveCaret(element.selectionStart, delta),
        end: moveCaret(element.selectionEnd, delta),
      };
    };
    text.observe(observe);
    return () => text.unobserve(observe);
  }, [text, field]);
  useLayoutEffect(() => {
    if (!caret.current) return;
    field.current?.setSelectionRange(caret.current.start, caret.current.end);
    caret.current = null;
  });
}

function useGrowing(field: { current: HTMLTextAreaElement | null }, value: string) {
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = "auto";
    element.style.height = `${element.scrollHeight + 2}px`;
  }, [value, field]);
}
