import type { SerializeFrom } from "@remix-run/node";
import { type Back, GroupsOnly, KeepOrGoOn, Words } from "#app/components/words.tsx";
import { CycleDecision, decisionWords, Match, matchWords } from "#content/enquiry/cycle.ts";
import type { Cycle } from "#server/enquiry/cycles.ts";

type Props = { cycle: SerializeFrom<Cycle>; back: Back };

/** Do: what was carried out, and what was seen. */
export function CycleDoForm({ cycle, back }: Props) {
  const asPlanned = back?.typed.asPlanned ?? said(cycle.asPlanned);
  return (
    <form method="post">
      <Step step="do" revision={cycle.revision} />
      <Choices
        name="asPlanned"
        legend="Was it carried out as planned?"
        chosen={asPlanned}
        options={[
          ["yes", "Yes"],
          ["no", "No, or not all of it"],
        ]}
        back={back}
      />
      <Words
        {...{ name: "observations", label: "What you saw", limit: 4000, rows: 5, back }}
        hint="As it happened, before you make sense of it."
        value={cycle.observations}
      />
      <Words
        {...{ name: "problems", label: "Problems, and what came in between", limit: 2000, back }}
        rows={3}
        value={cycle.problems}
      />
      <Words
        {...{ name: "feedback", label: "What others said", limit: 2000, rows: 3, back }}
        hint="Colleagues, or the class as a group."
        value={cycle.feedback}
      />
      <KeepOrGoOn onward="Go on to Study" />
    </form>
  );
}

/** Study: what it shows beside what was expected. */
export function CycleStudyForm({
  cycle,
  questions,
  back,
}: Props & { questions: { question: string; prediction: string; match: Match | null }[] }) {
  return (
    <form method="post">
      <Step step="study" revision={cycle.revision} />
      <Words
        {...{ name: "shows", label: "What the data show", limit: 4000, rows: 5, back }}
        value={cycle.shows}
      />
      {questions.map(({ question, prediction, match }, at) => (
        <Choices
          key={question}
          name={`match.${at}`}
          legend={question}
          about={`You expected: ${prediction}`}
          chosen={back?.typed[`match.${at}`] ?? match ?? ""}
          options={Match.options.map((option) => [option, matchWords[option]])}
          back={back}
        />
      ))}
      <Words
        {...{ name: "compared", label: "Compared with before", limit: 2000, rows: 3, back }}
        value={cycle.compared}
      />
      <Words
        {...{ name: "learnt", label: "What we learnt", limit: 2000, rows: 4, back }}
        hint="That it did not go as expected is worth as much."
        value={cycle.learnt}
      />
      <KeepOrGoOn onward="Go on to Act" />
    </form>
  );
}

/** Act: what follows. */
export function CycleActForm({ cycle, back }: Props) {
  return (
    <form method="post">
      <Step step="act" revision={cycle.revision} />
      <Choices
        name="decision"
        legend="What do you do now?"
        chosen={back?.typed.decision ?? cycle.decision ?? ""}
        options={CycleDecision.options.map((option) => [
          option,
          decisionWords[option].name,
          decisionWords[option].about,
        ])}
        back={back}
      />
      <Words
        {...{ name: "next", label: "What follows", limit: 2000, rows: 4, back }}
        hint={`${CycleDecision.options
          .map((option) => `${decisionWords[option].name}: ${lower(decisionWords[option].next)}`)
          .join(". ")}.`}
        value={cycle.next}
      />
      <Words
        {...{ name: "practice", label: "How you do it from now on", limit: 2000, rows: 4, back }}
        hint="Where you adapt it: the practice with the change in it, so that a colleague could do it. Else leave it empty."
        value={cycle.practice}
      />
      <KeepOrGoOn onward="This is decided" />
    </form>
  );
}

const said = (answer: boolean | null): string => (answer === null ? "" : answer ? "yes" : "no");
const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

function Step({ step, revision }: { step: string; revision: number }) {
  return (
    <>
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="revision" value={revision} />
      <GroupsOnly />
    </>
  );
}

function Choices({
  name,
  legend,
  about,
  chosen,
  options,
  back,
}: {
  name: string;
  legend: string;
  about?: string;
  chosen: string;
  options: (readonly [value: string, label: string, about?: string])[];
  back: Back;
}) {
  const problem = back?.problems.find(({ field }) => field === name);
  return (
    <fieldset className="field" id={name} tabIndex={-1}>
      <legend>{legend}</legend>
      {about && <span className="hint">{about}</span>}
      {options.map(([value, label, more]) => (
        <label key={value} className="choice">
          <input type="radio" name={name} value={value} defaultChecked={value === chosen} />
          <span>{label}</span>
          {more && <small>{more}</small>}
        </label>
      ))}
      {problem && <p className="problem">{problem.message}</p>}
    </fieldset>
  );
}
