/**
 * Pages of other collections as resources, in the name of one person: drafts, or published for an
 * audience. The key of each is drawn from where it stands in its collection, so a second import finds
 * what is here already.
 */
import { eq, inArray, or } from "drizzle-orm";
import { notFound } from "#content/failure.ts";
import { identifiersIn } from "#content/practice/identifiers.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { alliances, people, schools, writeUps } from "#drizzle/schema/index.ts";
import type { Clock } from "#server/clock.ts";
import type { Sessions } from "#server/people/sessions.ts";
import type { Drafts } from "#server/practice/drafts.ts";
import type { Indexing } from "#server/practice/indexing.ts";
import { keyOfPage, type PreparedPage, preparePage } from "#server/practice/prepare-page.ts";
import type { Publishing } from "#server/practice/publishing.ts";
import { type Page, readPages } from "#server/practice/read-pages.ts";

export type PageImport = {
  pages: number;
  added: number;
  alreadyThere: number;
  refused: Kept[];
  /** Were to be published and are drafts, since something in them might identify a person. */
  held: Kept[];
};

type Kept = { where: string; line: number; reason: string };

export type PageImportOptions = {
  /** The handle of the person in whose name they come. */
  person: string;
  /** Who may read them at once: `public`, `member`, `alliance:SLUG`, `school:ID`; null for drafts. */
  audience: string | null;
  /** For pages that do not name their own. */
  source?: string;
  licence?: string;
  progress?: (pages: number) => void;
};

type Terms = {
  personId: string;
  schoolId: string | null;
  audience: string;
  allianceId: string | null;
  published: boolean;
};

type Fresh = { key: string; page: PreparedPage; publish: boolean };
type Waiting = { key: string; page: Page; where: string; line: number };

const batchSize = 20;

export function createPageImport(needs: {
  database: Database;
  sessions: Sessions;
  drafts: Drafts;
  publishing: Publishing;
  indexing: Indexing;
  clock: Clock;
}) {
  const { database, sessions, drafts, publishing, indexing, clock } = needs;

  /**
   * Imports a file or a folder; 20 pages are one transaction.
   * @throws NotFound for a person, alliance or school that is not here; Error with one line for people
   * where there is nothing that could be read.
   */
  async function importPages(path: string, options: PageImportOptions): Promise<PageImport> {
    const terms = await findTerms(options);
    const done: PageImport = { pages: 0, added: 0, alreadyThere: 0, refused: [], held: [] };
    const placeOf = new Map<string, string>();
    let batch: Waiting[] = [];

    async function store(): Promise<void> {
      const waiting = batch;
      batch = [];
      const taken = await findTaken(waiting.map(({ key }) => key));
      const fresh: Fresh[] = [];
      for (const { key, page, where, line } of waiting) {
        if (taken.has(key)) continue;
        const made = preparePage(page, options);
        if ("reason" in made) {
          done.refused.push({ where, line, reason: made.reason });
          continue;
        }
        const find = terms.published
          ? identifiersIn(made.content).find(({ kind }) => kind !== "name of an adult")
          : undefined;
        if (find) {
          const reason = `Added as a draft for “${find.found}”: ${find.why}. Look at it, then publish it.`;
          done.held.push({ where, line, reason });
        }
        fresh.push({ key, page: made, publish: terms.published && !find });
      }
      if (fresh.length > 0) await database.write((tx) => storeBatch(tx, fresh, terms));
      done.added += fresh.length;
      done.alreadyThere += taken.size;
      options.progress?.(done.pages);
    }

    for await (const event of readPages(path)) {
      done.pages += 1;
      const { where, line } = event;
      if ("reason" in event) {
        done.refused.push({ where, line, reason: event.reason });
        continue;
      }
      const key = keyOfPage(event.page);
      const earlier = placeOf.get(key);
      if (earlier) {
        done.refused.push({ where, line, reason: `It is the same page as ${earlier}.` });
        continue;
      }
      placeOf.set(key, `${where}, line ${line}`);
      batch.push({ ...event, key });
      if (batch.length === batchSize) await store();
    }
    await store();
    return done;
  }

  async function findTaken(keys: string[]): Promise<Set<string>> {
    const there = await database.read
      .select({ key: writeUps.key })
      .from(writeUps)
      .where(inArray(writeUps.key, keys));
    return new Set(there.map(({ key }) => key));
  }

  async function findTerms({ person: handle, audience }: PageImportOptions): Promise<Terms> {
    const [person] = await database.read
      .select({ id: people.id, handle: people.handle, name: people.name })
      .from(people)
      .where(eq(people.handle, handle.replace(/^@/, "").toLowerCase()));
    if (!person) throw notFound(`There is nobody here with the handle ${handle}.`);
    const { schoolIds } = await sessions.viewerOf(person);
    const schoolId = schoolIds[0] ?? null;
    const terms = { personId: person.id, schoolId, allianceId: null };
    if (!audience)
      return { ...terms, published: false, audience: schoolId ? `school:${schoolId}` : "member" };
    return { ...terms, published: true, ...(await findAudience(audience)) };
  }

  async function findAudience(token: string) {
    const [kind, id = ""] = token.split(":");
    if (token === "public" || token === "member") return { audience: token };
    if (kind === "alliance") {
      const [alliance] = await database.read
        .select({ id: alliances.id })
        .from(alliances)
        .where(or(eq(alliances.slug, id), eq(alliances.id, id)));
      if (!alliance) throw notFound(`There is no alliance ${id} here.`);
      return { audience: `alliance:${alliance.id}`, allianceId: alliance.id };
    }
    if (kind === "school") {
      const [school] = await database.read
        .select({ id: schools.id })
        .from(schools)
        .where(eq(schools.id, id));
      if (!school) throw notFound(`There is no school ${id} here.`);
      return { audience: `school:${school.id}` };
    }
    throw notFound(
      `There is no audience ${token}: it is public, member, alliance:SLUG or school:ID.`,
    );
  }

  async function storeBatch(tx: Queries, batch: Fresh[], terms: Terms): Promise<void> {
    for (const { key, page, publish } of batch) {
      const { content, source, licence } = page;
      const writeUp = await drafts.create(tx, {
        template: "resource",
        content,
        authors: [{ personId: terms.personId, schoolId: terms.schoolId }],
        createdBy: terms.personId,
        audience: terms.audience,
        allianceId: terms.allianceId,
        key,
        source,
        licence,
      });
      if (publish)
        await publishing.store(tx, {
          writeUp,
          content,
          audience: terms.audience,
          whatChanged: "",
          publishedBy: terms.personId,
          at: clock(),
        });
      else await indexing.draftChanged(tx, writeUp.liveDocumentId);
    }
  }

  return importPages;
}

export type ImportPages = ReturnType<typeof createPageImport>;
