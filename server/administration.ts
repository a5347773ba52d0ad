/**
 * What administrators of the commons look after: letters that wait, the mail
 * domains of schools, and how the system is. None of it shows what people wrote.
 */
import { statfs } from "node:fs/promises";
import { and, asc, count, eq, gte, sum } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { conflict, invalid, notFound } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import type { Database } from "#drizzle/database.ts";
import {
  attachments,
  liveDocuments,
  outbox,
  people,
  schoolDomains,
  schools,
  sessions,
  versions,
} from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import type { Clock } from "#server/clock.ts";
import type { LiveDocuments } from "#server/live/index.ts";
import type { Choosing } from "#server/people/choosing.ts";
import { requireAdministrator } from "#server/people/places.ts";

export function createAdministration(needs: {
  database: Database;
  live: LiveDocuments;
  choosing: Choosing;
  clock: Clock;
  folder: string;
}) {
  const { database, live, choosing, clock, folder } = needs;
  const { read } = database;

  /** Letters that wait: to whom, why still, and when next; never what is in them. */
  async function listMail(viewer: Viewer) {
    requireAdministrator(viewer);
    const rows = await read
      .select()
      .from(outbox)
      .where(eq(outbox.kind, "mail"))
      .orderBy(asc(outbox.id))
      .limit(200);
    return rows.map(({ id, payload, createdAt, attempts, dueAt, lastError }) => ({
      id,
      to: String(payload.to),
      subject: String(payload.subject),
      createdAt,
      attempts,
      dueAt,
      lastError,
    }));
  }

  /** Has a letter tried again now, or not at all. @throws NotFound for one that has gone. */
  async function decideMail(viewer: Viewer, id: number, what: "retry" | "drop"): Promise<void> {
    requireAdministrator(viewer);
    const isIt = and(eq(outbox.id, id), eq(outbox.kind, "mail"));
    await database.write(async (tx) => {
      const done =
        what === "drop"
          ? await tx.delete(outbox).where(isIt).returning()
          : await tx.update(outbox).set({ dueAt: clock() }).where(isIt).returning();
      if (done.length === 0) throw notFound("That letter has gone.");
      await record(tx, {
        at: clock(),
        actor: viewer.person?.id ?? null,
        action: `mail.${what}`,
        thing: "commons",
      });
    });
  }

  async function listDomains(viewer: Viewer) {
    requireAdministrator(viewer);
    return read
      .select({
        id: schoolDomains.id,
        domain: schoolDomains.domain,
        schoolId: schools.id,
        school: schools.name,
        verifiedAt: schoolDomains.verifiedAt,
        verifiedBy: people.name,
      })
      .from(schoolDomains)
      .innerJoin(schools, eq(schools.id, schoolDomains.schoolId))
      .leftJoin(people, eq(people.id, schoolDomains.verifiedBy))
      .orderBy(asc(schoolDomains.domain), asc(schools.name))
      .limit(1000);
  }

  /** Whoever has an address of the domain joins the school at once. @throws Invalid, Conflict */
  async function addDomain(viewer: Viewer, asked: { domain: string; school: string }) {
    requireAdministrator(viewer);
    const domain = asked.domain.trim().toLowerCase().replace(/^@/, "");
    if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain))
      throw invalid([{ field: "domain", message: "Write the part after the @: moss.sch.uk." }]);
    if (publicMail.has(domain))
      throw invalid([
        {
          field: "domain",
          message: `Anybody can have an address of ${domain}: it is no school’s.`,
        },
      ]);
    const school = await choosing.school(asked.school, "school");
    const now = clock();
    await database.write(async (tx) => {
      const added = await tx
        .insert(schoolDomains)
        .values({
          id: newId(),
          domain,
          schoolId: school.id,
          verifiedBy: viewer.person?.id ?? null,
          verifiedAt: now,
        })
        .onConflictDoNothing()
        .returning();
      if (added.length === 0) throw conflict(`${domain} is ${school.name}’s already.`);
      await record(tx, {
        at: now,
        actor: viewer.person?.id ?? null,
        action: "domain.add",
        thing: school.id,
        detail: { domain },
      });
    });
  }

  async function removeDomain(viewer: Viewer, id: string): Promise<void> {
    requireAdministrator(viewer);
    await database.write(async (tx) => {
      const [gone] = await tx.delete(schoolDomains).where(eq(schoolDomains.id, id)).returning();
      if (!gone) throw notFound();
      await record(tx, {
        at: clock(),
        actor: viewer.person?.id ?? null,
        action: "domain.remove",
        thing: gone.schoolId,
        detail: { domain: gone.domain },
      });
    });
  }

  /** How the system is: live documents, what waits, and room. */
  async function look(viewer: Viewer) {
    requireAdministrator(viewer);
    const counted = async (table: typeof people | typeof versions | typeof liveDocuments) =>
      (await read.select({ count: count() }).from(table))[0]?.count ?? 0;
    const [persons, published, documents, [open], [waiting], [failing], [files], size, disk] =
      await Promise.all([
        counted(people),
        counted(versions),
        counted(liveDocuments),
        read.select({ count: count() }).from(sessions).where(gte(sessions.expiresAt, clock())),
        read.select({ count: count() }).from(outbox),
        read.select({ count: count() }).from(outbox).where(gte(outbox.attempts, 1)),
        read.select({ count: count(), bytes: sum(attachments.size) }).from(attachments),
        database.size(),
        statfs(folder).catch(() => null),
      ]);
    return {
      live: live.stats(),
      people: persons,
      versions: published,
      liveDocuments: documents,
      sessions: open?.count ?? 0,
      waiting: waiting?.count ?? 0,
      failing: failing?.count ?? 0,
      files: { count: files?.count ?? 0, bytes: Number(files?.bytes ?? 0) },
      databaseBytes: size,
      freeBytes: disk ? disk.bavail * disk.bsize : null,
      memoryBytes: process.memoryUsage.rss(),
      upSeconds: Math.round(process.uptime()),
    };
  }

  return {
    listMail,
    decideMail,
    listDomains,
    addDomain,
    removeDomain,
    look,
  };
}

export type Administration = ReturnType<typeof createAdministration>;

/** Providers at which anybody has an address. */
const publicMail = new Set([
  "aol.com",
  "btinternet.com",
  "gmail.com",
  "googlemail.com",
  "hotmail.co.uk",
  "hotmail.com",
  "icloud.com",
  "live.co.uk",
  "live.com",
  "me.com",
  "msn.com",
  "outlook.com",
  "proton.me",
  "protonmail.com",
  "sky.com",
  "talktalk.net",
  "virginmedia.com",
  "yahoo.co.uk",
  "yahoo.com",
]);
