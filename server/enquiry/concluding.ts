/** From an enquiry to its write-up: a draft with everything in place, linked both ways. */
import { and, eq, isNull } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { writeUpFrom } from "#content/enquiry/to-write-up.ts";
import { conflict } from "#content/failure.ts";
import { slugOf } from "#content/practice/address.ts";
import type { Database } from "#drizzle/database.ts";
import { enquiries as rows, shownEnquiries, writeUps } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import { noteSeen } from "#server/enquiry/contributing.ts";
import { listContributors } from "#server/enquiry/contributors.ts";
import type { Describing } from "#server/enquiry/describing.ts";
import type { Enquiries } from "#server/enquiry/enquiries.ts";
import type { Numbers } from "#server/enquiry/measuring/numbers.ts";
import { idOf } from "#server/enquiry/noting.ts";
import { mayBeNamed } from "#server/enquiry/told-title.ts";
import { readableBy } from "#server/practice/audience.ts";
import type { Drafts } from "#server/practice/drafts.ts";

export function createConcluding(needs: {
  database: Database;
  enquiries: Enquiries;
  describing: Describing;
  numbers: Numbers;
  drafts: Drafts;
  clock: Clock;
}) {
  const { database, enquiries, describing, numbers, drafts, clock } = needs;
  const { read } = database;

  /** What a write-up begun now would come with: whom it could name, and what numbers are held back. */
  async function prepare(viewer: Viewer, slug: string) {
    const found = await enquiries.requireRight(viewer, slug, "planEnquiry");
    const [contributors, { telling }] = await Promise.all([
      listContributors(database, found, dayOf(clock())),
      describing.describe(found, "public"),
    ]);
    return { contributors, held: telling.held };
  }

  /**
   * Begins the write-up. Its authors are those of whom it could name that are chosen, and who begins it.
   * Its numbers are as everybody may know them, since nobody knows yet who will read it.
   * @throws Conflict where there is one, or its numbers changed meanwhile
   */
  async function writeUp(viewer: Viewer, slug: string, chosen: string[]): Promise<string> {
    const found = await enquiries.requireRight(viewer, slug, "planEnquiry");
    const { enquiry, members } = found;
    if (enquiry.writeUpId) throw conflict("A write-up was begun from this enquiry already.");
    const by = idOf(viewer);
    const at = clock();
    const [{ telling, ...whole }, contributors] = await Promise.all([
      describing.describe(found, "public"),
      listContributors(database, found, dayOf(at)),
    ]);
    const named = contributors.filter(
      ({ personId }) => personId === by || chosen.includes(personId),
    );
    const content = writeUpFrom(whole, named);
    const authors = named.map(({ personId, schoolId }) => ({ personId, schoolId }));
    return database.write(async (tx) => {
      const made = await drafts.create(tx, {
        template: "practice",
        content,
        authors,
        createdBy: by,
        audience: enquiry.audience,
        allianceId: enquiry.allianceId,
        isSample: enquiry.isSample,
      });
      const linked = await tx
        .update(rows)
        .set({ writeUpId: made.id, updatedAt: at })
        .where(and(eq(rows.id, enquiry.id), isNull(rows.writeUpId)))
        .returning({ id: rows.id });
      if (linked.length === 0)
        throw conflict("A colleague began the write-up at the same time. Open theirs.");
      await numbers.note(tx, telling, at);
      const author = members.find(({ personId }) => personId === by);
      await noteSeen(tx, {
        enquiryId: enquiry.id,
        personId: by,
        schoolId: author?.schoolId ?? null,
        kind: "wrote",
        on: dayOf(at),
        of: made.id,
        at,
      });
      await record(tx, { at, actor: by, action: "enquiry.write-up", thing: enquiry.id });
      return slugOf(made);
    });
  }

  /**
   * The write-up of an enquiry as the viewer may know it: a draft for its team, what is published for its
   * readers, and for nobody else where its authors are not named, since the enquiry names them.
   */
  async function findWriteUp(viewer: Viewer, writeUpId: string | null) {
    if (!writeUpId) return null;
    const [published] = await read
      .select({ key: writeUps.key, title: writeUps.title, version: writeUps.version })
      .from(writeUps)
      .where(
        and(
          eq(writeUps.id, writeUpId),
          eq(writeUps.status, "published"),
          eq(writeUps.identity, "named"),
          readableBy(read, viewer, writeUps.id),
        ),
      );
    if (published) return { slug: slugOf(published), title: published.title, isDraft: false };
    const [draft] = await read
      .select({ key: writeUps.key, title: writeUps.title, version: writeUps.version })
      .from(writeUps)
      .where(and(eq(writeUps.id, writeUpId), readableBy(read, viewer, writeUps.liveDocumentId)));
    return draft ? { slug: slugOf(draft), title: draft.title, isDraft: draft.version === 0 } : null;
  }

  /** The enquiry that a write-up was made from, for whoever may read both and is told who wrote it. */
  async function findEnquiry(viewer: Viewer, writeUpId: string) {
    const [enquiry] = await read
      .select({
        key: rows.key,
        title: rows.title,
        id: rows.id,
        shown: shownEnquiries.title,
      })
      .from(rows)
      .innerJoin(writeUps, eq(writeUps.id, rows.writeUpId))
      .leftJoin(shownEnquiries, eq(shownEnquiries.enquiryId, rows.id))
      .where(
        and(
          eq(rows.writeUpId, writeUpId),
          eq(writeUps.identity, "named"),
          readableBy(read, viewer, rows.id),
          mayBeNamed(read, viewer),
        ),
      );
    if (!enquiry) return null;
    const title = enquiry.shown ?? enquiry.title;
    return { id: enquiry.id, slug: slugOf({ key: enquiry.key, title }), title };
  }

  return { prepare, writeUp, findWriteUp, findEnquiry };
}

export type Concluding = ReturnType<typeof createConcluding>;
