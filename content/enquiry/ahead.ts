/**
 * What is next in an enquiry, and who has it. First what the rest waits for: an answer, ethics, the first
 * prediction, results, and what its stage asks for. Then open steps of the plan, cycles and lessons that wait
 * for their next step, placements, and the question months later, in the order of their days; what has none
 * comes last. Where nothing of all this is open while schools work on it, the next stage is.
 */

import { formatDay } from "#content/day.ts";
import type { CycleStep, OpenStep } from "#content/enquiry/cycle.ts";
import { findDay } from "#content/enquiry/days.ts";
import type { LessonStep } from "#content/enquiry/lesson.ts";
import type { Method } from "#content/enquiry/method.ts";
import type { EnquiryFacts } from "#content/enquiry/moving.ts";
import type { Step } from "#content/enquiry/plan.ts";
import { activeStatuses, type Status, statusWords } from "#content/enquiry/status.ts";

export type Ahead = {
  id: string;
  what: string;
  /** Names, or words of the plan; "" while nobody has it. */
  who: string;
  /** The day (`2026-03-02`), or "". */
  on: string;
  /** The day in the words of the plan, or "". */
  when: string;
  where: string;
  /** The part of the enquiry where it is seen to: "cycles/c1". */
  part: string;
};

export type AheadIn = {
  /** Where its stage lies in the life of an enquiry, and what its method tries. */
  status: Status;
  tries: Method["tries"];
  /** What its stage asks after; `schools` are those that take part. */
  facts: Pick<EnquiryFacts, "questionComplete" | "schools" | "findings" | "writeUp">;
  /** Schools that were asked and have not answered, with the day (`2026-03-02`) on which they were. */
  asked: readonly { schoolId: string; name: string; on: string }[];
  /** Lines of the ethics checklist without an answer. */
  ethicsLeft: number;
  /** Measures of the plan of which there is no result. */
  unmeasured: readonly { id: string; name: string }[];
  steps: readonly Step[];
  cycles: readonly {
    id: string;
    school: string;
    number: number;
    step: CycleStep;
    owner: string;
    startsOn: string;
    endsOn: string;
  }[];
  lessons: readonly {
    id: string;
    school: string;
    number: number;
    step: LessonStep;
    teacher: string;
    on: string;
  }[];
  placements: readonly {
    id: string;
    person: string;
    toSchool: string;
    from: string;
    to: string;
    learning: string;
    hasEnded: boolean;
  }[];
  followUps: readonly { id: string; months: number; dueOn: string; nextOn: string | null }[];
  /** Who answers for the enquiry months later. */
  leads: readonly string[];
};

/** What of all this is open on a day, in its order. */
export function aheadIn(enquiry: AheadIn, today: string): Ahead[] {
  const open = [
    ...enquiry.steps.flatMap(ofStep),
    ...enquiry.cycles.flatMap(ofCycle),
    ...enquiry.lessons.flatMap(ofLesson),
    ...enquiry.placements.flatMap((placement) => ofPlacement(placement, today)),
    ...enquiry.followUps.flatMap((followUp) => ofFollowUp(followUp, enquiry.leads)),
  ];
  const found = [
    ...leading(enquiry),
    ...askedByStage(enquiry),
    ...open.sort((one, other) => (one.on || last).localeCompare(other.on || last)),
  ];
  if (found.length > 0 || !activeStatuses.includes(enquiry.status)) return found;
  return [ofStage(enquiry, "Nothing else is open: move it to its next stage", "stage")];
}

/** What other things wait for, in the order in which an enquiry needs it. */
function leading({ status, tries, leads, asked, ...found }: AheadIn): Ahead[] {
  const who = leads.join(", ");
  const isEarly = before.includes(status);
  const first = tries[0] ?? "cycle";
  return [
    ...asked.map(({ schoolId, name, on }) => ({
      ...{ ...plain, id: `asked-${schoolId}`, who: name, on: "", part: "team" },
      ...{ what: "Answer whether the school joins", when: `Waiting since ${formatDay(on)}` },
    })),
    ...((isEarly || status === "in-cycle") && found.ethicsLeft > 0
      ? [
          {
            ...{ ...plain, id: "ethics", who, on: "", part: "plan#ethics" },
            what: `Settle the ethics checklist: ${found.ethicsLeft} ${found.ethicsLeft === 1 ? "line is" : "lines are"} open`,
            when: "Before anything is tried",
          },
        ]
      : []),
    ...(status === "in-cycle" && found.cycles.length + found.lessons.length === 0
      ? [
          {
            ...{ ...plain, id: "first", who, on: "", part: `${first}s` },
            what: `Open the first ${first}, and write what you predict`,
          },
        ]
      : []),
    ...(status === "analysing"
      ? found.unmeasured.map(({ id, name }) => ({
          ...{ ...plain, id: `measure-${id}`, who, on: "", part: "measures" },
          what: `Enter the results of “${name}”`,
        }))
      : []),
  ];
}

/** What the stage itself asks for, where it is not there yet. */
function askedByStage(enquiry: AheadIn): Ahead[] {
  const { status, asked, facts } = enquiry;
  const one = (what: string, part: string) => [ofStage(enquiry, what, part)];
  if (facts.writeUp === "published" && activeStatuses.includes(status))
    return one(`Its write-up is published: move it to “${statusWords.published}”`, "stage");
  switch (status) {
    case "draft":
      return facts.questionComplete
        ? one(`Look for partners: move it to “${statusWords.forming}”`, "stage")
        : one("Fill in the blanks of the question", "plan");
    case "forming":
      if (facts.schools > 1) return one("Plan together: move it to its next stage", "stage");
      return asked.length > 0 ? [] : one("Ask a school, or call for partners", "team");
    case "analysing":
      return facts.findings > 0 ? [] : one("Say what you found, and why", "findings");
    case "write-up":
    case "peer-review":
      return facts.writeUp === "none"
        ? one("Begin the write-up", "findings")
        : one("Have the write-up read by a colleague, and publish it", "findings");
    default:
      return [];
  }
}

const ofStage = ({ leads }: AheadIn, what: string, part: string): Ahead => ({
  ...{ ...plain, id: "stage", what, who: leads.join(", "), on: "", part },
  when: "When you are ready",
});

const before: readonly Status[] = ["planning", "baseline"];

/** After every day there is. */
const last = "9999-12-31";

const plain = { when: "", where: "" };

const ofStep = ({ id, what, who, when, where, done }: Step): Ahead[] =>
  done || !what ? [] : [{ id, what, who, on: findDay(when) ?? "", when, where, part: "plan" }];

const cycleWords = {
  plan: "Finish the plan of",
  do: "Carry out",
  study: "Look back on",
  act: "Decide what follows from",
} as const satisfies Record<OpenStep, string>;

function ofCycle({ id, school, number, step, owner, ...days }: AheadIn["cycles"][number]): Ahead[] {
  if (step === "decided") return [];
  const what = `${cycleWords[step]} cycle ${number} at ${school}`;
  const on = step === "plan" ? days.startsOn : days.endsOn;
  return [{ ...plain, id, what, who: owner, on, part: `cycles/${id}` }];
}

function ofLesson({ id, school, number, step, teacher, on }: AheadIn["lessons"][number]): Ahead[] {
  if (step === "discussed") return [];
  const what = `${step === "plan" ? "Teach" : "Look back on"} lesson ${number} at ${school}`;
  return [{ ...plain, id, what, who: teacher, on, part: `lessons/${id}` }];
}

function ofPlacement(placement: AheadIn["placements"][number], today: string): Ahead[] {
  const { id, person: who, toSchool: where, from, to, learning, hasEnded } = placement;
  const shared = { id, who, where, when: "", part: "contributions" };
  if (hasEnded)
    return learning ? [] : [{ ...shared, what: "Say what the placement brought", on: to }];
  return from >= today
    ? [{ ...shared, what: "Placement begins", on: from }]
    : [{ ...shared, what: "Placement ends", on: to }];
}

const ofFollowUp = (
  { id, months, dueOn, nextOn }: AheadIn["followUps"][number],
  leads: readonly string[],
): Ahead[] =>
  nextOn === null
    ? []
    : [
        {
          ...{ ...plain, id, who: leads.join(", "), on: dueOn, part: "stage" },
          what: `Say whether it is still used, ${months} months on`,
        },
      ];
