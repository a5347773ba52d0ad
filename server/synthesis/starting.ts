/** Beginning a synthesis, changing what it asks, and deleting what nobody was ever shown. */
import { eq } from "drizzle-orm";
import { stepOf } from "#content/access/audience.ts";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { isDay } from "#content/day.ts";
import { conflict, invalid, notAllowed, type Problem } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import { identifierProblems } from "#content/practice/identifiers/problems.ts";
import { SynthesisQuestion } from "#content/synthesis/question.ts";
import { findTheme } from "#content/vocabulary/vocabulary.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { audiences, syntheses as rows, synthesisEditors } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import type { Clock } from "#server/clock.ts";
import type { Choices } from "#server/practice/choices.ts";
import {
  applyReaders,
  type Syntheses,
  type Synthesis,
  touch,
} from "#server/synthesis/syntheses.ts";

/** Whom a synthesis may be for: what it takes in, all of them may read. */
const steps = ["public", "member", "alliances"];

export function createStarting(needs: {
  database: Database;
  clock: Clock;
  choices: Choices;
  syntheses: Syntheses;
}) {
  const { database, clock, choices, syntheses } = needs;

  /** @throws Invalid, NotAllowed */
  async function start(
    viewer: Viewer,
    typed: SynthesisQuestion,
    audience: string,
  ): Promise<Synthesis> {
    if (!viewer.person || !can(viewer, "startSynthesis", null))
      throw notAllowed("Research leads bring results together.");
    const offered = await listAudiences(viewer);
    const problems = [
      ...(offered.mayChoose(audience)
        ? []
        : [{ field: "audience", message: "Choose who may read it." }]),
    ];
    const asked = checked(typed, problems);
    const { id } = viewer.person;
    return database.write((tx) => create(tx, { asked, audience, createdBy: id, at: clock() }));
  }

  /** The audiences that a viewer may begin one for. */
  async function listAudiences(viewer: Viewer) {
    const { shared, mayChoose } = await choices.list(viewer, {
      audience: "public",
      allianceId: null,
    });
    return {
      alliances: shared,
      mayChoose: (audience: string) => steps.includes(stepOf(audience)) && mayChoose(audience),
    };
  }

  /** What the next version asks. @throws Invalid, NotAllowed, Conflict */
  async function ask(
    viewer: Viewer,
    slug: string,
    typed: SynthesisQuestion,
    seen?: number,
  ): Promise<void> {
    const { synthesis } = await syntheses.requireEditor(viewer, slug);
    const asked = checked(typed, []);
    const named = synthesis.version === 0 ? { title: asked.title, question: asked.question } : {};
    await database.write((tx) => touch(tx, synthesis, clock(), seen, { asked, ...named }));
  }

  /** Deletes what was never published. @throws NotAllowed, Conflict */
  async function discard(viewer: Viewer, slug: string, seen?: number): Promise<void> {
    const { synthesis } = await syntheses.requireEditor(viewer, slug);
    await database.write(async (tx) => {
      await touch(tx, synthesis, clock(), seen);
      const [gone] = await tx
        .delete(rows)
        .where(eq(rows.id, synthesis.id))
        .returning({ version: rows.version });
      if (gone && gone.version > 0)
        throw conflict("It was published, and is withdrawn instead: its address stays.");
      await tx.delete(audiences).where(eq(audiences.thing, synthesis.id));
      await record(tx, {
        ...{ at: clock(), actor: viewer.person?.id ?? null },
        ...{ action: "synthesis.discard", thing: synthesis.id },
      });
    });
  }

  return { start, listAudiences, ask, discard };
}

/** Stores a draft with its first editor, in the caller's transaction. */
export async function create(
  tx: Queries,
  begun: {
    asked: SynthesisQuestion;
    audience: string;
    createdBy: string;
    at: Date;
    key?: string;
    isSample?: boolean;
  },
): Promise<Synthesis> {
  const { asked, audience, createdBy, at, key = newId(8), isSample = false } = begun;
  const [synthesis] = await tx
    .insert(rows)
    .values({
      ...{ id: newId(), key, status: "draft", title: asked.title, question: asked.question },
      ...{ asked, audience, certainty: {}, isSample, createdBy, createdAt: at, updatedAt: at },
    })
    .returning();
  if (!synthesis) throw new Error("the synthesis was not stored");
  await tx
    .insert(synthesisEditors)
    .values({ synthesisId: synthesis.id, personId: createdBy, position: 0, addedAt: at });
  await applyReaders(tx, synthesis);
  await record(tx, { at, actor: createdBy, action: "synthesis.start", thing: synthesis.id });
  return synthesis;
}

/** @throws Invalid, with what was wrong before it was looked at. */
function checked(typed: SynthesisQuestion, before: readonly Problem[]): SynthesisQuestion {
  const parsed = SynthesisQuestion.safeParse(typed);
  const problems: Problem[] = [
    ...before,
    ...(parsed.error?.issues ?? []).map(({ path }) => {
      const field = String(path.at(0) === "rules" ? path.at(1) : path.at(0));
      return { field, message: wants[field] ?? "This cannot be used as it stands." };
    }),
    ...[typed.title, typed.question, typed.rules.other].flatMap((words, at) =>
      identifierProblems(words, ["title", "question", "other"][at] ?? "title", []),
    ),
    ...typed.rules.outcomes.flatMap(({ name, also }) =>
      identifierProblems([name, ...also].join(". "), "outcomes", []),
    ),
    ...typed.rules.themes
      .filter((slug) => !findTheme(slug))
      .map((slug) => ({ field: "themes", message: `There is no theme “${slug}”.` })),
    ...(typed.rules.until !== null && !isDay(typed.rules.until)
      ? [{ field: "until", message: "Give the day as 2026-11-01." }]
      : []),
  ];
  if (!parsed.data || problems.length > 0) throw invalid(problems);
  return parsed.data;
}

const wants: Record<string, string> = {
  title: "Give it a title of 3 to 150 characters.",
  question: "Write the question in 10 to 400 characters.",
  themes: "Choose one theme at the least, and twelve at the most.",
  outcomes: "Name at most twelve outcomes, each with at most twenty other words for it.",
  other: "Keep what else is looked at to 1,000 characters.",
};
