/** A school's numbers in enquiries: where they are, and keeping them out of what others are shown. */
import { z } from "zod";
import { tokensIn } from "#content/access/audience.ts";
import { nextOf, numberedPageQuery, pageNumberIn, pageOf } from "#server/api/cursor.ts";
import { operation } from "#server/api/operation.ts";
import { EnquiryKey } from "#server/api/shapes/enquiry.ts";
import { Audience, Moment } from "#server/api/shapes/write-up.ts";

const NumbersOfSchool = z
  .object({
    key: EnquiryKey,
    title: z.string().meta({ description: "As its readers know it." }),
    audience: Audience,
    shownAt: Moment.nullable().meta({ description: "From when the copy is that they read." }),
    hasLeft: z.boolean().meta({ description: "The school is in it no more; its numbers are." }),
    kept: z.boolean().meta({ description: "Its numbers are kept out of what is shown." }),
  })
  .meta({ id: "NumbersOfSchool" });

export const keepingNumbersOperations = [
  operation({
    id: "keepNumbersBack",
    method: "put",
    path: "/enquiries/{key}/schools/{school}/numbers",
    summary: "Keep your school's numbers out of what is shown, or let them be shown again",
    description:
      "For those who plan for the school in it, and those who run the school. Kept back, they go out of the copy that others read at once. Let go, they are shown the next time.",
    scope: "publish",
    params: z.object({ key: EnquiryKey, school: z.string().max(60) }),
    body: z.strictObject({ kept: z.boolean() }),
    async handle({ services, viewer, params: { key, school }, body }) {
      await services.keepingNumbers.keepBack(viewer, key, { schoolId: school, kept: body.kept });
      return {};
    },
  }),
  operation({
    id: "listNumbersOfSchool",
    method: "get",
    path: "/schools/{id}/numbers",
    summary: "The enquiries in which something was measured of a school, for those who run it",
    scope: "read",
    params: z.object({ id: z.string().max(60) }),
    query: z.strictObject(numberedPageQuery),
    gives: pageOf(NumbersOfSchool),
    async handle({ services, viewer, params: { id }, query: { cursor } }) {
      const page = pageNumberIn(cursor) ?? 1;
      const list = await services.keepingNumbers.listOfSchool(viewer, id, page);
      const items = list.enquiries.map(({ key, title, audience, shownAt, standing, keptAt }) => ({
        ...{ key, title, audience: tokensIn(audience), hasLeft: standing === "left" },
        ...{ shownAt: shownAt?.toISOString() ?? null, kept: keptAt !== null },
      }));
      const next = nextOf(list);
      return { body: { items, next }, next };
    },
  }),
];
