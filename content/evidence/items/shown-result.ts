/**
 * Claims' evidence as the readers of a write-up may see it: its audience decides which numbers are told,
 * worked out whenever it is read, so that another audience sees at once what is its own to see. Page, API,
 * and Markdown are all made from this. What was published elsewhere is told as it is.
 */
import { z } from "zod";
import { showMean, showShare } from "#content/disclosure/group.ts";
import { type DisclosurePolicy, policyFor } from "#content/disclosure/policy.ts";
import {
  confidential,
  DisclosureSymbol,
  isShown,
  type Shown,
  showCount,
} from "#content/disclosure/symbols.ts";
import { citedKinds, EvidenceItem } from "#content/evidence/items/evidence-item.ts";
import { bestOf, sayHeldBack, sayResult } from "#content/evidence/items/result-words.ts";
import {
  Classes,
  EnteredNumbers,
  type Marks,
  type Reached,
  StudyResult,
} from "#content/evidence/items/study-result.ts";
import { problemsWithNumbers } from "#content/evidence/items/typed-result.ts";
import { type WorkedOut, workOut } from "#content/evidence/items/worked-out.ts";
import { disclosurePolicies } from "#content/packs/disclosure.ts";
import { WriteUpContent } from "#content/practice/write-up.ts";

const ShownNumber = z.union([
  z.object({ value: z.number(), unreliable: z.literal(true).optional() }),
  z.object({ symbol: DisclosureSymbol }),
]);

export const ShownStudyResult = StudyResult.omit({ numbers: true }).extend({
  from: z.enum(EnteredNumbers.options.map((option) => option.shape.from.value)),
  classes: Classes.nullable(),
  /** The numbers that were entered, a line for each group. */
  columns: z.array(z.string()),
  rows: z.array(z.object({ group: z.string(), cells: z.array(ShownNumber) })),
  /** In standard deviations, better is above 0; null of a change, and where a group is not told of. */
  effect: z
    .object({ g: z.number(), low: z.number(), high: z.number(), isCorrected: z.boolean() })
    .nullable(),
  /** In the measure's own points. */
  change: z
    .object({ difference: z.number(), standardised: z.number(), isBetter: z.boolean().nullable() })
    .nullable(),
  sentence: z.string(),
  cautions: z.array(z.string()),
  isHeldBack: z.boolean(),
});
export type ShownStudyResult = z.infer<typeof ShownStudyResult>;

export const ShownEvidence = EvidenceItem.extend({
  n: ShownNumber.nullable(),
  result: ShownStudyResult.nullable(),
});
export type ShownEvidence = z.infer<typeof ShownEvidence>;

/** A version of a write-up as its readers see it. */
export const ShownContent = WriteUpContent.extend({ evidence: z.array(ShownEvidence) });
export type ShownContent = z.infer<typeof ShownContent>;

/** As the readers of this audience see it (content/access/audience.ts). */
export const showContent = (content: WriteUpContent, audience: string): ShownContent => ({
  ...content,
  evidence: content.evidence.map((item) => showEvidence(item, policyFor(audience))),
});

/** The numbers as they were entered, but for those that its readers are not told. */
export const onlyTold = (content: WriteUpContent, audience: string): WriteUpContent => ({
  ...content,
  evidence: content.evidence.map((item) => {
    const { n, result } = showEvidence(item, policyFor(audience));
    return {
      ...item,
      n: n && isShown(n) ? item.n : null,
      result: result && !result.isHeldBack ? item.result : null,
    };
  }),
});

/** With every number, for who wrote it. */
export const showWhole = (content: WriteUpContent): ShownContent => showContent(content, "team");

export function showEvidence(item: EvidenceItem, ofReaders: DisclosurePolicy): ShownEvidence {
  const policy = isPublishedElsewhere(item) ? disclosurePolicies.team : ofReaders;
  const result = item.result && showResult(item.result, policy);
  // Beside the groups that are told, how many there were in all would give the one that is not.
  const n = result?.isHeldBack ? confidential : item.n === null ? null : showCount(item.n, policy);
  return { ...item, n: item.n === null ? null : n, result };
}

/** Its numbers were told to everybody before. */
const isPublishedElsewhere = ({ kind, reference }: EvidenceItem): boolean =>
  citedKinds.includes(kind) && reference !== null;

/** Null where the numbers cannot be worked out: a draft may hold some that a publication may not. */
export function showResult(result: StudyResult, policy: DisclosurePolicy): ShownStudyResult | null {
  if (problemsWithNumbers(result).length > 0) return null;
  const { numbers, ...about } = result;
  const { columns, rows } = tableOf(numbers, policy);
  const isHeldBack = !rows.every(({ cells }) => cells.every(isShown));
  const worked = isHeldBack ? null : workOut(result);
  return {
    ...about,
    from: numbers.from,
    ...{ columns, rows, isHeldBack },
    ...effectAndChange(worked),
    ...(worked ? sayResult(result, worked) : sayHeldBack(numbers.from)),
  };
}

function effectAndChange(worked: WorkedOut | null): Pick<ShownStudyResult, "effect" | "change"> {
  if (worked?.kind === "effect") {
    const { g, low, high } = bestOf(worked);
    return { effect: { g, low, high, isCorrected: worked.corrected !== null }, change: null };
  }
  if (worked?.kind === "change") {
    const { difference, standardised, isBetter } = worked;
    return { effect: null, change: { difference, standardised, isBetter } };
  }
  return { effect: null, change: null };
}

const ofMarks = ["Group", "Pupils", "Mean", "Standard deviation"];
const triedIt = "Tried it";
const compared = "Compared";

type Row = ShownStudyResult["rows"][number];

function tableOf(
  numbers: EnteredNumbers,
  policy: DisclosurePolicy,
): Pick<ShownStudyResult, "columns" | "rows"> {
  const marks = (group: string, of: Marks): Row => {
    const { n, mean, sd } = showMean(of, policy);
    return { group, cells: [n, mean, sd] };
  };
  const reached = (group: string, of: Reached): Row => {
    const { achieved, of: all, percentage } = showShare(of, policy);
    return { group, cells: [achieved, all, percentage] };
  };
  switch (numbers.from) {
    case "means":
      return {
        columns: ofMarks,
        rows: [marks(triedIt, numbers.tried), marks(compared, numbers.compared)],
      };
    case "gains":
      return {
        columns: ofMarks,
        rows: [
          marks(`${triedIt}, before`, numbers.tried.before),
          marks(`${triedIt}, after`, numbers.tried.after),
          marks(`${compared}, before`, numbers.compared.before),
          marks(`${compared}, after`, numbers.compared.after),
        ],
      };
    case "change":
      return {
        columns: ofMarks,
        rows: [marks("Before", numbers.before), marks("After", numbers.after)],
      };
    case "proportions":
      return {
        columns: ["Group", "Reached it", "Of pupils", "Per cent"],
        rows: [reached(triedIt, numbers.tried), reached(compared, numbers.compared)],
      };
    case "correlation":
      return statistic("r", numbers.r, { Pupils: numbers.n }, policy);
    case "t":
      return statistic("t", numbers.t, sizesOf(numbers), policy);
    case "F":
      return statistic("F", numbers.f, sizesOf(numbers), policy);
    case "p":
      return statistic("p", numbers.p, sizesOf(numbers), policy);
  }
}

const sizesOf = (groups: { tried: number; compared: number }) => ({
  [triedIt]: groups.tried,
  [compared]: groups.compared,
});

/** One number about groups: told where every group is large enough for a mean. */
function statistic(
  name: string,
  value: number,
  sizes: Record<string, number>,
  policy: DisclosurePolicy,
): Pick<ShownStudyResult, "columns" | "rows"> {
  const isTold = Object.values(sizes).every((n) => n >= policy.minDenominator);
  const told: Shown = isTold ? { value } : confidential;
  return {
    columns: ["What was told", name, ...Object.keys(sizes)],
    rows: [
      {
        group: "The study",
        cells: [told, ...Object.values(sizes).map((n) => showCount(n, policy))],
      },
    ],
  };
}
