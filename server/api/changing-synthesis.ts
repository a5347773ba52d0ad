/** What every change of a synthesis answers with, and that it is made of the draft as it was read. */
import { z } from "zod";
import { slugOf } from "#content/practice/address.ts";
import type { Asked } from "#server/api/operation.ts";
import { requireCounted } from "#server/api/revision.ts";
import { Audience, Key } from "#server/api/shapes/write-up.ts";
import type { Synthesis } from "#server/synthesis/syntheses.ts";

export const params = z.object({ key: Key });

export const Head = z
  .object({
    key: z.string(),
    title: z.string(),
    status: z.enum(["draft", "published", "withdrawn"]),
    version: z.int(),
    audience: Audience,
    address: z.string(),
  })
  .meta({ id: "SynthesisHead" });

export const presentHead = (synthesis: Synthesis, origin: string) => ({
  ...{ key: synthesis.key, title: synthesis.title, status: synthesis.status },
  ...{ version: synthesis.version, audience: synthesis.audience.split(" ") },
  address: `${origin}/evidence/${slugOf(synthesis)}`,
});

type Here = Pick<Asked<{ key: string }, never, never>, "services" | "viewer" | "params" | "origin">;

/** Makes a change of the draft that If-Match names, and answers with what it is after. */
export async function changing(
  { services, viewer, params, origin, revisions }: Here & { revisions: string[] },
  change: (slug: string, seen: number) => Promise<unknown>,
) {
  const { synthesis } = await services.syntheses.requireEditor(viewer, params.key);
  const seen = requireCounted(revisions, synthesis.revision);
  await change(params.key, seen);
  return headOf({ services, viewer, params, origin });
}

async function headOf({ services, viewer, params, origin }: Here) {
  const { synthesis } = await services.syntheses.requireEditor(viewer, params.key);
  return { body: presentHead(synthesis, origin), revision: String(synthesis.revision) };
}
