/** What was measured, as far as its reader may know it: the symbols are those of the pages. */
import { z } from "zod";
import { DisclosureSymbol, type Shown as ShownValue } from "#content/disclosure/symbols.ts";
import { MeasureKind, MeasureRole } from "#content/enquiry/plan.ts";
import { PupilVoice } from "#content/enquiry/pupil-voice.ts";
import { Arm, Better, Blind, Occasion } from "#content/measuring/result.ts";
import type { ShownNumbers as Numbers } from "#content/measuring/shown-numbers.ts";
import { SurveyItem } from "#content/survey/survey.ts";
import { Day } from "#server/api/shapes/write-up.ts";

const Shown = z
  .union([
    z.object({ value: z.number(), unreliable: z.literal(true).optional() }),
    z.object({ symbol: DisclosureSymbol }),
  ])
  .meta({
    id: "Shown",
    description:
      "The number, `unreliable` under 30 people; or what stands for it: c confidential, z not applicable, x not available, low more than none, though it rounds to 0.",
  }) satisfies z.ZodType<ShownValue>;

const School = z
  .string()
  .nullable()
  .meta({ description: "Its name; null where it is of several." });

const SchoolId = z
  .string()
  .nullable()
  .optional()
  .meta({ description: "Its id. Not in what was shown before it was told." });

const ShownResult = z.object({
  line: z.string().meta({ description: "The id of the result, whichever its revision." }),
  school: School,
  schoolId: SchoolId,
  arm: Arm,
  occasion: Occasion,
  label: z.string(),
  day: Day,
  better: Better.optional().meta({ description: "Not in what was shown before it was told." }),
  partOf: z.string().nullable().optional().meta({
    description:
      "The line of the result of which these pupils are part; null for a group of its own. Not in what was shown before it was told.",
  }),
  classes: z.int(),
  blind: Blind,
  missing: Shown,
  summary: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("scores"), n: Shown, mean: Shown, sd: Shown }),
    z.object({ kind: z.literal("counts"), achieved: Shown, of: Shown, percentage: Shown }),
  ]),
});

const ShownMeasure = z.object({
  measure: z.object({ id: z.string(), name: z.string(), role: MeasureRole, kind: MeasureKind }),
  results: z.array(ShownResult),
  comparisons: z.array(
    z.object({
      occasion: Occasion,
      effect: z.object({ g: z.number(), low: z.number(), high: z.number() }).nullable().meta({
        description: "Hedges g with its 95 % interval; null where a group is not told of.",
      }),
      sentence: z.string(),
      cautions: z.array(z.string()),
      gain: z.array(z.string()).meta({
        description: "The difference in gains; none where the groups were not measured before.",
      }),
    }),
  ),
  changes: z.array(z.string()),
  reliability: z.array(z.string()).optional().meta({
    description: "How alike its marks were given, of each time that colleagues marked together.",
  }),
});

const ShownSeries = z.object({
  id: z.string(),
  school: School,
  schoolId: SchoolId,
  name: z.string(),
  unit: z.string(),
  measure: z.string().meta({ description: "The id of the measure of the plan; empty for none." }),
  better: Better,
  points: z.array(z.object({ day: Day, value: Shown })),
  says: z.array(z.string()),
});

const ShownSurvey = z.object({
  id: z.string(),
  name: z.string(),
  who: z.enum(["pupils", "staff"]),
  school: School,
  schoolId: SchoolId,
  items: z.array(SurveyItem),
  points: z.int(),
  waves: z.array(
    z.object({
      date: Day,
      items: z.array(
        z.object({
          id: z.string(),
          n: Shown,
          mean: Shown,
          distribution: z.array(Shown).nullable(),
        }),
      ),
    }),
  ),
  change: z
    .object({
      from: Day,
      to: Day,
      items: z.array(z.object({ id: z.string(), before: Shown, after: Shown, change: Shown })),
      notice: z.string(),
    })
    .nullable(),
});

export const ShownNumbers = z
  .object({
    notice: z.string().nullable().meta({ description: "What is to stand beside every number." }),
    measures: z.array(ShownMeasure),
    series: z.array(ShownSeries),
    surveys: z.array(ShownSurvey),
    voices: z.array(
      PupilVoice.extend({ id: z.string(), day: Day, school: School, schoolId: SchoolId }),
    ),
  })
  .meta({ id: "ShownNumbers" });

/** Without the pictures: what they show is here as numbers and sentences. */
export const presentNumbers = (numbers: Numbers): z.infer<typeof ShownNumbers> => ({
  ...numbers,
  measures: numbers.measures.map(({ chart: _, drawing: __, ...measure }) => measure),
  series: numbers.series.map(({ drawing: _, ...series }) => series),
});
