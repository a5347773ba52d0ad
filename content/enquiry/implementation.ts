/**
 * How well a practice was put to work, apart from whether it helped (field notes S09): the five
 * implementation outcomes of the EEF ("Putting Evidence to Work: A School's Guide to Implementation",
 * 2nd edition, 2019). Without them "it did not work" and "it was not done" read the same.
 */
import { z } from "zod";
import type { Problem } from "#content/failure.ts";

export const ImplementationOutcome = z.enum([
  "ingredients",
  "fidelity",
  "acceptability",
  "reach",
  "feasibility",
]);
export type ImplementationOutcome = z.infer<typeof ImplementationOutcome>;

/** The longest of these texts, in characters. */
export const implementationLimit = 300;

const line = z.string().trim().max(implementationLimit);

export const Implementation = z.record(
  ImplementationOutcome,
  z.object({ planned: line, observed: line, note: line }),
);
export type Implementation = z.infer<typeof Implementation>;

/** The parts of each, in the order in which they are asked. */
export const implementationParts = ["planned", "observed", "note"] as const;
export type ImplementationPart = (typeof implementationParts)[number];

export const implementationPartNames: Record<ImplementationPart, string> = {
  planned: "Planned",
  observed: "Observed",
  note: "Note",
};

export const implementationNames: Record<ImplementationOutcome, { label: string; asks: string }> = {
  ingredients: {
    label: "Active ingredients",
    asks: "What has to be there for it to be this practice?",
  },
  fidelity: { label: "Fidelity", asks: "Was it done as it was meant?" },
  acceptability: {
    label: "Acceptability",
    asks: "Did teachers and pupils find it worth doing?",
  },
  reach: { label: "Reach", asks: "How many of those it was for did it get to?" },
  feasibility: { label: "Feasibility", asks: "Could it be done with the time and people there?" },
};

export const blankImplementation = (): Implementation => ({
  ingredients: { planned: "", observed: "", note: "" },
  fidelity: { planned: "", observed: "", note: "" },
  acceptability: { planned: "", observed: "", note: "" },
  reach: { planned: "", observed: "", note: "" },
  feasibility: { planned: "", observed: "", note: "" },
});

/** What was written under an outcome, if anything was. */
export const isWritten = ({ planned, observed, note }: Implementation[ImplementationOutcome]) =>
  Boolean(planned || observed || note);

/** The outcomes of which something was written by somebody, in their order. */
export const writtenOutcomes = (all: readonly Implementation[]): ImplementationOutcome[] =>
  ImplementationOutcome.options.filter((outcome) => all.some((one) => isWritten(one[outcome])));

/** The name of a form's field for a part of an outcome. */
export const implementationField = (outcome: ImplementationOutcome, part: string): string =>
  `${outcome}-${part}`;

/** All that it says, each text with its field: for what looks for words in it. */
export const textsOfImplementation = (said: Implementation): [field: string, text: string][] =>
  ImplementationOutcome.options.flatMap((outcome) =>
    implementationParts.map((part): [string, string] => [
      implementationField(outcome, part),
      said[outcome][part],
    ]),
  );

/** The five out of what a form gave, field by field; with what is too long in them. */
export function parseImplementation(given: (field: string) => string): {
  implementation: Implementation;
  problems: Problem[];
} {
  const entry = (outcome: ImplementationOutcome) => {
    const [planned, observed, note] = implementationParts.map((part) =>
      given(implementationField(outcome, part)).trim(),
    );
    return { planned: planned ?? "", observed: observed ?? "", note: note ?? "" };
  };
  const implementation = {
    ingredients: entry("ingredients"),
    fidelity: entry("fidelity"),
    acceptability: entry("acceptability"),
    reach: entry("reach"),
    feasibility: entry("feasibility"),
  };
  const problems = ImplementationOutcome.options.flatMap((outcome) =>
    implementationParts
      .filter((part) => implementation[outcome][part].length > implementationLimit)
      .map((part) => ({
        field: implementationField(outcome, part),
        message: `${implementationNames[outcome].label}: say it in ${implementationLimit} characters.`,
      })),
  );
  return { implementation, problems };
}
