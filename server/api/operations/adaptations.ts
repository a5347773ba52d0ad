/** What became of a practice elsewhere: other schools try it, and tell what happened. */
import { z } from "zod";
import { audienceOf } from "#content/access/audience.ts";
import { cutPage, pageOf, pageQuery } from "#server/api/cursor.ts";
import { type Asked, operation } from "#server/api/operation.ts";
import { requireCounted } from "#server/api/revision.ts";
import {
  Adaptation,
  AdaptationEntry,
  givenIn,
  presentAdaptation,
} from "#server/api/shapes/adaptation.ts";
import { FindToLookAt, presentFind } from "#server/api/shapes/find.ts";
import { Audience, Key } from "#server/api/shapes/write-up.ts";

const params = z.object({ key: Key });
const one = params.extend({ id: z.string().max(40) });

type Here = Pick<Asked<z.infer<typeof one>, never, never>, "services" | "viewer" | "params">;

async function answerWith(asked: Here & { origin: string }) {
  const { services, viewer, params, origin } = asked;
  const found = await services.adaptations.find(viewer, params.key, params.id);
  return { body: presentAdaptation(found, origin), revision: String(found.revision) };
}

/** The revision that is current, where If-Match names it. */
async function requireNow({ services, viewer, params: { key, id } }: Here, revisions: string[]) {
  const { revision } = await services.adaptations.requireRight(viewer, key, id);
  return String(requireCounted(revisions, revision));
}

export const adaptationOperations = [
  operation({
    id: "listAdaptations",
    method: "get",
    path: "/practice/{key}/adaptations",
    summary: "What other schools told of trying it, and what yours try and have not told",
    scope: "read",
    isOpen: true,
    params,
    query: z.strictObject(pageQuery),
    gives: pageOf(Adaptation),
    async handle({ services, viewer, params: { key }, query, origin }) {
      const { writeUp } = await services.adaptations.getOrigin(viewer, key);
      const [told, trying] = await Promise.all([
        services.adaptations.listTold(viewer, writeUp.id),
        services.adaptations.listTrying(viewer, writeUp.id),
      ]);
      const { items, next } = cutPage([...told, ...trying], query);
      return {
        body: { items: items.map((found) => presentAdaptation(found, origin)), next },
        next,
      };
    },
  }),
  operation({
    id: "listOwnAdaptations",
    method: "get",
    path: "/me/adaptations",
    summary: "What you try and have not told, or what others told lately of what you wrote",
    scope: "read",
    query: z.strictObject({ ...pageQuery, of: z.enum(["trying", "news"]).default("trying") }),
    gives: pageOf(Adaptation),
    async handle({ services, viewer, query, origin }) {
      const { listMine, listNews } = services.adaptations;
      const found = await (query.of === "news" ? listNews(viewer) : listMine(viewer));
      const { items, next } = cutPage(found, query);
      return { body: { items: items.map((one) => presentAdaptation(one, origin)), next }, next };
    },
  }),
  operation({
    id: "startAdaptation",
    method: "post",
    path: "/practice/{key}/adaptations",
    summary: "Say that your school tries a version; until it is told only your school reads it",
    scope: "write",
    params,
    body: AdaptationEntry.extend({
      version: z.int().min(1).max(99_999),
      school: z.string().max(60).default("").meta({ description: "Left out: your first." }),
    }),
    gives: Adaptation,
    status: 201,
    async handle({ services, viewer, params: { key }, body, origin }) {
      const { version, school, ...entry } = body;
      const given = givenIn(entry, { school });
      const id = await services.adaptations.start(viewer, key, version, given);
      return {
        ...(await answerWith({ services, viewer, params: { key, id }, origin })),
        location: `${origin}/api/v1/practice/${key}/adaptations/${id}`,
      };
    },
  }),
  operation({
    id: "getAdaptation",
    method: "get",
    path: "/practice/{key}/adaptations/{id}",
    summary: "How it was tried at a school, and what happened",
    scope: "read",
    isOpen: true,
    params: one,
    gives: Adaptation,
    handle: answerWith,
  }),
  operation({
    id: "changeAdaptation",
    method: "put",
    path: "/practice/{key}/adaptations/{id}",
    summary: "Say all of it anew, while it is not told",
    scope: "write",
    ifMatch: true,
    params: one,
    body: AdaptationEntry,
    gives: Adaptation,
    async handle(asked) {
      const { services, viewer, params, body } = asked;
      const given = givenIn(body, { revision: await requireNow(asked, asked.revisions) });
      await services.adaptations.change(viewer, params.key, params.id, given);
      return answerWith(asked);
    },
  }),
  operation({
    id: "reviewAdaptation",
    method: "get",
    path: "/practice/{key}/adaptations/{id}/review",
    summary: "What to look at before it is told, and who could read it",
    scope: "read",
    params: one,
    gives: z
      .object({
        identifiers: z.array(FindToLookAt),
        audiences: z.array(z.string()).meta({ description: "What `audience` may hold." }),
      })
      .meta({ id: "AdaptationReview" }),
    async handle({ services, viewer, params: { key, id } }) {
      const found = await services.adaptations.requireRight(viewer, key, id);
      const { finds, readers } = await services.adaptations.reviewTelling(found);
      return {
        body: {
          identifiers: finds.map(presentFind),
          audiences: [readers.school, ...readers.shared]
            .map(({ token }) => token)
            .concat("member", "public"),
        },
      };
    },
  }),
  operation({
    id: "tellAdaptation",
    method: "post",
    path: "/practice/{key}/adaptations/{id}/tell",
    summary: "Tell it to others, and its authors by letter the first time",
    scope: "publish",
    ifMatch: true,
    params: one,
    body: z.strictObject({
      audience: Audience,
      identifiersChecked: z.array(z.string().max(300)).max(500).default([]),
    }),
    gives: Adaptation,
    async handle(asked) {
      const { services, viewer, params, body } = asked;
      await services.adaptations.tell(viewer, params.key, params.id, {
        audience: audienceOf(body.audience),
        looked: body.identifiersChecked,
        revision: await requireNow(asked, asked.revisions),
      });
      return answerWith(asked);
    },
  }),
  operation({
    id: "takeAdaptationBack",
    method: "post",
    path: "/practice/{key}/adaptations/{id}/take-back",
    summary: "Others read it no more",
    scope: "publish",
    ifMatch: true,
    params: one,
    gives: Adaptation,
    async handle(asked) {
      const { services, viewer, params } = asked;
      const revision = await requireNow(asked, asked.revisions);
      await services.adaptations.takeBack(viewer, params.key, params.id, revision);
      return answerWith(asked);
    },
  }),
];
