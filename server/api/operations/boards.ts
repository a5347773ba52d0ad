/** Boards: the enquiries of an alliance or a school, as far as the reader may know them. */
import { z } from "zod";
import { nextOf, numberedPageQuery, pageNumberIn } from "#server/api/cursor.ts";
import { operation } from "#server/api/operation.ts";
import { EnquiryLine, presentEnquiryLine } from "#server/api/shapes/enquiry.ts";

const Lines = z.array(EnquiryLine);
const Next = z.string().nullable().meta({ description: "The cursor of the next page, if any." });

export const boardOperations = [
  operation({
    id: "getAllianceBoard",
    method: "get",
    path: "/alliances/{slug}/enquiries",
    summary: "The enquiries of an alliance, by where they are in their life",
    scope: "read",
    isOpen: true,
    params: z.object({ slug: z.string().max(100) }),
    query: z.strictObject(numberedPageQuery),
    gives: z
      .object({ columns: z.array(z.object({ name: z.string(), enquiries: Lines })), next: Next })
      .meta({ id: "AllianceBoard" }),
    async handle({ services, viewer, params: { slug }, query: { cursor }, origin }) {
      const { alliance } = await services.network.getAlliance(slug);
      const page = pageNumberIn(cursor);
      const { columns, ...list } = await services.boards.ofAlliance(viewer, alliance.id, page);
      const next = nextOf(list);
      return {
        next,
        body: {
          next,
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
    query: z.strictObject(numberedPageQuery),
    gives: z
      .object({ priorities: Lines, parked: Lines, over: Lines, next: Next })
      .meta({ id: "SchoolBoard" }),
    async handle({ services, viewer, params: { id }, query: { cursor }, origin }) {
      const { school } = await services.network.getSchool(id);
      const board = await services.boards.ofSchool(viewer, school.id, pageNumberIn(cursor));
      const { priorities, parked, over } = board;
      const next = nextOf(board);
      const present = (entries: typeof over) =>
        entries.map((entry) => presentEnquiryLine(entry, origin));
      return {
        next,
        body: {
          ...{ priorities: present(priorities), parked: present(parked) },
          ...{ over: present(over), next },
        },
      };
    },
  }),
];
