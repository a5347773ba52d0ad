/** The five implementation outcomes, as programs write them. */
import { z } from "zod";
import {
  type ImplementationOutcome,
  implementationField,
  implementationLimit,
} from "#content/enquiry/implementation.ts";

const Part = z.string().max(implementationLimit).default("");
const Parts = z.strictObject({ planned: Part, observed: Part, note: Part }).optional();

export const ImplementationEntry = z
  .strictObject({
    ingredients: Parts,
    fidelity: Parts,
    acceptability: Parts,
    reach: Parts,
    feasibility: Parts,
  })
  .default({})
  .meta({ description: "How well it was put to work, apart from whether it helped." });

/** The same by the fields of the form. */
export const fieldsOfImplementation = (
  entered: z.infer<typeof ImplementationEntry>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(entered).flatMap(([outcome, said]) =>
      Object.entries(said ?? {}).map(([part, text]) => [
        implementationField(outcome as ImplementationOutcome, part),
        text,
      ]),
    ),
  );
