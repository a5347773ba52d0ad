/** Moving an enquiry from stage to stage, ending it early, and taking it up again. */
import { and, desc, eq, isNull } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { stagesOf } from "#content/enquiry/method.ts";
import { stagesEntered, weighMove } from "#content/enquiry/moving.ts";
import { conflict, invalid } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import type { Database } from "#drizzle/database.ts";
import { people, enquiries as rows, stageMoves } from "#drizzle/schema/index.ts";
import type { FollowUps } from "#server/adaptation/follow-ups.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import type { Enquiries } from "#server/enquiry/enquiries.ts";
import { factsOf } from "#server/enquiry/facts.ts";
import { idOf, noteIn } from "#server/enquiry/noting.ts";
import { isActive, takeUpAgain } from "#server/enquiry/priorities.ts";

export function createStages(needs: {
  database: Database;
  enquiries: Enquiries;
  followUps: FollowUps;
  clock: Clock;
}) {
  const { database, enquiries, followUps, clock } = needs;

  /** What the rules say of every stage that it could move to from here. */
  async function weighAll(found: Awaited<ReturnType<Enquiries["get"]>>) {
    const { enquiry, method, schools } = found;
    const plan = await enquiries.readNow(enquiry);
    const facts = await factsOf(database.read, enquiry, plan, schools);
    return stagesOf(method).map((stage) => ({
      ...stage,
      ...weighMove(method, facts, enquiry.stage, stage.id),
    }));
  }

  /** Moves it. What is only noticed is gone past when `sure`. @throws Invalid with what is in the way */
  async function move(
    viewer: Viewer,
    slug: string,
    asked: { to: string; sure: boolean; park: string | null },
  ): Promise<void> {
    const found = await enquiries.requireRight(viewer, slug, "planEnquiry");
    const { enquiry } = found;
    if (enquiry.stoppedAt)
      throw conflict("This enquiry was ended early. Take it up again to move it.");
    const to = (await weighAll(found)).find(({ id }) => id === asked.to);
    if (!to || to.direction === "nowhere")
      throw invalid([{ field: "to", message: "Choose the stage that it moves to." }]);
    if (to.musts.length > 0) throw invalid(to.musts.map((message) => ({ field: "to", message })));
    if (to.notices.length > 0 && !asked.sure)
      throw invalid([
        ...to.notices.map((message) => ({ field: "to", message })),
        { field: "sure", message: "Go on all the same?" },
      ]);
    const at = clock();
    await database.write(async (tx) => {
      const [now] = await tx
        .select({ stage: rows.stage, stoppedAt: rows.stoppedAt })
        .from(rows)
        .where(eq(rows.id, enquiry.id));
      if (now?.stoppedAt) throw conflict("A colleague ended it at the same time.");
      if (now?.stage !== enquiry.stage)
        throw conflict("Somebody moved it at the same time. Look where it is now.");
      if (!isActive(found.stage.status) && isActive(to.status))
        await takeUpAgain(tx, viewer, { found, park: asked.park, at });
      await tx.update(rows).set({ stage: to.id, updatedAt: at }).where(eq(rows.id, enquiry.id));
      await tx.insert(stageMoves).values({
        id: newId(),
        enquiryId: enquiry.id,
        from: enquiry.stage,
        to: to.id,
        notices: to.notices.join("\n"),
        movedBy: idOf(viewer),
        at,
      });
      const entered = stagesEntered(found.method, enquiry.stage, to.id);
      if (entered.some(({ status }) => status === "published"))
        await followUps.begin(tx, { kind: "enquiry", id: enquiry.id }, dayOf(at));
      await noteIn(tx, at, viewer, enquiry, "enquiry.move", { to: to.name });
    });
  }

  /** Ends it early: why, and what was learnt all the same. Both are wanted. @throws Invalid */
  async function stop(
    viewer: Viewer,
    slug: string,
    said: { why: string; learnt: string },
  ): Promise<void> {
    const { enquiry } = await enquiries.requireRight(viewer, slug, "leadEnquiry");
    if (enquiry.stoppedAt) throw conflict("It is ended already.");
    const [why, learnt] = [said.why.trim(), said.learnt.trim()];
    const problems = [
      ...(why.length < 3 || why.length > 600
        ? [{ field: "why", message: "Say why it ends, in up to 600 characters." }]
        : []),
      ...(learnt.length < 3 || learnt.length > 2000
        ? [
            {
              field: "learnt",
              message: "Say what you learnt, in up to 2,000 characters: it saves others the way.",
            },
          ]
        : []),
    ];
    if (problems.length > 0) throw invalid(problems);
    const at = clock();
    await database.write(async (tx) => {
      const ended = await tx
        .update(rows)
        .set({ stoppedAt: at, stoppedWhy: why, learnt, updatedAt: at })
        .where(and(eq(rows.id, enquiry.id), isNull(rows.stoppedAt)))
        .returning({ id: rows.id });
      if (ended.length === 0) throw conflict("A colleague ended it at the same time.");
      await noteIn(tx, at, viewer, enquiry, "enquiry.stop");
    });
  }

  /** Takes up again what was ended; what was said of its end is kept until it ends again. */
  async function resume(viewer: Viewer, slug: string, park: string | null): Promise<void> {
    const found = await enquiries.requireRight(viewer, slug, "leadEnquiry");
    const { enquiry } = found;
    if (!enquiry.stoppedAt) throw conflict("It goes on already.");
    const at = clock();
    await database.write(async (tx) => {
      if (isActive(found.stage.status)) await takeUpAgain(tx, viewer, { found, park, at });
      await tx.update(rows).set({ stoppedAt: null, updatedAt: at }).where(eq(rows.id, enquiry.id));
      await noteIn(tx, at, viewer, enquiry, "enquiry.resume");
    });
  }

  /** How it came here, the newest move first. */
  const listMoves = (enquiryId: string) =>
    database.read
      .select({
        id: stageMoves.id,
        from: stageMoves.from,
        to: stageMoves.to,
        notices: stageMoves.notices,
        by: people.name,
        at: stageMoves.at,
      })
      .from(stageMoves)
      .innerJoin(people, eq(people.id, stageMoves.movedBy))
      .where(eq(stageMoves.enquiryId, enquiryId))
      .orderBy(desc(stageMoves.at))
      .limit(100);

  const countMoves = (enquiryId: string) =>
    database.read.$count(stageMoves, eq(stageMoves.enquiryId, enquiryId));

  return { weighAll, move, stop, resume, listMoves, countMoves };
}

export type Stages = ReturnType<typeof createStages>;
