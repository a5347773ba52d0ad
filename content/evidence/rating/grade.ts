/** How certain a body of evidence is, for one outcome: 1 very low to 4 high (domain.md 2.4). */
import { z } from "zod";
import type { Computed, Step } from "#content/evidence/rating/rate.ts";
import { grade, gradeDoubts, gradeGains } from "#content/packs/ratings/grade.ts";

const steps = (most: number) => z.number().int().min(0).max(most);

export const BodyRecord = z.object({
  /** Every study drew by lot who tried it. */
  isRandomised: z.boolean(),
  /** Levels taken for each doubt, 0 to 2. */
  down: z.object({
    bias: steps(2),
    inconsistency: steps(2),
    indirectness: steps(2),
    imprecision: steps(2),
    publication: steps(2),
  }),
  /** Levels given: up to 2 for a large effect, 1 for the others. */
  up: z.object({ large: steps(2), dose: steps(1), confounding: steps(1) }),
});
export type BodyRecord = z.infer<typeof BodyRecord>;

export function rateBody({ isRandomised, down, up }: BodyRecord): Computed {
  const start = isRandomised ? 4 : 2;
  const moves = [
    ...Object.entries(down).map(([doubt, by]) => ({
      asks: gradeDoubts[doubt as keyof typeof gradeDoubts],
      by: -by,
    })),
    ...Object.entries(up).map(([gain, by]) => ({
      asks: gradeGains[gain as keyof typeof gradeGains],
      by,
    })),
  ];
  const level = moves.reduce((sum, { by }) => sum + by, start);
  return {
    scale: grade.id,
    version: grade.version,
    level: Math.min(4, Math.max(1, level)),
    steps: [
      {
        asks: "Did every study draw by lot who tried it?",
        holds: isRandomised,
        does: isRandomised ? "Starts at high" : "Starts at low",
      },
      ...moves.map(({ asks, by }): Step => ({ asks, holds: by !== 0, does: said(by) })),
    ],
  };
}

const said = (by: number): string => {
  if (by === 0) return "No change";
  return by < 0 ? `Down ${-by}` : `Up ${by}`;
};
