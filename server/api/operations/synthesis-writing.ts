/** Bringing results together: what is asked, what is made of it, who does it, and publishing. */
import { z } from "zod";
import { audienceOf } from "#content/access/audience.ts";
import { policyFor } from "#content/disclosure/policy.ts";
import { BodyRecord } from "#content/evidence/rating/grade.ts";
import { discloseStudies } from "#content/synthesis/disclosed.ts";
import { SynthesisQuestion } from "#content/synthesis/question.ts";
import { Inclusion, SynthesisStudy } from "#content/synthesis/study.ts";
import { sayOutcome } from "#content/synthesis/words.ts";
import { changing, Head, params, presentHead } from "#server/api/changing-synthesis.ts";
import { cutPage, pageQuery } from "#server/api/cursor.ts";
import { operation } from "#server/api/operation.ts";
import { requireCounted } from "#server/api/revision.ts";
import { Audience } from "#server/api/shapes/write-up.ts";

const Line = z
  .object({
    study: SynthesisStudy,
    inclusion: Inclusion,
    reason: z.string(),
    proposed: z.object({ inclusion: Inclusion, reason: z.string() }),
    isWordedAlike: z.boolean().meta({
      description: "Another that is not left out has the same words for outcome and pupils.",
    }),
    newness: z.enum(["new", "newer-version"]).nullable().meta({
      description: "What it is to the newest published version; null where that knows it.",
    }),
    isDecided: z.boolean().meta({ description: "By a person, of this version of it." }),
  })
  .meta({ id: "SynthesisLine" });

const Draft = Head.extend({
  asked: SynthesisQuestion,
  conclusion: z.string(),
  lines: z.array(Line),
  next: z.string().nullable(),
  isCut: z.boolean().meta({ description: "The rules find more than is looked through." }),
  problem: z.string().nullable().meta({ description: "Why nothing can be worked out as it is." }),
  outcomes: z.array(z.object({ outcome: z.string(), says: z.string() })),
  editors: z.array(z.object({ handle: z.string(), name: z.string() })),
  looked: z.string().meta({ description: "Alike for the same results; for publishing." }),
}).meta({ id: "SynthesisDraft" });

export const synthesisWritingOperations = [
  operation({
    id: "startSynthesis",
    method: "post",
    path: "/syntheses",
    summary: "Begin to bring results together; for research leads",
    scope: "write",
    body: SynthesisQuestion.extend({
      audience: Audience.meta({
        description:
          "Whom it is for, settled for good: `public`, `member`, or several `alliance:ID`.",
      }),
    }),
    gives: Head,
    status: 201,
    async handle({ services, viewer, body: { audience, ...asked }, origin }) {
      const synthesis = await services.syntheses.start(viewer, asked, audienceOf(audience));
      return {
        body: presentHead(synthesis, origin),
        revision: String(synthesis.revision),
        location: `${origin}/api/v1/syntheses/${synthesis.key}/draft`,
      };
    },
  }),
  operation({
    id: "getSynthesisDraft",
    method: "get",
    path: "/syntheses/{key}/draft",
    summary: "What its rules find today, what was decided, and what it would come to",
    scope: "read",
    params,
    query: z.strictObject(pageQuery),
    gives: Draft,
    async handle({ services, viewer, params: { key }, query, origin }) {
      const found = await services.syntheses.work(viewer, key);
      const { synthesis, isCut, problem, analysis, editors } = found;
      const { items, next } = cutPage(found.lines, query);
      const policy = policyFor(synthesis.audience);
      return {
        revision: String(synthesis.revision),
        next,
        body: {
          ...presentHead(synthesis, origin),
          ...{ asked: synthesis.asked, conclusion: synthesis.conclusion, isCut, problem, next },
          looked: found.looked,
          lines: items.map(({ study, proposed, decision, ...line }) => ({
            study: discloseStudies([study], policy)[0] ?? study,
            ...{ inclusion: line.inclusion, reason: line.reason, newness: line.newness },
            isWordedAlike: line.isWordedAlike,
            proposed: { inclusion: proposed.inclusion, reason: proposed.reason },
            isDecided: decision?.counts ?? false,
          })),
          outcomes: (analysis?.outcomes ?? []).map((outcome) => ({
            outcome: outcome.outcome,
            says: sayOutcome(outcome).headline,
          })),
          editors: editors.map(({ handle, name }) => ({ handle, name })),
        },
      };
    },
  }),
  operation({
    id: "askOfSynthesis",
    method: "put",
    path: "/syntheses/{key}/draft/question",
    summary: "Change what it asks and which results its rules find",
    scope: "write",
    ifMatch: true,
    params,
    body: SynthesisQuestion,
    gives: Head,
    handle: (asked) =>
      changing(asked, (slug, seen) =>
        asked.services.syntheses.ask(asked.viewer, slug, asked.body, seen),
      ),
  }),
  operation({
    id: "discardSynthesis",
    method: "delete",
    path: "/syntheses/{key}/draft",
    summary: "Delete what was never published",
    scope: "write",
    ifMatch: true,
    params,
    async handle({ services, viewer, params: { key }, revisions }) {
      const { synthesis } = await services.syntheses.requireEditor(viewer, key);
      await services.syntheses.discard(viewer, key, requireCounted(revisions, synthesis.revision));
      return {};
    },
  }),
  operation({
    id: "settleCertainty",
    method: "put",
    path: "/syntheses/{key}/draft/certainty",
    summary: "Say how certain an outcome is, step by step, with a reason",
    scope: "write",
    ifMatch: true,
    params,
    body: z.strictObject({
      outcome: z.string().max(200),
      steps: BodyRecord.omit({ isRandomised: true }),
      reason: z.string().max(1000),
    }),
    gives: Head,
    handle: (asked) =>
      changing(asked, (slug, seen) =>
        asked.services.syntheses.settleCertainty(asked.viewer, slug, asked.body, seen),
      ),
  }),
  operation({
    id: "clearCertainty",
    method: "delete",
    path: "/syntheses/{key}/draft/certainty",
    summary: "Say nothing of how certain an outcome is",
    scope: "write",
    ifMatch: true,
    params,
    query: z.strictObject({ outcome: z.string().max(200) }),
    gives: Head,
    handle: (asked) =>
      changing(asked, (slug, seen) =>
        asked.services.syntheses.clearCertainty(asked.viewer, slug, asked.query.outcome, seen),
      ),
  }),
  operation({
    id: "concludeSynthesis",
    method: "put",
    path: "/syntheses/{key}/draft/conclusion",
    summary: "What its editors make of it, and by what its results are told apart",
    scope: "write",
    ifMatch: true,
    params,
    body: z.strictObject({
      conclusion: z.string().max(4000),
      moderator: z.string().max(60).nullable().default(null),
    }),
    gives: Head,
    handle: (asked) =>
      changing(asked, (slug, seen) =>
        asked.services.syntheses.conclude(asked.viewer, slug, asked.body, seen),
      ),
  }),
  operation({
    id: "addSynthesisEditor",
    method: "post",
    path: "/syntheses/{key}/editors",
    summary: "Make somebody an editor, who is told by letter",
    scope: "write",
    ifMatch: true,
    params,
    body: z.strictObject({ person: z.string().max(100).meta({ description: "Their handle." }) }),
    gives: Head,
    handle: (asked) =>
      changing(asked, (slug, seen) =>
        asked.services.syntheses.addEditor(asked.viewer, slug, asked.body.person, seen),
      ),
  }),
  operation({
    id: "removeSynthesisEditor",
    method: "delete",
    path: "/syntheses/{key}/editors/{handle}",
    summary: "Take somebody off its editors, or leave it; the last one stays",
    scope: "write",
    ifMatch: true,
    params: params.extend({ handle: z.string().max(100) }),
    async handle({ services, viewer, params: { key, handle }, revisions }) {
      const { synthesis, editors } = await services.syntheses.requireEditor(viewer, key);
      const seen = requireCounted(revisions, synthesis.revision);
      const personId = editors.find((editor) => editor.handle === handle)?.personId ?? "";
      await services.syntheses.removeEditor(viewer, key, personId, seen);
      return {};
    },
  }),
  operation({
    id: "publishSynthesis",
    method: "post",
    path: "/syntheses/{key}/publish",
    summary: "Publish its next version",
    scope: "publish",
    ifMatch: true,
    params,
    body: z.strictObject({
      whatChanged: z.string().max(1000).default(""),
      looked: z.string().max(50).optional().meta({
        description: "Of the draft that was looked at: refused where its results have changed.",
      }),
    }),
    gives: Head,
    handle: (asked) =>
      changing(asked, (slug, seen) => {
        return asked.services.syntheses.publish(asked.viewer, slug, { ...asked.body, seen });
      }),
  }),
  operation({
    id: "withdrawSynthesis",
    method: "post",
    path: "/syntheses/{key}/withdraw",
    summary: "Withdraw every version, with a reason that readers see",
    scope: "publish",
    ifMatch: true,
    params,
    body: z.strictObject({ reason: z.string().max(500) }),
    gives: Head,
    handle: (asked) =>
      changing(asked, (slug, seen) =>
        asked.services.syntheses.withdraw(asked.viewer, slug, asked.body.reason, seen),
      ),
  }),
];
