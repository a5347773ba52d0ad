/**
 * The ways in which a result is entered: what somebody has, when that way is right, and the fields that it
 * asks for. One list for the editor, for the calculator's page and for the reader of what was typed.
 */
import type { EnteredNumbers, OutcomeKind } from "#content/evidence/items/study-result.ts";
import {
  alike,
  classFields,
  groupOfMarks,
  pupils,
  reached,
  sizes,
  type WayGroup,
} from "#content/evidence/items/way-fields.ts";

export type Way = {
  from: EnteredNumbers["from"];
  label: string;
  /** When it is right. */
  about: string;
  groups: WayGroup[];
  /** Whether it asks who did better, since the number has no sign. */
  asksWhoIsAbove: boolean;
  /** Whether there are two groups, which may be whole classes. */
  hasGroups: boolean;
};

const triedIt = "Those who tried it";
const compared = "Those who are compared";

export const ways: readonly Way[] = [
  {
    from: "means",
    label: "Means and standard deviations of two groups",
    about:
      "Right when both groups sat the same test once, after it was tried. It takes for granted that they started alike.",
    groups: [groupOfMarks("tried", triedIt), groupOfMarks("compared", compared)],
    ...{ asksWhoIsAbove: false, hasGroups: true },
  },
  {
    from: "gains",
    label: "Two groups, before and after",
    about:
      "Right when the same pupils of both groups sat the test twice. It allows for where each group started.",
    groups: [
      groupOfMarks("tried.before", `${triedIt}, before`),
      groupOfMarks("tried.after", `${triedIt}, after`),
      groupOfMarks("compared.before", `${compared}, before`),
      groupOfMarks("compared.after", `${compared}, after`),
      {
        ...{ legend: "Both marks of a pupil", marks: null },
        fields: [
          alike("The correlation of marks before and after. Left empty: 0.5, as usual.", 0.5),
        ],
      },
    ],
    ...{ asksWhoIsAbove: false, hasGroups: true },
  },
  {
    from: "proportions",
    label: "How many reached something, in two groups",
    about:
      "Right for what a pupil reaches or does not: a pass, a book finished, homework handed in.",
    groups: [reached("tried", triedIt), reached("compared", compared)],
    ...{ asksWhoIsAbove: false, hasGroups: true },
  },
  {
    from: "correlation",
    label: "A correlation",
    about:
      "Right when a study tells how far doing more of it goes with doing better. It cannot tell which brought the other about.",
    groups: [
      {
        ...{ legend: "What the study gives", marks: null },
        fields: [
          {
            ...{ name: "r", label: "The correlation, r", isWhole: false },
            ...{ least: -0.9999, most: 0.9999, wanted: "A correlation lies between −1 and 1." },
          },
          {
            ...pupils("n", "Pupils in it"),
            ...{ least: 4, wanted: "A correlation needs four pupils or more." },
          },
        ],
      },
    ],
    ...{ asksWhoIsAbove: false, hasGroups: false },
  },
  {
    from: "t",
    label: "A t test of two groups",
    about:
      "Right when a report gives t and how many pupils were in each group, and not their means. Above 0, those who tried it had the higher mean.",
    groups: [
      {
        ...{ legend: "What the report gives", marks: null },
        fields: [
          {
            ...{ name: "t", label: "t", isWhole: false },
            ...{ least: -1000, most: 1000, wanted: "Give t as a number." },
          },
          ...sizes,
        ],
      },
    ],
    ...{ asksWhoIsAbove: false, hasGroups: true },
  },
  {
    from: "F",
    label: "An F test of two groups",
    about: "Right when a report compares two groups and no more, and gives F and not their means.",
    groups: [
      {
        ...{ legend: "What the report gives", marks: null },
        fields: [
          {
            ...{ name: "f", label: "F", isWhole: false },
            ...{ least: 0, most: 1_000_000, wanted: "F is 0 or more." },
          },
          ...sizes,
        ],
      },
    ],
    ...{ asksWhoIsAbove: true, hasGroups: true },
  },
  {
    from: "p",
    label: "A p value of two groups",
    about:
      "The least exact way: right only where a report gives nothing else, and gives p as it is (0.032), not as “below 0.05”.",
    groups: [
      {
        ...{ legend: "What the report gives", marks: null },
        fields: [
          {
            ...{ name: "p", label: "p, two-sided", isWhole: false },
            ...{ least: Number.MIN_VALUE, most: 1, wanted: "Give p above 0, up to 1." },
          },
          ...sizes,
        ],
      },
    ],
    ...{ asksWhoIsAbove: true, hasGroups: true },
  },
  {
    from: "change",
    label: "One group, before and after",
    about:
      "Right when nobody was compared and the same pupils sat the test twice. It gives a change and never an effect.",
    groups: [
      groupOfMarks("before", "Before"),
      groupOfMarks("after", "After"),
      {
        ...{ legend: "Both marks of a pupil", marks: null },
        fields: [
          alike(
            "The correlation of marks before and after. Left empty: no interval is given.",
            null,
          ),
        ],
      },
    ],
    ...{ asksWhoIsAbove: false, hasGroups: false },
  },
];

export const wayOf = (from: string): Way => ways.find((way) => way.from === from) ?? firstWay;

const [firstWay] = ways as readonly [Way, ...Way[]];

export const outcomeKindWords: Record<OutcomeKind, string> = {
  attainment: "What pupils know or can do",
  behaviour: "What pupils do: attendance, work handed in",
  attitude: "What pupils feel or say of themselves",
  other: "Something else",
};

/** Whether pupils came in whole classes, as they nearly always do. */
export const unitWords = {
  classes: "Whole classes",
  pupils: "Pupils were drawn one by one",
} as const;

/** A field of a way in words, with the group it is of: "Those who tried it, Mean". */
export function fieldWords(from: string, name: string): string {
  const group = wayOf(from).groups.find(({ fields }) =>
    fields.some((field) => field.name === name),
  );
  const field = [...(group?.fields ?? []), ...classFields].find((one) => one.name === name);
  return [group?.marks && group.legend, field?.label ?? name]
    .filter(Boolean)
    .join(", ")
    .toLowerCase();
}
