/** Schools, alliances and themes: what anyone may read of them. */
import { z } from "zod";
import { notFound } from "#content/failure.ts";
import { allThemes, findTheme } from "#content/vocabulary/vocabulary.ts";
import { nextOf, numberedPageQuery, pageNumberIn, pageOf } from "#server/api/cursor.ts";
import { operation } from "#server/api/operation.ts";
import {
  Alliance,
  AllianceLine,
  presentAlliance,
  presentSchool,
  presentTheme,
  School,
  SchoolLine,
  Theme,
} from "#server/api/shapes/network.ts";
import { Entry, presentEntry } from "#server/api/shapes/write-up.ts";

const id = z.string().max(100);

export const networkOperations = [
  operation({
    id: "listSchools",
    method: "get",
    path: "/schools",
    summary: "Schools in the order of their names, fifty at a time",
    scope: "read",
    isOpen: true,
    query: z.strictObject({
      ...numberedPageQuery,
      name: z.string().max(100).default("").meta({
        description: "A part of the name, town or local authority, or the URN.",
      }),
    }),
    gives: pageOf(SchoolLine),
    async handle({ services, query: { cursor, name } }) {
      const { schools, ...list } = await services.network.listSchools(name, pageNumberIn(cursor));
      const next = nextOf(list);
      return { body: { items: schools, next }, next };
    },
  }),
  operation({
    id: "getSchool",
    method: "get",
    path: "/schools/{id}",
    summary: "A school, its alliances past and present, and its earlier names",
    scope: "read",
    isOpen: true,
    params: z.object({ id }),
    gives: School,
    async handle({ services, params }) {
      return { body: presentSchool(await services.network.getSchool(params.id)) };
    },
  }),
  operation({
    id: "listAlliances",
    method: "get",
    path: "/alliances",
    summary: "Every alliance, by name",
    scope: "read",
    isOpen: true,
    gives: pageOf(AllianceLine),
    async handle({ services }) {
      return { body: { items: await services.network.listAlliances(), next: null } };
    },
  }),
  operation({
    id: "getAlliance",
    method: "get",
    path: "/alliances/{slug}",
    summary: "An alliance with its members past and present",
    scope: "read",
    isOpen: true,
    params: z.object({ slug: id }),
    gives: Alliance,
    async handle({ services, params }) {
      return { body: presentAlliance(await services.network.getAlliance(params.slug)) };
    },
  }),
  operation({
    id: "listShared",
    method: "get",
    path: "/alliances/{slug}/shared",
    summary: "The workspace of an alliance of yours: what is shared there and not with everybody",
    scope: "read",
    params: z.object({ slug: id }),
    query: z.strictObject(numberedPageQuery),
    gives: pageOf(Entry),
    async handle({ services, viewer, params: { slug }, query: { cursor }, origin }) {
      const { alliance } = await services.alliances.enter(viewer, slug);
      const page = pageNumberIn(cursor) ?? 1;
      const { entries, ...list } = await services.library.listSharedIn(viewer, alliance.id, page);
      const next = nextOf(list);
      return { body: { items: entries.map((entry) => presentEntry(entry, origin)), next }, next };
    },
  }),
  operation({
    id: "listThemes",
    method: "get",
    path: "/themes",
    summary: "The vocabulary: every theme, with how much you may read under it",
    scope: "read",
    isOpen: true,
    gives: pageOf(Theme),
    async handle({ services, viewer }) {
      const counts = await services.library.countTagged(viewer, "theme");
      return {
        body: { items: allThemes.map((theme) => presentTheme(theme, counts)), next: null },
      };
    },
  }),
  operation({
    id: "getTheme",
    method: "get",
    path: "/themes/{slug}",
    summary: "A theme",
    scope: "read",
    isOpen: true,
    params: z.object({ slug: id }),
    gives: Theme,
    async handle({ services, viewer, params }) {
      const theme = findTheme(params.slug);
      if (!theme) throw notFound("There is no such theme.");
      return { body: presentTheme(theme, await services.library.countTagged(viewer, "theme")) };
    },
  }),
];
