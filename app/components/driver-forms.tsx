import type { SerializeFrom } from "@remix-run/node";
import type { ReactNode } from "react";
import { type Back, Words } from "#app/components/words.tsx";
import { tickedIn } from "#app/ticked.ts";
import { diagramLimits, driversUnder } from "#content/enquiry/driver-diagram.ts";
import type { AllianceDrivers } from "#server/enquiry/alliance-drivers.ts";

type Kept = SerializeFrom<Awaited<ReturnType<AllianceDrivers["get"]>>>;
type Diagram = NonNullable<Kept["diagram"]>;

const limit = diagramLimits.words;

/** The aim: how much, for whom, by when. */
export function AimForm({ diagram, answered }: { diagram: Diagram | null; answered: Back }) {
  const back = answered?.typed.do === "aim" ? answered : undefined;
  const aim = diagram?.aim;
  return (
    <Folded title={diagram ? "Change the aim" : null} isOpen={back !== undefined}>
      <form method="post">
        <input type="hidden" name="revision" value={diagram?.revision ?? 0} />
        <Words
          {...{ name: "howMuch", label: "What gets better, and by how much", limit, back }}
          hint="Such as: Nine in ten pupils read a page aloud without halting."
          value={aim?.howMuch}
        />
        <Words
          {...{ name: "forWhom", label: "For whom", value: aim?.forWhom, limit, back }}
          hint="A group of pupils or of staff, in which schools."
        />
        <Words
          {...{ name: "byWhen", label: "By when", value: aim?.byWhen, limit, back }}
          hint="Such as: by July 2027."
        />
        <button className="act" name="do" value="aim" type="submit">
          {diagram ? "Change it" : "Begin the diagram"}
        </button>
      </form>
    </Folded>
  );
}

/** A driver, to be changed or taken away; without one, the form that adds it. */
export function DriverForm({
  diagram,
  driver,
  answered,
}: {
  diagram: Diagram;
  driver?: Diagram["drivers"][number];
  answered: Back;
}) {
  const back = backOf("driver", driver, answered);
  const under = driver ? driversUnder(driver.id, diagram.drivers) : new Set<string>();
  const parent = `parent-${driver?.id ?? "new-driver"}`;
  return (
    <Folded title={driver ? "Change this driver" : "Add a driver"} isOpen={back !== undefined}>
      <form method="post">
        <Guards revision={diagram.revision} id={driver?.id} />
        <TextOf what="driver" label="What the aim depends on" item={driver} back={back} />
        <div className="field">
          <label htmlFor={parent}>It acts on</label>
          <select
            id={parent}
            name="parent"
            defaultValue={back?.typed.parent ?? driver?.parent ?? ""}
          >
            <option value="">The aim: a primary driver</option>
            {diagram.drivers
              .filter(({ id }) => !under.has(id))
              .map(({ id, text }) => (
                <option key={id} value={id}>
                  {text}
                </option>
              ))}
          </select>
        </div>
        <Buttons what="driver" isNew={!driver} />
      </form>
    </Folded>
  );
}

/** A change idea, with the drivers that it would change and the enquiries that try it. */
export function IdeaForm({
  diagram,
  idea,
  choices,
  answered,
}: {
  diagram: Diagram;
  idea?: Diagram["ideas"][number];
  choices: Kept["choices"];
  answered: Back;
}) {
  const back = backOf("idea", idea, answered);
  const own = idea?.enquiries ?? [];
  const offered = [...own, ...choices.filter(({ key }) => own.every((one) => one.key !== key))];
  return (
    <Folded title={idea ? "Change this idea" : "Add a change idea"} isOpen={back !== undefined}>
      <form method="post">
        <Guards revision={diagram.revision} id={idea?.id} />
        <TextOf what="idea" label="What you could change" item={idea} back={back} />
        <Ticks
          name="driver"
          legend="It acts on"
          none="Add a driver first."
          options={diagram.drivers.map(({ id, text }) => ({ value: id, label: text }))}
          chosen={back ? tickedIn(Object.keys(back.typed), "driver") : (idea?.drivers ?? [])}
        />
        <Ticks
          name="enquiry"
          legend="Enquiries that try it"
          none="No enquiry of this alliance is shown to you."
          options={offered.map(({ key, title }) => ({ value: key, label: title }))}
          chosen={
            back
              ? tickedIn(Object.keys(back.typed), "enquiry")
              : (idea?.enquiries.map(({ key }) => key) ?? [])
          }
        />
        <Buttons what="idea" isNew={!idea} />
      </form>
    </Folded>
  );
}

/** What a form came back with, where it is the form of that driver or idea. */
const backOf = (what: string, item: { id: string } | undefined, answered: Back): Back =>
  answered?.typed.do?.endsWith(what) && (answered.typed.id ?? "") === (item?.id ?? "")
    ? answered
    : undefined;

const Guards = ({ revision, id }: { revision: number; id: string | undefined }) => (
  <>
    <input type="hidden" name="revision" value={revision} />
    {id && <input type="hidden" name="id" value={id} />}
  </>
);

/** Its words; the id tells the forms of one page apart. */
function TextOf({
  what,
  label,
  item,
  back,
}: {
  what: string;
  label: string;
  item: { id: string; text: string } | undefined;
  back: Back;
}) {
  const id = `text-${item?.id ?? `new-${what}`}`;
  const problem = back?.problems.find(({ field }) => field === "text");
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name="text"
        maxLength={limit}
        autoComplete="off"
        defaultValue={back?.typed.text ?? item?.text}
      />
      {problem && <p className="problem">{problem.message}</p>}
    </div>
  );
}

function Ticks({
  name,
  legend,
  none,
  options,
  chosen,
}: {
  name: string;
  legend: string;
  none: string;
  options: { value: string; label: string }[];
  chosen: readonly string[];
}) {
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      {options.map(({ value, label }) => (
        <label className="choice" key={value}>
          <input
            type="checkbox"
            name={`${name}.${value}`}
            defaultChecked={chosen.includes(value)}
          />
          <span>{label}</span>
        </label>
      ))}
      {options.length === 0 && <span className="hint">{none}</span>}
    </fieldset>
  );
}

const Buttons = ({ what, isNew }: { what: string; isNew: boolean }) => (
  <p>
    <button className="act" name="do" value={what} type="submit">
      {isNew ? "Add it" : "Change it"}
    </button>{" "}
    {!isNew && (
      <button className="act quiet" name="do" value={`remove-${what}`} type="submit">
        Take it away
      </button>
    )}
  </p>
);

/** A form that is opened to be used; without a title it stands open. */
function Folded({
  title,
  isOpen,
  children,
}: {
  title: string | null;
  isOpen: boolean;
  children: ReactNode;
}) {
  if (title === null) return children;
  return (
    <details open={isOpen}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
