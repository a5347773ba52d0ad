/**
 * Questions that one head asks another about what is shared with heads, each with a day for the answer.
 * Question and answer are read by whoever may read the write-up.
 */

import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { stepOf } from "#content/access/audience.ts";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { conflict, invalid, notAllowed, notFound } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import type { LogKind } from "#content/log/kinds.ts";
import { addressOf } from "#content/practice/address.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { people, questions, schools, teamMembers, writeUps } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import type { Limits } from "#server/auth/limits.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import * as letters from "#server/mail/letters.ts";
import type { Mail } from "#server/mail/mail.ts";
import { schoolOf } from "#server/openness/openings.ts";
import { parseWords, problemsWithDay } from "#server/openness/question-text.ts";
import type { Drafts, WriteUpRow } from "#server/practice/drafts.ts";
import type { Library } from "#server/practice/library.ts";
import { namingProblems } from "#server/practice/unnamed.ts";

export function createQuestions(needs: {
  database: Database;
  library: Library;
  drafts: Drafts;
  limits: Limits;
  mail: Mail;
  clock: Clock;
}) {
  const { database, library, drafts, limits, mail, clock } = needs;
  const { read } = database;

  /** What the viewer may read, with its team. @throws NotFound, also once it is withdrawn */
  async function getShared(viewer: Viewer, slug: string) {
    const { writeUp } = await library.getPage(viewer, slug);
    if (writeUp.status !== "published") throw notFound();
    return { writeUp, team: await drafts.listTeam(writeUp.id) };
  }

  /** A write-up's questions, and what the viewer may do about them. */
  async function list(viewer: Viewer, slug: string) {
    const { writeUp, team } = await getShared(viewer, slug);
    const mayAnswer = can(viewer, "answerQuestion", { team });
    const rows = mayAnswer || stepOf(writeUp.audience) === "heads" ? await listRows(writeUp) : [];
    return {
      writeUp,
      mayAsk: can(viewer, "askQuestion", { audience: writeUp.audience, team }),
      mayAnswer,
      questions: rows.map(({ row, ...question }) => ({
        ...question,
        mayWithdraw: can(viewer, "withdrawQuestion", row),
      })),
    };
  }

  /**
   * For its page: what heads asked is read by heads and authors, not by who came to read it later, when
   * it was opened to more.
   */
  const listOf = async (writeUp: WriteUpRow, isAuthor: boolean) =>
    (isAuthor || stepOf(writeUp.audience) === "heads" ? await listRows(writeUp) : []).map(
      ({ row: _, ...question }) => question,
    );

  /** Those that were not taken back, the oldest first; for who may read the write-up. */
  async function listRows({ id: writeUpId, identity }: Pick<WriteUpRow, "id" | "identity">) {
    const rows = await read
      .select({ question: questions, asker: people.name, school: schools.name })
      .from(questions)
      .innerJoin(people, eq(people.id, questions.askedBy))
      .leftJoin(schools, eq(schools.id, questions.schoolId))
      .where(and(eq(questions.writeUpId, writeUpId), isNull(questions.withdrawnAt)))
      .orderBy(asc(questions.askedAt))
      .limit(200);
    const answerers = rows.flatMap(({ question }) => question.answeredBy ?? []);
    const named = answerers.length
      ? await read
          .select({ id: people.id, name: people.name })
          .from(people)
          .where(inArray(people.id, answerers))
      : [];
    const today = dayOf(clock());
    return rows.map(({ question: row, asker, school }) => {
      const { id, question, askedAt, due, answer, answeredAt } = row;
      return {
        row,
        id,
        question,
        asker,
        school,
        askedAt,
        due,
        answer,
        answeredAt,
        answerer:
          identity === "named"
            ? (named.find((person) => person.id === row.answeredBy)?.name ?? null)
            : "Its authors",
        isLate: answeredAt === null && due < today,
      };
    });
  }

  /** @throws NotFound, NotAllowed, Invalid */
  async function ask(
    viewer: Viewer,
    slug: string,
    asked: { question: string; due: string },
  ): Promise<string> {
    const { writeUp, team } = await getShared(viewer, slug);
    const person = viewer.person;
    if (!person || !can(viewer, "askQuestion", { audience: writeUp.audience, team }))
      throw notAllowed("Questions are asked by the heads that it is shared with.");
    await limits.count("question", person.id);
    const question = parseWords(asked.question, "question", {
      missing: "Write your question.",
      // Of what is unnamed nobody may be named, so that the answer tells nothing of who wrote it.
      team: writeUp.identity === "named" ? team : [],
    });
    const problems = [...question.problems, ...problemsWithDay(asked.due, dayOf(clock()))];
    if (problems.length > 0) throw invalid(problems);
    const id = newId();
    await database.write(async (tx) => {
      await tx.insert(questions).values({
        id,
        writeUpId: writeUp.id,
        askedBy: person.id,
        schoolId: schoolOf(viewer),
        askedAt: clock(),
        question: question.text,
        due: asked.due,
      });
      const letter = letters.questionAsked({
        by: person.name,
        title: writeUp.title,
        due: asked.due,
        path: `${addressOf(writeUp)}/questions`,
      });
      const authors = team.filter(({ role }) => role === "author");
      await mail.sendTo(
        tx,
        authors.map(({ personId }) => personId),
        letter,
      );
      await record(tx, {
        at: clock(),
        actor: person.id,
        action: "question.ask",
        thing: writeUp.id,
        detail: { question: id, due: asked.due },
      });
    });
    return id;
  }

  /** @throws NotFound, NotAllowed, Invalid, Conflict where a colleague was faster */
  async function answer(viewer: Viewer, slug: string, id: string, words: string): Promise<void> {
    const { writeUp, team } = await getShared(viewer, slug);
    if (!can(viewer, "answerQuestion", { team })) throw notAllowed("Its authors answer.");
    const { text, problems } = parseWords(words, `answer-${id}`, {
      missing: "Write your answer.",
      team,
    });
    problems.push(...namingProblems(writeUp.identity, team, [[`answer-${id}`, text]]));
    if (problems.length > 0) throw invalid(problems);
    await database.write(async (tx) => {
      const [answered] = await tx
        .update(questions)
        .set({ answer: text, answeredBy: viewer.person?.id ?? null, answeredAt: clock() })
        .where(isOpen(writeUp.id, id))
        .returning();
      if (!answered) throw conflict("It was answered or taken back in the meantime.");
      // Who asked may have lost the right to read it, so the letter does not name it.
      const letter = letters.questionAnswered(`/practice/x-${writeUp.key}`);
      await mail.sendTo(tx, [answered.askedBy], letter);
      await changed(tx, viewer, "question.answer", answered);
    });
  }

  /** Who asked takes it back. @throws NotFound, NotAllowed */
  async function withdraw(viewer: Viewer, slug: string, id: string): Promise<void> {
    const { writeUp } = await getShared(viewer, slug);
    const [question] = await read.select().from(questions).where(isOpen(writeUp.id, id));
    if (!question) throw notFound();
    if (!can(viewer, "withdrawQuestion", question))
      throw notAllowed("Only who asked takes a question back, while nobody has answered.");
    await database.write(async (tx) => {
      await tx.update(questions).set({ withdrawnAt: clock() }).where(isOpen(writeUp.id, id));
      await changed(tx, viewer, "question.withdraw", question);
    });
  }

  const changed = (
    tx: Queries,
    viewer: Viewer,
    action: LogKind,
    question: { id: string; writeUpId: string },
  ) =>
    record(tx, {
      at: clock(),
      actor: viewer.person?.id ?? null,
      action,
      thing: question.writeUpId,
      detail: { question: question.id },
    });

  /** What the viewer's own write-ups are asked and nobody has answered, the next due first. */
  async function listToAnswer(viewer: Viewer) {
    return read
      .select({
        id: questions.id,
        question: questions.question,
        due: questions.due,
        asker: people.name,
        key: writeUps.key,
        title: writeUps.title,
      })
      .from(questions)
      .innerJoin(writeUps, eq(writeUps.id, questions.writeUpId))
      .innerJoin(
        teamMembers,
        and(eq(teamMembers.writeUpId, writeUps.id), eq(teamMembers.role, "author")),
      )
      .innerJoin(people, eq(people.id, questions.askedBy))
      .where(
        and(
          eq(teamMembers.personId, viewer.person?.id ?? ""),
          eq(writeUps.status, "published"),
          isNull(questions.answeredAt),
          isNull(questions.withdrawnAt),
        ),
      )
      .orderBy(asc(questions.due))
      .limit(50);
  }

  /** What a person asked, to take along. */
  async function listOwn(personId: string) {
    return read
      .select({
        writeUp: questions.writeUpId,
        question: questions.question,
        askedAt: questions.askedAt,
        due: questions.due,
        withdrawnAt: questions.withdrawnAt,
      })
      .from(questions)
      .where(eq(questions.askedBy, personId));
  }

  return { list, listOf, ask, answer, withdraw, listToAnswer, listOwn };
}

export type Questions = ReturnType<typeof createQuestions>;

const isOpen = (writeUpId: string, id: string) =>
  and(
    eq(questions.writeUpId, writeUpId),
    eq(questions.id, id),
    isNull(questions.answeredAt),
    isNull(questions.withdrawnAt),
  );
