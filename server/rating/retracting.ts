/** Works outside that were retracted: noted by research leads, in the open, with where that is said. */
import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { conflict, invalid, notAllowed, notFound } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import { addressOf } from "#content/practice/address.ts";
import { identifierProblems } from "#content/practice/identifiers/problems.ts";
import { parseDoi } from "#content/references/doi.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { citedWorks, people, retractions, versions, writeUps } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import type { Clock } from "#server/clock.ts";
import type { Mail } from "#server/mail/mail.ts";
import { citedWorkRetracted } from "#server/mail/rating-letters.ts";
import { readableBy } from "#server/practice/audience.ts";
import { writeToAuthors } from "#server/practice/author-letters.ts";
import { restand } from "#server/rating/standing.ts";
import { mayConcernOutside } from "#server/synthesis/concerned.ts";

const longest = 500;

export function createRetracting(needs: { database: Database; mail: Mail; clock: Clock }) {
  const { database, mail, clock } = needs;
  const { read } = database;

  /** All that are noted today, the last first, each with what cites it and the viewer may read. */
  async function list(viewer: Viewer) {
    const rows = await read
      .select({
        id: retractions.id,
        doi: retractions.doi,
        said: retractions.said,
        at: retractions.markedAt,
        by: people.name,
      })
      .from(retractions)
      .innerJoin(people, eq(people.id, retractions.markedBy))
      .where(isNull(retractions.takenBackAt))
      .orderBy(desc(retractions.markedAt))
      .limit(500);
    const dois = rows.map(({ doi }) => doi);
    const citing = dois.length
      ? await read
          .select({ doi: citedWorks.doi, title: writeUps.title, key: writeUps.key })
          .from(citedWorks)
          .innerJoin(versions, eq(versions.id, citedWorks.versionId))
          .innerJoin(
            writeUps,
            and(eq(writeUps.id, versions.writeUpId), eq(writeUps.version, versions.number)),
          )
          .where(
            and(
              inArray(citedWorks.doi, dois),
              eq(writeUps.status, "published"),
              readableBy(read, viewer, writeUps.id),
            ),
          )
      : [];
    return rows.map((row) => ({
      ...row,
      citedBy: citing
        .filter(({ doi }) => doi === row.doi)
        .map((cites) => ({ title: cites.title, address: addressOf(cites) })),
    }));
  }

  /** Notes a retraction; what cites the work is looked at again. @throws NotAllowed, Conflict, Invalid */
  async function mark(viewer: Viewer, asked: { doi: string; said: string }): Promise<void> {
    const markedBy = requireLead(viewer);
    const doi = parseDoi(asked.doi);
    const said = asked.said.trim();
    const problems = [
      ...(doi
        ? []
        : [{ field: "doi", message: "Paste its DOI: it begins with 10. and has a slash in it." }]),
      ...(said === "" || said.length > longest
        ? [{ field: "said", message: "Say where that is written: an address, or a few words." }]
        : []),
      ...identifierProblems(said, "said", []),
    ];
    if (problems.length > 0 || !doi) throw invalid(problems);
    const at = clock();
    await database.write(async (tx) => {
      const known = and(eq(retractions.doi, doi), isNull(retractions.takenBackAt));
      if ((await tx.$count(retractions, known)) > 0) throw conflict("It is noted already.");
      await mayConcernOutside(tx, at);
      await storeRetraction(tx, { doi, said, markedBy, markedAt: at });
      await record(tx, { at, actor: markedBy, action: "retraction.mark", thing: doi });
      for (const writeUp of await listCiting(tx, doi)) {
        const { title } = writeUp;
        const letter = citedWorkRetracted({ title, path: `${addressOf(writeUp)}/rating` });
        await writeToAuthors(tx, mail, writeUp.id, letter);
      }
    });
  }

  /** It was a mistake: ratings from before count again. @throws NotFound, NotAllowed */
  async function takeBack(viewer: Viewer, id: string): Promise<void> {
    const takenBackBy = requireLead(viewer);
    const at = clock();
    await database.write(async (tx) => {
      const [gone] = await tx
        .update(retractions)
        .set({ takenBackBy, takenBackAt: at })
        .where(and(eq(retractions.id, id), isNull(retractions.takenBackAt)))
        .returning();
      if (!gone) throw notFound();
      await mayConcernOutside(tx, at);
      for (const { id: writeUpId } of await listCiting(tx, gone.doi)) await restand(tx, writeUpId);
      await record(tx, {
        ...{ at, actor: takenBackBy, action: "retraction.take-back", thing: gone.doi },
      });
    });
  }

  return { list, mark, takeBack };
}

export type Retracting = ReturnType<typeof createRetracting>;

/** Stores it, with how the ratings of what cites it stand from then on. */
export async function storeRetraction(
  tx: Queries,
  retraction: Omit<typeof retractions.$inferInsert, "id">,
): Promise<void> {
  await tx.insert(retractions).values({ id: newId(), ...retraction });
  for (const { id } of await listCiting(tx, retraction.doi)) await restand(tx, id);
}

/** The write-ups whose newest version cites a work. */
const listCiting = (tx: Queries, doi: string) =>
  tx
    .select({ id: writeUps.id, key: writeUps.key, title: writeUps.title })
    .from(citedWorks)
    .innerJoin(versions, eq(versions.id, citedWorks.versionId))
    .innerJoin(
      writeUps,
      and(eq(writeUps.id, versions.writeUpId), eq(writeUps.version, versions.number)),
    )
    .where(eq(citedWorks.doi, doi));

function requireLead(viewer: Viewer): string {
  if (!viewer.person || !can(viewer, "workRatingQueue", null))
    throw notAllowed("Research leads note retractions.");
  return viewer.person.id;
}
