/** What the pictures of an enquiry are drawn of, from its plan and its cycles. */
import type { Drawing } from "#content/charts/drawing.ts";
import { type CycleStep, standingOf } from "#content/enquiry/cycle.ts";
import type { Plan } from "#content/enquiry/plan.ts";
import type { ShownCycle } from "#content/enquiry/shown.ts";

/** The plan's driver diagram, with how many cycles tested each idea (by its id). */
export const diagramOf = (
  { aim, drivers, ideas }: Plan,
  tests: ReadonlyMap<string, number>,
): Extract<Drawing, { kind: "drivers" }>["diagram"] => ({
  aim,
  drivers: drivers.filter(isWritten).map(({ id, text, under }) => ({ id, text, parent: under })),
  ideas: ideas.filter(isWritten).map(({ id, text, serves }) => ({
    ...{ id, text, drivers: serves, tests: tests.get(id) ?? 0 },
  })),
});

/** A line that was added and left empty is not drawn. */
const isWritten = ({ text }: { text: string }): boolean => text.trim() !== "";

/** Null where there is nothing to draw yet. */
export function drawingOfDrivers(plan: Plan, tests: ReadonlyMap<string, number>): Drawing | null {
  const isEmpty = !plan.aim && !plan.drivers.some(isWritten) && !plan.ideas.some(isWritten);
  if (isEmpty) return null;
  const title = `Driver diagram of ${plan.title}`;
  return { kind: "drivers", title, diagram: diagramOf(plan, tests) };
}

/** The cycles of each school as a ramp; null where there is none. */
export function drawingOfRamps(
  title: string,
  cycles: readonly (ShownCycle & { step: CycleStep; follows: number | null })[],
): Drawing | null {
  if (cycles.length === 0) return null;
  const ramps = [...Map.groupBy(cycles, ({ school }) => school)].map(([school, own]) => ({
    school,
    cycles: own.map(({ number, idea, follows, ...cycle }) => ({
      ...{ number, idea, follows, decision: standingOf(cycle) },
    })),
  }));
  return { kind: "ramps", title: `Cycles of ${title}`, ramps };
}
