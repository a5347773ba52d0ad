/** What readers will find it by: themes, phases, key stages, subjects, groups of pupils; time and cost. */
import type * as Y from "yjs";
import { Cost } from "#app/editor/cost.tsx";
import { TextField } from "#app/editor/fields.tsx";
import { Themes } from "#app/editor/themes.tsx";
import { useTicked } from "#app/editor/ticked.ts";
import {
  keyStageNames,
  keyStages,
  phases,
  pupilGroups,
  subjects,
} from "#content/practice/facets.ts";
import type { Tagged } from "#content/practice/live-write-up.ts";

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

export function Ticks({
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
