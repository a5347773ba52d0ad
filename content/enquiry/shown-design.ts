/** The design of an enquiry as others read it: what was said before anything was measured or drawn. */
import { drawnArms, findDesign } from "#content/measuring/protocol.ts";
import type { Arm } from "#content/measuring/result.ts";
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

type Entered = { results: readonly { label: string; school: string | null; arm: Arm }[] };

/** Where results do not stand as it was drawn, for whoever reads them. */
export function sayNotAsDrawn(draw: Allocation | null, measures: readonly Entered[]): string[] {
  if (!draw) return [];
  const said = measures.flatMap(({ results }) =>
    results.map(({ label, school, arm }) => {
      const name = [label, school].filter(Boolean).join(", ");
      const unit = draw.placed.find(({ unit }) => [label, school, name].some(isCalled(unit)));
      if (!unit) return `${name} is not among what was drawn.`;
      const drawn: Arm = unit.arm === drawnArms[0] ? "tried" : "compared";
      return drawn === arm
        ? null
        : `${name} was drawn as one that ${unit.arm}, and is entered as the other.`;
    }),
  );
  return [...new Set(said.filter((sentence) => sentence !== null))];
}

const isCalled = (unit: string) => (name: string | null) =>
  name?.trim().toLocaleLowerCase("en-GB") === unit.trim().toLocaleLowerCase("en-GB");

/** How it was drawn, so that anybody can draw it again. */
export const sayDraw = ({ seed, method, placed }: Allocation): string[] => [
  `Drawn by lot from the seed ${seed} (${method}).`,
  ...[...Map.groupBy(placed, ({ arm }) => arm)].map(
    ([arm, units]) => `${arm}: ${units.map(({ unit }) => unit).join(", ")}`,
  ),
];
