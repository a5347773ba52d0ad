/** Who takes part in an enquiry: schools that are asked and answer, and the people of its team. */
import { z } from "zod";
import { can } from "#content/access/can.ts";
import { askingLimits } from "#content/enquiry/asking.ts";
import { Cost, Step } from "#content/enquiry/plan.ts";
import { EnquiryRole } from "#content/enquiry/team.ts";
import { notFound } from "#content/failure.ts";
import { pageOf } from "#server/api/cursor.ts";
import { operation } from "#server/api/operation.ts";
import { requireCounted } from "#server/api/revision.ts";
import { EnquiryKey, Park } from "#server/api/shapes/enquiry.ts";
import { EnquiryTeam, presentEnquiryTeam } from "#server/api/shapes/enquiry-team.ts";
import { Day, Moment } from "#server/api/shapes/write-up.ts";

const params = z.object({ key: EnquiryKey });
const school = params.extend({ school: z.string().max(60) });

const SchoolAsked = z
  .object({
    key: z.string(),
    title: z.string(),
    question: z.string(),
    schoolId: z.string(),
    school: z.string(),
    askedAt: Moment,
    askedBy: z.string().nullable(),
    message: z.string(),
  })
  .meta({ id: "SchoolAsked" });

const AskedToJoin = SchoolAsked.extend({
  alliance: z.string().nullable(),
  startsOn: Day.nullable(),
  weeks: z.int().nullable(),
  stage: z.string(),
  method: z.object({
    name: z.string(),
    about: z.string(),
    stages: z.array(z.object({ name: z.string(), asks: z.string() })),
  }),
  leads: z.array(z.object({ handle: z.string(), name: z.string(), school: z.string().nullable() })),
  taking: z.array(z.object({ id: z.string(), name: z.string(), town: z.string().nullable() })),
  plan: z
    .object({ steps: z.array(Step), costs: z.array(Cost) })
    .nullable()
    .meta({ description: "Null where those who lead it do not show it to who is asked." }),
  ethics: z.string(),
}).meta({ id: "AskedToJoin" });

export const enquiryTeamOperations = [
  operation({
    id: "getEnquiryTeam",
    method: "get",
    path: "/enquiries/{key}/team",
    summary: "The schools and people of an enquiry, and who could help it",
    scope: "read",
    params,
    gives: EnquiryTeam,
    async handle({ services, viewer, params: { key } }) {
      const found = await services.enquiries.get(viewer, key);
      const suggestions = await services.suggesting.forEnquiry(viewer, key);
      const seesPupils = can(viewer, "seeSmallNumbers", found);
      return { body: presentEnquiryTeam(found, { suggestions, seesPupils }) };
    },
  }),
  operation({
    id: "addToEnquiry",
    method: "post",
    path: "/enquiries/{key}/team",
    summary: "Add somebody to the team",
    scope: "write",
    params,
    body: z.strictObject({
      person: z.string().max(100).meta({ description: "A handle, or a whole name." }),
      role: EnquiryRole,
    }),
    async handle({ services, viewer, params: { key }, body }) {
      await services.takingPart.addMember(viewer, key, body);
      return {};
    },
  }),
  operation({
    id: "removeFromEnquiry",
    method: "delete",
    path: "/enquiries/{key}/team/{handle}",
    summary: "Take somebody off the team, or leave it; what they brought stays theirs",
    scope: "write",
    params: params.extend({ handle: z.string().max(100) }),
    async handle({ services, viewer, params: { key, handle } }) {
      const { members } = await services.enquiries.get(viewer, key);
      const member = members.find((one) => one.handle === handle);
      if (!member) throw notFound("Nobody by that handle is on the team.");
      await services.takingPart.removeMember(viewer, key, member.personId);
      return {};
    },
  }),
  operation({
    id: "askSchool",
    method: "post",
    path: "/enquiries/{key}/schools",
    summary: "Ask a school to take part: somebody of it, or those who run it",
    scope: "write",
    params,
    body: z.strictObject({
      school: z.string().max(200).meta({ description: "Its id, or its whole name." }),
      person: z.string().max(100).default("").meta({ description: "A handle, or a whole name." }),
      message: z.string().max(askingLimits.message).default(""),
      startsOn: Day.nullable().default(null),
      weeks: z.int().min(1).max(askingLimits.weeks).nullable().default(null),
      showsPlan: z
        .boolean()
        .default(false)
        .meta({ description: "Whether who is asked reads the steps and costs of the plan." }),
    }),
    async handle({ services, viewer, params: { key }, body: { startsOn, weeks, ...body } }) {
      await services.takingPart.askSchool(viewer, key, {
        ...body,
        ...{ startsOn: startsOn ?? "", weeks: String(weeks ?? "") },
      });
      return {};
    },
  }),
  operation({
    id: "listSchoolsAsked",
    method: "get",
    path: "/me/asked-to-join",
    summary: "Enquiries that a school of yours is asked to join, where the answer is yours to give",
    scope: "read",
    gives: pageOf(SchoolAsked),
    async handle({ services, viewer }) {
      const asked = await services.takingPart.listAsked(viewer);
      const items = asked.map(({ askedAt, ...one }) => ({
        ...one,
        askedAt: askedAt.toISOString(),
      }));
      return { body: { items, next: null } };
    },
  }),
  operation({
    id: "getAskedToJoin",
    method: "get",
    path: "/enquiries/{key}/schools/{school}/asked",
    summary: "What a school of yours is asked to join, while the answer is yours to give",
    scope: "read",
    params: school,
    gives: AskedToJoin,
    async handle({ services, viewer, params: { key, school: schoolId } }) {
      const { slug: _, ...asked } = await services.readingAsked.get(viewer, key, schoolId);
      return {
        body: {
          ...asked,
          ...{ askedAt: asked.askedAt.toISOString(), startsOn: asked.startsOn || null },
        },
      };
    },
  }),
  operation({
    id: "withdrawAsking",
    method: "delete",
    path: "/enquiries/{key}/schools/{school}/asked",
    summary: "Take back that a school is asked, while it has not answered",
    scope: "write",
    params: school,
    async handle({ services, viewer, params: { key, school: schoolId } }) {
      await services.takingPart.withdraw(viewer, key, schoolId);
      return {};
    },
  }),
  operation({
    id: "answerForSchool",
    method: "post",
    path: "/enquiries/{key}/schools/{school}/answer",
    summary: "Say for your school whether it takes part: with yes you are on the team",
    scope: "write",
    params: school,
    body: z.strictObject({ yes: z.boolean(), park: Park }),
    async handle({ services, viewer, params: { key, school: schoolId }, body }) {
      await services.takingPart.answer(viewer, key, { ...body, schoolId });
      return {};
    },
  }),
  operation({
    id: "describeCohort",
    method: "put",
    path: "/enquiries/{key}/schools/{school}/cohort",
    summary: "Say with whom it is tried at a school, as a group",
    scope: "write",
    ifMatch: true,
    params: school,
    body: z.strictObject({
      cohort: z.string().max(160),
      pupils: z.int().min(1).max(10_000).nullable().default(null),
    }),
    async handle({ services, viewer, params: { key, school: schoolId }, body, revisions }) {
      const pupils = body.pupils === null ? "" : String(body.pupils);
      const { schools } = await services.enquiries.get(viewer, key);
      const now = schools.find((one) => one.schoolId === schoolId);
      if (!now) throw notFound();
      const revision = requireCounted(revisions, now.revision);
      await services.takingPart.describeCohort(viewer, key, {
        ...body,
        schoolId,
        pupils,
        revision,
      });
      return {};
    },
  }),
  operation({
    id: "parkEnquiry",
    method: "put",
    path: "/enquiries/{key}/schools/{school}/parked",
    summary: "Put it off at your school, or take it up again",
    scope: "write",
    params: school,
    body: z.strictObject({ parked: z.boolean(), park: Park }),
    async handle({ services, viewer, params: { key, school: schoolId }, body }) {
      await services.takingPart.park(viewer, key, { ...body, schoolId });
      return {};
    },
  }),
  operation({
    id: "leaveEnquiry",
    method: "delete",
    path: "/enquiries/{key}/schools/{school}",
    summary: "A school leaves: its people are off the team, and what they brought stays",
    scope: "write",
    params: school,
    async handle({ services, viewer, params: { key, school: schoolId } }) {
      await services.takingPart.leave(viewer, key, schoolId);
      return {};
    },
  }),
];
