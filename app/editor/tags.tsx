/** What readers will find it by: themes, phases, key stages, subjects, groups of pupils; time and cost. */
import { useId, useState } from "react";
import type * as Y from "yjs";
import { TextField } from "#app/editor/fields.tsx";
import { useShared } from "#app/editor/hooks.ts";
import {
  keyStageNames,
  keyStages,
  phases,
  pupilGroups,
  subjects,
} from "#content/practice/facets.ts";
import { type Tagged, tagKey } from "#content/practice/live-write-up.ts";
import { costBand, costWords } from "#content/practice/write-up.ts";
import { allThemes, themeLabel } from "#content/vocabulary/vocabulary.ts";

type Props = { doc: Y.Doc; editable: boolean };

export function Tags({ doc, editable }: Props) {
  return (
    <section className="part tags" aria-labelledby="tags-title">
      <h2 id="tags-title">What readers will find it by</h2>
      <Themes doc={doc} editable={editable} />
      <Ticks doc={doc} editable={editable} facet="phase" name="Phases" values={phases} needed />
      <Ticks
        doc={doc}
        editable={editable}
        facet="keyStage"
        name="Key stages"
        values={keyStages}
        words={keyStageNames}
      />
      <Ticks doc={doc} editable={editable} facet="subject" name="Subjects" values={subjects} />
      <Ticks doc={doc} editable={editable} facet="pupilGroup" name="Pupils" values={pupilGroups} />
      <TextField
        id="takes"
        text={doc.getText("takes")}
        label="Time it takes"
        hint="Such as: 10 minutes a week; one hour to learn"
        editable={editable}
      />
      <Cost doc={doc} editable={editable} />
    </section>
  );
}

function useTicked(doc: Y.Doc) {
  const tags = doc.getMap<true>("tags");
  const ticked = useShared(tags, () => [...tags.keys()].sort());
  return {
    isTicked: (facet: Tagged, value: string) => ticked.includes(tagKey(facet, value)),
    valuesOf: (facet: Tagged) =>
      ticked.flatMap((key) => (key.startsWith(`${facet}:`) ? [key.slice(facet.length + 1)] : [])),
    toggle(facet: Tagged, value: string) {
      const key = tagKey(facet, value);
      if (tags.has(key)) tags.delete(key);
      else tags.set(key, true);
    },
  };
}

function Ticks({
  doc,
  editable,
  facet,
  name,
  values,
  words,
  needed = false,
}: Props & {
  facet: Tagged;
  name: string;
  values: readonly string[];
  words?: Record<string, string>;
  needed?: boolean;
}) {
  const { isTicked, toggle } = useTicked(doc);
  return (
    <fieldset className="field ticks" id={`${facet}s`} disabled={!editable}>
      <legend>
        {name}
        {needed && <small> needed to publish</small>}
      </legend>
      <div>
        {values.map((value) => (
          <label key={value}>
            <input
              type="checkbox"
              checked={isTicked(facet, value)}
              onChange={() => toggle(facet, value)}
            />
            {words?.[value] ?? value}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const mostOffered = 8;

function Themes({ doc, editable }: Props) {
  const { isTicked, valuesOf, toggle } = useTicked(doc);
  const [query, setQuery] = useState("");
  const field = useId();
  const wanted = query.trim().toLowerCase();
  const offered =
    wanted === ""
      ? []
      : allThemes
          .filter(
            (theme) =>
              !isTicked("theme", theme.slug) &&
              [theme.label, ...theme.otherLabels].some((label) =>
                label.toLowerCase().includes(wanted),
              ),
          )
          .slice(0, mostOffered);
  return (
    <div className="field" id="themes">
      <label htmlFor={field}>
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
                aria-label={`Leave out ${themeLabel(slug)}`}
                onClick={() => toggle("theme", slug)}
              >
                Leave out
              </button>
            )}
          </li>
        ))}
      </ul>
      {editable && (
        <>
          <input
            id={field}
            type="search"
            value={query}
            autoComplete="off"
            placeholder="Type a word: feedback, phonics, AfL …"
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
          <ul className="offered">
            {offered.map((theme) => (
              <li key={theme.slug}>
                <button
                  type="button"
                  className="link"
                  onClick={() => {
                    toggle("theme", theme.slug);
                    setQuery("");
                  }}
                >
                  {theme.label}
                </button>{" "}
                <span className="count">{theme.scopeNote}</span>
              </li>
            ))}
            {wanted !== "" && offered.length === 0 && (
              <li className="count">No theme goes by that name. Try a broader word.</li>
            )}
          </ul>
        </>
      )}
    </div>
  );
}

function Cost({ doc, editable }: Props) {
  const numbers = doc.getMap<number>("numbers");
  const cost = useShared(numbers, () => numbers.get("costPerPupil") ?? null);

  /** "1e" is no number yet: a field that cannot be read changes nothing. */
  function type(field: HTMLInputElement) {
    const pounds = Number(field.value);
    if (field.validity.badInput) return;
    if (field.value.trim() === "") numbers.delete("costPerPupil");
    else if (Number.isFinite(pounds) && pounds >= 0 && pounds <= 100_000)
      numbers.set("costPerPupil", pounds);
  }

  return (
    <div className="field">
      <label htmlFor="costPerPupil">Cost for each pupil a year, in pounds</label>
      <span className="hint" id="costPerPupil-hint">
        Training, materials and cover; not teachers’ pay. Leave it empty if nobody worked it out.
      </span>
      <input
        id="costPerPupil"
        type="number"
        min={0}
        max={100_000}
        step="any"
        value={cost ?? ""}
        readOnly={!editable}
        aria-describedby="costPerPupil-hint"
        onChange={(event) => type(event.currentTarget)}
      />
      {cost !== null && <p className="count">{costWords[costBand(cost)]} cost</p>}
    </div>
  );
}
