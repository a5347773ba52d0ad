/** Boards: the enquiries of an alliance or a school, as far as the reader may know them. */
import { z } from "zod";
import { operation } from "#server/api/operation.ts";
import { EnquiryLine, presentEnquiryLine } from "#server/api/shapes/enquiry.ts";

const Lines = z.array(EnquiryLine);

export const boardOperations = [
  operation({
    id: "getAllianceBoard",
    method: "get",
    path: "/alliances/{slug}/enquiries",
    summary: "The enquiries of an alliance, by where they are in their life",
    scope: "read",
    isOpen: true,
    params: z.object({ slug: z.string().max(100) }),
    gives: z
      .object({ columns: z.array(z.object({ name: z.string(), enquiries: Lines })) })
      .meta({ id: "AllianceBoard" }),
    async handle({ services, viewer, params: { slug }, origin }) {
      const { alliance } = await services.network.getAlliance(slug);
      const columns = await services.boards.ofAlliance(viewer, alliance.id);
      return {
        body: {
          columns: columns.map(({ name, entries }) => ({
            name,
            enquiries: entries.map((entry) => presentEnquiryLine(entry, origin)),
          })),
        },
      };
    },
  }),
  operation({
    id: "getSchoolBoard",
    method: "get",
    path: "/schools/{id}/enquiries",
    summary: "What a school works on, what it put off, and what is over",
    scope: "read",
    isOpen: true,
    params: z.object({ id: z.string().max(60) }),
    gives: z.object({ priorities: Lines, parked: Lines, over: Lines }).meta({ id: "SchoolBoard" }),
    async handle({ services, viewer, params: { id }, origin }) {
      const { school } = await services.network.getSchool(id);
      const { priorities, parked, over } = await services.boards.ofSchool(viewer, school.id);
      const present = (entries: typeof over) =>
        entries.map((entry) => presentEnquiryLine(entry, origin));
      return {
        body: { priorities: present(priorities), parked: present(parked), over: present(over) },
      };
    },
  }),
];
