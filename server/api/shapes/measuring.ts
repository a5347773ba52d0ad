/** What a team enters of its measuring, and reads again: groups only, in numbers and not as typed text. */
import { z } from "zod";
import { ConsentBasis, PupilVoice } from "#content/enquiry/pupil-voice.ts";
import type { TypedResult } from "#content/measuring/entry.ts";
import { formatBlocks, LockedMeasure, stateOf } from "#content/measuring/protocol.ts";
import { Arm, Better, Blind, Occasion } from "#content/measuring/result.ts";
import { formatPoints, SeriesKind } from "#content/measuring/series.ts";
import { formatItems } from "#content/measuring/typed-survey.ts";
import { SurveyItem } from "#content/survey/survey.ts";
import { Day, Moment } from "#server/api/shapes/write-up.ts";
import type { Designing } from "#server/enquiry/measuring/designing.ts";
import type { Results } from "#server/enquiry/measuring/results.ts";
import type { SeriesInTime } from "#server/enquiry/measuring/series.ts";
import type { Surveys } from "#server/enquiry/measuring/surveys.ts";
import type { Voices } from "#server/enquiry/measuring/voices.ts";

const School = z.string().max(60).nullable().default(null).meta({
  description: "The id of a school that takes part; null where it is of several.",
});
const line = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[^\r\n]*$/, "Write it on one line.");
const Count = z.int().min(0).max(100_000);

export const ResultEntry = z
  .strictObject({
    school: School,
    arm: Arm,
    occasion: Occasion,
    label: z.string().max(80).meta({ description: "The group, such as 8B. No pupil’s name." }),
    day: Day,
    better: Better,
    summary: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("scores"), n: Count, mean: z.number(), sd: z.number() }),
      z.strictObject({ kind: z.literal("counts"), of: Count, achieved: Count }),
    ]),
    missing: Count.default(0),
    classes: Count.default(1),
    markedBy: z.string().max(120).default(""),
    blind: Blind,
  })
  .meta({ id: "ResultEntry" });

/** As the form has it, where every field is text. */
export function typedResult(
  entry: z.infer<typeof ResultEntry>,
  measure: string,
): TypedResult {
  const { summary, school, missing, classes, ...words } = entry;
  const numbers = { n: "", mean: "", sd: "", of: "", achieved: "" };
  const given = Object.entries(summary).map(([field, value]) => [field, String(value)]);
  return {
    ...{ ...words, measure, school: school ?? "", missing: String(missing) },
    ...{ classes: String(classes), ...numbers, kind: summary.kind },
    ...Object.fromEntries(given),
  };
}

/** The names that a result's body has for the fields of the form. */
export const resultNames = Object.fromEntries(
  ["kind", "n", "mean", "sd", "of", "achieved"].map((field) => [field, `summary.${field}`]),
);

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
  const { arm, occasion, label, day, better, summary, missing, classes, markedBy, blind } = value;
  return {
    ...{ arm, occasion, label, day, better, summary, missing, classes, markedBy, blind },
    measure: { id: value.measure.id, name: value.measure.name },
    ...{ school: value.schoolId, revision: value.revision, isTakenOut: value.isTakenOut },
    ...{ by: value.by, at: value.at.toISOString() },
  };
};

export const DesignEntry = z
  .strictObject({
    design: z.string().max(60),
    primary: z.string().max(40).default("").meta({
      description: "The id of the measure of the plan that decides.",
    }),
    why: z.string().max(600).default(""),
    protocol: z.string().max(4000).default(""),
    pupils: Count.nullable().default(null),
    classes: Count.nullable().default(null),
    blocks: z.array(z.array(line(80)).max(200)).max(200).default([]).meta({
      description: "What is drawn: classes or schools, those together that are alike.",
    }),
  })
  .meta({ id: "DesignEntry" });

const textOf = (count: number | null) => (count === null ? "" : String(count));

export const typedDesign = (
  { pupils, classes, blocks, ...words }: z.infer<typeof DesignEntry>,
  revision: number,
) => ({
  ...{ ...words, pupils: textOf(pupils), classes: textOf(classes) },
  ...{ units: formatBlocks(blocks), revision: String(revision) },
});

export const DesignRead = z
  .object({
    design: z.string(),
    state: z.enum(["open", "locked", "drawn"]),
    primary: LockedMeasure.nullable(),
    why: z.string(),
    protocol: z.string(),
    pupils: z.int().nullable(),
    classes: z.int().nullable(),
    blocks: z.array(z.array(z.string())),
    locked: z.object({ at: Moment, by: z.string() }).nullable(),
    drawnAt: Moment.nullable(),
    seed: z.int().nullable().meta({ description: "From which the draw can be made again." }),
    arms: z
      .array(z.object({ unit: z.string(), arm: z.string() }))
      .meta({ description: "What came of the draw." }),
  })
  .meta({ id: "Design" });

export function presentDesign(
  row: NonNullable<Awaited<ReturnType<Designing["describe"]>>>,
): z.infer<typeof DesignRead> {
  const { design, primary, why, protocol, pupils, classes, blocks, allocation } = row;
  return {
    ...{ design, state: stateOf(row), primary, why, protocol, pupils, classes, blocks },
    locked: row.lockedAt && { at: row.lockedAt.toISOString(), by: row.lockedByName },
    drawnAt: row.drawnAt?.toISOString() ?? null,
    seed: allocation?.seed ?? null,
    arms: allocation?.arms ?? [],
  };
}

export const SeriesEntry = z
  .strictObject({
    name: z.string().max(120),
    unit: z.string().max(60),
    school: School,
    kind: SeriesKind,
    better: Better,
    n: Count.meta({ description: "The pupils that a point is about, where it does not say." }),
    points: z
      .array(z.strictObject({ day: Day, value: z.number(), n: Count.nullable().default(null) }))
      .max(1000),
  })
  .meta({ id: "SeriesEntry" });

export const typedSeries = (
  { school, n, points, ...words }: z.infer<typeof SeriesEntry>,
  revision: number,
) => ({
  ...{ ...words, school: school ?? "", n: String(n) },
  ...{ points: formatPoints(points), revision: String(revision) },
});

export const SeriesRead = z
  .object({
    ...SeriesEntry.shape,
    id: z.string(),
    baselines: z
      .array(
        z.object({
          from: Day,
          to: Day,
          by: z.string(),
          at: Moment,
          ended: z.object({ by: z.string(), at: Moment, why: z.string() }).nullable(),
        }),
      )
      .meta({ description: "Stretches whose centre and limits were kept, the newest first." }),
  })
  .meta({ id: "Series" });

export function presentSeries({
  series: row,
  baselines,
}: Awaited<ReturnType<SeriesInTime["open"]>>): z.infer<typeof SeriesRead> {
  const { id, name, unit, kind, better, n, points } = row;
  return {
    ...{ id, name, unit, kind, better, n, points, school: row.schoolId },
    baselines: baselines.map(({ from, to, by, at, why, unfrozenBy, unfrozenAt }) => ({
      ...{ from, to, by, at: at.toISOString() },
      ended: unfrozenAt && { by: unfrozenBy ?? "", at: unfrozenAt.toISOString(), why },
    })),
  };
}

export const SurveyEntry = z
  .strictObject({
    name: z.string().max(120),
    who: z.enum(["pupils", "staff"]),
    school: School,
    points: z.int().min(2).max(11),
    items: z
      .array(
        z.strictObject({
          text: line(300).refine((text) => !/\(r\)\s*$/i.test(text), {
            message: "Say in `reversed` what “(R)” would say.",
          }),
          reversed: z.boolean().default(false).meta({
            description: "Agreeing is the worse answer.",
          }),
        }),
      )
      .max(60),
  })
  .meta({ id: "SurveyEntry" });

export const typedSurvey = (
  { name, who, school, points, items }: z.infer<typeof SurveyEntry>,
  revision: number,
) => ({
  ...{ name, who, school: school ?? "", points: String(points) },
  items: formatItems(items.map((item) => ({ ...item, id: "" }))),
  revision: String(revision),
});

const Responses = z.record(z.string().max(40), z.array(Count).max(11)).meta({
  description: "For each item’s id how many chose each point, from 1 up. Not asked: left out.",
});

export const WaveEntry = z.strictObject({ responses: Responses }).meta({ id: "WaveEntry" });

export const typedCounts = ({ responses }: z.infer<typeof WaveEntry>): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(responses).map(([item, counts]) => [item, counts.map(String)]),
  );

export const SurveyRead = z
  .object({
    id: z.string(),
    name: z.string(),
    who: z.enum(["pupils", "staff"]),
    school: z.string().nullable(),
    points: z.int(),
    items: z.array(SurveyItem),
    waves: z.array(
      z.object({
        day: Day,
        revision: z.int().meta({ description: "For the If-Match of entering it again." }),
        responses: Responses.nullable().meta({
          description: "Null for all but whoever entered them: few answers would tell.",
        }),
      }),
    ),
  })
  .meta({ id: "Survey" });

export function presentSurvey(
  { survey, waves }: Awaited<ReturnType<Surveys["open"]>>,
  viewerId: string | undefined,
): z.infer<typeof SurveyRead> {
  const { id, name, who, points, items } = survey;
  return {
    ...{ id, name, who, points, items, school: survey.schoolId },
    waves: waves.map(({ day, revision, responses, enteredBy }) => ({
      ...{ day, revision, responses: enteredBy === viewerId ? responses : null },
    })),
  };
}

export const VoiceEntry = z
  .strictObject({
    prompt: z.string().max(500),
    method: z.string().max(300),
    summary: z.string().max(5000),
    consentBasis: ConsentBasis,
    quotes: z.array(line(500)).max(20),
    day: Day,
    school: School,
  })
  .meta({ id: "VoiceEntry" });

export const typedVoice = (
  { quotes, school, ...words }: z.infer<typeof VoiceEntry>,
  revision: number,
) => ({
  ...{ ...words, quotes: quotes.join("\n"), school: school ?? "", revision: String(revision) },
});

export const VoiceRead = PupilVoice.extend({
  id: z.string(),
  day: Day,
  school: z.string().nullable(),
}).meta({ id: "PupilVoice" });

export function presentVoice({
  voice,
}: Awaited<ReturnType<Voices["open"]>>): z.infer<typeof VoiceRead> {
  const { id, day, prompt, method, summary, consentBasis, quotes } = voice;
  return { id, day, prompt, method, summary, consentBasis, quotes, school: voice.schoolId };
}
