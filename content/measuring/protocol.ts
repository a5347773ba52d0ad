/**
 * The protocol: what a team says before it measures. Where classes or schools are drawn, it is locked
 * first, the server draws once, and neither is changed again by anybody.
 */
import { z } from "zod";
import { type Design, designs } from "#content/packs/designs.ts";

/** The main outcome as it stood in the plan: the plan may be written on, this not. */
export const LockedMeasure = z.object({
  id: z.string().min(1).max(40),
  name: z.string().min(1).max(160),
  scale: z.string().max(120),
  when: z.string().max(120),
  markedBy: z.string().max(120),
  blind: z.boolean(),
});
export type LockedMeasure = z.infer<typeof LockedMeasure>;

/** Those who try it first, and those who go on as before. */
export const drawnArms = ["tries it", "is compared"] as const;

export const findDesign = (id: string): Design | undefined =>
  designs.find((design) => design.id === id);

/** Where a protocol is on its way: nothing leads back. */
export type ProtocolState = "open" | "locked" | "drawn";

export const stateOf = (protocol: {
  lockedAt: Date | null;
  drawnAt: Date | null;
}): ProtocolState => (protocol.drawnAt ? "drawn" : protocol.lockedAt ? "locked" : "open");

/** Classes or schools as they are typed: one a line, with an empty line between those that are not alike. */
export const parseBlocks = (text: string): string[][] =>
  text
    .split(/\r?\n\s*\r?\n/)
    .map((block) =>
      block
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .filter((block) => block.length > 0);

export const formatBlocks = (blocks: readonly (readonly string[])[]): string =>
  blocks.map((block) => block.join("\n")).join("\n\n");
