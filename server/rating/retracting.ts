/** Works outside that were retracted: noted by research leads, in the open, with where that is said. */
import { and, asc, desc, eq, inArray, isNull, lte, sql } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { conflict, invalid, notAllowed, notFound } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import { addressOf } from "#content/practice/address.ts";
import { identifierProblems } from "#content/practice/identifiers/problems.ts";
import { parseDoi } from "#content/references/doi.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import {
  citedWorks,
  people,
  retractions,
  teamMembers,
  versions,
  writeUps,
} from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import type { Clock } from "#server/clock.ts";
import type { Mail } from "#server/mail/mail.ts";
import { citedWorkRetracted } from "#server/mail/rating-letters.ts";
import { readableBy } from "#server/practice/audience.ts";
import { restandAll } from "#server/rating/standing.ts";
import { mayConcernOutside } from "#server/synthesis/concerned.ts";

const longest = 500;

export const retractionPageSize = 20;

/** Of each retraction the newest so many write-ups that cite it are named; how many do is said. */
const mostCiting = 20;

export function createRetracting(needs: { database: Database; mail: Mail; clock: Clock }) {
  const { database, mail, clock } = needs;
  const { read } = database;

  /** A page of what is noted today, the last first, each with what cites it and the viewer may read. */
  async function list(viewer: Viewer, page = 1, size = retractionPageSize, most = mostCiting) {
    const isNoted = isNull(retractions.takenBackAt);
    const total = await read.$count(retractions, isNoted);
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
      .where(isNoted)
      .orderBy(desc(retractions.markedAt), desc(retractions.id))
      .limit(size)
      .offset((Math.max(1, page) - 1) * size);
    const dois = rows.map(({ doi }) => doi);
    const citing = dois.length ? await listNamed(viewer, dois, most) : [];
    const items = rows.map((row) => {
      const own = citing.filter(({ doi }) => doi === row.doi);
      return {
        ...row,
        citedBy: own.map((cites) => ({ title: cites.title, address: addressOf(cites) })),
        citing: Number(own[0]?.citing ?? 0),
      };
    });
    return { items, page, pageSize: size, total };
  }

  /** Of each work the newest published write-ups that cite it and the viewer may read, and how many do. */
  function listNamed(viewer: Viewer, dois: string[], most: number) {
    const ranked = read
      .select({
        ...{ doi: citedWorks.doi, title: writeUps.title, key: writeUps.key },
        place:
          sql<number>`row_number() over (partition by ${citedWorks.doi} order by ${writeUps.publishedAt} desc, ${writeUps.id} desc)`.as(
            "place",
          ),
        citing: sql<number>`count(*) over (partition by ${citedWorks.doi})`.as("citing"),
      })
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
      .as("ranked");
    return read
      .select()
      .from(ranked)
      .where(lte(ranked.place, most))
      .orderBy(asc(ranked.doi), asc(ranked.place));
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
      await tellAuthors(tx, doi);
    });
  }

  /** Each author is written to once for each of their write-ups that cites the work. */
  async function tellAuthors(tx: Queries, doi: string): Promise<void> {
    const citing = await listCiting(tx, doi);
    const authors = await tx
      .select({ writeUpId: teamMembers.writeUpId, personId: teamMembers.personId })
      .from(teamMembers)
      .where(
        and(
          inArray(
            teamMembers.writeUpId,
            citing.map(({ id }) => id),
          ),
          eq(teamMembers.role, "author"),
        ),
      );
    const letters = citing.flatMap((writeUp) => {
      const { id, title } = writeUp;
      const letter = citedWorkRetracted({ title, path: `${addressOf(writeUp)}/rating` });
      return authors.flatMap(({ writeUpId, personId }) =>
        writeUpId === id ? [{ personId, letter }] : [],
      );
    });
    await mail.sendEach(tx, letters);
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
      await restandCiting(tx, gone.doi);
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
  await restandCiting(tx, retraction.doi);
}

async function restandCiting(tx: Queries, doi: string): Promise<void> {
  const citing = await listCiting(tx, doi);
  await restandAll(
    tx,
    citing.map(({ id }) => id),
  );
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
