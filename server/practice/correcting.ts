/** Corrections to published versions: said beside the text, with a day and a name, and never taken back. */
import { and, eq, inArray } from "drizzle-orm";
import { correctsAs } from "#content/access/can.ts";
import { verifiedAs } from "#content/access/identity.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { conflict, invalid, notAllowed, notFound, type Problem } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import { addressOf } from "#content/practice/address.ts";
import { identifierProblems } from "#content/practice/identifiers/problems.ts";
import type { Database } from "#drizzle/database.ts";
import { corrections, writeUps } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import * as letters from "#server/mail/letters.ts";
import type { Mail } from "#server/mail/mail.ts";
import { readableBy } from "#server/practice/audience.ts";
import { writeToAuthors } from "#server/practice/author-letters.ts";
import { newestCorrected } from "#server/practice/corrections.ts";
import type { Drafts } from "#server/practice/drafts.ts";
import { fileUnder } from "#server/practice/filing.ts";
import type { Indexing } from "#server/practice/indexing.ts";
import type { Library } from "#server/practice/library.ts";
import { namesOf } from "#server/practice/review.ts";
import { namingProblems } from "#server/practice/unnamed.ts";
import { listOnRecord } from "#server/practice/verified.ts";

const longest = 1000;

export function createCorrecting(needs: {
  database: Database;
  library: Library;
  drafts: Drafts;
  indexing: Indexing;
  mail: Mail;
  clock: Clock;
}) {
  const { database, library, drafts, indexing, mail, clock } = needs;

  /** A version that the viewer may correct. @throws NotFound, NotAllowed; Conflict once it is withdrawn */
  async function get(viewer: Viewer, slug: string, number: number) {
    const page = await library.getPage(viewer, slug, number);
    const team = await drafts.listTeam(page.writeUp.id);
    const capacity = correctsAs(viewer, { ...page.writeUp, team });
    if (!capacity)
      throw notAllowed("Its authors, their research leads and administrators can correct it.");
    if (page.writeUp.status !== "published") throw conflict("It is withdrawn.");
    return { ...page, team, capacity };
  }

  /** @throws Invalid where words are missing, or say too much */
  async function add(
    viewer: Viewer,
    slug: string,
    number: number,
    asked: { wrong: string; right: string },
  ): Promise<void> {
    const { writeUp, version, team, capacity } = await get(viewer, slug, number);
    const personId = viewer.person?.id;
    if (!personId) throw notFound();
    const said = { wrong: asked.wrong.trim(), right: asked.right.trim() };
    const lines = Object.entries(said);
    const problems = [
      ...lengthProblems(said),
      ...lines.flatMap(([field, text]) => identifierProblems(text, field, namesOf(team))),
      ...namingProblems(writeUp.identity, team, lines),
    ];
    if (problems.length > 0) throw invalid(problems);
    const at = clock();
    await database.write(async (tx) => {
      const authors = team.filter((member) => member.personId === personId);
      const onRecord = await listOnRecord(tx, authors, personId, dayOf(at));
      await tx.insert(corrections).values({
        id: newId(),
        versionId: version.id,
        ...said,
        correctedBy: personId,
        capacity,
        verifiedAs: capacity === "author" ? verifiedAs([...onRecord.values()]) : null,
        correctedAt: at,
      });
      await fileUnder(tx, writeUp.id, dayOf(at));
      await indexing.published(tx, writeUp.id);
      await record(tx, {
        at,
        actor: personId,
        action: "write-up.correct",
        thing: writeUp.id,
        detail: { version: number },
      });
      const path = `${addressOf(writeUp)}/v/${number}`;
      const letter = letters.corrected({ title: version.content.title, path });
      await writeToAuthors(tx, mail, writeUp.id, letter, { except: personId });
    });
  }

  /** When the newest versions of write-ups were last corrected. */
  async function datesOf(ids: string[]): Promise<Map<string, Date>> {
    const rows = await newestCorrected(database.read, inArray(writeUps.id, ids));
    return new Map(rows.map(({ id, at }) => [id, at] as const));
  }

  /** The write-ups that the viewer may read and that were corrected last. */
  async function listCorrected(viewer: Viewer, limit: number) {
    const { read } = database;
    const isReadable = and(eq(writeUps.status, "published"), readableBy(read, viewer, writeUps.id));
    const ids = (await newestCorrected(read, isReadable)).slice(0, limit).map(({ id }) => id);
    return library.toEntries(
      viewer,
      await read.select().from(writeUps).where(inArray(writeUps.id, ids)),
    );
  }

  return { get, add, datesOf, listCorrected };
}

export type Correcting = ReturnType<typeof createCorrecting>;

const lengthProblems = ({ wrong, right }: { wrong: string; right: string }): Problem[] => [
  ...(wrong ? [] : [{ field: "wrong", message: "Say what is wrong in it." }]),
  ...(right ? [] : [{ field: "right", message: "Say what is right." }]),
  ...Object.entries({ wrong, right })
    .filter(([, text]) => text.length > longest)
    .map(([field]) => ({ field, message: `Write up to ${longest} characters.` })),
];
