/** Methods that an alliance writes for its enquiries. */
import { z } from "zod";
import { draftOf } from "#content/enquiry/method-draft.ts";
import { cutPage, pageOf, pageQuery } from "#server/api/cursor.ts";
import { operation } from "#server/api/operation.ts";
import { requireCounted } from "#server/api/revision.ts";
import { Made } from "#server/api/shapes/made.ts";
import { MethodWords } from "#server/api/shapes/method.ts";

const params = z.object({ slug: z.string().max(100) });
const one = params.extend({ id: z.string().max(60) });

const MethodLine = z
  .object({
    ...{ id: z.string(), version: z.int(), isRetired: z.boolean() },
    ...{ name: z.string(), about: z.string(), stages: z.array(z.string()) },
  })
  .meta({ id: "MethodLine" });

export const allianceMethodOperations = [
  operation({
    id: "listAllianceMethods",
    method: "get",
    path: "/alliances/{slug}/methods",
    summary: "The methods of an alliance that you are in, those that are offered first",
    scope: "read",
    params,
    query: z.strictObject(pageQuery),
    gives: pageOf(MethodLine),
    async handle({ services, viewer, params: { slug }, query }) {
      const { methods } = await services.allianceMethods.list(viewer, slug);
      const body = cutPage(methods, query);
      return { body, next: body.next };
    },
  }),
  operation({
    id: "addAllianceMethod",
    method: "post",
    path: "/alliances/{slug}/methods",
    summary: "Write a method for an alliance, where you steer it",
    scope: "run",
    params,
    body: MethodWords,
    gives: Made,
    status: 201,
    async handle({ services, viewer, params: { slug }, body, origin }) {
      const first = { id: null, version: 0, draft: body };
      const id = await services.allianceMethods.keep(viewer, slug, first);
      return { body: { id }, location: `${origin}/api/v1/alliances/${slug}/methods/${id}` };
    },
  }),
  operation({
    id: "getAllianceMethod",
    method: "get",
    path: "/alliances/{slug}/methods/{id}",
    summary: "The newest version of a method, to be changed",
    description: "Its ETag is the number of the version, for the If-Match of the next.",
    scope: "run",
    params: one,
    gives: z.object({ version: z.int(), method: MethodWords }).meta({ id: "AllianceMethod" }),
    async handle({ services, viewer, params: { slug, id } }) {
      const { version, method } = await services.allianceMethods.get(viewer, slug, id);
      return { body: { version, method: draftOf(method) }, revision: String(version) };
    },
  }),
  operation({
    id: "changeAllianceMethod",
    method: "put",
    path: "/alliances/{slug}/methods/{id}",
    summary: "Keep the next version of a method; what began by an earlier one stays on it",
    scope: "run",
    ifMatch: true,
    params: one,
    body: MethodWords,
    async handle({ services, viewer, params: { slug, id }, body, revisions }) {
      const { version: now } = await services.allianceMethods.get(viewer, slug, id);
      const version = requireCounted(revisions, now);
      await services.allianceMethods.keep(viewer, slug, { id, version, draft: body });
      return {};
    },
  }),
  operation({
    id: "retireAllianceMethod",
    method: "post",
    path: "/alliances/{slug}/methods/{id}/retire",
    summary: "Offer a method no longer; enquiries that go on by it go on",
    scope: "run",
    params: one,
    async handle({ services, viewer, params: { slug, id } }) {
      await services.allianceMethods.retire(viewer, slug, id);
      return {};
    },
  }),
  operation({
    id: "bringBackAllianceMethod",
    method: "post",
    path: "/alliances/{slug}/methods/{id}/bring-back",
    summary: "Offer a method again",
    scope: "run",
    params: one,
    async handle({ services, viewer, params: { slug, id } }) {
      await services.allianceMethods.bringBack(viewer, slug, id);
      return {};
    },
  }),
];
