/** The notices of a commons (privacy, retention …): what they say today, and every wording before. */
import { asc, desc, eq } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { conflict, invalid, notFound } from "#content/failure.ts";
import { hasGaps, isNoticeSlug, noticePages, noticeSlugs } from "#content/packs/pages.ts";
import type { Database } from "#drizzle/database.ts";
import { notices } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import type { Clock } from "#server/clock.ts";
import { requireAdministrator } from "#server/people/places.ts";

const longest = 30_000;

export function createNotices({ database, clock }: { database: Database; clock: Clock }) {
  const { read } = database;

  /**
   * A wording, the newest where no number is given; number 0 is the one that came with the commons, and
   * has no day. @throws NotFound
   */
  async function get(slug: string, number?: number) {
    if (!isNoticeSlug(slug)) throw notFound();
    const stored = await read
      .select()
      .from(notices)
      .where(eq(notices.slug, slug))
      .orderBy(desc(notices.number));
    const wordings = [
      ...stored.map(({ number, markdown, changedAt }) => ({ number, markdown, changedAt })),
      { number: 0, markdown: noticePages[slug].markdown as string, changedAt: null },
    ];
    const wording =
      number === undefined ? wordings[0] : wordings.find((one) => one.number === number);
    if (!wording) throw notFound();
    return {
      ...wording,
      slug,
      title: noticePages[slug].title,
      hasGaps: hasGaps(wording.markdown),
      wordings: wordings.map(({ number, changedAt }) => ({ number, changedAt })),
    };
  }

  /** All of them, for who may change them. @throws NotFound */
  async function list(viewer: Viewer) {
    requireAdministrator(viewer);
    return Promise.all(noticeSlugs.map((slug) => get(slug)));
  }

  /** A new wording in place of `number`. @throws NotFound, Invalid, Conflict where somebody was first */
  async function change(
    viewer: Viewer,
    slug: string,
    asked: { markdown: string; number: number },
  ): Promise<void> {
    requireAdministrator(viewer);
    if (!isNoticeSlug(slug)) throw notFound();
    const markdown = asked.markdown.replace(/\r\n?/g, "\n").trim();
    if (!markdown) throw invalid([{ field: "markdown", message: "Write what it is to say." }]);
    if (markdown.length > longest)
      throw invalid([{ field: "markdown", message: "Keep it under 30,000 characters." }]);
    const changed = { changedBy: viewer.person?.id ?? null, changedAt: clock() };
    await database.write(async (tx) => {
      const numbers = await tx
        .select({ number: notices.number })
        .from(notices)
        .where(eq(notices.slug, slug))
        .orderBy(asc(notices.number));
      const newest = numbers.at(-1)?.number ?? 0;
      if (newest !== asked.number)
        throw conflict("Somebody changed it just now. Copy your words, and look at theirs first.");
      await tx.insert(notices).values({ slug, number: newest + 1, markdown, ...changed });
      await record(tx, {
        at: changed.changedAt,
        actor: changed.changedBy,
        action: "notice.change",
        thing: slug,
        detail: { number: newest + 1 },
      });
    });
  }

  return { get, list, change };
}

export type Notices = ReturnType<typeof createNotices>;
