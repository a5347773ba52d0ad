/** Calls for partners: opened, answered by schools, and what becomes of those who sign up. */
import { z } from "zod";
import { phases, pupilGroups } from "#content/practice/facets.ts";
import { cutPage, pageOf, pageQuery } from "#server/api/cursor.ts";
import { operation } from "#server/api/operation.ts";
import { renaming } from "#server/api/renaming.ts";
import { requireCounted } from "#server/api/revision.ts";
import { Call, CallLine, presentCall, presentCallLine } from "#server/api/shapes/call.ts";
import { DayAsked, dayIn } from "#server/api/shapes/day-asked.ts";
import { EnquiryKey } from "#server/api/shapes/enquiry.ts";
import { Made } from "#server/api/shapes/made.ts";
import { Day } from "#server/api/shapes/write-up.ts";

const params = z.object({ id: z.string().max(40) });
const school = params.extend({ school: z.string().max(60) });

const said = {
  title: z.string().max(150),
  about: z.string().max(1000),
  theme: z.string().max(100).meta({ description: "The slug of a theme." }),
  phase: z.enum(phases),
  pupilGroup: z.enum(pupilGroups).nullable().default(null).meta({
    description: "The pupils whom it is about. Null: any.",
  }),
  opens: DayAsked,
  closes: Day,
};

/** What a form leaves empty where a program says null. */
const asTyped = ({
  opens,
  pupilGroup,
}: {
  opens?: string | null | undefined;
  pupilGroup: string | null;
}) => ({
  ...{ opens: dayIn(opens), pupilGroup: pupilGroup ?? "" },
});

/** The names that the body has for the fields of the form. */
const names = { forAlliance: "allianceId" };

export const callOperations = [
  operation({
    id: "listCalls",
    method: "get",
    path: "/calls",
    summary: "Calls for partners whose last day has not passed, those that close first at the top",
    scope: "read",
    query: z.strictObject({
      ...pageQuery,
      theme: z.string().max(100).default(""),
      phase: z.string().max(60).default(""),
      place: z.string().max(200).default("").meta({
        description: "`alliance:SLUG`, or `area:NAME` of a local authority.",
      }),
    }),
    gives: pageOf(CallLine),
    async handle({ services, viewer, query, origin }) {
      const { items, next } = cutPage((await services.calls.list(viewer, query)).calls, query);
      const calls = items.map(({ call, alliance }) => presentCallLine(call, alliance, origin));
      return { body: { items: calls, next }, next };
    },
  }),
  operation({
    id: "openCall",
    method: "post",
    path: "/enquiries/{key}/calls",
    summary: "Call for partners of an enquiry that you lead",
    scope: "write",
    params: z.object({ key: EnquiryKey }),
    body: z.strictObject({
      ...said,
      allianceId: z.string().max(60).nullable().default(null).meta({
        description: "Whose schools are called. Null: any may sign up.",
      }),
    }),
    gives: Made,
    status: 201,
    async handle({ services, viewer, params: { key }, body, origin }) {
      const { allianceId, ...rest } = body;
      const form = { ...rest, ...asTyped(body), method: "", forAlliance: allianceId ?? "" };
      const { id } = await renaming(names, () =>
        services.calls.open(viewer, { enquiry: key }, form),
      );
      return { body: { id }, location: `${origin}/api/v1/calls/${id}` };
    },
  }),
  operation({
    id: "openCallOfAlliance",
    method: "post",
    path: "/alliances/{slug}/calls",
    summary: "Call an alliance’s schools for new enquiries, where you run it",
    scope: "run",
    params: z.object({ slug: z.string().max(100) }),
    body: z.strictObject({ ...said, method: z.string().max(60) }),
    gives: Made,
    status: 201,
    async handle({ services, viewer, params: { slug }, body, origin }) {
      const { alliance } = await services.network.getAlliance(slug);
      const form = { ...body, ...asTyped(body), forAlliance: "" };
      const { id } = await services.calls.open(viewer, { allianceId: alliance.id }, form);
      return { body: { id }, location: `${origin}/api/v1/calls/${id}` };
    },
  }),
  operation({
    id: "getCall",
    method: "get",
    path: "/calls/{id}",
    summary: "A call, and what you may do about it",
    scope: "read",
    params,
    gives: Call,
    async handle({ services, viewer, params: { id }, origin }) {
      const found = await services.calls.get(viewer, id);
      const groups = await services.answeringCalls.proposeGroups(viewer, id);
      return { body: presentCall(found, groups, origin), revision: String(found.call.revision) };
    },
  }),
  operation({
    id: "changeCall",
    method: "put",
    path: "/calls/{id}",
    summary: "Say a call anew, and until when: who signed a school up is told",
    scope: "write",
    ifMatch: true,
    params,
    body: z.strictObject(said),
    async handle({ services, viewer, params: { id }, body, revisions }) {
      const { call } = await services.calls.get(viewer, id);
      const revision = requireCounted(revisions, call.revision);
      const words = { ...body, ...asTyped(body), revision };
      await services.changingCalls.change(viewer, id, words);
      return {};
    },
  }),
  operation({
    id: "endCall",
    method: "post",
    path: "/calls/{id}/end",
    summary: "End a call today: who signed up stays signed up",
    scope: "write",
    params,
    async handle({ services, viewer, params: { id } }) {
      await services.changingCalls.end(viewer, id);
      return {};
    },
  }),
  operation({
    id: "signSchoolUp",
    method: "put",
    path: "/calls/{id}/schools/{school}",
    summary: "Sign a school of yours up, and say what it wants",
    scope: "write",
    params: school,
    body: z.strictObject({ wants: z.string().max(300).default("") }),
    async handle({ services, viewer, params: { id, school: schoolId }, body }) {
      await services.calls.signUp(viewer, id, { schoolId, ...body });
      return {};
    },
  }),
  operation({
    id: "withdrawSignUp",
    method: "delete",
    path: "/calls/{id}/schools/{school}",
    summary: "Take back a sign-up that nobody has answered yet",
    scope: "write",
    params: school,
    async handle({ services, viewer, params: { id, school: schoolId } }) {
      await services.calls.withdraw(viewer, id, schoolId);
      return {};
    },
  }),
  operation({
    id: "takeSchoolIn",
    method: "post",
    path: "/calls/{id}/schools/{school}/take-in",
    summary: "Take a school that signed up into the enquiry that called",
    scope: "write",
    params: school,
    async handle({ services, viewer, params: { id, school: schoolId } }) {
      await services.answeringCalls.takeIn(viewer, id, schoolId);
      return {};
    },
  }),
  operation({
    id: "groupSchools",
    method: "post",
    path: "/calls/{id}/group",
    summary: "Begin an enquiry for each group of an alliance’s call that has closed",
    scope: "run",
    params,
    gives: z.object({ enquiries: z.int() }).meta({ id: "GroupsMade" }),
    async handle({ services, viewer, params: { id } }) {
      return { body: { enquiries: await services.answeringCalls.confirmGroups(viewer, id) } };
    },
  }),
];
