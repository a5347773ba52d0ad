/**
 * A record filled in as far as a version says it itself: from the results its authors entered, and from the
 * enquiry that it came from. What it cannot know is left blank and asked, and a rater may change anything.
 */
import type { EvidenceItem } from "#content/evidence/items/evidence-item.ts";
import type { StudyResult } from "#content/evidence/items/study-result.ts";
import { pupilsIn, type WorkedOut, workOut } from "#content/evidence/items/worked-out.ts";
import { blankRecord, StudyRecord } from "#content/evidence/rating/record.ts";
import { isFailure } from "#content/failure.ts";
import type { WriteUpContent } from "#content/practice/write-up.ts";

/** What is known beside its words. */
export type AroundVersion = {
  /** The design of the enquiry that it came from (content/packs/designs.ts), and whether it was drawn. */
  enquiry: { design: string; isDrawn: boolean } | null;
  /** Schools that wrote it, or took part in its enquiry. */
  schools: number;
  /** Other schools that told the same direction. */
  toldTheSame: number;
};

type Field = keyof StudyRecord;

/** The record, and for each field that could be filled in, where that was read. */
export type Prefilled = { record: StudyRecord; known: Partial<Record<Field, string>> };

export function prefill(content: WriteUpContent, around: AroundVersion): Prefilled {
  const own = content.evidence.filter(({ kind }) => kind === "own-data");
  const main = mainResult(own);
  const facts: Facts = [
    ...ofWords(content),
    ...ofOwnData(own),
    ...(main ? ofResult(main) : []),
    ...ofEnquiry(around),
    ...(around.schools > 0 ? [fact("sites", around.schools, "The schools that took part.")] : []),
  ];
  return {
    record: StudyRecord.parse({
      ...blankRecord(),
      ...Object.fromEntries(facts.map(({ field, value }) => [field, value])),
    }),
    known: {
      ...Object.fromEntries(facts.map(({ field, from }) => [field, from])),
      // A try that was told is no replication until somebody has looked at how it was measured.
      ...(around.toldTheSame > 0 && {
        replications: `${around.toldTheSame} other ${around.toldTheSame === 1 ? "school" : "schools"} tried it and told the same. Count those that measured it.`,
      }),
    },
  };
}

type Fact = { field: Field; value: unknown; from: string };
type Facts = Fact[];

const fact = <F extends Field>(field: F, value: StudyRecord[F], from: string): Fact => ({
  ...{ field, value, from },
});

function ofWords({ sections }: WriteUpContent): Facts {
  const isDescribed = Boolean(sections.steps && (sections.ingredients || sections.problem));
  return isDescribed
    ? [fact("isDescribed", true, "It says what was done, and what for. Is it clear enough?")]
    : [];
}

function ofOwnData(own: readonly EvidenceItem[]): Facts {
  return own.length > 0
    ? [fact("isMeasured", true, "Its authors attached data of their own.")]
    : [];
}

function ofResult({ result, worked }: Main): Facts {
  const { numbers, classes } = result;
  const from = `From the result entered for “${result.outcome || "an outcome"}”.`;
  if (numbers.from === "change")
    return [
      fact("isMeasuredBefore", true, from),
      fact("comparison", "none", from),
      fact("pupils", numbers.after.n, from),
    ];
  const { tried, compared } = pupilsIn(numbers);
  const before = numbers.from === "gains" ? baselineOf(numbers) : null;
  return [
    before === null
      ? fact(
          "comparison",
          "unlike",
          `${from} It does not say how the groups started: does the text?`,
        )
      : fact("comparison", Math.abs(before) <= 0.25 ? "like" : "unlike", from),
    fact("pupils", tried + compared, from),
    ...(classes
      ? [fact("classesTried", classes.tried, from), fact("classesCompared", classes.compared, from)]
      : []),
    ...(before === null
      ? []
      : [
          fact("isMeasuredBefore", true, from),
          fact("comparesGains", true, from),
          fact("baselineDifference", Math.round(before * 100) / 100, from),
        ]),
    ...(worked?.kind === "effect" ? [fact("result", sideOf(worked), from)] : []),
  ];
}

function ofEnquiry({ enquiry }: AroundVersion): Facts {
  if (!enquiry) return [];
  const from = "From the design of the enquiry that it came from.";
  return [
    fact("isEvaluationPlanned", true, from),
    fact("isCrossover", enquiry.design === "crossover", from),
    ...(enquiry.isDrawn ? [fact("allocation", "random", from)] : []),
  ];
}

type Main = { result: StudyResult; worked: WorkedOut | null };

/** A comparison tells more than a change: the first of them, or the first result there is. */
function mainResult(own: readonly EvidenceItem[]): Main | undefined {
  const results = own.flatMap(({ result }) => (result ? [result] : []));
  const result = results.find(({ numbers }) => numbers.from !== "change") ?? results[0];
  return result && { result, worked: workedOut(result) };
}

/** Numbers of which nothing follows are for a person to look at. */
function workedOut(result: StudyResult): WorkedOut | null {
  try {
    return workOut(result);
  } catch (thrown) {
    if (!isFailure(thrown)) throw thrown;
    return null;
  }
}

function sideOf(worked: Extract<WorkedOut, { kind: "effect" }>): StudyRecord["result"] {
  const { low, high } = worked.corrected ?? worked;
  if (low > 0) return "above";
  return high < 0 ? "below" : "around";
}

/** The difference between the groups before, in the SD that both share. */
function baselineOf({
  tried,
  compared,
}: Extract<StudyResult["numbers"], { from: "gains" }>): number {
  const [one, other] = [tried.before, compared.before];
  const squares = (one.n - 1) * one.sd ** 2 + (other.n - 1) * other.sd ** 2;
  return (one.mean - other.mean) / Math.sqrt(squares / (one.n + other.n - 2));
}
