/** Threads of an alliance: who may find and read them, and starting one under a rule that stays. */
import { and, count, desc, eq, isNull, max, sql } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { invalid, notAllowed, notFound, type Problem } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import { identifierProblems } from "#content/practice/identifiers/problems.ts";
import { fewestToHideAmong, ThreadRule } from "#content/talk/rules.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { alliances, posts, threads } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import type { Limits } from "#server/auth/limits.ts";
import { type Clock, dayOf, startOf } from "#server/clock.ts";
import { readableBy, setAudienceOf } from "#server/practice/audience.ts";
import type { ThreadIndexing } from "#server/talk/indexing.ts";
import { countSpeakers } from "#server/talk/speakers.ts";

export type Thread = typeof threads.$inferSelect;

const perPage = 30;

export function createThreads(needs: {
  database: Database;
  indexing: ThreadIndexing;
  limits: Limits;
  clock: Clock;
}) {
  const { database, indexing, limits, clock } = needs;
  const { read } = database;

  async function getAlliance(slug: string) {
    const [alliance] = await read.select().from(alliances).where(eq(alliances.slug, slug));
    if (!alliance) throw notFound("There is no such alliance here.");
    return alliance;
  }

  /** The threads that the viewer may read, those last written in first. */
  async function list(viewer: Viewer, allianceSlug: string, page: number) {
    const alliance = await getAlliance(allianceSlug);
    const audiences = audiencesIn(alliance);
    if (!audiences.some(({ audience }) => can(viewer, "startThread", { audience })))
      throw notFound();
    const isReadable = and(
      eq(threads.allianceId, alliance.id),
      readableBy(read, viewer, threads.id),
    );
    const [rows, [total]] = await Promise.all([
      read
        .select({
          id: threads.id,
          title: threads.title,
          rule: threads.rule,
          audience: threads.audience,
          posts: count(posts.id),
          last: max(posts.at),
        })
        .from(threads)
        .leftJoin(posts, and(eq(posts.threadId, threads.id), isNull(posts.takenBackAt)))
        .where(isReadable)
        .groupBy(threads.id)
        .orderBy(desc(sql`coalesce(max(${posts.at}), ${threads.startedAt})`), desc(threads.id))
        .limit(perPage)
        .offset((page - 1) * perPage),
      read.select({ count: count() }).from(threads).where(isReadable),
    ]);
    return { alliance, threads: rows, total: total?.count ?? 0, page, pageSize: perPage };
  }

  /** A thread with its alliance. @throws NotFound for who may not read it */
  async function get(viewer: Viewer, id: string) {
    const [found] = await read
      .select({ thread: threads, alliance: alliances })
      .from(threads)
      .innerJoin(alliances, eq(alliances.id, threads.allianceId))
      .where(and(eq(threads.id, id), readableBy(read, viewer, threads.id)));
    if (!found) throw notFound();
    return found;
  }

  /** Whom the viewer may talk with in an alliance. @throws NotFound for who may talk with nobody */
  async function listAudiences(viewer: Viewer, allianceSlug: string) {
    const alliance = await getAlliance(allianceSlug);
    const audiences = audiencesIn(alliance).filter((choice) => can(viewer, "startThread", choice));
    if (audiences.length === 0) throw notFound();
    const among = await Promise.all(
      audiences.map(async ({ audience, name }) => ({
        audience,
        name,
        people: await countSpeakers(database, { allianceId: alliance.id, audience }, today()),
      })),
    );
    return { alliance, audiences: among };
  }

  /** How many people can write in a thread, where they are so few that a speaker may be guessed. */
  async function countFew(thread: Thread): Promise<number | null> {
    const people = await countSpeakers(database, thread, today());
    return people < fewestToHideAmong ? people : null;
  }

  /** @throws NotFound, NotAllowed, Invalid */
  async function start(
    viewer: Viewer,
    allianceSlug: string,
    asked: { title: string; rule: string; audience: string },
  ): Promise<Thread> {
    const { alliance, audiences } = await listAudiences(viewer, allianceSlug);
    await limits.count("thread", viewer.person?.id ?? "");
    const rule = ThreadRule.safeParse(asked.rule);
    const title = asked.title.trim();
    const problems: Problem[] = identifierProblems(title, "title", [alliance.name]);
    if (title.length < 3 || title.length > 150)
      problems.push({ field: "title", message: "Give it a title of 3 to 150 characters." });
    if (!rule.success) problems.push({ field: "rule", message: "Choose a rule." });
    if (!audiences.some(({ audience }) => audience === asked.audience))
      problems.push({ field: "audience", message: "Choose who may read it and write in it." });
    if (problems.length > 0 || !rule.success) throw invalid(problems);
    if (!viewer.person) throw notAllowed("Sign in first.");
    return database.write((tx) =>
      store(tx, {
        title,
        rule: rule.data,
        audience: asked.audience,
        allianceId: alliance.id,
        startedBy: viewer.person?.id ?? null,
        at: clock(),
      }),
    );
  }

  /** Stores a thread, in the caller's transaction; under the Chatham House rule without who and when. */
  async function store(
    tx: Queries,
    { at, startedBy, ...next }: Omit<Thread, "id" | "startedAt"> & { at: Date },
  ): Promise<Thread> {
    const isCovered = next.rule === "chatham-house";
    const thread = {
      ...next,
      id: newId(),
      startedBy: isCovered ? null : startedBy,
      startedAt: isCovered ? startOf(dayOf(at)) : at,
    };
    await tx.insert(threads).values(thread);
    await setAudienceOf(tx, [thread.id], [thread.audience]);
    await indexing.changed(tx, thread.id);
    // Under cover there is no row in the log: its place among the others would tell the moment.
    if (!isCovered)
      await record(tx, { at, actor: startedBy, action: "thread.start", thing: thread.id });
    return thread;
  }

  const today = () => dayOf(clock());

  return { list, get, listAudiences, countFew, start, store };
}

export type Threads = ReturnType<typeof createThreads>;

/** Everybody in an alliance, or its heads. */
const audiencesIn = ({ id, name }: { id: string; name: string }) =>
  (["alliance", "heads"] as const).map((kind) => {
    const audience = `${kind}:${id}`;
    return { audience, name: kind === "heads" ? `The heads of ${name}` : `Everyone in ${name}` };
  });
