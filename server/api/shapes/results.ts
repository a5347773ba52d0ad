/** A group's result as a program enters it, and every value that it has had. */
import { z } from "zod";
import type { TypedResult } from "#content/measuring/entry.ts";
import { Arm, Better, Blind, Occasion } from "#content/measuring/result.ts";
import { Count, SchoolEntered } from "#server/api/shapes/entered.ts";
import { Day, Moment } from "#server/api/shapes/write-up.ts";
import type { Results } from "#server/enquiry/measuring/results.ts";

export const ResultEntry = z
  .strictObject({
    school: SchoolEntered,
    arm: Arm,
    occasion: Occasion,
    label: z.string().max(80).meta({ description: "The group, such as 8B. No pupil’s name." }),
    day: Day,
    better: Better,
    summary: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("scores"), n: Count, mean: z.number(), sd: z.number() }),
      z.strictObject({ kind: z.literal("counts"), of: Count, achieved: Count }),
    ]),
    gain: z
      .strictObject({ n: Count, mean: z.number(), sd: z.number() })
      .nullable()
      .default(null)
      .meta({
        description:
          "Marks after less marks before, of the pupils who have both: not of counts, nor of a result before.",
      }),
    missing: Count.default(0),
    partOf: z.string().max(40).nullable().default(null).meta({
      description:
        "The id of the result of which these pupils are part, such as 8B for its girls: of the same measure, arm, occasion and kind, of the same school or of several. Only wholes are added up and compared. Parts of one whole share no pupils.",
    }),
    classes: Count.default(1),
    markedBy: z.string().max(120).default(""),
    blind: Blind,
  })
  .meta({ id: "ResultEntry" });

/** As the form has it, where every field is text. */
export function typedResult(entry: z.infer<typeof ResultEntry>, measure: string): TypedResult {
  const { summary, gain, school, missing, partOf, classes, ...words } = entry;
  const numbers = { n: "", mean: "", sd: "", of: "", achieved: "" };
  const given = Object.entries(summary).map(([field, value]) => [field, String(value)]);
  return {
    ...{ ...words, measure, school: school ?? "", missing: String(missing) },
    partOf: partOf ?? "",
    ...{ classes: String(classes), ...numbers, kind: summary.kind },
    ...Object.fromEntries(given),
    ...(gain && { gainN: `${gain.n}`, gainMean: `${gain.mean}`, gainSd: `${gain.sd}` }),
  };
}

/** The names that a result's body has for the fields of the form. */
export const resultNames = {
  ...Object.fromEntries(
    ["kind", "n", "mean", "sd", "of", "achieved"].map((field) => [field, `summary.${field}`]),
  ),
  ...{ gainN: "gain.n", gainMean: "gain.mean", gainSd: "gain.sd" },
};

export const ResultValue = z
  .object({
    ...ResultEntry.shape,
    measure: z.object({ id: z.string(), name: z.string() }),
    revision: z.int(),
    isTakenOut: z.boolean(),
    by: z.string(),
    at: Moment,
  })
  .meta({ id: "ResultValue" });

export const presentResult = (
  value: Awaited<ReturnType<Results["history"]>>["values"][number],
): z.infer<typeof ResultValue> => {
  const { arm, occasion, label, day, better, summary, gain, missing, partOf, classes } = value;
  return {
    ...{ arm, occasion, label, day, better, summary, gain, missing, partOf, classes },
    ...{ markedBy: value.markedBy, blind: value.blind },
    measure: { id: value.measure.id, name: value.measure.name },
    ...{ school: value.schoolId, revision: value.revision, isTakenOut: value.isTakenOut },
    ...{ by: value.by, at: value.at.toISOString() },
  };
};
