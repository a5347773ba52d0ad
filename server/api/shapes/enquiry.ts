/** Enquiries as programs read them: in lists, and one as its reader may know it. */
import { z } from "zod";
import type { Table } from "#content/charts/svg.ts";
import { CycleDecision, Match } from "#content/enquiry/cycle.ts";
import { Depth } from "#content/enquiry/depth.ts";
import { EnquiryFinding } from "#content/enquiry/finding.ts";
import type { FollowUp } from "#content/enquiry/follow-up.ts";
import { Implementation } from "#content/enquiry/implementation.ts";
import type { JpdMark } from "#content/enquiry/jpd-mark.ts";
import { Fit } from "#content/enquiry/known.ts";
import { PupilLabel } from "#content/enquiry/lesson.ts";
import { Cost, Ingredient, PlannedMeasure, Step } from "#content/enquiry/plan.ts";
import type { ShownEnquiry } from "#content/enquiry/shown.ts";
import { Status } from "#content/enquiry/status.ts";
import { slugOf } from "#content/practice/address.ts";
import { CslItem } from "#content/references/csl.ts";
import { FollowedUp, presentFollowedUp } from "#server/api/shapes/follow-up.ts";
import { presentNumbers, ShownNumbers } from "#server/api/shapes/shown-numbers.ts";
import { Day, Moment } from "#server/api/shapes/write-up.ts";
import type { FoundEnquiry } from "#server/enquiry/describing.ts";
import type { EnquiryEntry } from "#server/enquiry/enquiries.ts";

/** At the end of every address of an enquiry; survives every new title. */
export const EnquiryKey = z.string().min(1).max(200).meta({
  description: "The eight characters at the end of an enquiry's address, or all of that part.",
});

/** What is put off to make room. */
export const Park = z.string().max(40).nullable().default(null).meta({
  description:
    "Where your school has three enquiries already: the one it puts off, of the choices that the refusal names.",
});

export const addressOfEnquiry = (enquiry: { key: string; title: string }, origin: string) =>
  `${origin}/enquiries/${slugOf(enquiry)}`;

export const EnquiryLine = z
  .object({
    key: z.string(),
    url: z.url(),
    title: z.string(),
    question: z.string(),
    method: z.string().meta({ description: "The id of its method." }),
    methodName: z.string(),
    stage: z.string().meta({ description: "The name of its stage." }),
    status: Status,
    stopped: z.boolean(),
    schools: z.array(z.string()),
    updatedAt: Moment,
    isSample: z.boolean(),
  })
  .meta({ id: "EnquiryLine" });

export const presentEnquiryLine = (
  { slug: _, stageName, updatedAt, ...entry }: EnquiryEntry,
  origin: string,
): z.infer<typeof EnquiryLine> => ({
  ...entry,
  url: addressOfEnquiry(entry, origin),
  stage: stageName,
  updatedAt: updatedAt.toISOString(),
});

const Drawn = z
  .object({
    caption: z.string(),
    columns: z.array(z.string()),
    rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
  })
  .nullable()
  .meta({ description: "What the picture shows, as a table." });

const ShownDesign = z.object({
  name: z.string(),
  canShow: z.string(),
  cannotShow: z.string(),
  why: z.string(),
  main: z.string().meta({ description: "The main outcome." }),
  protocol: z.string(),
  lockedOn: Day.nullable(),
  draw: z
    .object({
      seed: z.int(),
      method: z.literal("mersenne-twister-1"),
      placed: z.array(z.object({ unit: z.string(), arm: z.string() })),
    })
    .nullable()
    .meta({ description: "What repeats the draw, and what it gave." }),
});

export const Enquiry = z
  .object({
    key: z.string(),
    url: z.url(),
    isTeam: z.boolean().meta({
      description:
        "Whether you are of its team and read it as it is now; else you read the copy that was shown.",
    }),
    shownAt: Moment.nullable().meta({ description: "When the copy was made, for others." }),
    method: z.string().meta({ description: "The id of its method." }),
    methodName: z.string(),
    stage: z.object({ id: z.string(), name: z.string(), status: Status }),
    stoppedAt: Moment.nullable(),
    alliance: z.object({ slug: z.string(), name: z.string() }).nullable(),
    isSample: z.boolean(),
    writeUp: z.object({ slug: z.string(), title: z.string(), isDraft: z.boolean() }).nullable(),
    title: z.string(),
    question: z.string(),
    need: z.string(),
    aim: z.string(),
    schools: z.array(z.object({ id: z.string(), name: z.string(), cohort: z.string() })),
    people: z.array(z.object({ name: z.string(), school: z.string().nullable() })),
    ingredients: z.array(Ingredient),
    steps: z.array(Step),
    measures: z.array(PlannedMeasure),
    practice: z.array(
      z.object({
        number: z.int(),
        practice: z.string(),
        whatChanged: z.string(),
        seen: z.string(),
      }),
    ),
    findings: z.array(EnquiryFinding.extend({ id: z.string() })),
    mark: z.object({ earned: z.boolean(), missing: z.array(z.string()) }).meta({
      description: "The mark of joint practice development; what is missing is for its team.",
    }),
    known: z.array(
      z.object({
        source: z.discriminatedUnion("kind", [
          z.object({
            kind: z.literal("write-up"),
            title: z.string(),
            address: z.string(),
            version: z.int().nullable(),
          }),
          z.object({ kind: z.literal("reference"), citation: z.string(), reference: CslItem }),
        ]),
        took: z.string(),
        fit: Fit,
        why: z.string(),
      }),
    ),
    depth: Depth,
    cycles: z.array(
      z.object({
        school: z.string(),
        number: z.int(),
        idea: z.string(),
        learnt: z.string(),
        decision: CycleDecision.nullable(),
        next: z.string(),
        startsOn: Day.nullable().optional(),
        lockedOn: Day.nullable().optional().meta({
          description: "When its predictions were locked; absent from copies of an earlier day.",
        }),
        predictions: z.array(
          z.object({ question: z.string(), prediction: z.string(), match: Match.nullable() }),
        ),
      }),
    ),
    lessons: z.array(
      z.object({
        school: z.string(),
        number: z.int(),
        objective: z.string(),
        pupils: z.array(z.object({ label: PupilLabel, observed: z.string() })),
        surprised: z.string(),
        change: z.string(),
      }),
    ),
    implementation: z.array(
      z.object({ schoolId: z.string(), school: z.string(), implementation: Implementation }),
    ),
    design: ShownDesign.nullable(),
    drivers: Drawn,
    ramps: Drawn,
    numbers: ShownNumbers,
    costs: z.array(Cost).meta({ description: "What it took in all." }),
    stoppedWhy: z.string().meta({ description: "Why it was ended early." }),
    followUps: z.array(FollowedUp).meta({ description: "Half a year and a year later." }),
    learnt: z.string().meta({ description: "What was learnt all the same, where it was ended." }),
  })
  .meta({ id: "Enquiry" });

export function presentEnquiry(
  { enquiry, method, stage, alliance, allianceSlug, isTeam }: FoundEnquiry,
  content: ShownEnquiry,
  around: {
    shownAt: Date | null;
    /** As the team reads it: what is missing is for the team. */
    mark: JpdMark;
    named: { id: string; name: string }[];
    followUps: FollowUp[];
    writeUp: { slug: string; title: string; isDraft: boolean } | null;
    origin: string;
  },
): z.infer<typeof Enquiry> {
  const { people, drivers, ramps, numbers, ...rest } = content;
  return {
    ...rest,
    key: enquiry.key,
    url: addressOfEnquiry({ key: enquiry.key, title: content.title }, around.origin),
    isTeam,
    shownAt: around.shownAt?.toISOString() ?? null,
    mark: { earned: around.mark.earned, missing: isTeam ? around.mark.missing : [] },
    method: method.id,
    methodName: method.name,
    stage: { id: stage.id, name: stage.name, status: stage.status },
    stoppedAt: enquiry.stoppedAt?.toISOString() ?? null,
    alliance: alliance && allianceSlug ? { slug: allianceSlug, name: alliance } : null,
    isSample: enquiry.isSample,
    writeUp: around.writeUp,
    people: people.flatMap(({ id, schoolId: school }) =>
      around.named.flatMap((one) => (one.id === id ? [{ name: one.name, school }] : [])),
    ),
    drivers: tableOf(drivers),
    ramps: tableOf(ramps),
    followUps: around.followUps.map(presentFollowedUp),
    numbers: presentNumbers(numbers),
  };
}

const tableOf = (chart: { table: Table } | null) => chart?.table ?? null;
