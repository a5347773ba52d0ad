/** The pictures of an enquiry, from its plan and its cycles. */
import { drawDriverDiagram } from "#content/charts/driver-diagram.ts";
import { drawRamps } from "#content/charts/ramps.ts";
import type { Chart } from "#content/charts/svg.ts";
import type { DriverDiagram } from "#content/enquiry/driver-diagram.ts";
import type { Plan } from "#content/enquiry/plan.ts";
import type { ShownCycle } from "#content/enquiry/shown.ts";

/** The plan's driver diagram, with how many cycles tested each idea (by its id). */
export const diagramOf = (
  { aim, drivers, ideas }: Plan,
  tests: ReadonlyMap<string, number>,
): DriverDiagram => ({
  aim,
  drivers: drivers.map(({ id, text, under }) => ({ id, text, parent: under })),
  ideas: ideas.map(({ id, text, serves }) => ({
    ...{ id, text, drivers: serves, tests: tests.get(id) ?? 0 },
  })),
});

/** Null where there is nothing to draw yet. */
export function drawDrivers(plan: Plan, tests: ReadonlyMap<string, number>): Chart | null {
  const isEmpty = !plan.aim && plan.drivers.length === 0 && plan.ideas.length === 0;
  return isEmpty
    ? null
    : drawDriverDiagram(`Driver diagram of ${plan.title}`, diagramOf(plan, tests));
}

/** The cycles of each school as a ramp; null where there is none. */
export function drawRampsOf(title: string, cycles: readonly ShownCycle[]): Chart | null {
  if (cycles.length === 0) return null;
  const ramps = [...Map.groupBy(cycles, ({ school }) => school)].map(([school, own]) => ({
    school,
    cycles: own.map(({ number, idea, decision }) => ({
      ...{ number, idea, decision: decision ?? ("running" as const) },
    })),
  }));
  return drawRamps(`Cycles of ${title}`, ramps);
}
