/** Research lessons of an enquiry, for its team. */
import { z } from "zod";
import { cutPage, pageOf, pageQuery } from "#server/api/cursor.ts";
import type { Asked } from "#server/api/operation.ts";
import { operation } from "#server/api/operation.ts";
import { requireCounted } from "#server/api/revision.ts";
import { EnquiryKey } from "#server/api/shapes/enquiry.ts";
import { Lesson, LessonChange, LessonLine, presentLesson } from "#server/api/shapes/lesson.ts";

const params = z.object({ key: EnquiryKey });
const one = params.extend({ id: z.string().max(40) });

async function answerWith(
  { services, viewer }: Pick<Asked<never, never, never>, "services" | "viewer">,
  key: string,
  id: string,
) {
  const got = await services.lessons.get(viewer, key, id);
  const mayObserve = services.observing.mayWrite(viewer, got);
  return { body: presentLesson(got, mayObserve), revision: String(got.lesson.revision) };
}

export const lessonOperations = [
  operation({
    id: "listLessons",
    method: "get",
    path: "/enquiries/{key}/lessons",
    summary: "The research lessons of an enquiry, school by school",
    scope: "read",
    params,
    query: z.strictObject(pageQuery),
    gives: pageOf(LessonLine),
    async handle({ services, viewer, params: { key }, query }) {
      const { enquiry } = await services.enquiries.get(viewer, key);
      const body = cutPage(await services.lessons.list(enquiry.id), query);
      return { body, next: body.next };
    },
  }),
  operation({
    id: "startLesson",
    method: "post",
    path: "/enquiries/{key}/lessons",
    summary: "Open the plan of a lesson that somebody of the team will teach",
    scope: "write",
    params,
    body: z.strictObject({
      teacher: z.string().max(60).meta({ description: "A handle." }),
      objective: z.string().max(300),
    }),
    gives: Lesson,
    status: 201,
    async handle(asked) {
      const { key } = asked.params;
      const { id } = await asked.services.lessons.start(asked.viewer, key, asked.body);
      return {
        ...(await answerWith(asked, key, id)),
        location: `${asked.origin}/api/v1/enquiries/${key}/lessons/${id}`,
      };
    },
  }),
  operation({
    id: "getLesson",
    method: "get",
    path: "/enquiries/{key}/lessons/{id}",
    summary: "A research lesson, without what observers wrote",
    scope: "read",
    params: one,
    gives: Lesson,
    handle: (asked) => answerWith(asked, asked.params.key, asked.params.id),
  }),
  operation({
    id: "changeLesson",
    method: "patch",
    path: "/enquiries/{key}/lessons/{id}",
    summary: "Write in the plan of a lesson, or look back on it, and go on",
    description: "Once it is marked as taught, its plan and predictions are locked: 409.",
    scope: "write",
    ifMatch: true,
    params: one,
    body: LessonChange,
    gives: Lesson,
    async handle(asked) {
      const { services, viewer, params, revisions } = asked;
      const { onward, ...change } = asked.body;
      const { lesson } = await services.lessons.get(viewer, params.key, params.id);
      const isOpen = lesson.step === change.step;
      const revision = isOpen ? requireCounted(revisions, lesson.revision) : lesson.revision;
      await services.lessonSteps.keep(viewer, params.key, params.id, { revision, onward, change });
      return answerWith(asked, params.key, params.id);
    },
  }),
];
