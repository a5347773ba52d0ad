/** Who brought what to an enquiry: what was done alone, together, and at a partner's school. */
import { z } from "zod";
import { ActivityKind, longestActivity } from "#content/enquiry/activity.ts";
import { ContributionKind } from "#content/enquiry/contribution.ts";
import { notFound } from "#content/failure.ts";
import { cutPage, pageOf, pageQuery } from "#server/api/cursor.ts";
import { operation } from "#server/api/operation.ts";
import { renaming } from "#server/api/renaming.ts";
import { requireCounted } from "#server/api/revision.ts";
import { DayAsked, dayIn } from "#server/api/shapes/day-asked.ts";
import { EnquiryKey } from "#server/api/shapes/enquiry.ts";
import { Day } from "#server/api/shapes/write-up.ts";

const params = z.object({ key: EnquiryKey });
const one = params.extend({ id: z.string().max(40) });
const paged = z.strictObject(pageQuery);

const Contribution = z
  .object({
    id: z.string(),
    name: z.string(),
    handle: z.string(),
    school: z.string().nullable(),
    kind: ContributionKind,
    on: Day,
    source: z.enum(["seen", "said"]).meta({
      description: "`seen`: it was done here. `said`: somebody added it by hand.",
    }),
    note: z.string(),
    confirmed: z.boolean().meta({
      description:
        "False of what somebody of another school added by hand, until somebody of its school says yes.",
    }),
  })
  .meta({ id: "Contribution" });

const Activity = z
  .object({
    id: z.string(),
    kind: ActivityKind,
    on: Day,
    minutes: z.int(),
    others: z.int().meta({ description: "How many took part who are not of the team." }),
    note: z.string(),
    schools: z.array(z.string()),
    people: z.array(z.string()),
  })
  .meta({ id: "Activity" });

const Placement = z
  .object({
    id: z.string(),
    revision: z.int().meta({ description: "For the If-Match of what was brought back." }),
    person: z.string(),
    fromSchool: z.string(),
    toSchool: z.string(),
    from: Day,
    to: Day,
    purpose: z.string(),
    learning: z.string(),
    hasEnded: z.boolean(),
  })
  .meta({ id: "Placement" });

export const contributionOperations = [
  operation({
    id: "listContributions",
    method: "get",
    path: "/enquiries/{key}/contributions",
    summary: "What each person brought, the newest first",
    scope: "read",
    params,
    query: paged,
    gives: pageOf(Contribution),
    async handle({ services, viewer, params: { key }, query }) {
      const { enquiry } = await services.enquiries.get(viewer, key);
      const { items, next } = cutPage(await services.contributing.list(enquiry.id), query);
      const brought = items.map(({ id, name, handle, schoolName, kind, on, source, ...one }) => ({
        ...{ id, name, handle, school: schoolName, kind, on, source },
        ...{ note: one.note, confirmed: one.confirmed },
      }));
      return { body: { items: brought, next }, next };
    },
  }),
  operation({
    id: "addContribution",
    method: "post",
    path: "/enquiries/{key}/contributions",
    summary: "Add what somebody of the team did elsewhere: in a classroom, on paper",
    scope: "write",
    params,
    body: z.strictObject({
      person: z.string().max(60).meta({ description: "A handle." }),
      kind: ContributionKind,
      on: DayAsked,
      note: z.string().max(300).default(""),
    }),
    async handle({ services, viewer, params: { key }, body }) {
      await services.contributing.say(viewer, key, { ...body, on: dayIn(body.on) });
      return {};
    },
  }),
  operation({
    id: "confirmContribution",
    method: "post",
    path: "/enquiries/{key}/contributions/{id}/confirmation",
    summary: "Say yes to what a colleague of another school noted of yours",
    scope: "write",
    params: one,
    async handle({ services, viewer, params: { key, id } }) {
      await services.contributing.confirm(viewer, key, id);
      return {};
    },
  }),
  operation({
    id: "takeContributionBack",
    method: "delete",
    path: "/enquiries/{key}/contributions/{id}",
    summary: "Take back what was added by hand, or noted as it happened",
    scope: "write",
    params: one,
    async handle({ services, viewer, params: { key, id } }) {
      await services.contributing.takeBack(viewer, key, id);
      return {};
    },
  }),
  operation({
    id: "listActivities",
    method: "get",
    path: "/enquiries/{key}/activities",
    summary: "What people of several schools did together, the newest first",
    scope: "read",
    params,
    query: paged,
    gives: pageOf(Activity),
    async handle({ services, viewer, params: { key }, query }) {
      const { enquiry } = await services.enquiries.get(viewer, key);
      const { items, next } = cutPage(await services.activities.list(enquiry.id), query);
      const done = items.map(({ addedBy: _, ...activity }) => activity);
      return { body: { items: done, next }, next };
    },
  }),
  operation({
    id: "addActivity",
    method: "post",
    path: "/enquiries/{key}/activities",
    summary: "Note what was done together",
    scope: "write",
    params,
    body: z.strictObject({
      kind: ActivityKind,
      on: DayAsked,
      minutes: z.int().min(1).max(longestActivity),
      others: z.int().min(0).max(1000).default(0),
      note: z.string().max(300).default(""),
      schools: z.array(z.string().max(60)).max(100).meta({ description: "Their ids." }),
      people: z.array(z.string().max(60)).max(300).default([]).meta({ description: "Handles." }),
    }),
    async handle({ services, viewer, params: { key }, body }) {
      const { minutes, others, on, ...rest } = body;
      const said = { ...rest, on: dayIn(on), minutes: String(minutes), others: String(others) };
      const names = { activity: "kind", day: "on", about: "note" };
      await renaming(names, () => services.activities.add(viewer, key, said));
      return {};
    },
  }),
  operation({
    id: "removeActivity",
    method: "delete",
    path: "/enquiries/{key}/activities/{id}",
    summary: "Take back what you noted of it",
    scope: "write",
    params: one,
    async handle({ services, viewer, params: { key, id } }) {
      await services.activities.remove(viewer, key, id);
      return {};
    },
  }),
  operation({
    id: "listPlacements",
    method: "get",
    path: "/enquiries/{key}/placements",
    summary: "Who works at a partner’s school for a while, the latest first",
    scope: "read",
    params,
    query: paged,
    gives: pageOf(Placement),
    async handle({ services, viewer, params: { key }, query }) {
      const { enquiry } = await services.enquiries.get(viewer, key);
      const { items, next } = cutPage(await services.placements.list(enquiry.id), query);
      const placed = items.map(({ personId: _, addedBy: __, ...placement }) => placement);
      return { body: { items: placed, next }, next };
    },
  }),
  operation({
    id: "addPlacement",
    method: "post",
    path: "/enquiries/{key}/placements",
    summary: "Note that somebody of the team goes to a partner’s school",
    scope: "write",
    params,
    body: z.strictObject({
      person: z.string().max(60).meta({ description: "A handle." }),
      school: z.string().max(60).meta({ description: "The id of the school they go to." }),
      from: Day,
      to: Day,
      purpose: z.string().max(300),
    }),
    async handle({ services, viewer, params: { key }, body }) {
      const { person, school, from, to, purpose } = body;
      const said = { person, to: school, from, until: to, purpose };
      const names = { placed: "person", to: "school", until: "to" };
      await renaming(names, () => services.placements.add(viewer, key, said));
      return {};
    },
  }),
  operation({
    id: "removePlacement",
    method: "delete",
    path: "/enquiries/{key}/placements/{id}",
    summary: "Take back a placement that you noted, or that is yours; leads, any",
    scope: "write",
    params: one,
    async handle({ services, viewer, params: { key, id } }) {
      await services.placements.takeBack(viewer, key, id);
      return {};
    },
  }),
  operation({
    id: "endPlacement",
    method: "put",
    path: "/enquiries/{key}/placements/{id}/learning",
    summary: "Say what was brought back, once it has ended",
    scope: "write",
    ifMatch: true,
    params: one,
    body: z.strictObject({ learning: z.string().max(600) }),
    async handle({ services, viewer, params: { key, id }, body, revisions }) {
      const { enquiry } = await services.enquiries.get(viewer, key);
      const now = (await services.placements.list(enquiry.id)).find((one) => one.id === id);
      if (!now) throw notFound();
      const revision = requireCounted(revisions, now.revision);
      await services.placements.bringBack(viewer, key, { id, revision, ...body });
      return {};
    },
  }),
];
