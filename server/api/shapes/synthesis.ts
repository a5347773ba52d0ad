/** Syntheses as programs read them. */
import { z } from "zod";
import { tokensIn } from "#content/access/audience.ts";
import { rateBody } from "#content/evidence/rating/grade.ts";
import { formatCitation } from "#content/practice/citation.ts";
import { SynthesisAnalysis } from "#content/synthesis/analysed.ts";
import { synthesisLicence } from "#content/synthesis/published.ts";
import { InclusionRules } from "#content/synthesis/question.ts";
import { shownLines } from "#content/synthesis/shown-lines.ts";
import { sayOutcome } from "#content/synthesis/words.ts";
import { Audience, Moment } from "#server/api/shapes/write-up.ts";
import type { SynthesisEntry } from "#server/synthesis/lists.ts";
import type { SynthesisReading } from "#server/synthesis/reading.ts";
import { synthesisAddress } from "#server/synthesis/syntheses.ts";
import type { tabulate } from "#server/synthesis/taking-along.ts";

const head = {
  key: z.string(),
  url: z.url(),
  title: z.string(),
  question: z.string(),
  version: z.int(),
  publishedAt: Moment,
  audience: Audience,
  isSample: z.boolean(),
};

export const SynthesisListEntry = z
  .object({
    ...head,
    certainty: z
      .int()
      .min(1)
      .max(4)
      .nullable()
      .meta({ description: "How certain that line is held to be, by GRADE: 4 is high." }),
    line: z.string().nullable().meta({ description: "What its first outcome says." }),
    outOfDateSince: Moment.nullable(),
    authors: z.array(z.string()),
    themes: z.array(z.string()),
  })
  .meta({ id: "SynthesisEntry" });

export function presentSynthesisEntry(
  entry: SynthesisEntry,
  origin: string,
): z.infer<typeof SynthesisListEntry> {
  const { id: _, address, publishedAt, staleSince, audience, ...rest } = entry;
  return {
    ...rest,
    url: origin + address,
    publishedAt: publishedAt.toISOString(),
    outOfDateSince: staleSince?.toISOString() ?? null,
    audience: tokensIn(audience),
  };
}

export const SynthesisShape = z
  .object({
    ...head,
    latest: z.int().meta({ description: "The number of the newest version." }),
    licence: z.string(),
    authors: z.array(z.object({ name: z.string(), handle: z.string() })),
    citation: z.string(),
    withdrawn: z.object({ at: Moment, reason: z.string() }).nullable(),
    outOfDate: z
      .object({ since: Moment, says: z.array(z.string()), changes: z.array(z.string()) })
      .nullable()
      .meta({ description: "What the newest version does not know of, and what would change." }),
    history: z.array(z.object({ number: z.int(), publishedAt: Moment, whatChanged: z.string() })),
    content: z
      .object({
        rules: InclusionRules,
        conclusion: z.string(),
        outcomes: z.array(
          z.object({
            outcome: z.string(),
            headline: z.string(),
            sentences: z.array(z.string()),
            cautions: z.array(z.string()),
            certainty: z
              .object({ level: z.int().min(1).max(4).nullable(), reason: z.string() })
              .nullable()
              .meta({ description: "By GRADE, 1 very low to 4 high, where its editors said it." }),
          }),
        ),
        results: z.array(
          z.object({
            id: z.string(),
            label: z.string(),
            url: z.url().nullable(),
            outcome: z.string(),
            isIncluded: z.boolean(),
            reason: z.string(),
            marks: z.array(z.string()),
          }),
        ),
        analysis: SynthesisAnalysis,
      })
      .nullable()
      .meta({ description: "Null where it was withdrawn." }),
  })
  .meta({ id: "Synthesis" });

type Page = Awaited<ReturnType<SynthesisReading["getPage"]>>;

export function presentSynthesis(page: Page, origin: string): z.infer<typeof SynthesisShape> {
  const { synthesis, version, authors, withdrawn, history } = page;
  const { title, question } = version.content;
  const url = origin + synthesisAddress(synthesis);
  const isNewest = version.number === synthesis.version;
  return {
    ...{ key: synthesis.key, url, title, question, authors },
    ...{ version: version.number, latest: synthesis.version, isSample: synthesis.isSample },
    publishedAt: version.publishedAt.toISOString(),
    audience: tokensIn(synthesis.audience),
    licence: synthesisLicence,
    citation: formatCitation({
      ...{ title, version: version.number, publishedAt: version.publishedAt },
      authors: authors.map(({ name }) => name),
      address: `${url}/v/${version.number}`,
    }),
    withdrawn: withdrawn && { ...withdrawn, at: withdrawn.at.toISOString() },
    outOfDate:
      isNewest && !withdrawn && synthesis.staleSince
        ? {
            since: synthesis.staleSince.toISOString(),
            ...(synthesis.news ?? { says: [], changes: [] }),
          }
        : null,
    history: history.map(({ number, publishedAt, whatChanged }) => ({
      ...{ number, whatChanged, publishedAt: publishedAt.toISOString() },
    })),
    content: withdrawn ? null : contentOf(page, origin),
  };
}

function contentOf({ version: { content }, ...since }: Page, origin: string) {
  const { rules, conclusion, analysis, certainty, lines } = content;
  return {
    ...{ rules, conclusion, analysis },
    outcomes: analysis.outcomes.map((analysed) => {
      const held = certainty.find(({ outcome }) => outcome === analysed.outcome);
      return {
        outcome: analysed.outcome,
        ...sayOutcome(analysed),
        certainty: held ? { level: rateBody(held.record).level, reason: held.reason } : null,
      };
    }),
    results: shownLines(lines, since).map(
      ({ id, label, address, outcome, isIncluded, reason, marks }) => ({
        ...{ id, label, outcome, isIncluded, reason, marks },
        url: address === null ? null : origin + address,
      }),
    ),
  };
}

export const SynthesisData = z
  .object({
    columns: z.array(
      z.object({ name: z.string(), meaning: z.string(), unit: z.string(), values: z.string() }),
    ),
    rows: z.array(z.array(z.union([z.string(), z.number()]))).meta({
      description: "The cells of each result, in the order of the columns.",
    }),
  })
  .meta({ id: "SynthesisData" });

export const presentData = (table: ReturnType<typeof tabulate>): z.infer<typeof SynthesisData> =>
  table;
