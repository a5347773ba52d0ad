/**
 * Taking out what was measured by mistake. A series, a survey or a wave is kept for its team and can be put
 * back, as a result can; what pupils said is gone for good, also from the copy that readers see, since those
 * who said it may no longer want it told.
 */
import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { invalid, notFound } from "#content/failure.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import {
  pupilVoices,
  series,
  shownEnquiries,
  surveys,
  surveyWaves,
} from "#drizzle/schema/index.ts";
import type { Clock } from "#server/clock.ts";
import type { Enquiries } from "#server/enquiry/enquiries.ts";
import { requireRevision } from "#server/enquiry/measuring/changing.ts";
import { noteIn } from "#server/enquiry/noting.ts";

const kinds = {
  series: { rows: series, out: "series.take-out", back: "series.put-back" },
  survey: { rows: surveys, out: "survey.take-out", back: "survey.put-back" },
} as const;
export type TakenOutKind = keyof typeof kinds;

const goneForGood =
  "Delete it for good, here and in the copy that others read. A write-up that tells of it has to be changed by its authors.";

type Of = { kind: TakenOutKind; id: string; revision: string };

export function createTakingOut(needs: { database: Database; enquiries: Enquiries; clock: Clock }) {
  const { database, enquiries, clock } = needs;
  const { read } = database;

  /** Nobody sees it any more but who plans. @throws NotFound, Conflict */
  const takeOut = (viewer: Viewer, slug: string, of: Of) => change(viewer, slug, of, true);

  /** As it was. @throws NotFound, Conflict */
  const putBack = (viewer: Viewer, slug: string, of: Of) => change(viewer, slug, of, false);

  async function change(
    viewer: Viewer,
    slug: string,
    { kind, id, revision }: Of,
    isOut: boolean,
  ): Promise<void> {
    const { enquiry } = await enquiries.requireRight(viewer, slug, "planEnquiry");
    const at = clock();
    const { rows, out, back } = kinds[kind];
    await database.write(async (tx) => {
      const [now] = await tx
        .select({ revision: rows.revision, takenOutAt: rows.takenOutAt })
        .from(rows)
        .where(and(eq(rows.id, id), eq(rows.enquiryId, enquiry.id)));
      if (!now || (now.takenOutAt !== null) === isOut) throw notFound();
      requireRevision(now.revision, revision);
      await tx
        .update(rows)
        .set({ takenOutAt: isOut ? at : null, revision: now.revision + 1 })
        .where(eq(rows.id, id));
      await noteIn(tx, at, viewer, enquiry, isOut ? out : back);
    });
  }

  /** The answers of a day; entering that day anew puts them right. @throws NotFound, Conflict */
  async function takeOutWave(
    viewer: Viewer,
    slug: string,
    of: { surveyId: string; day: string; revision: string },
  ): Promise<void> {
    const { enquiry } = await enquiries.requireRight(viewer, slug, "planEnquiry");
    const at = clock();
    await database.write(async (tx) => {
      const [now] = await tx
        .select({ id: surveyWaves.id, revision: surveyWaves.revision })
        .from(surveyWaves)
        .innerJoin(surveys, eq(surveys.id, surveyWaves.surveyId))
        .where(
          and(
            ...[eq(surveys.enquiryId, enquiry.id), eq(surveys.id, of.surveyId)],
            ...[eq(surveyWaves.day, of.day), isNull(surveyWaves.takenOutAt)],
          ),
        );
      if (!now) throw notFound();
      requireRevision(now.revision, of.revision);
      await tx
        .update(surveyWaves)
        .set({ takenOutAt: at, revision: now.revision + 1 })
        .where(eq(surveyWaves.id, now.id));
      await noteIn(tx, at, viewer, enquiry, "survey.take-out-wave");
    });
  }

  /**
   * For good. A write-up that was made of it keeps its words until its authors change them.
   * @throws NotFound, Conflict, Invalid where nobody said that they are sure
   */
  async function deleteVoice(
    viewer: Viewer,
    slug: string,
    { id, revision, sure }: { id: string; revision: string; sure: boolean },
  ): Promise<void> {
    const { enquiry } = await enquiries.requireRight(viewer, slug, "planEnquiry");
    if (!sure) throw invalid([{ field: "sure", message: goneForGood }]);
    await database.write(async (tx) => {
      const voice = and(eq(pupilVoices.id, id), eq(pupilVoices.enquiryId, enquiry.id));
      const [now] = await tx
        .select({ revision: pupilVoices.revision })
        .from(pupilVoices)
        .where(voice);
      if (!now) throw notFound();
      requireRevision(now.revision, revision);
      await tx.delete(pupilVoices).where(voice);
      await untell(tx, enquiry.id, id);
      await noteIn(tx, clock(), viewer, enquiry, "voice.delete");
    });
  }

  /** What was taken out and can be put back, by name. */
  async function list(
    enquiryId: string,
  ): Promise<{ kind: TakenOutKind; id: string; name: string }[]> {
    const [inTime, asked] = await Promise.all(
      [series, surveys].map((rows) =>
        read
          .select({ id: rows.id, name: rows.name })
          .from(rows)
          .where(and(eq(rows.enquiryId, enquiryId), isNotNull(rows.takenOutAt)))
          .orderBy(asc(rows.name), asc(rows.id))
          .limit(60),
      ),
    );
    return [
      ...(inTime ?? []).map((one) => ({ kind: "series" as const, ...one })),
      ...(asked ?? []).map((one) => ({ kind: "survey" as const, ...one })),
    ];
  }

  return { takeOut, putBack, takeOutWave, deleteVoice, list };
}

export type TakingOut = ReturnType<typeof createTakingOut>;

async function untell(tx: Queries, enquiryId: string, voiceId: string): Promise<void> {
  const copy = eq(shownEnquiries.enquiryId, enquiryId);
  const [shown] = await tx
    .select({ content: shownEnquiries.content })
    .from(shownEnquiries)
    .where(copy);
  if (!shown) return;
  const { numbers } = shown.content;
  const voices = numbers.voices.filter(({ id }) => id !== voiceId);
  await tx
    .update(shownEnquiries)
    .set({ content: { ...shown.content, numbers: { ...numbers, voices } } })
    .where(copy);
}
