/**
 * Whether published syntheses still rest on what is known. What is new, and what would change, is kept beside
 * each for its readers; nothing of a version changes. The outbox asks for it after whatever may concern one.
 */
import { and, asc, desc, eq, gt, inArray, isNotNull } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { policyFor } from "#content/disclosure/policy.ts";
import { isFailure } from "#content/failure.ts";
import { discloseStudies } from "#content/synthesis/disclosed.ts";
import { matchStudies } from "#content/synthesis/matching.ts";
import type { PublishedSynthesis } from "#content/synthesis/published.ts";
import { originOf, rewording } from "#content/synthesis/relabelled.ts";
import { type Gone, whatIsStale } from "#content/synthesis/stale.ts";
import type { Decided } from "#content/synthesis/study.ts";
import type { Database } from "#drizzle/database.ts";
import {
  adaptations,
  schools,
  syntheses,
  synthesisEditors,
  synthesisVersions,
  versions,
  writeUps,
} from "#drizzle/schema/index.ts";
import type { Clock } from "#server/clock.ts";
import type { Mail } from "#server/mail/mail.ts";
import { outOfDate } from "#server/mail/synthesis-letters.ts";
import { readableBy } from "#server/practice/audience.ts";
import { behind, findCandidates, listBehind, readableByAll } from "#server/synthesis/candidates.ts";
import { listRetracted } from "#server/synthesis/retracted.ts";
import { listEditors, type Synthesis, synthesisAddress } from "#server/synthesis/syntheses.ts";

type News = { says: string[]; changes: string[] };

export function createWatching(needs: { database: Database; mail: Mail; clock: Clock }) {
  const { database, mail, clock } = needs;
  const { read } = database;

  /** Looks at each that something may concern, one by one. */
  async function lookAgain(): Promise<void> {
    let after = "";
    for (;;) {
      const [next] = await read
        .select()
        .from(syntheses)
        .where(and(gt(syntheses.unseen, 0), gt(syntheses.id, after)))
        .orderBy(asc(syntheses.id))
        .limit(1);
      if (!next) return;
      after = next.id;
      await look(next);
    }
  }

  async function look(synthesis: Synthesis): Promise<void> {
    const news = await newsOf(synthesis);
    await database.write(async (tx) => {
      const at = clock();
      const [seen] = await tx
        .update(syntheses)
        .set({ unseen: 0, news, staleSince: news ? (synthesis.staleSince ?? at) : null })
        .where(
          and(
            eq(syntheses.id, synthesis.id),
            eq(syntheses.unseen, synthesis.unseen),
            eq(syntheses.version, synthesis.version),
          ),
        )
        .returning({ id: syntheses.id });
      // What changed it meanwhile has asked for another look.
      if (!seen || !news || synthesis.staleSince) return;
      const editors = await listEditors(tx, synthesis.id);
      const { title, audience } = synthesis;
      // An editor may have left those whom it is for since: a letter asks nobody where they work.
      const says = audience === "public" ? news.says : [];
      const letter = outOfDate({ title, path: synthesisAddress(synthesis), says });
      await mail.sendTo(
        tx,
        editors.map(({ personId }) => personId),
        letter,
      );
    });
  }

  /** In words that all its readers may read; null where its newest version knows all. */
  async function newsOf(synthesis: Synthesis): Promise<News | null> {
    const { audience } = synthesis;
    const [version] = await read
      .select({ content: synthesisVersions.content, at: synthesisVersions.publishedAt })
      .from(synthesisVersions)
      .where(eq(synthesisVersions.synthesisId, synthesis.id))
      .orderBy(desc(synthesisVersions.number))
      .limit(1);
    if (!version || synthesis.status !== "published") return null;
    const { content, at: publishedAt } = version;
    const [{ candidates, isCut }, known, retracted] = await Promise.all([
      findCandidates(read, audience, content.rules),
      listOpen(audience, content.lines),
      listRetracted(
        read,
        content.lines.map(({ study }) => study),
      ),
    ]);
    const gone = new Map<string, Gone>();
    for (const { study } of content.lines) {
      const origin = originOf(study);
      const open = origin === null ? null : known.get(origin);
      if (open === undefined) gone.set(study.id, "unreadable");
      else if (open?.isWithdrawn) gone.set(study.id, "withdrawn");
      // What was noted before is known: whoever took it in all the same gave a reason.
      else if ((retracted.get(study.id) ?? publishedAt) > publishedAt)
        gone.set(study.id, "retracted");
    }
    const policy = policyFor(audience);
    const others = new Set(
      content.lines.flatMap(({ study }) => (study.isOtherPupils ? [study.id] : [])),
    );
    const found = matchStudies(candidates, content.rules, ({ id }) => others.has(id));
    const ids = new Set(found.map(({ study }) => study.id));
    // Among more than are looked through, what was not met may be there all the same.
    const unmet = isCut
      ? content.lines.flatMap((line) =>
          ids.has(line.study.id) ? [] : [{ ...line, rule: "fits" as const }],
        )
      : [];
    const matches = [...found, ...unmet].map((match) => ({
      ...match,
      study: disclosed(match.study, policy),
    }));
    const lines = content.lines.map((line) => ({ ...line, study: disclosed(line.study, policy) }));
    const by = new Map([...known].map(([id, open]) => [id, open.by]));
    return sayNews(content, { lines, matches, gone }, rewording(lines, by));
  }

  /** Where results come from that everybody of the audience may open, by the id of the write-up or try. */
  async function listOpen(audience: string, lines: readonly Decided[]) {
    const ids = [...new Set(lines.flatMap(({ study }) => originOf(study) ?? []))];
    if (ids.length === 0) return new Map<string, { by: string; isWithdrawn: boolean }>();
    const [written, tried] = await Promise.all([
      read
        .select({ writeUp: writeUps, versionId: versions.id })
        .from(writeUps)
        .innerJoin(
          versions,
          and(eq(versions.writeUpId, writeUps.id), eq(versions.number, writeUps.version)),
        )
        .where(and(inArray(writeUps.id, ids), readableByAll(read, audience, writeUps.id))),
      read
        .select({ id: adaptations.id, school: schools.name, status: writeUps.status })
        .from(adaptations)
        .innerJoin(schools, eq(schools.id, adaptations.schoolId))
        .innerJoin(writeUps, eq(writeUps.id, adaptations.writeUpId))
        .where(
          and(
            inArray(adaptations.id, ids),
            eq(adaptations.status, "told"),
            readableByAll(read, audience, adaptations.id),
            readableByAll(read, audience, writeUps.id),
          ),
        ),
    ]);
    const named = await listBehind(
      read,
      written.map(({ versionId }) => versionId),
    );
    return new Map([
      ...written.map(({ writeUp, versionId }) => {
        const isWithdrawn = writeUp.status === "withdrawn";
        return [writeUp.id, { by: behind(writeUp, named.get(versionId)), isWithdrawn }] as const;
      }),
      ...tried.map(
        ({ id, school, status }) =>
          [id, { by: school, isWithdrawn: status === "withdrawn" }] as const,
      ),
    ]);
  }

  /** Those that the viewer edits and that are out of date, for the desk. */
  async function listOutOfDate(viewer: Viewer) {
    const rows = await read
      .select({ title: syntheses.title, key: syntheses.key, since: syntheses.staleSince })
      .from(synthesisEditors)
      .innerJoin(syntheses, eq(syntheses.id, synthesisEditors.synthesisId))
      .where(
        and(
          eq(synthesisEditors.personId, viewer.person?.id ?? ""),
          readableBy(read, viewer, syntheses.id),
          eq(syntheses.status, "published"),
          isNotNull(syntheses.staleSince),
        ),
      )
      .orderBy(asc(syntheses.staleSince))
      .limit(50);
    return rows.map((row) => ({ ...row, address: synthesisAddress(row) }));
  }

  return { lookAgain, listOutOfDate };
}

const disclosed = (study: Decided["study"], policy: ReturnType<typeof policyFor>) =>
  discloseStudies([study], policy)[0] ?? study;

/** Two results of the same pupils are for a person to put right, and are told as what they are. */
function sayNews(
  { moderator }: PublishedSynthesis,
  { lines, ...today }: Parameters<typeof whatIsStale>[1] & { lines: readonly Decided[] },
  reword: (words: string) => string,
): News | null {
  try {
    const { isOutOfDate, news, changes } = whatIsStale(lines, today, moderator);
    if (!isOutOfDate) return null;
    // The same may be said of several results.
    return {
      says: [...new Set(news.map(({ says }) => reword(says)))],
      changes: changes.map(reword),
    };
  } catch (thrown) {
    if (!isFailure(thrown)) throw thrown;
    return { says: [reword(thrown.message)], changes: [] };
  }
}
