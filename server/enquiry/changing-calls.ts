/**
 * Changing a call while schools sign up, and ending it before its last day. Schools stay signed up, and
 * who signed them up is told by letter: what they said yes to is another thing now.
 */
import { and, eq, isNull } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { conflict, invalid, notAllowed } from "#content/failure.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { calls as rows } from "#drizzle/schema/index.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import type { Call, Calls } from "#server/enquiry/calls.ts";
import { type CallWords, noteCall, parseCall } from "#server/enquiry/opening-calls.ts";
import { callChanged, callEnded } from "#server/mail/enquiry-letters.ts";
import type { Letter } from "#server/mail/letter.ts";
import type { Mail } from "#server/mail/mail.ts";

export function createChangingCalls(needs: {
  database: Database;
  calls: Calls;
  mail: Mail;
  clock: Clock;
}) {
  const { database, calls, mail, clock } = needs;

  /** Says it anew, and until when. @throws Invalid, Conflict where it has closed or changed meanwhile */
  async function change(
    viewer: Viewer,
    id: string,
    said: CallWords & { revision: number },
  ): Promise<void> {
    await requireOpen(viewer, id);
    const at = clock();
    const { words, problems } = parseCall(said, dayOf(at));
    if (problems.length > 0 || !words) throw invalid(problems);
    await database.write(async (tx) => {
      const [changed] = await tx
        .update(rows)
        .set({ ...words, revision: said.revision + 1 })
        .where(and(eq(rows.id, id), eq(rows.revision, said.revision), isNull(rows.endedAt)))
        .returning();
      if (!changed)
        throw conflict(
          "Somebody else changed this call while you wrote. What you wrote is still here: look at theirs in another window, then keep yours.",
        );
      await noteCall(tx, at, viewer, changed, "call.change");
      await tell(tx, viewer, changed, callChanged({ ...changed, path: `/enquiries/calls/${id}` }));
    });
  }

  /** Ends it today: nobody signs up any more, and who did stays signed up. @throws Conflict */
  async function end(viewer: Viewer, id: string): Promise<void> {
    await requireOpen(viewer, id);
    const at = clock();
    await database.write(async (tx) => {
      const [ended] = await tx
        .update(rows)
        .set({ endedAt: at })
        .where(and(eq(rows.id, id), isNull(rows.endedAt)))
        .returning();
      if (!ended) throw conflict(isOverNow);
      await noteCall(tx, at, viewer, ended, "call.end");
      const letter = callEnded({
        ...{ title: ended.title, path: `/enquiries/calls/${id}` },
        ofEnquiry: ended.enquiryId !== null,
      });
      await tell(tx, viewer, ended, letter);
    });
  }

  async function requireOpen(viewer: Viewer, id: string): Promise<void> {
    const { mayAnswer, isOver } = await calls.get(viewer, id);
    if (!mayAnswer) throw notAllowed("Those in whose name a call was made change it and end it.");
    if (isOver) throw conflict(isOverNow);
  }

  /** Writes to who signed a school up and works there still, but not to who changed it. */
  async function tell(tx: Queries, viewer: Viewer, call: Call, letter: Letter): Promise<void> {
    const signUps = await calls.listSignUps(call.id, tx);
    const told = signUps.flatMap(({ personId, works }) => (works ? [personId] : []));
    await mail.sendTo(
      tx,
      [...new Set(told)].filter((personId) => personId !== viewer.person?.id),
      letter,
    );
  }

  return { change, end };
}

export type ChangingCalls = ReturnType<typeof createChangingCalls>;

const isOverNow = "This call has closed already. Make a new one.";
