/** Joint enquiries: found, started, and read as far as the reader may. */
import { z } from "zod";
import { Plan } from "#content/enquiry/plan.ts";
import { PlanPatch } from "#content/enquiry/plan-patch.ts";
import { Question } from "#content/enquiry/question.ts";
import { notFound } from "#content/failure.ts";
import { methods } from "#content/packs/methods/index.ts";
import { cutPage, pageOf, pageQuery } from "#server/api/cursor.ts";
import { operation } from "#server/api/operation.ts";
import {
  Enquiry,
  EnquiryKey,
  EnquiryLine,
  Park,
  presentEnquiry,
  presentEnquiryLine,
} from "#server/api/shapes/enquiry.ts";

const params = z.object({ key: EnquiryKey });

const PlanRead = Plan.meta({ id: "EnquiryPlan" });

const EnquiryMade = z.object({ key: z.string() }).meta({ id: "EnquiryMade" });

export const enquiryOperations = [
  operation({
    id: "listEnquiries",
    method: "get",
    path: "/enquiries",
    summary: "Enquiries of yours, or those that others show you, newest work first",
    description: "Two hundred at most.",
    scope: "read",
    isOpen: true,
    query: z.strictObject({
      ...pageQuery,
      of: z.enum(["mine", "others"]).default("others"),
    }),
    gives: pageOf(EnquiryLine),
    async handle({ services, viewer, query, origin }) {
      const { listMine, listShared } = services.enquiries;
      const found = await (query.of === "mine" ? listMine(viewer) : listShared(viewer));
      const { items, next } = cutPage(found, query);
      return { body: { items: items.map((one) => presentEnquiryLine(one, origin)), next }, next };
    },
  }),
  operation({
    id: "startEnquiry",
    method: "post",
    path: "/enquiries",
    summary: "Start an enquiry at your school, which you then lead",
    scope: "write",
    body: z.strictObject({
      title: z.string().max(150),
      method: z
        .string()
        .max(60)
        .meta({ examples: methods.map(({ id }) => id) }),
      question: Question,
      allianceId: z.string().max(60).nullable().default(null),
      schoolId: z.string().max(60).nullable().default(null).meta({
        description: "One of the schools that you work at; the first of them where it is left out.",
      }),
      park: Park,
    }),
    gives: EnquiryMade,
    status: 201,
    async handle({ services, viewer, body, origin }) {
      const { key } = await services.enquiries.start(viewer, body);
      return { body: { key }, location: `${origin}/api/v1/enquiries/${key}` };
    },
  }),
  operation({
    id: "getEnquiry",
    method: "get",
    path: "/enquiries/{key}",
    summary: "An enquiry: as it is now for its team, the copy they were shown for others",
    description: "Small numbers are suppressed for whom they are not told, as on the page.",
    scope: "read",
    isOpen: true,
    params,
    gives: Enquiry,
    async handle({ services, viewer, params: { key }, origin }) {
      const { enquiries, showing, concluding, practiceVersions } = services;
      const found = await enquiries.find(viewer, key);
      const shown = found.isTeam ? null : await showing.findShown(found.enquiry.id);
      const content = found.isTeam ? await showing.collectFor(viewer, found) : shown?.content;
      if (!content) throw notFound();
      const [named, writeUp, marks, followUps] = await Promise.all([
        showing.namePeople(content.people.map(({ id }) => id)),
        concluding.findWriteUp(viewer, found.enquiry.writeUpId),
        practiceVersions.marksOf([found.enquiry.id]),
        services.followUps.listOfEnquiry(found.enquiry.id),
      ]);
      const mark = marks.get(found.enquiry.id) ?? { earned: false, missing: [] };
      const around = { shownAt: shown?.at ?? null, mark, named, writeUp, followUps, origin };
      return { body: presentEnquiry(found, content, around) };
    },
  }),
  operation({
    id: "getEnquiryPlan",
    method: "get",
    path: "/enquiries/{key}/plan",
    summary: "What the team plans, with everything typed so far",
    scope: "read",
    params,
    gives: PlanRead,
    async handle({ services, viewer, params: { key } }) {
      const { plan, revision } = await services.planEditing.open(viewer, key);
      return { body: plan, revision };
    },
  }),
  operation({
    id: "changeEnquiryPlan",
    method: "patch",
    path: "/enquiries/{key}/plan",
    summary: "Change the plan: send only what is to be different",
    description:
      "It is merged into what others may have open, as the smallest edit. A list is sent whole: a line that is not in it is taken out, one without an id is new, and lines keep their order. When the plan has moved on since the revision in If-Match, nothing is changed and the answer is 412.",
    scope: "write",
    ifMatch: true,
    params,
    body: PlanPatch.meta({ id: "EnquiryPlanChange" }),
    gives: PlanRead,
    async handle({ services, viewer, params: { key }, body: patch, revisions }) {
      const changed = await services.planEditing.change(viewer, key, { patch, revisions });
      return { body: changed.plan, revision: changed.revision };
    },
  }),
];
