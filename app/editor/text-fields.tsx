import * as Y from "yjs";
import { TextField } from "#app/editor/fields.tsx";

/** The texts of a line of a list, in their order: each with its label, a hint, and how long it may be. */
export function TextFields({
  id,
  line,
  texts,
  editable,
}: {
  /** The line's own; `outcome-ID` is the field of its outcome. */
  id: string;
  line: Y.Map<unknown>;
  texts: Record<string, readonly [label: string, hint: string, limit?: number]>;
  editable: boolean;
}) {
  return (
    <>
      {Object.entries(texts).map(([field, [label, hint, limit]]) => {
        const text = line.get(field);
        return text instanceof Y.Text ? (
          <TextField
            key={field}
            id={`${field}-${id}`}
            {...{ text, label, hint, editable }}
            {...(limit !== undefined && { limit })}
          />
        ) : null;
      })}
    </>
  );
}
