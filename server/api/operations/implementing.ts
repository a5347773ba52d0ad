/** How the practice was put to work at each school of an enquiry. */
import { z } from "zod";
import { Implementation } from "#content/enquiry/implementation.ts";
import { operation } from "#server/api/operation.ts";
import { requireCounted } from "#server/api/revision.ts";
import { EnquiryKey } from "#server/api/shapes/enquiry.ts";
import { fieldsOfImplementation, ImplementationEntry } from "#server/api/shapes/implementation.ts";
import type { Services } from "#server/services.ts";

const params = z.object({ key: EnquiryKey });

const PutToWork = z
  .object({
    school: z.object({ id: z.string(), name: z.string() }),
    implementation: Implementation,
    revision: z.int().meta({ description: "For the If-Match of a change; 0 for the first." }),
  })
  .meta({ id: "PutToWork" });

const present = ({
  schoolId,
  school,
  implementation,
  revision,
}: Awaited<ReturnType<Services["implementing"]["list"]>>[number]): z.infer<typeof PutToWork> => ({
  school: { id: schoolId, name: school },
  implementation,
  revision,
});

export const implementingOperations = [
  operation({
    id: "listImplementation",
    method: "get",
    path: "/enquiries/{key}/implementation",
    summary: "The five implementation outcomes, school by school, for the team",
    scope: "read",
    params,
    gives: z.object({ items: z.array(PutToWork), next: z.null() }),
    async handle({ services, viewer, params: { key } }) {
      const { enquiry } = await services.enquiries.get(viewer, key);
      const items = await services.implementing.list(enquiry.id);
      return { body: { items: items.map(present), next: null } };
    },
  }),
  operation({
    id: "writeImplementation",
    method: "put",
    path: "/enquiries/{key}/implementation/{school}",
    summary: "Write what a school planned and saw of the five",
    scope: "write",
    ifMatch: true,
    params: params.extend({ school: z.string().max(40) }),
    body: ImplementationEntry,
    async handle({ services, viewer, params: { key, school }, body, revisions }) {
      const { enquiry } = await services.enquiries.get(viewer, key);
      const written = await services.implementing.list(enquiry.id);
      const now = written.find(({ schoolId }) => schoolId === school)?.revision ?? 0;
      const fields = fieldsOfImplementation(body);
      await services.implementing.write(viewer, key, {
        schoolId: school,
        revision: requireCounted(revisions, now),
        given: (field) => fields[field] ?? "",
      });
      return {};
    },
  }),
];
