/** What an enquiry measures, as its team may see it, and the design that it settled on. */
import { z } from "zod";
import { PlannedMeasure } from "#content/enquiry/plan.ts";
import { notFound } from "#content/failure.ts";
import { startsOf } from "#content/measuring/cycle-starts.ts";
import { type Asked, operation } from "#server/api/operation.ts";
import { requireCounted } from "#server/api/revision.ts";
import { DesignEntry, DesignRead, presentDesign, typedDesign } from "#server/api/shapes/design.ts";
import { EnquiryKey } from "#server/api/shapes/enquiry.ts";
import { presentNumbers, ShownNumbers } from "#server/api/shapes/shown-numbers.ts";

const params = z.object({ key: EnquiryKey });

type Here = Pick<Asked<{ key: string }, never, never>, "services" | "viewer" | "params">;

async function readDesign({ services, viewer, params: { key } }: Here) {
  const { enquiry } = await services.enquiries.get(viewer, key);
  const design = await services.designing.describe(enquiry.id);
  if (!design) throw notFound("No design is written for this enquiry yet.");
  return { body: presentDesign(design), revision: String(design.revision) };
}

/** The revision that there is, where If-Match names it; "0" where nothing is written yet. */
async function requireDesign({ services, viewer, params: { key } }: Here, revisions: string[]) {
  const { enquiry } = await services.enquiries.get(viewer, key);
  return requireCounted(revisions, (await services.designing.find(enquiry.id))?.revision ?? 0);
}

export const measuringOperations = [
  operation({
    id: "getNumbers",
    method: "get",
    path: "/enquiries/{key}/numbers",
    summary: "What is measured in an enquiry, as you may know it, and what its plan would measure",
    scope: "read",
    params,
    gives: z
      .object({ planned: z.array(PlannedMeasure), numbers: ShownNumbers })
      .meta({ id: "EnquiryNumbers" }),
    async handle({ services, viewer, params: { key } }) {
      const found = await services.enquiries.get(viewer, key);
      const [{ measures }, cycles] = await Promise.all([
        services.enquiries.readNow(found.enquiry),
        services.describingTries.describeCycles(found.enquiry.id),
      ]);
      const numbers = await services.numbers.showTeam(viewer, found, startsOf(cycles));
      const planned = measures.filter(({ name }) => name);
      return { body: { planned, numbers: presentNumbers(numbers) } };
    },
  }),
  operation({
    id: "getDesign",
    method: "get",
    path: "/enquiries/{key}/design",
    summary: "The design of an enquiry, and what was locked and drawn",
    scope: "read",
    params,
    gives: DesignRead,
    handle: readDesign,
  }),
  operation({
    id: "writeDesign",
    method: "put",
    path: "/enquiries/{key}/design",
    summary: "Write the design, as long as it is not locked",
    description: 'If-Match takes the ETag of the design; `"0"` while there is none.',
    scope: "write",
    ifMatch: true,
    params,
    body: DesignEntry,
    gives: DesignRead,
    async handle(asked) {
      const { services, viewer, params, body, revisions } = asked;
      const revision = await requireDesign(asked, revisions);
      await services.designing.write(viewer, params.key, typedDesign(body, revision));
      return readDesign(asked);
    },
  }),
  operation({
    id: "lockDesign",
    method: "post",
    path: "/enquiries/{key}/design/lock",
    summary: "Lock protocol and main outcome, before anything is drawn: for good",
    scope: "write",
    ifMatch: true,
    params,
    gives: DesignRead,
    async handle(asked) {
      const { services, viewer, params, revisions } = asked;
      const revision = await requireDesign(asked, revisions);
      await services.designing.lock(viewer, params.key, String(revision));
      return readDesign(asked);
    },
  }),
  operation({
    id: "drawDesign",
    method: "post",
    path: "/enquiries/{key}/design/draw",
    summary: "Draw by lot who tries it, once",
    scope: "write",
    params,
    gives: DesignRead,
    async handle(asked) {
      await asked.services.designing.draw(asked.viewer, asked.params.key);
      return readDesign(asked);
    },
  }),
];
