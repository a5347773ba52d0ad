/**
 * What an author is shown before publishing: what stands in the way, and what to look at. A colleague
 * who is asked to look too sees the same.
 */
import { eq } from "drizzle-orm";
import { verifiedAs } from "#content/access/identity.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { attachmentsIn } from "#content/document/schema.ts";
import type { Problem } from "#content/failure.ts";
import { getTemplate } from "#content/packs/templates.ts";
import { identifiersIn } from "#content/practice/identifiers.ts";
import { problemsWith } from "#content/practice/readiness.ts";
import type { WriteUpContent } from "#content/practice/write-up.ts";
import type { Database } from "#drizzle/database.ts";
import { attachments } from "#drizzle/schema/index.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import { listWithheld } from "#server/practice/crowds.ts";
import { seenOf } from "#server/practice/draft-revision.ts";
import type { Drafts, TeamMember, WriteUpRow } from "#server/practice/drafts.ts";
import { listLooks, secondLookAt } from "#server/practice/second-look.ts";
import { listOnRecord, listVerified } from "#server/practice/verified.ts";

export function createReview(needs: { database: Database; drafts: Drafts; clock: Clock }) {
  const { database, drafts, clock } = needs;

  /** What stands in the way, what should be looked at, and what would be published. */
  async function review(viewer: Viewer, slug: string, as: "publish" | "look" = "publish") {
    const { writeUp, team } =
      as === "look"
        ? await drafts.get(viewer, slug)
        : await drafts.requireRight(viewer, slug, "publish");
    const { content, revision } = await drafts.readNow(writeUp);
    const looks = await listLooks(database.read, writeUp.id);
    const today = dayOf(clock());
    const authors = team.filter(({ role }) => role === "author");
    const publisher = viewer.person?.id ?? "";
    const onRecord = await listOnRecord(database.read, authors, publisher, today);
    const known = verifiedAs([...onRecord.values()]);
    return {
      writeUp,
      team,
      content,
      revision,
      problems: [
        ...problemsWith(content, getTemplate(writeUp.template)),
        ...(await foreignFiles(writeUp, content)),
      ],
      identifiers: identifiersIn(content, { allowedNames: namesOf(team) }).map((find) => ({
        ...find,
        /** Whether a second person has to look, has looked, or need not. */
        second: secondLookAt(find, looks, viewer.person?.id),
      })),
      looks,
      /** What a form that is made now is made of. */
      seen: seenOf(writeUp),
      /** What its readers would not be told if nobody were named. */
      withheld: await listWithheld(
        database.read,
        { ...writeUp, identity: "anonymous" },
        content,
        [...(await listVerified(database.read, writeUp.id)), ...(known ? [known] : [])],
        today,
      ),
    };
  }

  /** Pictures and files that were pasted from another write-up: readers of this one could not open them. */
  async function foreignFiles(writeUp: WriteUpRow, content: WriteUpContent): Promise<Problem[]> {
    const used = Object.entries(content.sections).flatMap(([field, document]) =>
      document ? attachmentsIn(document).map((id) => ({ field, id })) : [],
    );
    if (used.length === 0) return [];
    const own = await database.read
      .select({ id: attachments.id })
      .from(attachments)
      .where(eq(attachments.writeUpId, writeUp.id));
    const ids = new Set(own.map(({ id }) => id));
    const fields = new Set(used.filter(({ id }) => !ids.has(id)).map(({ field }) => field));
    const sections = getTemplate(writeUp.template).sections;
    return [...fields].map((field) => ({
      field,
      message: `“${sections.find(({ id }) => id === field)?.title ?? field}” holds a picture or file of another write-up, which readers of this one cannot open. Delete it there and add it again from your device.`,
    }));
  }

  return review;
}

export type Review = ReturnType<typeof createReview>;

/** Who and what school may be named in a write-up: its own. */
export const namesOf = (team: TeamMember[]): string[] =>
  team.flatMap(({ name, schoolName }) => (schoolName ? [name, schoolName] : [name]));
