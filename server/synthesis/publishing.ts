/** Publishing a synthesis, and again each time that a person has looked at what is new. */
import { isDeepStrictEqual } from "node:util";
import { asc, eq } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { conflict, invalid, type Problem } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import { identifierProblems } from "#content/practice/identifiers/problems.ts";
import type { AnalysedOutcome } from "#content/synthesis/analysed.ts";
import { suggestCertainty } from "#content/synthesis/certainty.ts";
import type { PublishedSynthesis } from "#content/synthesis/published.ts";
import { broaderThemes } from "#content/vocabulary/vocabulary.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import {
  syntheses as rows,
  synthesisAuthors,
  synthesisEditors,
  synthesisSources,
  synthesisThemes,
  synthesisVersions,
} from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import type { Clock } from "#server/clock.ts";
import type { SynthesisIndexing } from "#server/synthesis/indexing.ts";
import { applyReaders, type Synthesis } from "#server/synthesis/syntheses.ts";
import type { Working } from "#server/synthesis/working.ts";

export function createPublishing(needs: {
  database: Database;
  clock: Clock;
  working: Working;
  synthesisIndexing: SynthesisIndexing;
}) {
  const { database, clock, working, synthesisIndexing } = needs;

  /** What would be published now, what stands in its way, and what to look at again. @throws NotFound, NotAllowed */
  async function review(viewer: Viewer, slug: string) {
    const found = await working.get(viewer, slug);
    const { synthesis, lines, published, analysis, problem } = found;
    const undecided = lines.filter(({ inclusion }) => inclusion === "undecided").length;
    const problems: Problem[] = [
      ...(undecided > 0
        ? [{ field: "lines", message: `${undecided} of its results wait for a decision.` }]
        : []),
      ...(lines.some(({ inclusion }) => inclusion === "included")
        ? []
        : [{ field: "lines", message: "Take in one result at the least." }]),
      ...(problem ? [{ field: "lines", message: problem }] : []),
      ...identifierProblems(synthesis.conclusion, "conclusion", []),
      ...(analysis?.outcomes ?? []).flatMap((outcome) =>
        isOfOtherNumbers(outcome, synthesis)
          ? [
              {
                field: "certainty",
                message: `How certain “${outcome.outcome}” is was settled of other numbers. Look at it again.`,
              },
            ]
          : [],
      ),
    ];
    const content: PublishedSynthesis | null = analysis && {
      ...synthesis.asked,
      conclusion: synthesis.conclusion,
      lines: lines.map(({ study, inclusion, reason }) => ({ study, inclusion, reason })),
      analysis,
      certainty: analysis.outcomes.flatMap(({ outcome }) => {
        const held = synthesis.certainty[outcome];
        return held ? [{ outcome, record: held.record, reason: held.reason }] : [];
      }),
    };
    const isOldConclusion =
      published !== null && content !== null && concludesAsBefore(published, content);
    return { ...found, content, problems, isOldConclusion };
  }

  /**
   * @param options.seen the revision that the editor looked at
   * @param options.looked the results that the editor looked at, as `review` gives them
   * @throws Invalid while a result waits or nothing is taken in, and from version 2 where nobody says what
   * changed; Conflict where it changed meanwhile
   */
  async function publish(
    viewer: Viewer,
    slug: string,
    {
      whatChanged,
      seen,
      looked,
    }: { whatChanged: string; seen?: number | undefined; looked?: string | undefined },
  ): Promise<{ synthesis: Synthesis; version: number }> {
    const { synthesis, content, problems, looked: now } = await review(viewer, slug);
    if (looked !== undefined && looked !== now)
      throw conflict("Its results have changed in the meantime. Look at them again.");
    const said = whatChanged.trim().slice(0, 1000);
    const asked = [
      ...problems,
      ...(synthesis.version > 0 && !said
        ? [{ field: "whatChanged", message: "Say what changed since the last version." }]
        : []),
      ...identifierProblems(said, "whatChanged", []),
    ];
    if (asked.length > 0 || !content || !viewer.person) throw invalid(asked);
    if (seen !== undefined && seen !== synthesis.revision) throw changed();
    const publishedBy = viewer.person.id;
    return database.write(async (tx) => {
      const [stored] = await tx
        .select({ revision: rows.revision })
        .from(rows)
        .where(eq(rows.id, synthesis.id));
      if (stored?.revision !== synthesis.revision) throw changed();
      const next = { synthesis, content, whatChanged: said, publishedBy, at: clock() };
      const published = await store(tx, next);
      await synthesisIndexing.changed(tx, synthesis.id);
      return published;
    });
  }

  return { review, publish };
}

/** Whether the numbers suggest something else than on the day on which a certainty was settled. */
const isOfOtherNumbers = (outcome: AnalysedOutcome, { certainty }: Synthesis): boolean => {
  const held = certainty[outcome.outcome];
  if (!held) return false;
  const { isRandomised, record } = suggestCertainty(outcome);
  return held.suggested
    ? !isDeepStrictEqual(record, held.suggested)
    : held.record.isRandomised !== isRandomised;
};

/** Whether it would say what the version before concluded, of results that have changed since. */
const concludesAsBefore = (before: PublishedSynthesis, next: PublishedSynthesis): boolean =>
  next.conclusion !== "" &&
  next.conclusion === before.conclusion &&
  // As it would be stored: what is undefined is not there then.
  !isDeepStrictEqual(JSON.parse(JSON.stringify(next.analysis.outcomes)), before.analysis.outcomes);

const changed = () => conflict("Somebody else changed it in the meantime. Look at it again.");

/** Stores a version and what follows from it, in the caller's transaction. */
export async function store(
  tx: Queries,
  next: {
    synthesis: Synthesis;
    content: PublishedSynthesis;
    whatChanged: string;
    publishedBy: string;
    at: Date;
  },
): Promise<{ synthesis: Synthesis; version: number }> {
  const { synthesis, content, publishedBy, at } = next;
  const { title, question } = content;
  const number = synthesis.version + 1;
  const versionId = newId();
  await tx.insert(synthesisVersions).values({
    ...{ id: versionId, synthesisId: synthesis.id, number, content },
    ...{ whatChanged: next.whatChanged, publishedBy, publishedAt: at },
  });
  const editors = await tx
    .select({ personId: synthesisEditors.personId, position: synthesisEditors.position })
    .from(synthesisEditors)
    .where(eq(synthesisEditors.synthesisId, synthesis.id))
    .orderBy(asc(synthesisEditors.position));
  await tx.insert(synthesisAuthors).values(editors.map((editor) => ({ versionId, ...editor })));
  const [published] = await tx
    .update(rows)
    .set({
      ...{ status: "published", version: number, title, question },
      ...{ staleSince: null, news: null, publishedAt: at, updatedAt: at },
      ...{ withdrawnReason: null, withdrawnAt: null },
    })
    .where(eq(rows.id, synthesis.id))
    .returning();
  if (!published) throw new Error("the synthesis is gone");
  await fileUnder(tx, published, content);
  await applyReaders(tx, published);
  await record(tx, {
    ...{ at, actor: publishedBy, action: "synthesis.publish", thing: synthesis.id },
    detail: { number },
  });
  return { synthesis: published, version: number };
}

/** Its themes, those above them, and the write-ups that it takes results of. */
async function fileUnder(
  tx: Queries,
  { id: synthesisId }: Synthesis,
  { rules, lines }: PublishedSynthesis,
): Promise<void> {
  await tx.delete(synthesisThemes).where(eq(synthesisThemes.synthesisId, synthesisId));
  const above = rules.themes.flatMap((theme) => broaderThemes(theme).map(({ slug }) => slug));
  await tx.insert(synthesisThemes).values(
    [...new Set([...rules.themes, ...above])].map((theme) => ({
      ...{ synthesisId, theme, direct: rules.themes.includes(theme) },
    })),
  );
  await tx.delete(synthesisSources).where(eq(synthesisSources.synthesisId, synthesisId));
  const sources = lines.flatMap(({ study: { source }, inclusion }) =>
    inclusion === "included" && source.kind === "write-up" ? [source.writeUpId] : [],
  );
  if (sources.length > 0)
    await tx
      .insert(synthesisSources)
      .values([...new Set(sources)].map((writeUpId) => ({ synthesisId, writeUpId })));
}
