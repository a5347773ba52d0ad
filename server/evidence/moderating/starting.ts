/** Beginning a moderation: what is marked, by which scale, and by whom. */
import { and, asc, inArray } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { invalid, notAllowed } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import {
  mostAssessors,
  type NewModeration,
  parseModeration,
} from "#content/moderating/moderation.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import {
  affiliations,
  moderationAssessors,
  moderationPieces,
  moderations,
} from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import type { Enquiries } from "#server/enquiry/enquiries.ts";
import type { Mail } from "#server/mail/mail.ts";
import { askedToMark } from "#server/mail/moderation-letters.ts";
import type { Choosing } from "#server/people/choosing.ts";
import { inForce } from "#server/people/sessions.ts";
import { setAudienceOf } from "#server/practice/audience.ts";

export type TypedModeration = Record<"title" | "levels" | "pieces", string> & {
  /** Names or handles; empty ones are left out. */
  assessors: string[];
  /** The slug of the enquiry whose measure it is about, and the measure's id; "" for none. */
  enquiry: string;
  measure: string;
};

export function createStartingModerations(needs: {
  database: Database;
  clock: Clock;
  choosing: Choosing;
  enquiries: Enquiries;
  mail: Mail;
}) {
  const { database, clock, choosing, enquiries, mail } = needs;

  /** @throws Invalid, NotAllowed; NotFound for an enquiry that is not the viewer's. */
  async function start(viewer: Viewer, typed: TypedModeration): Promise<string> {
    if (!viewer.person || !can(viewer, "startModeration", null))
      throw notAllowed("People of a school here have work marked together.");
    const said = parseModeration(typed);
    const assessors = await chooseAssessors(viewer, typed.assessors);
    const about = await findMeasure(viewer, typed);
    const { person } = viewer;
    return database.write(async (tx) => {
      const id = await storeModeration(tx, {
        ...{ ...said, ...about, assessors, leadId: person.id, at: clock() },
      });
      await record(tx, {
        ...{ at: clock(), actor: person.id, action: "moderation.start", thing: id },
      });
      const asked = assessors.flatMap(({ personId }) => (personId === person.id ? [] : personId));
      const letter = askedToMark({
        id,
        by: person.name,
        title: said.title,
        pieces: said.pieces.length,
      });
      await mail.sendTo(tx, asked, letter);
      return id;
    });
  }

  /** Each with the school that they work at today: two people, of two schools, at the least. */
  async function chooseAssessors(viewer: Viewer, typed: string[]) {
    const named = typed
      .slice(0, mostAssessors)
      .flatMap((name, at) => (name.trim() ? [{ name, field: `assessor-${at + 1}` }] : []));
    const chosen = await Promise.all(
      named.map(async ({ name, field }) => ({
        ...(await choosing.person(viewer, name, field)),
        field,
      })),
    );
    const ids = [...new Set(chosen.map(({ id }) => id))];
    const working =
      ids.length === 0
        ? []
        : await database.read
            .select({ personId: affiliations.personId, schoolId: affiliations.schoolId })
            .from(affiliations)
            .where(and(inArray(affiliations.personId, ids), inForce(affiliations, dayOf(clock()))))
            .orderBy(asc(affiliations.from), asc(affiliations.id));
    const assessors = ids.map((personId) => ({
      personId,
      schoolId: working.find((row) => row.personId === personId)?.schoolId ?? null,
    }));
    const homeless = chosen.find(
      ({ id }) => assessors.find(({ personId }) => personId === id)?.schoolId === null,
    );
    if (homeless)
      throw invalid([
        { field: homeless.field, message: `${homeless.name} works at no school here today.` },
      ]);
    const placed = assessors.flatMap(({ personId, schoolId }) =>
      schoolId ? [{ personId, schoolId }] : [],
    );
    if (new Set(placed.map(({ schoolId }) => schoolId)).size < 2)
      throw invalid([
        { field: "assessor-2", message: "Name two assessors at the least, of different schools." },
      ]);
    return placed;
  }

  async function findMeasure(viewer: Viewer, { enquiry: slug, measure }: TypedModeration) {
    if (!slug) return { enquiryId: null, measureId: "", measureName: "" };
    const { enquiry } = await enquiries.requireRight(viewer, slug, "planEnquiry");
    const { measures } = await enquiries.readNow(enquiry);
    const found = measures.find(({ id }) => id === measure);
    if (!found) throw invalid([{ field: "measure", message: "Choose a measure of the plan." }]);
    return { enquiryId: enquiry.id, measureId: found.id, measureName: found.name };
  }

  return { start };
}

/** Stores it with its pieces in their order, and those who take part as its readers. */
export async function storeModeration(
  tx: Queries,
  {
    title,
    levels,
    pieces,
    assessors,
    at,
    ...row
  }: NewModeration & {
    leadId: string;
    assessors: { personId: string; schoolId: string }[];
    at: Date;
    enquiryId: string | null;
    measureId: string;
    measureName: string;
    isSample?: boolean;
  },
): Promise<string> {
  const id = newId();
  await tx.insert(moderations).values({ id, title, levels, startedAt: at, ...row });
  await tx
    .insert(moderationAssessors)
    .values(assessors.map((assessor, position) => ({ moderationId: id, position, ...assessor })));
  await tx
    .insert(moderationPieces)
    .values(pieces.map((label, position) => ({ id: newId(), moderationId: id, label, position })));
  const readers = [row.leadId, ...assessors.map(({ personId }) => personId)];
  await setAudienceOf(
    tx,
    [id],
    readers.map((personId) => `person:${personId}`),
  );
  return id;
}
