/**
 * What is next in an enquiry, and who has it: open steps of the plan, cycles and lessons that wait for
 * their next step, placements, and the question months later. In the order of their days; what has none
 * comes last.
 */
import type { CycleStep, OpenStep } from "#content/enquiry/cycle.ts";
import { findDay } from "#content/enquiry/days.ts";
import type { LessonStep } from "#content/enquiry/lesson.ts";
import type { Step } from "#content/enquiry/plan.ts";

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
  return open.sort((one, other) => (one.on || last).localeCompare(other.on || last));
}

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
