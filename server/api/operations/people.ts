/** People: finding them, and their page. */
import { z } from "zod";
import { phases, subjects } from "#content/practice/facets.ts";
import { nextOf, numberedPageQuery, pageNumberIn, pageOf } from "#server/api/cursor.ts";
import { operation } from "#server/api/operation.ts";
import { Person, PersonLine, presentPerson, presentPersonLine } from "#server/api/shapes/people.ts";

const word = z.string().max(100).default("");

export const peopleOperations = [
  operation({
    id: "listPeople",
    method: "get",
    path: "/people",
    summary: "The directory: those whose page you may read, by name, thirty at a time",
    scope: "read",
    isOpen: true,
    query: z.strictObject({
      ...numberedPageQuery,
      name: word.meta({ description: "A part of their name." }),
      designation: word.meta({ description: "`sle`, for example: who holds it today." }),
      specialism: word.meta({ description: "The slug of a theme that they know well." }),
      phase: z.enum(["", ...phases]).default(""),
      subject: z.enum(["", ...subjects]).default(""),
      area: word.meta({ description: "The local authority of a school of theirs." }),
    }),
    gives: pageOf(PersonLine),
    async handle({ services, viewer, query: { cursor, ...sought } }) {
      const { people, ...list } = await services.finding.list(
        viewer,
        sought,
        pageNumberIn(cursor) ?? 1,
      );
      const next = nextOf(list);
      return { body: { items: people.map(presentPersonLine), next }, next };
    },
  }),
  operation({
    id: "getPerson",
    method: "get",
    path: "/people/{handle}",
    summary: "A person, as far as you may read of them",
    scope: "read",
    isOpen: true,
    params: z.object({ handle: z.string().max(100) }),
    gives: Person,
    async handle({ services, viewer, params }) {
      return { body: presentPerson(await services.profiles.getPage(viewer, params.handle)) };
    },
  }),
];
