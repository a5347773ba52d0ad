/** The driver diagram as it is written: an aim, drivers under it or under each other, and change ideas. */
import { flushSync } from "react-dom";
import * as Y from "yjs";
import { AddLine } from "#app/editor/add-line.tsx";
import { TextField } from "#app/editor/fields.tsx";
import { useShared } from "#app/editor/hooks.ts";
import { useRemoving } from "#app/editor/removing.tsx";
import { lineList, lineTexts, newLine, planTexts, readLines } from "#content/enquiry/live-plan.ts";
import { type Driver, mostLines } from "#content/enquiry/plan.ts";
import { newId } from "#content/id.ts";

type Props = { doc: Y.Doc; editable: boolean };

export function Drivers({ doc, editable }: Props) {
  const drivers = lineList(doc, "drivers");
  const { remove, undo } = useRemoving(drivers);
  const known = useShared(drivers, () => readLines(doc, "drivers"));
  return (
    <section className="part lines" id="drivers" aria-labelledby="drivers-title">
      <h2 id="drivers-title">Driver diagram</h2>
      <p className="note">
        What the aim depends on (drivers), and what you could change about each (ideas). It is drawn
        on the enquiry’s page.
      </p>
      <TextField
        id="aim"
        text={doc.getText("aim")}
        label="Aim"
        hint="How much, by when, for whom."
        limit={planTexts.aim}
        editable={editable}
      />
      {known.map((driver, index) => (
        <DriverLine
          key={driver.id}
          lines={drivers}
          driver={driver}
          number={index + 1}
          drivers={known}
          editable={editable}
          onRemove={() => remove(placeOf(driver, drivers), `Driver ${index + 1}`)}
        />
      ))}
      {undo}
      {editable && (
        <AddLine list={drivers} most={mostLines.drivers} onAdd={() => add(doc, "drivers")}>
          Add: driver
        </AddLine>
      )}
      <Ideas doc={doc} drivers={known} editable={editable} />
    </section>
  );
}

function DriverLine({
  lines,
  driver,
  number,
  drivers,
  editable,
  onRemove,
}: {
  lines: Y.Array<Y.Map<unknown>>;
  driver: Driver;
  number: number;
  drivers: Driver[];
  editable: boolean;
  onRemove: () => void;
}) {
  const line = lines.toArray().find((one) => one.get("id") === driver.id);
  const text = line?.get("text");
  if (!line || !(text instanceof Y.Text)) return null;
  const above = drivers.filter((one) => !isUnder(one, driver.id, drivers));
  return (
    <fieldset className="line">
      <legend>Driver {number}</legend>
      <div className="line-fields">
        <TextField
          id={`drivers-text-${driver.id}`}
          text={text}
          label="What the aim depends on"
          limit={lineTexts.drivers.text ?? 160}
          editable={editable}
        />
        <div className="field">
          <label htmlFor={`drivers-under-${driver.id}`}>Under</label>
          <select
            id={`drivers-under-${driver.id}`}
            value={driver.under ?? ""}
            disabled={!editable}
            onChange={(event) => line.set("under", event.currentTarget.value || null)}
          >
            <option value="">The aim: a primary driver</option>
            {above.map((one) => (
              <option key={one.id} value={one.id}>
                {one.text || "A driver without words"}
              </option>
            ))}
          </select>
        </div>
      </div>
      {editable && (
        <button type="button" className="link" onClick={onRemove}>
          Remove driver {number}
        </button>
      )}
    </fieldset>
  );
}

function Ideas({ doc, drivers, editable }: Props & { drivers: Driver[] }) {
  const lines = lineList(doc, "ideas");
  const { remove, undo } = useRemoving(lines);
  const ideas = useShared(lines, () => readLines(doc, "ideas"));
  return (
    <>
      <h3>Change ideas</h3>
      {ideas.map((idea, index) => {
        const line = lines.toArray().find((one) => one.get("id") === idea.id);
        const text = line?.get("text");
        return line && text instanceof Y.Text ? (
          <fieldset className="line" key={idea.id}>
            <legend>Change idea {index + 1}</legend>
            <TextField
              id={`ideas-text-${idea.id}`}
              text={text}
              label="What you could change"
              limit={lineTexts.ideas.text ?? 200}
              editable={editable}
            />
            <fieldset className="field ticks" disabled={!editable}>
              <legend>It acts on</legend>
              <div>
                {drivers.map((driver) => (
                  <label key={driver.id}>
                    <input
                      type="checkbox"
                      checked={idea.serves.includes(driver.id)}
                      onChange={(event) => {
                        if (event.currentTarget.checked) line.set(`serves:${driver.id}`, true);
                        else line.delete(`serves:${driver.id}`);
                      }}
                    />
                    {driver.text || "A driver without words"}
                  </label>
                ))}
              </div>
              {drivers.length === 0 && <span className="hint">Add a driver first.</span>}
            </fieldset>
            {editable && (
              <button
                type="button"
                className="link"
                onClick={() => remove(placeOf(idea, lines), `Change idea ${index + 1}`)}
              >
                Remove change idea {index + 1}
              </button>
            )}
          </fieldset>
        ) : null;
      })}
      {undo}
      {editable && (
        <AddLine list={lines} most={mostLines.ideas} onAdd={() => add(doc, "ideas")}>
          Add: change idea
        </AddLine>
      )}
    </>
  );
}

function add(doc: Y.Doc, list: "drivers" | "ideas") {
  const id = newId(10);
  flushSync(() => lineList(doc, list).push([newLine(list, { id })]));
  document.getElementById(`${list}-text-${id}`)?.focus();
}

const placeOf = ({ id }: { id: string }, lines: Y.Array<Y.Map<unknown>>): number =>
  lines.toArray().findIndex((line) => line.get("id") === id);

/** Whether a driver is the one with that id, or lies under it: it cannot be what that one is under. */
function isUnder(driver: Driver, id: string, drivers: Driver[]): boolean {
  const seen = new Set<string>();
  let at: Driver | undefined = driver;
  while (at && !seen.has(at.id)) {
    if (at.id === id) return true;
    seen.add(at.id);
    const above: string | null = at.under;
    at = drivers.find((one) => one.id === above);
  }
  return false;
}
