/** Ratings as programs read and write them: records, levels with their rules, and what readers are told. */
import { z } from "zod";
import { fieldsOfRecord } from "#content/evidence/rating/questions.ts";
import { QueueName } from "#content/evidence/rating/queue-name.ts";
import type { ScaleAgreement as FoundAgreement } from "#content/evidence/rating/rater-agreement.ts";
import { StudyRecord } from "#content/evidence/rating/record.ts";
import { reviewMonths } from "#content/evidence/rating/review.ts";
import { Day, Entry, Moment } from "#server/api/shapes/write-up.ts";
import type { RatingReading, ShownRating } from "#server/rating/reading.ts";

const Level = z.int().min(0).max(5);
const Step = z.object({
  ...{ asks: z.string(), holds: z.boolean(), does: z.string() },
  isOpen: z.literal(true).optional().meta({ description: "`does` is its answer, not yes or no." }),
});

export const Verdict = z
  .object({
    scale: z.string(),
    version: z.string(),
    level: Level.nullable().meta({ description: "As worked out; null: needs judgement." }),
    steps: z.array(Step),
    final: Level.nullable(),
    reason: z.string(),
  })
  .meta({ id: "Verdict" });

export const QueueItem = Entry.extend({
  bareClaims: z.int().meta({ description: "Findings and claims without evidence." }),
  reviewDue: Day.nullable(),
  ratedBefore: z.int().nullable().meta({ description: "The earlier version that was rated." }),
}).meta({ id: "QueueItem" });

export const QueueCounts = z
  .object(Object.fromEntries(QueueName.options.map((name) => [name, z.int()])))
  .meta({ id: "QueueCounts" });

export const RatingEntry = z
  .strictObject({
    version: z.int().meta({ description: "The version that you read: the newest." }),
    record: StudyRecord,
    levels: z
      .record(
        z.string(),
        z.strictObject({ level: z.int().min(0).max(5), reason: z.string().max(600) }),
      )
      .default({})
      .meta({ description: "By scale, where your level is not the one that is worked out." }),
    reviewMonths: z.union(reviewMonths.map((months) => z.literal(months))).default(12),
  })
  .meta({ id: "RatingEntry" });

/** Gives each field as the form does. */
export function fieldsIn(entry: z.infer<typeof RatingEntry>): (field: string) => string {
  const fields: Record<string, string> = {
    ...fieldsOfRecord(entry.record),
    review: String(entry.reviewMonths),
    ...Object.fromEntries(
      Object.entries(entry.levels).flatMap(([scale, { level, reason }]) => [
        [`level-${scale}`, String(level)],
        [`reason-${scale}`, reason],
      ]),
    ),
  };
  return (field) => fields[field] ?? "";
}

const Said = z.object({
  version: z.int(),
  rater: z.string(),
  isCurrent: z.boolean(),
  level: Level,
  line: z.string(),
  reviewDue: Day,
  at: Moment,
  record: StudyRecord,
  verdicts: z.array(Verdict),
});

export const Rating = z
  .object({
    state: z
      .enum(["to-be-rated", "unrated", "reopened", "one", "agreed", "settled", "disagreement"])
      .meta({
        description: "`to-be-rated`: you may rate it, and see what others say once you have.",
      }),
    level: Level.nullable(),
    line: z.string().nullable(),
    reviewDue: Day.nullable(),
    isDue: z.boolean(),
    travelled: z.string().nullable().meta({ description: "How far, not whether it works." }),
    retracted: z.array(z.object({ doi: z.string(), said: z.string(), at: Moment })),
    ratings: z.array(Said),
    settlements: z.array(
      z.object({ version: z.int(), level: Level, reason: z.string(), by: z.string(), at: Moment }),
    ),
    remarks: z.array(
      z.object({
        version: z.int(),
        speaksAs: z.enum(["author", "rater"]),
        words: z.string(),
        by: z.string(),
        at: Moment,
      }),
    ),
  })
  .meta({ id: "Rating" });

export function presentRating(
  { rating, retracted, travelled }: ShownRating,
  history: Awaited<ReturnType<RatingReading["listHistory"]>> | null,
): z.infer<typeof Rating> {
  const standing = rating?.standing;
  return {
    state: standing?.state ?? "to-be-rated",
    level: standing && "level" in standing ? standing.level : null,
    line: rating?.line ?? null,
    reviewDue: standing && "reviewDue" in standing ? standing.reviewDue : null,
    isDue: rating?.isDue ?? false,
    travelled,
    retracted: retracted.map(({ at, ...work }) => ({ ...work, at: at.toISOString() })),
    ratings: (history?.ratings ?? []).map(
      ({ version, rater, isCurrent, level, line, reviewDue, at, record, verdicts }) => ({
        ...{ version, rater, isCurrent, level, line, reviewDue, record, verdicts },
        at: at.toISOString(),
      }),
    ),
    settlements: (history?.settlements ?? []).map(({ version, level, reason, by, at }) => ({
      ...{ version, level, reason, by, at: at.toISOString() },
    })),
    remarks: (history?.remarks ?? []).map(({ version, speaksAs, words, by, at }) => ({
      ...{ version, speaksAs, words, by, at: at.toISOString() },
    })),
  };
}

const Interval = z.object({ low: z.number(), high: z.number() });

export const ScaleAgreement = z
  .object({
    scale: z.string(),
    n: z.int().nullable().meta({ description: "Null, as what follows, where too few to show." }),
    observed: z.number().nullable(),
    kappa: z.number().nullable(),
    interval: Interval.nullable(),
  })
  .meta({ id: "ScaleAgreement" });

export const presentAgreement = ({ scale, n, found }: FoundAgreement) => ({
  scale,
  n: found ? n : null,
  observed: found?.observed ?? null,
  kappa: found?.kappa ?? null,
  interval: found?.interval ?? null,
});
