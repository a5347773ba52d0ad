/** What became of the sample's practices: tried in another alliance, and asked about months later. */
import { and, eq } from "drizzle-orm";
import { newId } from "#content/id.ts";
import type { SampleAdaptation, SampleFollowUp } from "#content/packs/sample/shape.ts";
import type { Queries } from "#drizzle/database.ts";
import { adaptations, followUps as followUpRows, writeUps } from "#drizzle/schema/index.ts";
import { applyAdaptationAudiences } from "#server/adaptation/audience.ts";
import type { FollowUps } from "#server/adaptation/follow-ups.ts";
import { keyFor, momentOf, schoolOf } from "#server/sample-references.ts";

/** Told as its school would tell it; the letter to the authors is left out. */
export async function loadAdaptation(
  tx: Queries,
  sample: SampleAdaptation,
  followUps: FollowUps,
): Promise<void> {
  const { of, by, startedOn, toldOn, followedUp, ...told } = sample;
  const schoolId = schoolOf(by);
  if (!schoolId) throw new Error(`${by} works at no sample school`);
  const id = newId();
  await tx.insert(adaptations).values({
    ...told,
    ...{ id, writeUpId: await idOfWriteUp(tx, of), schoolId, personId: by, status: "told" },
    ...{ startedAt: momentOf(startedOn), updatedAt: momentOf(toldOn), toldAt: momentOf(toldOn) },
    isSample: true,
  });
  await applyAdaptationAudiences(tx, eq(adaptations.id, id));
  await followUp(tx, followUps, {
    ...{ kind: "adaptation", id, since: toldOn },
    answer: followedUp,
  });
}

/** Asks later, counted from a day, and notes what the pack says was answered. */
export async function followUp(
  tx: Queries,
  followUps: FollowUps,
  asked: {
    kind: "adaptation" | "enquiry";
    id: string;
    since: string;
    answer: SampleFollowUp | undefined;
  },
): Promise<void> {
  const { kind, id, since, answer } = asked;
  await followUps.begin(tx, { kind, id }, since);
  if (!answer) return;
  const { months, by, on, stillUsed, usedBy, direction } = answer;
  const subject = kind === "adaptation" ? followUpRows.adaptationId : followUpRows.enquiryId;
  await tx
    .update(followUpRows)
    .set({ stillUsed, usedBy, direction, nextOn: null, answeredBy: by, answeredOn: on })
    .where(and(eq(subject, id), eq(followUpRows.months, months)));
}

/** The id of a write-up by its slug in the pack. */
export async function idOfWriteUp(tx: Queries, slug: string): Promise<string> {
  const [found] = await tx
    .select({ id: writeUps.id })
    .from(writeUps)
    .where(eq(writeUps.key, keyFor(slug)));
  if (!found) throw new Error(`there is no sample write-up ${slug}`);
  return found.id;
}
