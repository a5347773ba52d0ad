/** What is known of a theme, as programs read it. */
import { z } from "zod";
import { FindingDirection } from "#content/practice/write-up.ts";
import { Day } from "#server/api/shapes/write-up.ts";
import type { ThemeStudy } from "#server/evidence/theme-findings.ts";

const figures = {
  months: z.int().min(-12).max(12).nullable().meta({
    description: "Months of progress, below 0 for less. Null: the evidence is insufficient.",
  }),
  cost: z.int().min(1).max(5),
  security: z.int().min(0).max(5).meta({ description: "Padlocks; 0 is insufficient evidence." }),
  asOf: Day,
  link: z.url(),
};

export const StrandFactsEntry = z.strictObject(figures).meta({ id: "StrandFactsEntry" });

export const StrandFactsShape = z
  .object({
    strand: z.string().meta({ description: "Its slug: that of its theme too." }),
    ...figures,
    conversion: z.string().meta({ description: "The table by which an effect became months." }),
    scale: z.string().meta({ description: "The scale of the padlocks: EEF changed it in 2021." }),
  })
  .meta({ id: "StrandFacts" });

const findings = z.array(
  z.object({
    direction: FindingDirection,
    outcome: z.string(),
    why: z.string(),
    forWhom: z.string(),
  }),
);

export const ThemeStudyShape = z
  .object({
    kind: z.enum(["write-up", "try"]),
    url: z.url(),
    title: z.string().meta({ description: "Of the write-up, or of the one that was tried." }),
    strength: z.int().nullable().meta({
      description: "The level on the headline scale, 0 to 5; null where it is not rated.",
    }),
    findings,
  })
  .meta({ id: "ThemeStudy" });

export function presentStudy(study: ThemeStudy, origin: string): z.infer<typeof ThemeStudyShape> {
  if (study.kind === "write-up")
    return {
      ...{ kind: study.kind, url: origin + study.entry.address, title: study.entry.title },
      strength: study.strength,
      findings: study.findings.map(({ direction, outcome, why, forWhom }) => ({
        ...{ direction, outcome, why, forWhom },
      })),
    };
  const { kind, id, origin: of, direction, happened, why, forWhom } = study;
  return {
    ...{ kind, url: `${origin}${of.address}/elsewhere/${id}`, title: of.title, strength: null },
    findings: direction ? [{ direction, outcome: happened, why, forWhom }] : [],
  };
}

export const MapOfEvidence = z
  .object({
    columns: z.array(z.string()),
    rows: z.array(
      z.object({
        theme: z.string(),
        label: z.string(),
        cells: z.array(
          z.object({
            column: z.string(),
            count: z.int().meta({ description: "Write-ups, not pupils." }),
            strongest: z.int().nullable(),
            levels: z.array(z.object({ strength: z.int(), count: z.int() })),
          }),
        ),
      }),
    ),
  })
  .meta({ id: "EvidenceMap" });
