/** Publishing a draft, choosing who may read it, correcting and withdrawing it. */
import { z } from "zod";
import { audienceOf } from "#content/access/audience.ts";
import { Identity } from "#content/access/identity.ts";
import { lookedAt } from "#content/practice/identifiers/looked-at.ts";
import { type Asked, operation } from "#server/api/operation.ts";
import { requireRevision } from "#server/api/revision.ts";
import { Audience, Key, Practice, presentPractice } from "#server/api/shapes/write-up.ts";
import { seenOf } from "#server/practice/draft-revision.ts";

const params = z.object({ key: Key });

const Readers = {
  audience: Audience,
  embargoUntil: z.string().max(10).nullable().meta({
    description: "The day on which it opens to them, as 2026-09-01. Null: at once.",
  }),
  identity: Identity.optional().meta({
    description: "How its authors appear to readers. Left out: as it was.",
  }),
};

/** What the request says of identity; nothing where it says nothing. */
const identityOf = ({ identity }: { identity?: z.infer<typeof Identity> | undefined }) =>
  identity ? { identity } : {};

const Review = z
  .object({
    problems: z.array(z.object({ field: z.string(), message: z.string() })),
    identifiers: z.array(
      z.object({
        found: z.string(),
        field: z.string(),
        sentence: z.string(),
        why: z.string(),
        suggestion: z.string(),
        second: z.enum(["not needed", "open", "fine"]).meta({
          description: "Whether a second person has to find it fine before it is published.",
        }),
        looked: z
          .string()
          .meta({ description: "Send it in `identifiersChecked`, once looked at." }),
      }),
    ),
    audiences: z.array(z.string()).meta({ description: "What `audience` may hold." }),
    alliances: z
      .array(z.object({ id: z.string(), name: z.string() }))
      .meta({ description: "What `allianceId` may be." }),
  })
  .meta({ id: "Review" });

async function readPractice(
  { services, viewer, origin }: Pick<Asked<never, never, never>, "services" | "viewer" | "origin">,
  key: string,
) {
  return { body: presentPractice(await services.library.getPage(viewer, key), origin) };
}

/**
 * Gives what its authors had chosen when it was read as If-Match has it, for the service to hold it
 * against once more. What was never published has nothing to be read: the service says so.
 */
async function requireAsRead(
  asked: Pick<Asked<{ key: string }, never, never>, "services" | "viewer" | "origin" | "params"> & {
    revisions: string[];
  },
  right: "publish" | "withdraw",
): Promise<string> {
  const { services, viewer, params, revisions } = asked;
  const { writeUp } = await services.drafts.requireRight(viewer, params.key, right);
  if (writeUp.version > 0) requireRevision(revisions, (await readPractice(asked, params.key)).body);
  return seenOf(writeUp);
}

export const publishingOperations = [
  operation({
    id: "reviewDraft",
    method: "get",
    path: "/drafts/{key}/review",
    summary: "What stands in the way of publishing, and what to look at first",
    scope: "read",
    params,
    gives: Review,
    async handle({ services, viewer, params: { key } }) {
      const { writeUp, problems, identifiers } = await services.publishing.review(viewer, key);
      const { schools, heads, shared, alliances } = await services.choices.list(viewer, writeUp);
      return {
        body: {
          problems,
          identifiers: identifiers.map(({ kind, found, ...find }) => ({
            found,
            field: find.field,
            sentence: find.sentence,
            why: find.why,
            suggestion: find.suggestion,
            second: find.second,
            looked: lookedAt({ kind, found }),
          })),
          audiences: [...heads, ...schools, ...shared]
            .map(({ token }) => token)
            .concat("member", "public"),
          alliances,
        },
      };
    },
  }),
  operation({
    id: "publishDraft",
    method: "post",
    path: "/drafts/{key}/publish",
    summary: "Publish what the draft says now as the next version",
    description: "If-Match takes the ETag of the draft: nothing else is published.",
    scope: "publish",
    ifMatch: true,
    isRevised: true,
    params,
    body: z.strictObject({
      ...Readers,
      whatChanged: z.string().max(1000).default("").meta({
        description: "Since the version before. Needed from version 2 on.",
      }),
      identifiersChecked: z.array(z.string().max(300)).max(500).default([]).meta({
        description: "What might identify somebody and was looked at: `looked` of the review.",
      }),
      licence: z.string().max(60).optional(),
      allianceId: z.string().max(60).nullable().optional().meta({
        description: "The alliance whose page lists it. Left out: as it was.",
      }),
    }),
    gives: Practice,
    status: 201,
    async handle(asked) {
      const { services, viewer, params, body, revisions, origin } = asked;
      const { audience, embargoUntil, identity: _, ...options } = body;
      const { writeUp } = await services.publishing.publish(viewer, params.key, {
        ...options,
        ...identityOf(body),
        audience: audienceOf(audience),
        embargoUntil: embargoUntil ?? "",
        revisions,
      });
      return {
        ...(await readPractice(asked, writeUp.key)),
        location: `${origin}/api/v1/practice/${writeUp.key}`,
      };
    },
  }),
  operation({
    id: "setAudience",
    method: "put",
    path: "/practice/{key}/audience",
    summary: "Choose who may read it, every version and file included",
    scope: "publish",
    ifMatch: true,
    isRevised: true,
    params,
    body: z.strictObject(Readers),
    gives: Practice,
    async handle(asked) {
      const { audience, embargoUntil } = asked.body;
      const seen = await requireAsRead(asked, "publish");
      await asked.services.publishing.setAudience(asked.viewer, asked.params.key, {
        audience: audienceOf(audience),
        embargoUntil: embargoUntil ?? "",
        ...identityOf(asked.body),
        seen,
      });
      return readPractice(asked, asked.params.key);
    },
  }),
  operation({
    id: "correctVersion",
    method: "post",
    path: "/practice/{key}/versions/{number}/corrections",
    summary:
      "Say what is wrong in a version, and what is right: it stays as it is, and so does this",
    scope: "publish",
    params: params.extend({ number: z.coerce.number().int().min(1).max(99_999) }),
    body: z.strictObject({ wrong: z.string().max(2000), right: z.string().max(2000) }),
    async handle({ services, viewer, params: { key, number }, body }) {
      await services.correcting.add(viewer, key, number, body);
      return {};
    },
  }),
  operation({
    id: "withdrawPractice",
    method: "post",
    path: "/practice/{key}/withdraw",
    summary: "Withdraw every version; the addresses go on to answer, with the reason",
    scope: "publish",
    ifMatch: true,
    isRevised: true,
    params,
    body: z.strictObject({ reason: z.string().max(500) }),
    gives: Practice,
    async handle(asked) {
      const seen = await requireAsRead(asked, "withdraw");
      const { services, viewer, params, body } = asked;
      await services.withdrawing.withdraw(viewer, params.key, body.reason, seen);
      return readPractice(asked, asked.params.key);
    },
  }),
];
