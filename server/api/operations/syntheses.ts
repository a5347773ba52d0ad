/** Results brought together, as they are published. */
import { z } from "zod";
import { notFound } from "#content/failure.ts";
import { nextOf, numberedPageQuery, pageNumberIn, pageOf } from "#server/api/cursor.ts";
import { operation } from "#server/api/operation.ts";
import {
  presentData,
  presentSynthesis,
  presentSynthesisEntry,
  SynthesisData,
  SynthesisListEntry,
  SynthesisShape,
} from "#server/api/shapes/synthesis.ts";

const Key = z.string().min(1).max(200).meta({
  description: "The eight characters at the end of a synthesis's address, or all of its last part.",
});
const version = z.object({ key: Key, number: z.coerce.number().int().min(1).max(99_999) });

export const synthesisOperations = [
  operation({
    id: "listSyntheses",
    method: "get",
    path: "/syntheses",
    summary: "Published syntheses that you may read, newest first",
    scope: "read",
    isOpen: true,
    query: z.strictObject({ ...numberedPageQuery }),
    gives: pageOf(SynthesisListEntry),
    async handle({ services, viewer, query: { cursor }, origin }) {
      const list = await services.synthesisLists.list(viewer, pageNumberIn(cursor));
      const next = nextOf(list);
      const items = list.entries.map((entry) => presentSynthesisEntry(entry, origin));
      return { body: { items, next }, next };
    },
  }),
  operation({
    id: "getSynthesis",
    method: "get",
    path: "/syntheses/{key}",
    summary: "A synthesis, in its newest version",
    scope: "read",
    isOpen: true,
    params: z.object({ key: Key }),
    gives: SynthesisShape,
    async handle({ services, viewer, params: { key }, origin }) {
      return { body: presentSynthesis(await services.syntheses.getPage(viewer, key), origin) };
    },
  }),
  operation({
    id: "getSynthesisVersion",
    method: "get",
    path: "/syntheses/{key}/versions/{number}",
    summary: "One version of a synthesis: its numbers will always be these",
    scope: "read",
    isOpen: true,
    params: version,
    gives: SynthesisShape,
    async handle({ services, viewer, params: { key, number }, origin }) {
      const page = await services.syntheses.getPage(viewer, key, number);
      return { body: presentSynthesis(page, origin) };
    },
  }),
  operation({
    id: "getSynthesisData",
    method: "get",
    path: "/syntheses/{key}/versions/{number}/data",
    summary: "The results that a version took in or left out, with what each column means",
    description: "`c` is confidential (a small group), `x` not known, `z` not applicable.",
    scope: "read",
    isOpen: true,
    params: version,
    gives: SynthesisData,
    async handle({ services, viewer, params: { key, number } }) {
      const page = await services.syntheses.getPage(viewer, key, number);
      if (page.withdrawn) throw notFound();
      return { body: presentData(services.syntheses.tabulate(page)) };
    },
  }),
];
