/**
 * Following up (S59): half a year and a year after an adaptation was told, or what an enquiry found was
 * published. Each question waits in the outbox for its next day; answering it, or taking the adaptation
 * back, ends the waiting.
 */
import { and, asc, eq, isNotNull, isNull, or } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { followUpMonths, monthsAfter, StillUsed, stepBy } from "#content/enquiry/follow-up.ts";
import { conflict, invalid, notFound, type Problem } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import { addressOf, slugOf } from "#content/practice/address.ts";
import { FindingDirection } from "#content/practice/write-up.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import {
  adaptations,
  enquiries,
  enquiryMembers,
  followUps,
  writeUps,
} from "#drizzle/schema/index.ts";
import { createDue } from "#server/adaptation/due.ts";
import { readableAdaptation } from "#server/adaptation/reading.ts";
import {
  listAskedOfAdaptation,
  listAskedOfEnquiry,
  listLeadsOf,
} from "#server/adaptation/whom-to-ask.ts";
import { record } from "#server/audit.ts";
import { type Clock, dayOf, startOf } from "#server/clock.ts";
import { enqueue } from "#server/jobs/outbox.ts";
import { followUpDue, type ToldBy } from "#server/mail/enquiry-letters.ts";
import type { Mail } from "#server/mail/mail.ts";

type FollowUpRow = typeof followUps.$inferSelect;

const job = "follow-up";

export function createFollowUps(needs: { database: Database; mail: Mail; clock: Clock }) {
  const { database, mail, clock } = needs;
  const { read } = database;

  /** Asks later, counted from a day; what was asked before is not asked again. */
  async function begin(
    tx: Queries,
    subject: { kind: "adaptation" | "enquiry"; id: string },
    since: string,
  ): Promise<void> {
    const begun = await tx
      .insert(followUps)
      .values(
        followUpMonths.map((months) => ({
          id: newId(),
          [subject.kind === "adaptation" ? "adaptationId" : "enquiryId"]: subject.id,
          months,
          dueOn: monthsAfter(since, months),
          nextOn: monthsAfter(since, months),
        })),
      )
      .onConflictDoNothing()
      .returning();
    for (const { id, dueOn } of begun) await enqueue(tx, startOf(dueOn), job, { id });
  }

  /** Nothing more is asked of an adaptation; what was answered, or never was, stays. */
  const end = (tx: Queries, adaptationId: string) =>
    tx
      .delete(followUps)
      .where(
        and(
          eq(followUps.adaptationId, adaptationId),
          isNull(followUps.answeredOn),
          isNotNull(followUps.nextOn),
        ),
      );

  /** The outbox's handler: a letter on its day and once more, to whoever can be asked, and at last nothing. */
  async function remind(id: string): Promise<void> {
    await database.write(async (tx) => {
      const [followUp] = await tx.select().from(followUps).where(eq(followUps.id, id));
      if (!followUp) return;
      const today = dayOf(clock());
      const asked = await askedBy(tx, followUp, today);
      const canBeAsked = asked !== null && asked.people.length > 0;
      const step = stepBy(followUp, today, { canBeAsked });
      if (!step) return;
      await tx.update(followUps).set(step.next).where(eq(followUps.id, id));
      if (step.next.nextOn) await enqueue(tx, startOf(step.next.nextOn), job, { id });
      if (asked && step.does === "remind")
        await mail.sendTo(tx, asked.people, followUpDue({ ...asked, months: followUp.months }));
    });
  }

  /** Says whether it is still used, also late. @throws NotFound, Invalid, Conflict */
  async function answer(
    viewer: Viewer,
    id: string,
    given: { stillUsed: string; usedBy: string; direction: string },
  ): Promise<void> {
    const followUp = await findOwn(viewer, id);
    if (followUp.dueOn > dayOf(clock())) throw conflict("It is not time yet.");
    const { values, problems } = parseAnswer(given);
    if (!values) throw invalid(problems);
    await database.write(async (tx) => {
      const answered = await tx
        .update(followUps)
        .set({
          ...values,
          ...{ nextOn: null, answeredBy: viewer.person?.id ?? null, answeredOn: dayOf(clock()) },
        })
        .where(and(eq(followUps.id, id), isNull(followUps.answeredOn)))
        .returning({ id: followUps.id });
      if (answered.length === 0) throw conflict("A colleague has answered it already.");
      await record(tx, {
        ...{ at: clock(), actor: viewer.person?.id ?? null },
        action: followUp.writeUpId ? "follow-up.answer" : "follow-up.answer-enquiry",
        thing: followUp.writeUpId ?? followUp.enquiryId ?? "",
      });
    });
  }

  /** One that the viewer answers for. @throws NotFound for everybody else */
  async function findOwn(viewer: Viewer, id: string) {
    const [found] = await read
      .select({ followUp: followUps, adaptation: adaptations })
      .from(followUps)
      .leftJoin(adaptations, eq(adaptations.id, followUps.adaptationId))
      .leftJoin(writeUps, eq(writeUps.id, adaptations.writeUpId))
      .where(
        and(
          eq(followUps.id, id),
          or(isNotNull(followUps.enquiryId), readableAdaptation(read, viewer)),
        ),
      );
    if (!found) throw notFound();
    const { followUp, adaptation } = found;
    const members = followUp.enquiryId ? await listMembers(read, followUp.enquiryId) : [];
    const may = adaptation
      ? adaptation.status === "told" && (await mayAnswer(viewer, adaptation))
      : can(viewer, "planEnquiry", { members });
    if (!may) throw notFound();
    return { ...followUp, writeUpId: adaptation?.writeUpId ?? null };
  }

  /** Whether the viewer says for an adaptation what became of it. */
  const mayAnswer = async (viewer: Viewer, told: { personId: string; schoolId: string }) =>
    can(viewer, "answerFollowUp", {
      ...told,
      leads: await listLeadsOf(read, told.schoolId, dayOf(clock())),
    });

  /** Those of an enquiry, for its team and its page. */
  const listOfEnquiry = (enquiryId: string): Promise<FollowUpRow[]> =>
    read
      .select()
      .from(followUps)
      .where(eq(followUps.enquiryId, enquiryId))
      .orderBy(asc(followUps.months));

  return { begin, end, remind, answer, mayAnswer, listOfEnquiry, ...createDue(needs) };
}

export type FollowUps = ReturnType<typeof createFollowUps>;

function parseAnswer(given: { stillUsed: string; usedBy: string; direction: string }) {
  const stillUsed = StillUsed.safeParse(given.stillUsed);
  const usedBy = given.usedBy.trim() === "" ? null : Number(given.usedBy);
  const direction = FindingDirection.safeParse(given.direction);
  const problems: Problem[] = [];
  if (!stillUsed.success) problems.push({ field: "stillUsed", message: "Say if it is used." });
  else if (stillUsed.data !== "no" && usedBy === null)
    problems.push({ field: "usedBy", message: "Say by how many teachers." });
  if (usedBy !== null && !(Number.isInteger(usedBy) && usedBy >= 1 && usedBy <= 1000))
    problems.push({ field: "usedBy", message: "Give a number of teachers from 1 to 1,000." });
  if (!direction.success && given.direction !== "")
    problems.push({ field: "direction", message: "Choose one of the directions." });
  if (problems.length > 0 || !stillUsed.success) return { values: null, problems };
  return {
    values: {
      stillUsed: stillUsed.data,
      usedBy: stillUsed.data === "no" ? null : usedBy,
      direction: direction.data ?? null,
    },
    problems,
  };
}

const listMembers = (queries: Queries, enquiryId: string) =>
  queries
    .select({
      personId: enquiryMembers.personId,
      role: enquiryMembers.role,
      schoolId: enquiryMembers.schoolId,
    })
    .from(enquiryMembers)
    .where(eq(enquiryMembers.enquiryId, enquiryId));

/** Who is asked, about what, and where they answer; nobody where the page is gone. */
async function askedBy(
  tx: Queries,
  { adaptationId, enquiryId }: FollowUpRow,
  today: string,
): Promise<{ people: string[]; told: ToldBy; title: string; path: string } | null> {
  if (adaptationId) {
    const [found] = await tx
      .select({
        personId: adaptations.personId,
        schoolId: adaptations.schoolId,
        key: writeUps.key,
        title: writeUps.title,
      })
      .from(adaptations)
      .innerJoin(writeUps, eq(writeUps.id, adaptations.writeUpId))
      .where(and(eq(adaptations.id, adaptationId), eq(writeUps.status, "published")));
    if (!found) return null;
    const path = `${addressOf(found)}/elsewhere/${adaptationId}`;
    const { people, isTeller } = await listAskedOfAdaptation(tx, found, today);
    return { people, told: isTeller ? "you" : "school", title: found.title, path };
  }
  const [enquiry] = await tx
    .select()
    .from(enquiries)
    .where(eq(enquiries.id, enquiryId ?? ""));
  if (!enquiry) return null;
  return {
    people: await listAskedOfEnquiry(tx, enquiry.id, today),
    told: "team",
    title: enquiry.title,
    path: `/enquiries/${slugOf(enquiry)}/stage`,
  };
}
