import type { SerializeFrom } from "@remix-run/node";
import type { TeamChoice } from "#app/components/activities.tsx";
import { Field } from "#app/components/form.tsx";
import { NewestOf } from "#app/components/newest-of.tsx";
import { formatDay } from "#app/format.ts";
import type { PlacementEntry } from "#server/enquiry/placements.ts";

type Shown = SerializeFrom<Omit<PlacementEntry, "personId" | "addedBy">> & {
  mayTakeBack: boolean;
};

/** Who worked at a partner's school for a while, and what they brought back. */
export function Placements({
  placements,
  all,
  ...team
}: TeamChoice & { placements: Shown[]; all: number }) {
  if (team.schools.length < 2 && placements.length === 0) return null;
  return (
    <section aria-labelledby="placements-title">
      <h2 id="placements-title">Placements</h2>
      <p>Somebody works at a partner’s school for a while, and brings back what they learnt.</p>
      <NewestOf shown={placements.length} all={all} which="latest" />
      {placements.length > 0 && (
        <ul className="entries">
          {placements.map((one) => (
            <li key={one.id}>
              <h3>
                {one.person}: {one.fromSchool} to {one.toSchool}
              </h3>
              <p>{one.purpose}</p>
              <p className="note">
                {formatDay(one.from)} to {formatDay(one.to)}
              </p>
              {one.learning && <p>Brought back: {one.learning}</p>}
              {one.mayTakeBack && (
                <form method="post">
                  <input type="hidden" name="id" value={one.id} />
                  <button className="link" name="do" value="remove-placement" type="submit">
                    Take back
                    <span className="unseen">
                      {" "}
                      the placement of {one.person} from {formatDay(one.from)}
                    </span>
                  </button>
                </form>
              )}
              {team.mayPlan && one.hasEnded && <BringBack placement={one} {...team} />}
            </li>
          ))}
        </ul>
      )}
      {team.mayPlan && team.schools.length > 1 && <AddPlacement {...team} />}
    </section>
  );
}

function BringBack({ placement, answered }: Pick<TeamChoice, "answered"> & { placement: Shown }) {
  const back = answered?.typed.id === placement.id ? answered : undefined;
  return (
    <details open={back !== undefined || placement.learning === ""}>
      <summary>{placement.learning ? "Say it anew" : "It has ended"}</summary>
      <form method="post">
        <input type="hidden" name="id" value={placement.id} />
        <input type="hidden" name="revision" value={placement.revision} />
        <Field
          name="learning"
          label="What did they bring back?"
          hint="Groups only, no pupil’s name."
          problems={back?.problems}
        >
          <textarea
            name="learning"
            rows={3}
            maxLength={600}
            aria-label={`What ${placement.person} brought back`}
            defaultValue={back?.typed.learning ?? placement.learning}
          />
        </Field>
        <button className="act quiet" name="do" value="bring-back" type="submit">
          Keep this
        </button>
      </form>
    </details>
  );
}

function AddPlacement({ members, schools, answered }: TeamChoice) {
  const back = answered?.typed.do === "add-placement" ? answered : undefined;
  const { problems, typed } = back ?? {};
  return (
    <details open={back !== undefined}>
      <summary>Note a placement</summary>
      <form method="post">
        <Field name="placed" label="Who goes" problems={problems}>
          <select id="placed" name="placed" defaultValue={typed?.placed}>
            {members.map(({ handle, name }) => (
              <option key={handle} value={handle}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <Field name="to" label="To which school" problems={problems}>
          <select id="to" name="to" defaultValue={typed?.to}>
            {schools.map(({ schoolId, name }) => (
              <option key={schoolId} value={schoolId}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        {(["from", "until"] as const).map((name) => (
          <Field
            key={name}
            name={name}
            label={name === "from" ? "First day" : "Last day"}
            problems={problems}
          >
            <input id={name} name={name} type="date" required defaultValue={typed?.[name]} />
          </Field>
        ))}
        <Field name="purpose" label="What is it for?" problems={problems}>
          <input
            id="purpose"
            name="purpose"
            required
            maxLength={300}
            defaultValue={typed?.purpose}
          />
        </Field>
        <button className="act quiet" name="do" value="add-placement" type="submit">
          Note it
        </button>
      </form>
    </details>
  );
}
