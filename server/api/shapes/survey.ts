/** A survey and its waves as a program enters them, and as those who plan read them again. */
import { z } from "zod";
import { formatItems } from "#content/measuring/typed-survey.ts";
import { SurveyItem } from "#content/survey/survey.ts";
import { Count, oneLine, SchoolEntered } from "#server/api/shapes/entered.ts";
import { Day } from "#server/api/shapes/write-up.ts";
import type { Surveys } from "#server/enquiry/measuring/surveys.ts";

export const SurveyEntry = z
  .strictObject({
    name: z.string().max(120),
    who: z.enum(["pupils", "staff"]),
    school: SchoolEntered,
    points: z.int().min(2).max(11),
    items: z
      .array(
        z.strictObject({
          text: oneLine(300).refine((text) => !/\(r\)\s*$/i.test(text), {
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
  Object.fromEntries(Object.entries(responses).map(([item, counts]) => [item, counts.map(String)]));

export const SurveyRead = z
  .object({
    id: z.string(),
    name: z.string(),
    who: z.enum(["pupils", "staff"]),
    school: z.string().nullable(),
    points: z.int(),
    items: z.array(SurveyItem),
    isTakenOut: z.boolean(),
    waves: z.array(
      z.object({
        day: Day,
        revision: z.int().meta({ description: "For the If-Match of entering it again." }),
        responses: Responses.nullable().meta({
          description: "Null for all but whoever entered them: few answers would tell.",
        }),
        isTakenOut: z.boolean(),
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
    isTakenOut: survey.takenOutAt !== null,
    waves: waves.map(({ day, revision, responses, enteredBy, takenOutAt }) => ({
      ...{ day, revision, responses: enteredBy === viewerId ? responses : null },
      isTakenOut: takenOutAt !== null,
    })),
  };
}
