/** What becomes of those who sign up: taken into the enquiry that called, or grouped into new ones. */
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { groupInThrees } from "#content/enquiry/grouping.ts";
import type { Method } from "#content/enquiry/method.ts";
import { conflict, notAllowed, notFound } from "#content/failure.ts";
import { closeCodes } from "#content/live/wire.ts";
import { slugOf } from "#content/practice/address.ts";
import { phases } from "#content/practice/facets.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import {
  calls as callRows,
  callSignUps,
  enquiryMembers,
  enquiries as enquiryRows,
  enquirySchools,
} from "#drizzle/schema/index.ts";
import type { Clock } from "#server/clock.ts";
import type { Calls } from "#server/enquiry/calls.ts";
import type { Enquiries, Enquiry } from "#server/enquiry/enquiries.ts";
import { methodOf } from "#server/enquiry/method-of.ts";
import { noteCall } from "#server/enquiry/opening-calls.ts";
import { listFull } from "#server/enquiry/priorities.ts";
import type { LiveDocuments } from "#server/live/index.ts";
import { callAnswered } from "#server/mail/enquiry-letters.ts";
import type { Mail } from "#server/mail/mail.ts";

type SignUp = Awaited<ReturnType<Calls["listSignUps"]>>[number];

export function createAnsweringCalls(needs: {
  database: Database;
  enquiries: Enquiries;
  calls: Calls;
  live: LiveDocuments;
  mail: Mail;
  clock: Clock;
}) {
  const { database, enquiries, calls, live, mail, clock } = needs;

  /** Takes a school into the enquiry that called, and who signed it up into its team. */
  async function takeIn(viewer: Viewer, id: string, schoolId: string): Promise<void> {
    const { call, signUps } = await requireAnswerer(viewer, id);
    const signUp = signUps.find((one) => one.schoolId === schoolId);
    if (!signUp || !call.enquiryId) throw notFound();
    if (signUp.enquiryId) throw conflict(`${signUp.school} is in already.`);
    if (!signUp.works) throw conflict(`${signUp.person} works at ${signUp.school} no more.`);
    const enquiry = await database.write(async (tx) => {
      const [row] = await tx
        .select()
        .from(enquiryRows)
        .where(eq(enquiryRows.id, call.enquiryId ?? ""));
      if (!row) throw notFound();
      if (row.stoppedAt) throw conflict("This enquiry has ended.");
      if ((await markTaken(tx, call.id, [schoolId], row)).length === 0)
        throw conflict(`${signUp.school} has taken its sign-up back, or was taken in just now.`);
      const parkedAt = (await listFull(tx, [schoolId])).length > 0 ? clock() : null;
      const standing = { standing: "in" as const, answeredAt: clock(), parkedAt };
      await tx
        .insert(enquirySchools)
        .values({ ...standing, enquiryId: row.id, schoolId, askedAt: signUp.signedAt })
        .onConflictDoUpdate({
          target: [enquirySchools.enquiryId, enquirySchools.schoolId],
          set: standing,
        });
      await tx
        .insert(enquiryMembers)
        .values({
          ...{ enquiryId: row.id, personId: signUp.personId, schoolId, addedAt: clock() },
          role: "co-planner",
        })
        .onConflictDoUpdate({
          target: [enquiryMembers.enquiryId, enquiryMembers.personId],
          set: { schoolId },
          setWhere: isNull(enquiryMembers.schoolId),
        });
      await enquiries.readersChanged(tx, row);
      await noteCall(tx, clock(), viewer, call, "call.take-in", { school: schoolId });
      await tell(tx, row, [signUp]);
      return row;
    });
    live.disconnect(
      { documentId: enquiry.liveDocumentId, personId: signUp.personId },
      closeCodes.judgeAgain,
    );
  }

  /** The groups that an alliance's call would make, once its window has closed; none before. */
  async function proposeGroups(viewer: Viewer, id: string): Promise<SignUp[][]> {
    const { call, isOver, mayAnswer, signUps } = await calls.get(viewer, id);
    if (!mayAnswer || !isOver || call.enquiryId || call.groupedAt) return [];
    return groupsOf(signUps);
  }

  /** Makes an enquiry of each group, at "finding partners". @throws Conflict; Returns how many */
  async function confirmGroups(viewer: Viewer, id: string): Promise<number> {
    const { call, isOver } = await requireAnswerer(viewer, id);
    if (call.enquiryId) throw notFound();
    if (!isOver) throw conflict("Schools can still sign up. Group them when the call has closed.");
    return database.write(async (tx) => {
      const [now] = await tx
        .update(callRows)
        .set({ groupedAt: clock() })
        .where(and(eq(callRows.id, id), isNull(callRows.groupedAt)))
        .returning();
      if (!now) throw conflict("The schools are grouped already.");
      const groups = groupsOf(await calls.listSignUps(id, tx));
      if (groups.every((group) => group.length < 2))
        throw conflict("It takes two schools at least. Call again, or ask a school yourself.");
      const method = await methodOf(tx, call);
      for (const group of groups) await begin(tx, call, method, group);
      await noteCall(tx, clock(), viewer, call, "call.group");
      return groups.length;
    });
  }

  /** An enquiry of partners who found each other by a call: all of them lead it. */
  async function begin(
    tx: Queries,
    call: typeof callRows.$inferSelect,
    method: Method,
    group: SignUp[],
  ) {
    const [first] = group;
    if (!first) return;
    const taking = group.map(({ schoolId }) => schoolId);
    // a school that works on three already comes in with this one put off: it chooses itself (S34)
    const full = await listFull(tx, taking);
    const signers = [...new Map(group.map((one) => [one.personId, one])).values()];
    const enquiry = await enquiries.create(tx, {
      plan: {
        title: call.title,
        question: {
          form: method.questionForms[0] ?? "impact",
          ...{ intervention: "", outcome: "", cohort: call.pupilGroup ?? "" },
        },
        need: call.about,
        themes: [call.theme],
        phases: phases.filter((phase) => phase === call.phase),
      },
      method,
      stage: "forming",
      allianceId: call.allianceId,
      createdBy: first.personId,
      members: signers.map(({ personId, schoolId }) => ({ personId, schoolId, role: "lead" })),
      schools: group.map(({ schoolId }) => ({ schoolId, standing: "in" })),
    });
    if (full.length > 0)
      await tx
        .update(enquirySchools)
        .set({ parkedAt: clock() })
        .where(
          and(eq(enquirySchools.enquiryId, enquiry.id), inArray(enquirySchools.schoolId, full)),
        );
    await markTaken(tx, call.id, taking, enquiry);
    await tell(tx, enquiry, group);
  }

  async function requireAnswerer(viewer: Viewer, id: string) {
    const found = await calls.get(viewer, id);
    if (!found.mayAnswer) throw notAllowed("Those who made this call answer it.");
    return found;
  }

  /** Those of the schools that are signed up still, and were in no enquiry of the call. */
  const markTaken = (tx: Queries, callId: string, schoolIds: string[], enquiry: { id: string }) =>
    tx
      .update(callSignUps)
      .set({ enquiryId: enquiry.id })
      .where(
        and(
          eq(callSignUps.callId, callId),
          inArray(callSignUps.schoolId, schoolIds),
          isNull(callSignUps.enquiryId),
        ),
      )
      .returning({ schoolId: callSignUps.schoolId });

  const tell = (tx: Queries, enquiry: Enquiry, group: SignUp[]) =>
    mail.sendTo(
      tx,
      [...new Set(group.map(({ personId }) => personId))],
      callAnswered({ title: enquiry.title, path: `/enquiries/${slugOf(enquiry)}` }),
    );

  return { takeIn, proposeGroups, confirmGroups };
}

export type AnsweringCalls = ReturnType<typeof createAnsweringCalls>;

/** Those without partners whose signer works there still, in threes. */
const groupsOf = (signUps: SignUp[]) =>
  groupInThrees(
    signUps
      .filter(({ enquiryId, works }) => enquiryId === null && works !== null)
      .map((signUp) => ({ ...signUp, id: signUp.schoolId })),
  );
