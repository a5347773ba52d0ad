/** Plan, Do, Study, Act: cycles of an enquiry, for its team. What a step has locked stays as it is. */
import { z } from "zod";
import { cutPage, pageOf, pageQuery } from "#server/api/cursor.ts";
import { operation } from "#server/api/operation.ts";
import { requireCounted } from "#server/api/revision.ts";
import { Cycle, CycleChange, CycleLine, presentCycle } from "#server/api/shapes/cycle.ts";
import { EnquiryKey } from "#server/api/shapes/enquiry.ts";
import type { Services } from "#server/services.ts";

const params = z.object({ key: EnquiryKey });
const one = params.extend({ id: z.string().max(40) });

type Got = Awaited<ReturnType<Services["cycles"]["get"]>>;

const answerWith = (got: Got) => ({
  body: presentCycle(got),
  revision: String(got.cycle.revision),
});

export const cycleOperations = [
  operation({
    id: "listCycles",
    method: "get",
    path: "/enquiries/{key}/cycles",
    summary: "The cycles of an enquiry, school by school",
    scope: "read",
    params,
    query: z.strictObject(pageQuery),
    gives: pageOf(CycleLine),
    async handle({ services, viewer, params: { key }, query }) {
      const { enquiry } = await services.enquiries.get(viewer, key);
      const body = cutPage(await services.cycles.list(enquiry.id), query);
      return { body, next: body.next };
    },
  }),
  operation({
    id: "startCycle",
    method: "post",
    path: "/enquiries/{key}/cycles",
    summary: "Open a cycle at a school, for an idea of the driver diagram or one in words",
    scope: "write",
    params,
    body: z.strictObject({
      schoolId: z.string().max(60),
      ideaId: z.string().max(40).default(""),
      idea: z.string().max(200).default(""),
    }),
    gives: Cycle,
    status: 201,
    async handle({ services, viewer, params: { key }, body, origin }) {
      const { id } = await services.cycles.start(viewer, key, body);
      return {
        ...answerWith(await services.cycles.get(viewer, key, id)),
        location: `${origin}/api/v1/enquiries/${key}/cycles/${id}`,
      };
    },
  }),
  operation({
    id: "getCycle",
    method: "get",
    path: "/enquiries/{key}/cycles/{id}",
    summary: "A cycle, with its predictions and what came of it",
    scope: "read",
    params: one,
    gives: Cycle,
    async handle({ services, viewer, params: { key, id } }) {
      return answerWith(await services.cycles.get(viewer, key, id));
    },
  }),
  operation({
    id: "changeCycle",
    method: "patch",
    path: "/enquiries/{key}/cycles/{id}",
    summary: "Write in the step that a cycle is in, and go on to the next",
    description:
      "Once Do has started, the plan and its predictions are locked: 409. Adapting opens the next cycle, which `followedBy` then names.",
    scope: "write",
    ifMatch: true,
    params: one,
    body: CycleChange,
    gives: Cycle,
    async handle({ services, viewer, params: { key, id }, body, revisions }) {
      const { cycle } = await services.cycles.get(viewer, key, id);
      const isOpen = cycle.step === body.step;
      const revision = isOpen ? requireCounted(revisions, cycle.revision) : cycle.revision;
      const { onward, ...change } = body;
      await services.cycleSteps.keep(viewer, key, id, { revision, onward, change });
      return answerWith(await services.cycles.get(viewer, key, id));
    },
  }),
];
