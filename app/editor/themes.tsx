/** Choosing themes: a combobox over the vocabulary, and the list of those that are chosen. */
import { type KeyboardEvent, useId, useRef, useState } from "react";
import type * as Y from "yjs";
import { searchThemes } from "#app/editor/theme-search.ts";
import { useTicked } from "#app/editor/ticked.ts";
import type { Theme } from "#content/vocabulary/theme.ts";
import { themeLabel } from "#content/vocabulary/vocabulary.ts";

const mostOffered = 8;

export function Themes({ doc, editable }: { doc: Y.Doc; editable: boolean }) {
  const { isTicked, valuesOf, toggle } = useTicked(doc);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  return (
    <div className="field" id="themes">
      <label htmlFor={id}>
        Themes<small> needed to publish</small>
      </label>
      <ul className="chosen">
        {valuesOf("theme").map((slug) => (
          <li key={slug}>
            {themeLabel(slug)}
            {editable && (
              <button
                type="button"
                className="link"
                aria-label={`Remove ${themeLabel(slug)}`}
                onClick={() => {
                  toggle("theme", slug);
                  field.current?.focus();
                }}
              >
                Remove
              </button>
            )}
          </li>
        ))}
      </ul>
      {editable && (
        <ThemeBox
          id={id}
          field={field}
          isChosen={(slug) => isTicked("theme", slug)}
          choose={(slug) => toggle("theme", slug)}
        />
      )}
    </div>
  );
}

function ThemeBox({
  id,
  field,
  isChosen,
  choose,
}: {
  id: string;
  field: { current: HTMLInputElement | null };
  isChosen: (slug: string) => boolean;
  choose: (slug: string) => void;
}) {
  const [typed, setTyped] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const found = searchThemes(typed);
  const offered = found.filter(({ slug }) => !isChosen(slug)).slice(0, mostOffered);
  const isShown = isOpen && offered.length > 0;
  const optionId = (theme: Theme | undefined) => (theme ? `${id}-${theme.slug}` : undefined);

  function ask(words: string) {
    setTyped(words);
    setAt(0);
    setOpen(true);
  }

  function take(theme: Theme) {
    choose(theme.slug);
    ask("");
  }

  function steer(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const current = offered[at];
    if (step && offered.length > 0) {
      setOpen(true);
      if (isShown) setAt((at + step + offered.length) % offered.length);
    } else if (event.key === "Enter" && isShown && current) take(current);
    else if (event.key === "Escape" && isShown) setOpen(false);
    else return;
    event.preventDefault();
  }

  return (
    <>
      <input
        id={id}
        ref={field}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={isShown ? `${id}-offered` : undefined}
        aria-activedescendant={isShown ? optionId(offered[at]) : undefined}
        value={typed}
        autoComplete="off"
        placeholder="Type a word: feedback, phonics, AfL …"
        onChange={(event) => ask(event.currentTarget.value)}
        onKeyDown={steer}
        onBlur={() => setOpen(false)}
      />
      {isShown && (
        <div className="offered" role="listbox" id={`${id}-offered`} aria-label="Themes that fit">
          {offered.map((theme, index) => (
            <button
              key={theme.slug}
              type="button"
              role="option"
              id={optionId(theme)}
              tabIndex={-1}
              aria-selected={index === at}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(theme)}
            >
              <b>{theme.label}</b> <span className="count">{theme.scopeNote}</span>
            </button>
          ))}
        </div>
      )}
      {isOpen && typed.trim() !== "" && offered.length === 0 && (
        <p className="count" role="status">
          {found.length > 0
            ? "You have chosen it."
            : "No theme goes by that name. Try a broader word."}
        </p>
      )}
    </>
  );
}
