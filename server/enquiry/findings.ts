/** What a team found, each with its why; changed by a form that says which revision it was made for. */
import { and, asc, count, eq } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { type EnquiryFinding, parseFinding } from "#content/enquiry/finding.ts";
import { conflict, invalid, notFound } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import type { Database } from "#drizzle/database.ts";
import { enquiryFindings } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import type { Clock } from "#server/clock.ts";
import { noteToday } from "#server/enquiry/contributing.ts";
import type { Enquiries } from "#server/enquiry/enquiries.ts";
import { idOf, noteIn } from "#server/enquiry/noting.ts";

const most = 30;

export function createFindings(needs: { database: Database; enquiries: Enquiries; clock: Clock }) {
  const { database, enquiries, clock } = needs;
  const { read } = database;

  type Typed = Record<keyof EnquiryFinding, string>;

  /** Adds a finding. @throws Invalid, with what to put right */
  async function add(viewer: Viewer, slug: string, typed: Typed): Promise<void> {
    const { enquiry } = await enquiries.requireRight(viewer, slug, "planEnquiry");
    const finding = requireFinding(typed);
    const at = clock();
    const by = idOf(viewer);
    await database.write(async (tx) => {
      const [there] = await tx
        .select({ count: count() })
        .from(enquiryFindings)
        .where(eq(enquiryFindings.enquiryId, enquiry.id));
      if ((there?.count ?? 0) >= most)
        throw conflict(`There are ${most} findings already. Bring some of them together.`);
      await tx
        .insert(enquiryFindings)
        .values({ ...finding, id: newId(), enquiryId: enquiry.id, notedBy: by, at });
      await noteToday(tx, { enquiryId: enquiry.id, personId: by, kind: "analysed", at });
      await record(tx, { at, actor: by, action: "enquiry.find", thing: enquiry.id });
    });
  }

  /** Changes a finding. @throws Conflict where somebody changed it since the form was made */
  async function change(
    viewer: Viewer,
    slug: string,
    { id, revision, typed }: { id: string; revision: number; typed: Typed },
  ): Promise<void> {
    const { enquiry } = await enquiries.requireRight(viewer, slug, "planEnquiry");
    const finding = requireFinding(typed);
    const [at, by] = [clock(), idOf(viewer)];
    await database.write(async (tx) => {
      const [there] = await tx
        .select({ revision: enquiryFindings.revision })
        .from(enquiryFindings)
        .where(and(eq(enquiryFindings.id, id), eq(enquiryFindings.enquiryId, enquiry.id)));
      if (!there) throw notFound();
      if (there.revision !== revision)
        throw conflict(
          "Somebody changed this finding at the same time. What you wrote stands below: look at theirs first.",
        );
      await tx
        .update(enquiryFindings)
        .set({ ...finding, revision: revision + 1 })
        .where(eq(enquiryFindings.id, id));
      await noteToday(tx, { enquiryId: enquiry.id, personId: by, kind: "analysed", at });
      await noteIn(tx, at, viewer, enquiry, "enquiry.change-finding");
    });
  }

  async function remove(viewer: Viewer, slug: string, id: string): Promise<void> {
    const { enquiry } = await enquiries.requireRight(viewer, slug, "planEnquiry");
    await database.write(async (tx) => {
      const gone = await tx
        .delete(enquiryFindings)
        .where(and(eq(enquiryFindings.id, id), eq(enquiryFindings.enquiryId, enquiry.id)))
        .returning({ id: enquiryFindings.id });
      if (gone.length === 0) throw notFound();
      await noteIn(tx, clock(), viewer, enquiry, "enquiry.remove-finding");
    });
  }

  const list = (enquiryId: string) =>
    read
      .select({
        id: enquiryFindings.id,
        outcome: enquiryFindings.outcome,
        measure: enquiryFindings.measure,
        direction: enquiryFindings.direction,
        why: enquiryFindings.why,
        forWhom: enquiryFindings.forWhom,
        conditions: enquiryFindings.conditions,
        sure: enquiryFindings.sure,
        revision: enquiryFindings.revision,
      })
      .from(enquiryFindings)
      .where(eq(enquiryFindings.enquiryId, enquiryId))
      .orderBy(asc(enquiryFindings.at), asc(enquiryFindings.id))
      .limit(most);

  return { add, change, remove, list };
}

export type Findings = ReturnType<typeof createFindings>;

function requireFinding(typed: Record<keyof EnquiryFinding, string>): EnquiryFinding {
  const parsed = parseFinding(typed);
  if ("problems" in parsed) throw invalid(parsed.problems);
  return parsed.finding;
}
