import type { SerializeFrom } from "@remix-run/node";
import { Field } from "#app/components/form.tsx";
import { type Back, GroupsOnly, KeepOrGoOn, Words } from "#app/components/words.tsx";
import { cycleRows, Objective, objectiveWords } from "#content/enquiry/cycle.ts";
import type { Cycle } from "#server/enquiry/cycles.ts";

type Member = { personId: string; handle: string; name: string };

/** The plan of a cycle, while it is open. There is always room for a line more. */
export function CyclePlanForm({
  cycle,
  questions,
  ideas,
  members,
  mayLock,
  back,
}: {
  cycle: SerializeFrom<Cycle>;
  questions: { question: string; prediction: string }[];
  ideas: { id: string; text: string }[];
  members: Member[];
  /** Not before the ethics checklist is settled. */
  mayLock: boolean;
  back: Back;
}) {
  const typed = back?.typed;
  const owner = members.find(({ personId }) => personId === cycle.ownerId)?.handle;
  return (
    <form method="post">
      <input type="hidden" name="step" value="plan" />
      <input type="hidden" name="revision" value={cycle.revision} />
      <GroupsOnly />
      {ideas.length > 0 && (
        <Field name="ideaId" label="Change idea" problems={back?.problems}>
          <select id="ideaId" name="ideaId" defaultValue={typed?.ideaId ?? cycle.ideaId}>
            {ideas.map(({ id, text }) => (
              <option key={id} value={id}>
                {text}
              </option>
            ))}
            <option value="">Another idea, in the words below</option>
          </select>
        </Field>
      )}
      <Words
        name="idea"
        label={ideaLabel(cycle, ideas.length > 0)}
        value={cycle.ideaId && !cycle.followsId ? "" : cycle.idea}
        limit={200}
        back={back}
      />
      <div className="line-fields">
        <Field name="objective" label="What the cycle is for" problems={back?.problems}>
          <select
            id="objective"
            name="objective"
            defaultValue={typed?.objective ?? cycle.objective}
          >
            {Objective.options.map((objective) => (
              <option key={objective} value={objective}>
                {objectiveWords[objective]}
              </option>
            ))}
          </select>
        </Field>
        <Field name="owner" label="Who sees to it" problems={back?.problems}>
          <select id="owner" name="owner" defaultValue={typed?.owner ?? owner}>
            {members.map(({ handle, name }) => (
              <option key={handle} value={handle}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <Day name="startsOn" label="Starts" value={cycle.startsOn} back={back} />
        <Day name="endsOn" label="Planned end" value={cycle.endsOn} back={back} />
      </div>
      <h3>Questions and predictions</h3>
      <p>
        Say what you expect before you begin. When Do starts, questions and predictions are locked
        with their time: nobody can change them after that, you included.
      </p>
      {lines(questions, cycleRows.questions).map((at) => (
        <fieldset key={at} className="line">
          <legend>Question {at + 1}</legend>
          <Words
            name={`question.${at}`}
            label="What you ask"
            value={questions[at]?.question}
            limit={300}
            back={back}
          />
          <Words
            name={`prediction.${at}`}
            label="What you expect, and why"
            value={questions[at]?.prediction}
            limit={600}
            rows={2}
            back={back}
          />
        </fieldset>
      ))}
      <h3>Tasks</h3>
      <Lines part="tasks" one="Task" first={["what", "What"]} kept={cycle.tasks} back={back} />
      <h3>What you will look at</h3>
      <Lines
        part="data"
        one="Measure"
        first={["measure", "Measure"]}
        kept={cycle.data}
        back={back}
      />
      <KeepOrGoOn
        onward={mayLock ? "Lock the predictions and start Do" : null}
        keep="Keep it, and plan on"
      />
    </form>
  );
}

function ideaLabel({ followsId }: SerializeFrom<Cycle>, hasIdeas: boolean): string {
  if (followsId) return "What is changed this time";
  return hasIdeas ? "Another idea" : "Change idea";
}

function Day({
  name,
  label,
  value,
  back,
}: {
  name: string;
  label: string;
  value: string;
  back: Back;
}) {
  return (
    <Field name={name} label={label} problems={back?.problems}>
      <input id={name} name={name} type="date" defaultValue={back?.typed[name] ?? value} />
    </Field>
  );
}

/** Tasks, or what is collected: each with who, when and where. */
function Lines({
  part,
  one,
  first: [field, label],
  kept,
  back,
}: {
  part: "tasks" | "data";
  one: string;
  first: [field: string, label: string];
  kept: readonly Record<string, string>[];
  back: Back;
}) {
  const shared = { back, limit: 120 };
  return lines(kept, cycleRows[part]).map((at) => {
    const line = kept[at] ?? {};
    const name = (of: string) => `${part}-${of}.${at}`;
    return (
      <fieldset key={at} className="line">
        <legend>
          {one} {at + 1}
        </legend>
        <div className="line-fields">
          <Words {...shared} name={name(field)} label={label} value={line[field]} limit={200} />
          <Words {...shared} name={name("who")} label="Who" value={line.who} />
          <Words {...shared} name={name("when")} label="When" value={line.when} limit={80} />
          <Words {...shared} name={name("where")} label="Where" value={line.where} />
        </div>
      </fieldset>
    );
  });
}

/** The numbers of the lines that a form shows: those that are filled in and one more, and two at least. */
const lines = (kept: readonly unknown[], most: number): number[] =>
  Array.from({ length: Math.min(most, Math.max(2, kept.length + 1)) }, (_, at) => at);
