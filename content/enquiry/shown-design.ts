/** The design of an enquiry as others read it: what was said before anything was measured or drawn. */
import { findDesign } from "#content/measuring/protocol.ts";
import type { Allocation } from "#content/statistics/allocation.ts";

export type ShownDesign = {
  name: string;
  canShow: string;
  cannotShow: string;
  why: string;
  /** The main outcome, by its name; "" where none was chosen. */
  main: string;
  protocol: string;
  /** The day on which the protocol was locked (`2026-03-02`); null where it was not. */
  lockedOn: string | null;
  draw: Allocation | null;
};

export function showDesign(
  kept: {
    design: string;
    why: string;
    primary: { name: string } | null;
    protocol: string;
    allocation: Allocation | null;
  },
  lockedOn: string | null,
): ShownDesign | null {
  const design = findDesign(kept.design);
  if (!design) return null;
  const { name, canShow, cannotShow } = design;
  return {
    ...{ name, canShow, cannotShow, why: kept.why, main: kept.primary?.name ?? "" },
    ...{ protocol: kept.protocol, lockedOn, draw: kept.allocation },
  };
}

/** How it was drawn, so that anybody can draw it again. */
export const sayDraw = ({ seed, method, placed }: Allocation): string[] => [
  `Drawn by lot from the seed ${seed} (${method}).`,
  ...[...Map.groupBy(placed, ({ arm }) => arm)].map(
    ([arm, units]) => `${arm}: ${units.map(({ unit }) => unit).join(", ")}`,
  ),
];
