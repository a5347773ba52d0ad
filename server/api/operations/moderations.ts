/** Assessors of several schools mark the same pieces; no mark of another is given before it is closed. */
import { z } from "zod";
import { cutPage, pageOf, pageQuery } from "#server/api/cursor.ts";
import { operation } from "#server/api/operation.ts";
import { renaming } from "#server/api/renaming.ts";
import { Made } from "#server/api/shapes/made.ts";
import {
  Moderation,
  ModerationLine,
  presentModeration,
  presentModerationLine,
} from "#server/api/shapes/moderation.ts";

const params = z.object({ id: z.string().max(40) });

export const moderationOperations = [
  operation({
    id: "listModerations",
    method: "get",
    path: "/moderations",
    summary: "What you mark with assessors of other schools, or had marked, the newest first",
    scope: "read",
    query: z.strictObject(pageQuery),
    gives: pageOf(ModerationLine),
    async handle({ services, viewer, query, origin }) {
      const { items, next } = cutPage(await services.moderations.listOwn(viewer), query);
      return {
        body: { items: items.map((row) => presentModerationLine(row, origin)), next },
        next,
      };
    },
  }),
  operation({
    id: "startModeration",
    method: "post",
    path: "/moderations",
    summary: "Have pieces of work marked by assessors of different schools",
    scope: "write",
    body: z.strictObject({
      title: z.string().max(150),
      levels: z.array(z.string().max(60)).max(10).meta({ description: "From the lowest." }),
      pieces: z.array(z.string().max(60)).max(200).meta({
        description: "Invented labels, such as “Script 7”: nobody’s name.",
      }),
      assessors: z.array(z.string().max(100)).max(4).meta({ description: "Handles of people." }),
      enquiry: z.string().max(200).default("").meta({
        description: "The key of the enquiry whose measure it is about.",
      }),
      measure: z.string().max(40).default(""),
    }),
    gives: Made,
    status: 201,
    async handle({ services, viewer, body, origin }) {
      const lines = { levels: body.levels.join("\n"), pieces: body.pieces.join("\n") };
      const id = await renaming(fieldsOfBody, () =>
        services.moderations.start(viewer, { ...body, ...lines }),
      );
      return { body: { id }, location: `${origin}/api/v1/moderations/${id}` };
    },
  }),
  operation({
    id: "getModeration",
    method: "get",
    path: "/moderations/{id}",
    summary: "A moderation with your own marks; once it is closed, with everybody’s",
    scope: "read",
    params,
    gives: Moderation,
    async handle({ services, viewer, params: { id }, origin }) {
      return { body: presentModeration(await services.moderations.get(viewer, id), origin) };
    },
  }),
  operation({
    id: "markPieces",
    method: "put",
    path: "/moderations/{id}/marks",
    summary: "Keep your marks of some pieces, or of all",
    scope: "write",
    params,
    body: z.strictObject({
      marks: z.record(z.string().max(40), z.int().min(0).max(9)).meta({
        description: "By the id of the piece, the place of the level in the scale, from 0.",
      }),
    }),
    async handle({ services, viewer, params: { id }, body }) {
      await services.moderations.mark(viewer, id, body.marks);
      return {};
    },
  }),
  operation({
    id: "closeModeration",
    method: "post",
    path: "/moderations/{id}/close",
    summary: "Close what you began before everybody has marked everything",
    scope: "write",
    params,
    async handle({ services, viewer, params: { id } }) {
      await services.moderations.close(viewer, id);
      return {};
    },
  }),
];

/** The names that the body has for the fields of the form. */
const fieldsOfBody = Object.fromEntries(
  [1, 2, 3, 4].map((number) => [`assessor-${number}`, "assessors"]),
);
