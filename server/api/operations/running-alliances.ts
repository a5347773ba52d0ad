/** Founding an alliance, and running one: what it is, its schools, and whom it designates. */

import { z } from "zod";
import { allianceForms, purposeTypes } from "#content/packs/alliances.ts";
import { pageOf } from "#server/api/cursor.ts";
import { operation } from "#server/api/operation.ts";
import { runningOperations } from "#server/api/operations/running.ts";
import { DayAsked, dayIn } from "#server/api/shapes/day-asked.ts";
import { Made } from "#server/api/shapes/made.ts";
import { Alliance, presentAlliance } from "#server/api/shapes/network.ts";
import { Day } from "#server/api/shapes/write-up.ts";
import { membershipRoles } from "#server/network/memberships.ts";

/** By its slug, as everywhere. */
const params = z.object({ id: z.string().max(100) });
const ofOne = params.extend({ one: z.string().max(40) });
const OnDay = z.strictObject({ on: DayAsked });

const facts = {
  name: z.string().max(120),
  form: z.enum(allianceForms),
  purposeType: z.enum(purposeTypes.map(({ id }) => id)),
  purpose: z.string().max(300).meta({ description: "In a sentence, what it wants to reach." }),
  about: z.string().max(2000).default(""),
};

const Designation = z
  .object({
    id: z.string(),
    handle: z.string(),
    name: z.string(),
    kind: z.string(),
    specialism: z.string().nullable(),
    from: Day,
    to: Day.nullable(),
  })
  .meta({ id: "Designation" });

export const allianceRunningOperations = [
  operation({
    id: "foundAlliance",
    method: "post",
    path: "/alliances",
    summary: "As an administrator of the commons, found an alliance",
    scope: "run",
    body: z.strictObject({
      ...facts,
      openedOn: DayAsked,
      lead: z.string().max(100).meta({ description: "The handle of who leads it." }),
    }),
    gives: Alliance,
    status: 201,
    async handle({ services, viewer, body, origin }) {
      const slug = await services.alliances.found(viewer, {
        ...body,
        openedOn: dayIn(body.openedOn),
      });
      return {
        body: presentAlliance(await services.network.getAlliance(slug)),
        location: `${origin}/api/v1/alliances/${slug}`,
      };
    },
  }),
  ...runningOperations({
    name: "Alliance",
    path: "/alliances",
    words: "an alliance",
    async find({ running }, slug) {
      return { schoolId: null, allianceId: (await running.getAllianceId(slug)).id };
    },
  }),
  operation({
    id: "describeAlliance",
    method: "put",
    path: "/alliances/{id}/running/description",
    summary: "What it is called and for; its address stays",
    scope: "run",
    params,
    body: z.strictObject(facts),
    async handle({ services, viewer, params, body }) {
      const { id } = await services.running.getAllianceId(params.id);
      await services.alliances.describe(viewer, id, body);
      return {};
    },
  }),
  operation({
    id: "addSchoolToAlliance",
    method: "post",
    path: "/alliances/{id}/running/schools",
    summary: "A school joins on a day",
    scope: "run",
    params,
    body: z.strictObject({
      school: z.string().max(100).meta({ description: "Its id." }),
      membership: z.enum(membershipRoles).meta({ description: "How it belongs." }),
      from: DayAsked,
    }),
    gives: Made,
    status: 201,
    async handle({ services, viewer, params, body: { school, membership, from } }) {
      const { id } = await services.running.getAllianceId(params.id);
      const asked = { school, role: membership, from: dayIn(from) };
      return { body: { id: await services.memberships.add(viewer, id, asked) } };
    },
  }),
  operation({
    id: "endMembership",
    method: "post",
    path: "/alliances/{id}/running/schools/{one}/end",
    summary: "A school leaves on a day that it or the alliance names; `one` is its `membership`",
    scope: "run",
    params: ofOne,
    body: OnDay,
    async handle({ services, viewer, params, body: { on } }) {
      await services.memberships.end(viewer, params.one, dayIn(on));
      return {};
    },
  }),
  operation({
    id: "listDesignations",
    method: "get",
    path: "/alliances/{id}/running/designations",
    summary: "Whom it designated, from when to when",
    scope: "run",
    params,
    gives: pageOf(Designation),
    async handle({ services, viewer, params }) {
      const { id } = await services.running.getAllianceId(params.id);
      const items = await services.designating.list(viewer, id);
      return { body: { items: items.map(({ called: _, ...given }) => given), next: null } };
    },
  }),
  operation({
    id: "designate",
    method: "post",
    path: "/alliances/{id}/running/designations",
    summary: "Designate somebody from a day on",
    scope: "run",
    params,
    body: z.strictObject({
      holder: z.string().max(100).meta({ description: "A handle." }),
      kind: z
        .string()
        .max(60)
        .meta({ examples: ["sle"] }),
      specialism: z.string().max(80).default(""),
      from: DayAsked,
      to: DayAsked,
      sure: z
        .boolean()
        .default(false)
        .meta({ description: "Needed for somebody of no school of the alliance." }),
    }),
    async handle({ services, viewer, params, body: { holder, sure, from, to, ...given } }) {
      const { id } = await services.running.getAllianceId(params.id);
      await services.designating.designate(viewer, id, {
        ...given,
        who: holder,
        isSure: sure,
        from: dayIn(from),
        to: dayIn(to),
      });
      return {};
    },
  }),
  operation({
    id: "endDesignation",
    method: "post",
    path: "/alliances/{id}/running/designations/{one}/end",
    summary: "A designation ends on a day",
    scope: "run",
    params: ofOne,
    body: OnDay,
    async handle({ services, viewer, params, body: { on } }) {
      const { id } = await services.running.getAllianceId(params.id);
      const ended = { designationId: params.one, on: dayIn(on) };
      await services.designating.end(viewer, id, ended);
      return {};
    },
  }),
];
