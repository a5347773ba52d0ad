/**
 * A second person for what may identify a pupil: an author who thinks that a find is fine asks a
 * colleague, and it is published once that colleague thinks so too (field notes §2.7 rule 2).
 */

import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { conflict, invalid, notFound, type Problem } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import type { LogKind } from "#content/log/kinds.ts";
import { needsSecondLook } from "#content/practice/identifiers/looked-at.ts";
import { type Identifier, lookedAt } from "#content/practice/identifiers.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { people, secondLooks, teamMembers, writeUps } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import type { Clock } from "#server/clock.ts";
import type { Choosing } from "#server/people/choosing.ts";
import type { Review } from "#server/practice/review.ts";
import type { Team } from "#server/practice/team.ts";

export type Look = Awaited<ReturnType<typeof listLooks>>[number];

export function createSecondLook(needs: {
  database: Database;
  review: Review;
  team: Team;
  choosing: Choosing;
  clock: Clock;
}) {
  const { database, review, team, choosing, clock } = needs;
  const { read } = database;

  /** Asks somebody, by name or handle, to look at every find that nobody but the viewer has. */
  async function ask(viewer: Viewer, slug: string, name: string): Promise<void> {
    const { writeUp, team: members, identifiers } = await review(viewer, slug);
    const open = identifiers.filter(({ second }) => second === "open");
    if (open.length === 0) throw conflict("There is nothing left for a second person to look at.");
    const looker = await choosing.person(viewer, name, "looker");
    if (looker.id === viewer.person?.id)
      throw invalid([{ field: "looker", message: "Ask somebody else: two people look." }]);
    await team.join(viewer, writeUp, looker, "reader", members.length, async (tx) => {
      await tx.insert(secondLooks).values({
        id: newId(),
        writeUpId: writeUp.id,
        askedBy: viewer.person?.id ?? writeUp.createdBy,
        looker: looker.id,
        finds: [...new Set(open.map(lookedAt))],
        askedAt: clock(),
      });
      await recorded(tx, viewer, "write-up.ask-second-look", writeUp.id, { looker: looker.id });
    });
  }

  /** What the viewer is asked to look at in a draft. @throws NotFound where they are not asked. */
  async function get(viewer: Viewer, slug: string) {
    const found = await review(viewer, slug, "look");
    const asked = found.looks.filter(
      ({ lookerId, answer }) => lookerId === viewer.person?.id && answer === null,
    );
    if (asked.length === 0) throw notFound();
    const named = new Set(asked.flatMap(({ finds }) => finds));
    const [asker] = await read
      .select({ name: people.name })
      .from(people)
      .where(eq(people.id, asked[0]?.askedBy ?? ""));
    return {
      writeUp: found.writeUp,
      asked: asked.map(({ id }) => id),
      askedBy: asker?.name ?? "",
      finds: found.identifiers.filter((find) => named.has(lookedAt(find))),
    };
  }

  /** @throws Invalid for "change" without a word on what. */
  async function answer(
    viewer: Viewer,
    slug: string,
    said: { answer: string; note: string; asked: string[] },
  ): Promise<void> {
    const { writeUp } = await get(viewer, slug);
    const verdict = said.answer === "fine" ? "fine" : "change";
    const note = said.note.trim().slice(0, 500);
    if (verdict === "change" && !note)
      throw invalid([{ field: "note", message: "Say what should change." }]);
    await database.write(async (tx) => {
      await tx
        .update(secondLooks)
        .set({ answer: verdict, note, answeredAt: clock() })
        .where(
          and(
            eq(secondLooks.writeUpId, writeUp.id),
            eq(secondLooks.looker, viewer.person?.id ?? ""),
            isNull(secondLooks.answer),
            // What was asked after the page was loaded has not been looked at.
            inArray(secondLooks.id, said.asked),
          ),
        );
      await recorded(tx, viewer, "write-up.second-look", writeUp.id, { answer: verdict });
    });
  }

  const recorded = (
    tx: Queries,
    viewer: Viewer,
    action: LogKind,
    thing: string,
    detail: Record<string, unknown>,
  ) => record(tx, { at: clock(), actor: viewer.person?.id ?? null, action, thing, detail });

  /** Drafts in which the viewer is asked to look. */
  async function listAsked(viewer: Viewer) {
    return read
      .select({
        id: secondLooks.id,
        askedBy: people.name,
        key: writeUps.key,
        title: writeUps.title,
      })
      .from(secondLooks)
      .innerJoin(writeUps, eq(writeUps.id, secondLooks.writeUpId))
      .innerJoin(people, eq(people.id, secondLooks.askedBy))
      .innerJoin(
        teamMembers,
        and(
          eq(teamMembers.writeUpId, secondLooks.writeUpId),
          eq(teamMembers.personId, secondLooks.looker),
        ),
      )
      .where(and(eq(secondLooks.looker, viewer.person?.id ?? ""), isNull(secondLooks.answer)))
      .orderBy(asc(secondLooks.askedAt))
      .limit(50);
  }

  return { ask, get, answer, listAsked };
}

export type SecondLook = ReturnType<typeof createSecondLook>;

/** Who was asked to look in a write-up, and what they said, the newest first. */
export const listLooks = (queries: Queries, writeUpId: string) =>
  queries
    .select({
      id: secondLooks.id,
      lookerId: secondLooks.looker,
      looker: people.name,
      askedBy: secondLooks.askedBy,
      finds: secondLooks.finds,
      answer: secondLooks.answer,
      note: secondLooks.note,
      answeredAt: secondLooks.answeredAt,
    })
    .from(secondLooks)
    .innerJoin(people, eq(people.id, secondLooks.looker))
    .where(eq(secondLooks.writeUpId, writeUpId))
    .orderBy(desc(secondLooks.askedAt))
    .limit(100);

/**
 * How far a find is with its second person: nobody needed, still to look, or found fine by somebody who
 * is not the publisher.
 */
export function secondLookAt(
  find: Pick<Identifier, "kind" | "found">,
  looks: Look[],
  publisher: string | undefined,
): "not needed" | "open" | "fine" {
  if (!needsSecondLook(find)) return "not needed";
  const isFine = looks.some(
    ({ answer, lookerId, finds }) =>
      answer === "fine" && lookerId !== publisher && finds.includes(lookedAt(find)),
  );
  return isFine ? "fine" : "open";
}

/** One problem for all that a second person has still to look at. */
export function problemsUnseen(finds: { found: string; second: string }[]): Problem[] {
  const open = finds.filter(({ second }) => second === "open");
  if (open.length === 0) return [];
  const words = new Intl.ListFormat("en-GB").format([
    ...new Set(open.map(({ found }) => `“${found}”`)),
  ]);
  return [
    {
      field: "looker",
      message: `Take out ${words}, or ask a colleague to look: it is published when a second person finds it fine.`,
    },
  ];
}
