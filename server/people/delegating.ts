/** Whom an SLE lets publish as one for them (field notes S43), from a day until a day. */

import { and, asc, eq, gt, isNull, or } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { conflict, invalid, notAllowed, notFound } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import type { LogKind } from "#content/log/kinds.ts";
import type { Database } from "#drizzle/database.ts";
import { delegates, designations, people } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import { later, parseDay } from "#server/people/changing.ts";
import type { Choosing } from "#server/people/choosing.ts";
import { inForce } from "#server/people/sessions.ts";

export function createDelegating(needs: { database: Database; choosing: Choosing; clock: Clock }) {
  const { database, choosing, clock } = needs;
  const { read } = database;

  async function isSle(personId: string): Promise<boolean> {
    const [held] = await read
      .select({ id: designations.id })
      .from(designations)
      .where(
        and(
          eq(designations.personId, personId),
          eq(designations.kind, "sle"),
          inForce(designations, dayOf(clock())),
        ),
      );
    return held !== undefined;
  }

  /** Those whom a person lets publish for them today or from a day to come. */
  async function list(personId: string) {
    const today = dayOf(clock());
    const rows = await read
      .select({
        id: delegates.id,
        handle: people.handle,
        name: people.name,
        from: delegates.from,
        to: delegates.to,
      })
      .from(delegates)
      .innerJoin(people, eq(people.id, delegates.delegateId))
      .where(eq(delegates.holderId, personId))
      .orderBy(asc(people.name), asc(delegates.from))
      .limit(100);
    return rows.filter(({ to }) => to === null || to > today);
  }

  /** Those who let the viewer publish for them, today or from a day to come. */
  async function listHolders(viewer: Viewer) {
    const today = dayOf(clock());
    return read
      .select({
        id: delegates.id,
        handle: people.handle,
        name: people.name,
        from: delegates.from,
        to: delegates.to,
      })
      .from(delegates)
      .innerJoin(people, eq(people.id, delegates.holderId))
      .where(
        and(
          eq(delegates.delegateId, viewer.person?.id ?? ""),
          or(isNull(delegates.to), gt(delegates.to, today)),
        ),
      )
      .orderBy(asc(people.name))
      .limit(50);
  }

  /** @throws NotAllowed for who is not an SLE; Invalid for a person that there is not. */
  async function name(
    viewer: Viewer,
    asked: { who: string; from: string; to: string },
  ): Promise<string> {
    const holderId = viewer.person?.id;
    if (!holderId || !(await isSle(holderId)))
      throw notAllowed("Only a specialist leader of education lets others publish for them.");
    const from = parseDay(asked.from, "from") ?? dayOf(clock());
    const to = parseDay(asked.to, "to");
    if (to && to <= from)
      throw invalid([{ field: "to", message: "The last day must come after the first." }]);
    const person = await choosing.person(viewer, asked.who, "delegate");
    if (person.id === holderId)
      throw invalid([{ field: "delegate", message: "Choose somebody else: you publish already." }]);
    const today = dayOf(clock());
    const id = newId();
    await database.write(async (tx) => {
      // Asked within the transaction: two at the same moment would both find nobody before it.
      const [named] = await tx
        .select({ id: delegates.id })
        .from(delegates)
        .where(
          and(
            eq(delegates.holderId, holderId),
            eq(delegates.delegateId, person.id),
            or(isNull(delegates.to), gt(delegates.to, today)),
          ),
        )
        .limit(1);
      if (named) throw conflict(`${person.name} publishes for you already.`);
      await tx.insert(delegates).values({ id, holderId, delegateId: person.id, from, to });
      await recorded(tx, holderId, "delegate.name", { delegate: person.id, from, to });
    });
    return id;
  }

  /** @throws NotFound for one of somebody else's. */
  async function end(viewer: Viewer, id: string): Promise<void> {
    const holderId = viewer.person?.id ?? "";
    const [found] = await read
      .select()
      .from(delegates)
      .where(and(eq(delegates.id, id), eq(delegates.holderId, holderId)));
    if (!found) throw notFound();
    const to = later(dayOf(clock()), found.from);
    await database.write(async (tx) => {
      await tx.update(delegates).set({ to }).where(eq(delegates.id, id));
      await recorded(tx, holderId, "delegate.end", { delegate: found.delegateId, to });
    });
  }

  const recorded = (
    tx: Parameters<typeof record>[0],
    holderId: string,
    action: LogKind,
    detail: Record<string, unknown>,
  ) => record(tx, { at: clock(), actor: holderId, action, thing: holderId, detail });

  return { isSle, list, listHolders, name, end };
}

export type Delegating = ReturnType<typeof createDelegating>;
