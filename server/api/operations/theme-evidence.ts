/** What is known of a theme: what happened here, outside evidence beside it, and the evidence map. */
import { z } from "zod";
import { mapColumns } from "#content/evidence-map/evidence-map.ts";
import { notFound } from "#content/failure.ts";
import { phases, pupilGroups } from "#content/practice/facets.ts";
import { FindingDirection } from "#content/practice/write-up.ts";
import { findTheme } from "#content/vocabulary/vocabulary.ts";
import { nextOf, numberedPageQuery, pageNumberIn, pageOf } from "#server/api/cursor.ts";
import { operation } from "#server/api/operation.ts";
import {
  MapOfEvidence,
  presentStudy,
  StrandFactsEntry,
  StrandFactsShape,
  ThemeStudyShape,
} from "#server/api/shapes/theme-evidence.ts";

const params = z.object({ slug: z.string().max(100) });

export const themeEvidenceOperations = [
  operation({
    id: "listThemeStudies",
    method: "get",
    path: "/themes/{slug}/studies",
    summary: "What happened here: write-ups with their findings, and schools that tried one",
    scope: "read",
    isOpen: true,
    params,
    query: z.strictObject({
      ...numberedPageQuery,
      direction: FindingDirection.optional(),
      phase: z.enum(phases).optional(),
      pupilGroup: z.enum(pupilGroups).optional(),
    }),
    gives: pageOf(ThemeStudyShape),
    async handle({ services, viewer, params: { slug }, query, origin }) {
      if (!findTheme(slug)) throw notFound("There is no such theme.");
      const { cursor, direction, phase, pupilGroup } = query;
      const asked = { theme: slug, directions: direction ? [direction] : [], phase, pupilGroup };
      const { studies, ...list } = await services.themeFindings.list(
        viewer,
        asked,
        pageNumberIn(cursor),
      );
      const next = nextOf(list);
      return { body: { items: studies.map((study) => presentStudy(study, origin)), next }, next };
    },
  }),
  operation({
    id: "listStrands",
    method: "get",
    path: "/strands",
    summary:
      "Outside evidence: facts of the strands of the EEF toolkit, each with its day and link",
    scope: "read",
    isOpen: true,
    gives: z.object({ items: z.array(StrandFactsShape) }).meta({ id: "StrandList" }),
    async handle({ services }) {
      return { body: { items: await services.strands.list() } };
    },
  }),
  operation({
    id: "getStrand",
    method: "get",
    path: "/strands/{slug}",
    summary: "A strand, and what was held of it before",
    scope: "read",
    isOpen: true,
    params,
    gives: StrandFactsShape.extend({ before: z.array(StrandFactsShape) }).meta({ id: "Strand" }),
    async handle({ services, viewer, params: { slug } }) {
      const { facts, history } = await services.strands.get(viewer, slug);
      const before = history.slice(1).map(({ changedAt: _, by: __, ...past }) => past);
      return { body: { ...facts, before } };
    },
  }),
  operation({
    id: "changeStrand",
    method: "put",
    path: "/strands/{slug}",
    summary: "Bring a strand up to date from its page at EEF; what was held before is kept",
    scope: "write",
    params,
    body: StrandFactsEntry,
    async handle({ services, viewer, params: { slug }, body }) {
      const typed = { months: body.months === null ? "" : String(body.months) };
      const figures = { cost: String(body.cost), security: String(body.security) };
      await services.strands.change(viewer, slug, {
        ...{ ...typed, ...figures, asOf: body.asOf, link: body.link },
      });
      return {};
    },
  }),
  operation({
    id: "getEvidenceMap",
    method: "get",
    path: "/evidence/map",
    summary: "How many write-ups you may read of each theme, by phase or group of pupils",
    scope: "read",
    isOpen: true,
    query: z.strictObject({
      by: z.enum(["phase", "pupilGroup"]).default("phase"),
      within: z.string().max(100).default("").meta({
        description: "The slug of a theme: the themes within it. Empty: from the top.",
      }),
    }),
    gives: MapOfEvidence,
    async handle({ services, viewer, query: { by, within } }) {
      const rows = await services.evidenceMap.get(viewer, by, within || null);
      return {
        body: {
          columns: [...mapColumns[by]],
          rows: rows.map(({ theme, label, cells }) => ({ theme, label, cells })),
        },
      };
    },
  }),
];
