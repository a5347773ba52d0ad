/** An alliance's driver diagram: each change is made for the revision of the whole that was read. */
import { z } from "zod";
import { nextOf, numberedPageQuery, pageNumberIn } from "#server/api/cursor.ts";
import { type Asked, operation } from "#server/api/operation.ts";
import { requireCounted } from "#server/api/revision.ts";

const params = z.object({ slug: z.string().max(100) });
const one = params.extend({ id: z.string().max(40) });
const words = z.string().max(400);

const Aim = z.strictObject({ howMuch: words, forWhom: words, byWhen: words });
const Linked = z.object({ key: z.string(), slug: z.string(), title: z.string() });

const AllianceDiagram = z
  .object({
    diagram: z
      .object({
        revision: z.int(),
        aim: Aim,
        drivers: z.array(
          z.object({ id: z.string(), text: z.string(), parent: z.string().nullable() }),
        ),
        ideas: z.array(
          z.object({
            ...{ id: z.string(), text: z.string(), drivers: z.array(z.string()), tests: z.int() },
            enquiries: z.array(Linked),
            hidden: z.int().meta({ description: "Enquiries that are not shown to you." }),
          }),
        ),
      })
      .nullable()
      .meta({ description: "Null until it is begun, by saying its aim." }),
    choices: z.array(Linked).meta({
      description: "Enquiries of the alliance that an idea may be linked to, 200 at a time.",
    }),
    next: z.string().nullable().meta({ description: "The cursor of more choices, if any." }),
  })
  .meta({ id: "AllianceDiagram" });

const DriverWords = z
  .strictObject({
    text: words,
    parent: z.string().max(40).nullable().default(null).meta({
      description: "The driver that it acts on; null for the aim.",
    }),
  })
  .meta({ id: "DriverWords" });

const IdeaWords = z
  .strictObject({
    text: words,
    drivers: z.array(z.string().max(40)).max(40),
    enquiries: z.array(z.string().max(40)).max(100).default([]).meta({
      description: "The keys of the enquiries that try it. Links that you do not see stay.",
    }),
  })
  .meta({ id: "IdeaWords" });

type AskedOf<Body> = Asked<{ slug: string }, unknown, Body>;

/** The change that is asked for, where nobody made another since. @throws Stale */
async function changeOf({ services, viewer, params: { slug }, revisions }: AskedOf<unknown>) {
  const { diagram } = await services.allianceDrivers.get(viewer, slug);
  return { slug, revision: requireCounted(revisions, diagram?.revision ?? 0) };
}

export const allianceDriverOperations = [
  operation({
    id: "getAllianceDiagram",
    method: "get",
    path: "/alliances/{slug}/drivers",
    summary: "The driver diagram of an alliance that you are in",
    description:
      "Its ETag is the revision, for the If-Match of every change; 0 before it is begun.",
    scope: "read",
    params,
    query: z.strictObject(numberedPageQuery),
    gives: AllianceDiagram,
    async handle({ services, viewer, params: { slug }, query: { cursor } }) {
      const page = pageNumberIn(cursor);
      const { diagram, choices, pages } = await services.allianceDrivers.get(viewer, slug, page);
      const next = nextOf(pages);
      return { body: { diagram, choices, next }, next, revision: String(diagram?.revision ?? 0) };
    },
  }),
  operation({
    id: "setAllianceAim",
    method: "put",
    path: "/alliances/{slug}/aim",
    summary: "Say what the aim is; the first time, the diagram begins",
    scope: "run",
    ifMatch: true,
    params,
    body: Aim,
    async handle(asked) {
      const { services, viewer, body } = asked;
      await services.allianceDrivers.setAim(viewer, await changeOf(asked), body);
      return {};
    },
  }),
  operation({
    id: "addAllianceDriver",
    method: "post",
    path: "/alliances/{slug}/drivers",
    summary: "Add a driver",
    scope: "run",
    ifMatch: true,
    params,
    body: DriverWords,
    async handle(asked) {
      const { services, viewer, body } = asked;
      const change = await changeOf(asked);
      await services.allianceDrivers.putDriver(viewer, change, { id: null, ...body });
      return {};
    },
  }),
  operation({
    id: "changeAllianceDriver",
    method: "put",
    path: "/alliances/{slug}/drivers/{id}",
    summary: "Say a driver anew, or what it acts on",
    scope: "run",
    ifMatch: true,
    params: one,
    body: DriverWords,
    async handle(asked) {
      const { services, viewer, params, body } = asked;
      const change = await changeOf(asked);
      await services.allianceDrivers.putDriver(viewer, change, { id: params.id, ...body });
      return {};
    },
  }),
  operation({
    id: "removeAllianceDriver",
    method: "delete",
    path: "/alliances/{slug}/drivers/{id}",
    summary: "Take a driver away that nothing leads through",
    scope: "run",
    ifMatch: true,
    params: one,
    async handle(asked) {
      const { services, viewer, params } = asked;
      await services.allianceDrivers.removeDriver(viewer, await changeOf(asked), params.id);
      return {};
    },
  }),
  operation({
    id: "addAllianceIdea",
    method: "post",
    path: "/alliances/{slug}/ideas",
    summary: "Add a change idea, with the drivers it would change and the enquiries that try it",
    scope: "run",
    ifMatch: true,
    params,
    body: IdeaWords,
    async handle(asked) {
      const { services, viewer, body } = asked;
      const change = await changeOf(asked);
      await services.allianceDrivers.putIdea(viewer, change, { id: null, ...body });
      return {};
    },
  }),
  operation({
    id: "changeAllianceIdea",
    method: "put",
    path: "/alliances/{slug}/ideas/{id}",
    summary: "Say all of a change idea anew",
    scope: "run",
    ifMatch: true,
    params: one,
    body: IdeaWords,
    async handle(asked) {
      const { services, viewer, params, body } = asked;
      const change = await changeOf(asked);
      await services.allianceDrivers.putIdea(viewer, change, { id: params.id, ...body });
      return {};
    },
  }),
  operation({
    id: "removeAllianceIdea",
    method: "delete",
    path: "/alliances/{slug}/ideas/{id}",
    summary: "Take a change idea away",
    scope: "run",
    ifMatch: true,
    params: one,
    async handle(asked) {
      const { services, viewer, params } = asked;
      await services.allianceDrivers.removeIdea(viewer, await changeOf(asked), params.id);
      return {};
    },
  }),
];
