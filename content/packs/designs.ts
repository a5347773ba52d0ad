/**
 * The designs a team chooses from before it measures, and the kinds of measure, in a teacher's words.
 */

import type { MeasureKind } from "#content/enquiry/plan.ts";

export type Design = {
  id: string;
  name: string;
  about: string;
  canShow: string;
  cannotShow: string;
  needs: string;
  /** Whether somebody is compared: only then is there an effect, and months of progress. */
  isCompared: boolean;
  /** Whether the server draws who tries first. */
  isDrawn: boolean;
};

/** Stands beside every result with one class an arm. */
export const oneClassEach =
  "With a single class on a side, teacher and practice cannot be told apart, and the interval does not know about classes.";

export const designs: readonly Design[] = [
  {
    id: "before-and-after",
    name: "Before and after",
    about: "You measure the same pupils before you start and again at the end.",
    canShow: "Whether these pupils changed, and by how much.",
    cannotShow:
      "Whether the practice did it. Pupils grow older, learn in other lessons, and know the test the second time. So there are no months of progress.",
    needs: "The same measure twice, with the same pupils.",
    isCompared: false,
    isDrawn: false,
  },
  {
    id: "comparison-class",
    name: "Comparison class",
    about: "One class tries the practice, and a class like it goes on as before.",
    canShow: "Whether the class that tried it did better than the other, at the same time of year.",
    cannotShow:
      "Whether it was the practice or the teacher, the set or the time of day. With one class on each side these cannot be told apart.",
    needs:
      "Two classes alike in age and attainment, and a measure before as well as after to see that they were.",
    isCompared: true,
    isDrawn: false,
  },
  {
    id: "waiting-list",
    name: "Waiting list",
    about: "Some classes start now. The others start later, and are the comparison until then.",
    canShow:
      "What the first classes gained while the others waited. In the end nobody goes without.",
    cannotShow:
      "Whether it lasts: once everybody has started, there is nobody left to compare with. If the keenest start first, the difference may be theirs.",
    needs: "A measure for all classes just before the second group starts.",
    isCompared: true,
    isDrawn: false,
  },
  {
    id: "crossover",
    name: "Crossover",
    about: "Each class has a time with the practice and a time without, in a different order.",
    canShow:
      "What each class does with and without it. Teacher and class are their own comparison.",
    cannotShow:
      "Anything that stays learnt. What pupils learnt in the first half they take with them into the second.",
    needs:
      "A practice whose effect fades, such as how a lesson starts. Two halves of the same length, and a measure at the end of each.",
    isCompared: true,
    isDrawn: false,
  },
  {
    id: "classes-by-lot",
    name: "Random allocation of classes",
    about: "You name the classes, say what you will measure, and the server draws who tries first.",
    canShow:
      "With many classes, what the practice does: chance alone decided who had it, not who was keen.",
    cannotShow:
      "Much, with few classes: by chance the better teachers may all be on one side. Teachers in one school may also borrow the practice from each other.",
    needs:
      "Four classes or more, better twelve. The plan and the main measure are locked before the draw.",
    isCompared: true,
    isDrawn: true,
  },
  {
    id: "schools-by-lot",
    name: "Random allocation of schools",
    about:
      "As with classes, but whole schools are drawn. Schools that are alike can be drawn in pairs.",
    canShow:
      "With many schools, what the practice does when a whole school takes it up. Nobody next door borrows it.",
    cannotShow:
      "Small differences. Schools differ from each other, so a handful of them says little, however many pupils they have.",
    needs:
      "As many schools as you can find, and an alliance that stays with it. The plan and the main measure are locked before the draw.",
    isCompared: true,
    isDrawn: true,
  },
];

/** What a kind of measure is good for, and what to watch, before it is chosen. */
export const measureAdvice: Record<MeasureKind, string> = {
  standardised:
    "Good for comparing with pupils elsewhere, and being believed by people outside. It may hardly touch what you taught. Small changes in one topic do not show.",
  "curriculum-test":
    "Good for seeing whether pupils learnt what was taught. If you wrote it, it may favour your own class. Let somebody mark it who does not know which class is which.",
  rubric:
    "Good for writing, speaking, and work with more than one right answer. Two people mark some of the same work, blind, and compare.",
  survey:
    "Good for what pupils or staff think, feel and say they do. What people say they do is not what they do. Under ten answers nothing is shown by item.",
  "observation-count":
    "Good for what happens: hands up, minutes on task, pupils who speak. Agree beforehand what counts. An observer in the room changes it.",
  attendance:
    "Good for what is counted each week anyway, so that it can be drawn in time. It moves with the season, the weather and who writes it down.",
};
