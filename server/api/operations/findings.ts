/** What an enquiry found, how its practice changed, and the write-up that is made from it. */
import { z } from "zod";
import { ContributionKind } from "#content/enquiry/contribution.ts";
import { EnquiryFinding } from "#content/enquiry/finding.ts";
import { ChangeCause } from "#content/enquiry/practice-version.ts";
import { keyOf } from "#content/practice/address.ts";
import { cutPage, pageOf, pageQuery } from "#server/api/cursor.ts";
import { type Asked, operation } from "#server/api/operation.ts";
import { renaming } from "#server/api/renaming.ts";
import { requireCounted } from "#server/api/revision.ts";
import { EnquiryKey } from "#server/api/shapes/enquiry.ts";
import { Moment } from "#server/api/shapes/write-up.ts";

const params = z.object({ key: EnquiryKey });
const one = params.extend({ id: z.string().max(40) });

const FindingRead = EnquiryFinding.extend({
  id: z.string(),
  revision: z.int().meta({ description: "For the If-Match of a change." }),
}).meta({ id: "EnquiryFinding" });

const PracticeVersion = z
  .object({
    number: z.int(),
    practice: z.string(),
    whatChanged: z.string(),
    cause: ChangeCause.nullable(),
    seen: z.string(),
    by: z.string(),
    at: Moment,
  })
  .meta({ id: "PracticeVersion" });

const WriteUpReview = z
  .object({
    contributors: z.array(
      z.object({
        personId: z.string(),
        name: z.string(),
        schoolId: z.string().nullable(),
        school: z.string().nullable(),
        kinds: z.array(ContributionKind),
      }),
    ),
    held: z.array(z.string()).meta({
      description: "Groups whose numbers it would hold back, since earlier ones were told.",
    }),
  })
  .meta({ id: "EnquiryWriteUpReview" });

/** The names that the body has for the fields of the form. */
const names = { "sure-of-it": "sure" };

async function listFindings({
  services,
  viewer,
  params: { key },
}: Pick<Asked<{ key: string }, never, never>, "services" | "viewer" | "params">) {
  const { enquiry } = await services.enquiries.get(viewer, key);
  return services.findings.list(enquiry.id);
}

export const findingOperations = [
  operation({
    id: "listFindings",
    method: "get",
    path: "/enquiries/{key}/findings",
    summary: "What the team found, whichever way it went",
    scope: "read",
    params,
    query: z.strictObject(pageQuery),
    gives: pageOf(FindingRead),
    async handle(asked) {
      const body = cutPage(await listFindings(asked), asked.query);
      return { body, next: body.next };
    },
  }),
  operation({
    id: "addFinding",
    method: "post",
    path: "/enquiries/{key}/findings",
    summary: "Add a finding, with why you think so",
    scope: "write",
    params,
    body: EnquiryFinding.strict(),
    async handle({ services, viewer, params: { key }, body }) {
      await renaming(names, () => services.findings.add(viewer, key, body));
      return {};
    },
  }),
  operation({
    id: "changeFinding",
    method: "put",
    path: "/enquiries/{key}/findings/{id}",
    summary: "Say all of a finding anew",
    scope: "write",
    ifMatch: true,
    params: one,
    body: EnquiryFinding.strict(),
    async handle(asked) {
      const { services, viewer, params, body: typed, revisions } = asked;
      const { key, id } = params;
      const now = (await listFindings(asked)).find((finding) => finding.id === id)?.revision;
      const revision = now === undefined ? 0 : requireCounted(revisions, now);
      await renaming(names, () => services.findings.change(viewer, key, { id, revision, typed }));
      return {};
    },
  }),
  operation({
    id: "removeFinding",
    method: "delete",
    path: "/enquiries/{key}/findings/{id}",
    summary: "Take a finding out",
    scope: "write",
    params: one,
    async handle({ services, viewer, params: { key, id } }) {
      await services.findings.remove(viewer, key, id);
      return {};
    },
  }),
  operation({
    id: "listPracticeVersions",
    method: "get",
    path: "/enquiries/{key}/practice",
    summary: "The practice as it was at first, and each time it changed",
    scope: "read",
    params,
    query: z.strictObject(pageQuery),
    gives: pageOf(PracticeVersion),
    async handle({ services, viewer, params: { key }, query }) {
      const { enquiry } = await services.enquiries.get(viewer, key);
      const { items, next } = cutPage(await services.practiceVersions.list(enquiry.id), query);
      const versions = items.map(({ at, ...version }) => ({ ...version, at: at.toISOString() }));
      return { body: { items: versions, next }, next };
    },
  }),
  operation({
    id: "notePractice",
    method: "post",
    path: "/enquiries/{key}/practice",
    summary: "Note how the practice is done now, and what you saw that changed it",
    scope: "write",
    params,
    body: z.strictObject({
      practice: z.string().max(2000),
      whatChanged: z.string().max(600).default(""),
      cause: ChangeCause.nullable().default(null),
      seen: z.string().max(600).default(""),
      after: z.int().min(0).meta({ description: "The number of the newest that you read; or 0." }),
    }),
    async handle({ services, viewer, params: { key }, body }) {
      await services.practiceVersions.note(viewer, key, { ...body, cause: body.cause ?? "" });
      return {};
    },
  }),
  operation({
    id: "correctPractice",
    method: "put",
    path: "/enquiries/{key}/practice/{number}",
    summary: "Put right how the newest version of the practice is written",
    scope: "write",
    params: params.extend({ number: z.coerce.number().int().min(1) }),
    body: z.strictObject({
      practice: z.string().max(2000),
      was: z.string().max(2000).meta({ description: "As it read when you began." }),
    }),
    async handle({ services, viewer, params: { key, number }, body }) {
      await services.practiceVersions.correct(viewer, key, { ...body, number });
      return {};
    },
  }),
  operation({
    id: "reviewWriteUpOfEnquiry",
    method: "get",
    path: "/enquiries/{key}/write-up",
    summary: "Whom a write-up begun now could name, and which numbers it would hold back",
    scope: "read",
    params,
    gives: WriteUpReview,
    async handle({ services, viewer, params: { key } }) {
      return { body: await services.concluding.prepare(viewer, key) };
    },
  }),
  operation({
    id: "startWriteUpOfEnquiry",
    method: "post",
    path: "/enquiries/{key}/write-up",
    summary: "Begin its write-up: a draft with everything in place",
    scope: "write",
    params,
    body: z.strictObject({
      authors: z.array(z.string().max(40)).max(200).default([]).meta({
        description: "Of those whom it could name, by their ids. Whoever begins it is always one.",
      }),
    }),
    gives: z.object({ key: z.string() }).meta({ id: "DraftMade" }),
    status: 201,
    async handle({ services, viewer, params, body: { authors }, origin }) {
      const key = keyOf(await services.concluding.writeUp(viewer, params.key, authors));
      return { body: { key }, location: `${origin}/api/v1/drafts/${key}` };
    },
  }),
];
