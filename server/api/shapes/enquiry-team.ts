/** The schools and people of an enquiry as programs read them. */
import { z } from "zod";
import { EnquiryRole, SchoolStanding } from "#content/enquiry/team.ts";
import { Moment } from "#server/api/shapes/write-up.ts";
import type { Enquiries } from "#server/enquiry/enquiries.ts";
import type { Suggesting } from "#server/enquiry/suggesting.ts";

const Named = z.object({ id: z.string(), name: z.string() }).nullable();

export const EnquiryTeam = z
  .object({
    members: z.array(
      z.object({
        handle: z.string(),
        name: z.string(),
        post: z.string(),
        role: EnquiryRole,
        school: Named,
      }),
    ),
    schools: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        standing: SchoolStanding,
        cohort: z.string(),
        pupils: z.int().nullable().meta({ description: "Null for whom small numbers are not." }),
        askedAt: Moment,
        asked: z
          .string()
          .nullable()
          .meta({ description: "The person who was asked, where one was named." }),
        parkedAt: Moment.nullable(),
        revision: z.int().meta({ description: "For the If-Match of a change of its cohort." }),
      }),
    ),
    suggestions: z.array(
      z.object({ name: z.string(), address: z.string(), reasons: z.array(z.string()) }),
    ),
  })
  .meta({ id: "EnquiryTeam" });

export const presentEnquiryTeam = (
  { members, schools }: Awaited<ReturnType<Enquiries["get"]>>,
  {
    suggestions,
    seesPupils,
  }: { suggestions: Awaited<ReturnType<Suggesting["forEnquiry"]>>; seesPupils: boolean },
): z.infer<typeof EnquiryTeam> => ({
  members: members.map(({ handle, name, post, role, schoolId, schoolName }) => ({
    ...{ handle, name, post, role },
    school: schoolId && schoolName ? { id: schoolId, name: schoolName } : null,
  })),
  schools: schools.map(({ schoolId, name, pupils, askedAt, askedName, parkedAt, ...row }) => ({
    ...{ id: schoolId, name, standing: row.standing, cohort: row.cohort },
    ...{ pupils: seesPupils ? pupils : null, revision: row.revision },
    askedAt: askedAt.toISOString(),
    asked: askedName,
    parkedAt: parkedAt?.toISOString() ?? null,
  })),
  suggestions: suggestions.map(({ name, address, reasons }) => ({ name, address, reasons })),
});
