/** Another school's try of a practice, as programs read and write it. */
import { z } from "zod";
import { tokensIn } from "#content/access/audience.ts";
import { AdaptationStatus } from "#content/enquiry/adaptation.ts";
import { Implementation } from "#content/enquiry/implementation.ts";
import { FindingDirection } from "#content/practice/write-up.ts";
import type { FoundAdaptation } from "#server/adaptation/reading.ts";
import { FollowUp, presentFollowUp } from "#server/api/shapes/follow-up.ts";
import { fieldsOfImplementation, ImplementationEntry } from "#server/api/shapes/implementation.ts";
import { Audience, Day, Moment } from "#server/api/shapes/write-up.ts";

const words = {
  forWhom: z.string().max(200).meta({ description: "With whom it is tried, as a group." }),
  kept: z.string().max(1000).default(""),
  changed: z.string().max(1000).default(""),
  why: z.string().max(1000).default(""),
  happened: z.string().max(1000).default(""),
  direction: FindingDirection.nullable().default(null),
};

export const AdaptationEntry = z
  .strictObject({
    ...words,
    implementation: ImplementationEntry,
    own: z.string().max(40).nullable().default(null).meta({
      description: "The id of what you published of your own about it, by name.",
    }),
  })
  .meta({ id: "AdaptationEntry" });

/** Gives each field as the form does; `more` are the fields beside its words. */
export function givenIn(
  { implementation, own, direction, ...texts }: z.infer<typeof AdaptationEntry>,
  more: Record<string, string>,
): (field: string) => string {
  const fields: Record<string, string> = {
    ...texts,
    ...fieldsOfImplementation(implementation),
    ...more,
    direction: direction ?? "",
    own: own ?? "",
  };
  return (field) => fields[field] ?? "";
}

export const Adaptation = z
  .object({
    id: z.string(),
    url: z.url(),
    version: z.int().meta({ description: "The number of the version that is tried." }),
    status: AdaptationStatus,
    school: z.object({ id: z.string(), name: z.string() }),
    person: z.object({ handle: z.string(), name: z.string() }),
    ...words,
    implementation: Implementation,
    own: z.object({ id: z.string(), title: z.string(), address: z.string() }).nullable(),
    audience: Audience,
    startedOn: Day,
    toldAt: Moment.nullable(),
    followUps: z.array(FollowUp),
  })
  .meta({ id: "Adaptation" });

export function presentAdaptation(
  found: FoundAdaptation,
  origin: string,
): z.infer<typeof Adaptation> {
  const { id, version, status, forWhom, kept, changed, why, happened, direction } = found;
  return {
    ...{ id, version, status, forWhom, kept, changed, why, happened, direction },
    url: `${origin}${found.origin.address}/elsewhere/${id}`,
    school: { id: found.schoolId, name: found.school },
    person: { handle: found.handle, name: found.person },
    implementation: found.implementation,
    own: found.own,
    audience: tokensIn(found.audience).filter((token) => token !== "team"),
    startedOn: found.startedAt.toISOString().slice(0, 10),
    toldAt: found.toldAt?.toISOString() ?? null,
    followUps: found.followUps.map(presentFollowUp),
  };
}
