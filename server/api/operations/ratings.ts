/** Rating how far evidence can be relied on: the queue, ratings and what is said of them, retractions. */
import { z } from "zod";
import { QueueName } from "#content/evidence/rating/queue-name.ts";
import { StudyRecord } from "#content/evidence/rating/record.ts";
import { workOutLevels } from "#content/evidence/rating/study-scales.ts";
import { nextOf, numberedPageQuery, pageNumberIn, pageOf } from "#server/api/cursor.ts";
import { operation } from "#server/api/operation.ts";
import {
  fieldsIn,
  presentAgreement,
  presentRating,
  QueueCounts,
  QueueItem,
  Rating,
  RatingEntry,
  ScaleAgreement,
} from "#server/api/shapes/rating.ts";
import {
  Key,
  Moment,
  Practice,
  presentEntry,
  presentPractice,
} from "#server/api/shapes/write-up.ts";

const params = z.object({ key: Key });

const Retraction = z
  .object({
    id: z.string(),
    doi: z.string(),
    said: z.string(),
    by: z.string(),
    at: Moment,
    citedBy: z
      .array(z.object({ title: z.string(), address: z.string() }))
      .meta({ description: "The newest write-ups that cite it, of those you may read." }),
    citing: z.int().min(0).meta({ description: "How many do." }),
  })
  .meta({ id: "Retraction" });

export const ratingOperations = [
  operation({
    id: "listRatingQueue",
    method: "get",
    path: "/evidence/queue",
    summary: "What you may rate and that waits, longest first; for research leads",
    scope: "read",
    query: z.strictObject({
      queue: QueueName.default("new"),
      alliance: z.string().max(60).optional(),
      theme: z.string().max(60).optional(),
      page: z.coerce.number().int().min(1).max(9999).default(1),
    }),
    gives: z
      .object({ counts: QueueCounts, total: z.int(), items: z.array(QueueItem) })
      .meta({ id: "RatingQueue" }),
    async handle({ services, viewer, query: { page, queue, alliance, theme }, origin }) {
      const filter = { queue, ...(alliance ? { alliance } : {}), ...(theme ? { theme } : {}) };
      const waiting = await services.ratingQueue.list(viewer, filter, page);
      const items = waiting.items.map(
        ({ slug: _, bareClaims, reviewDue, ratedBefore, ...entry }) => ({
          ...presentEntry(entry, origin),
          ...{ bareClaims, reviewDue, ratedBefore },
        }),
      );
      return { body: { counts: waiting.counts, total: waiting.total, items } };
    },
  }),
  operation({
    id: "getRatingWork",
    method: "get",
    path: "/evidence/rate/{key}",
    summary: "A version to rate, with its record filled in and the levels that follow",
    scope: "read",
    params,
    gives: z
      .object({
        practice: Practice,
        record: StudyRecord,
        known: z.record(z.string(), z.string()).meta({
          description: "Where each answer was read that is filled in; the others are for you.",
        }),
        levels: z.array(z.object({ scale: z.string(), level: z.int().nullable() })),
      })
      .meta({ id: "RatingWork" }),
    async handle({ services, viewer, params: { key }, origin }) {
      const { page, mine, filled } = await services.rating.open(viewer, key);
      await services.openings.note(viewer, page.writeUp);
      const record = mine?.record ?? filled.record;
      const levels = workOutLevels(record).map(({ scale, level }) => ({ scale, level }));
      const practice = presentPractice(page, origin);
      return { body: { practice, record, known: filled.known, levels } };
    },
  }),
  operation({
    id: "rateVersion",
    method: "post",
    path: "/evidence/rate/{key}",
    summary: "Rate the newest version; levels are worked out from the record",
    scope: "write",
    params,
    body: RatingEntry,
    async handle({ services, viewer, params: { key }, body }) {
      await services.rating.save(viewer, key, { version: body.version, given: fieldsIn(body) });
      return {};
    },
  }),
  operation({
    id: "getRating",
    method: "get",
    path: "/practice/{key}/rating",
    summary: "How far the newest version can be relied on, by whom, and all that was said before",
    scope: "read",
    isOpen: true,
    params,
    gives: Rating,
    async handle({ services, viewer, params: { key } }) {
      const page = await services.ratingReading.getPage(viewer, key);
      await services.openings.note(viewer, page.writeUp);
      const shown = await services.ratingReading.showOn(viewer, page);
      const history = shown.isBlind ? null : await services.ratingReading.listHistory(page.writeUp);
      return { body: presentRating(shown, history) };
    },
  }),
  operation({
    id: "remarkOnRating",
    method: "post",
    path: "/practice/{key}/rating/remarks",
    summary: "Reply as an author, or talk as a rater once two have rated it",
    scope: "write",
    params,
    body: z.strictObject({ words: z.string().max(1500) }),
    async handle({ services, viewer, params: { key }, body }) {
      await services.settling.remark(viewer, key, body.words);
      return {};
    },
  }),
  operation({
    id: "settleRating",
    method: "post",
    path: "/practice/{key}/rating/settlements",
    summary: "Settle what two raters disagree on, with a reason",
    scope: "write",
    params,
    body: z.strictObject({
      level: z.int().min(0).max(5),
      reason: z.string().max(1500),
      reviewMonths: z.int().default(12),
    }),
    async handle({ services, viewer, params: { key }, body }) {
      const { level, reason, reviewMonths } = body;
      const asked = { level: String(level), reason, review: String(reviewMonths) };
      await services.settling.settle(viewer, key, asked);
      return {};
    },
  }),
  operation({
    id: "getRaterAgreement",
    method: "get",
    path: "/evidence/agreement",
    summary: "How far raters agree, by scale; between pairs of them for research leads",
    scope: "read",
    isOpen: true,
    gives: z
      .object({
        overall: z.array(ScaleAgreement),
        pairs: z.array(z.object({ raters: z.array(z.string()), scales: z.array(ScaleAgreement) })),
      })
      .meta({ id: "RaterAgreement" }),
    async handle({ services, viewer }) {
      const { overall, pairs } = await services.raterAgreement.find(viewer);
      return {
        body: {
          overall: overall.map(presentAgreement),
          pairs: pairs.map(({ raters, scales }) => ({
            ...{ raters, scales: scales.map(presentAgreement) },
          })),
        },
      };
    },
  }),
  operation({
    id: "listRetractions",
    method: "get",
    path: "/retractions",
    summary: "Works that were retracted, and what cites them that you may read",
    scope: "read",
    isOpen: true,
    query: z.strictObject(numberedPageQuery),
    gives: pageOf(Retraction),
    async handle({ services, viewer, query: { cursor } }) {
      const noted = await services.retracting.list(viewer, pageNumberIn(cursor));
      const items = noted.items.map(({ at, ...one }) => ({ ...one, at: at.toISOString() }));
      const next = nextOf(noted);
      return { body: { items, next }, next };
    },
  }),
  operation({
    id: "markRetraction",
    method: "post",
    path: "/retractions",
    summary: "Note that a work was retracted; for research leads",
    scope: "write",
    body: z.strictObject({ doi: z.string().max(300), said: z.string().max(500) }),
    async handle({ services, viewer, body }) {
      await services.retracting.mark(viewer, body);
      return {};
    },
  }),
  operation({
    id: "takeRetractionBack",
    method: "delete",
    path: "/retractions/{id}",
    summary: "It was noted by mistake; for research leads",
    scope: "write",
    params: z.object({ id: z.string().max(40) }),
    async handle({ services, viewer, params: { id } }) {
      await services.retracting.takeBack(viewer, id);
      return {};
    },
  }),
];
