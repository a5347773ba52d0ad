/**
 * Everything that is a person's own, to take along: who they are here as JSON, and of each write-up the
 * draft and every version as JSON and Markdown, with its pictures and files.
 */
import { createReadStream } from "node:fs";
import { and, asc, eq, or } from "drizzle-orm";
import { ZipFile } from "yazl";
import type { Viewer } from "#content/access/tokens.ts";
import { isFailure, notFound } from "#content/failure.ts";
import { getTemplate } from "#content/packs/templates.ts";
import { slugOf } from "#content/practice/address.ts";
import { writeUpMarkdown } from "#content/practice/write-up-markdown.ts";
import type { Database } from "#drizzle/database.ts";
import {
  accounts,
  affiliations,
  apiTokens,
  attachments,
  delegates,
  designations,
  logins,
  messages,
  people,
  profiles,
  readings,
  roles,
  teamMembers,
  versions,
  writeUps,
} from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import type { Clock } from "#server/clock.ts";
import type { Openings } from "#server/openness/openings.ts";
import type { Questions } from "#server/openness/questions.ts";
import type { Attachments } from "#server/practice/attachments.ts";
import type { Drafts } from "#server/practice/drafts.ts";
import type { Posts } from "#server/talk/posts.ts";

export function createTakingAlong(needs: {
  database: Database;
  drafts: Drafts;
  attachments: Attachments;
  openings: Openings;
  questions: Questions;
  posts: Posts;
  clock: Clock;
}) {
  const { database, drafts, clock } = needs;
  const { read } = database;

  /** A ZIP archive as it is being made. @throws NotFound for a visitor */
  return async function pack(viewer: Viewer): Promise<NodeJS.ReadableStream> {
    const personId = viewer.person?.id;
    if (!personId) throw notFound();
    const zip = new ZipFile();
    const add = (path: string, text: string) => zip.addBuffer(Buffer.from(text), path);
    const addJson = (path: string, value: unknown) => add(path, JSON.stringify(value, null, 2));
    addJson("me.json", {
      ...(await describePerson(personId)),
      openings: await needs.openings.listOwn(personId),
      questions: await needs.questions.listOwn(personId),
      posts: await needs.posts.listOwn(personId),
    });
    const own = await read
      .select({ writeUp: writeUps })
      .from(teamMembers)
      .innerJoin(writeUps, eq(writeUps.id, teamMembers.writeUpId))
      .where(and(eq(teamMembers.personId, personId), eq(teamMembers.role, "author")))
      .orderBy(asc(writeUps.createdAt));
    for (const { writeUp } of own) {
      const folder = `write-ups/${slugOf(writeUp)}`;
      const template = getTemplate(writeUp.template);
      const { liveDocumentId: _, ...facts } = writeUp;
      addJson(`${folder}/write-up.json`, facts);
      const draft = await drafts.readContent(writeUp).catch((thrown) => {
        if (isFailure(thrown)) return null;
        throw thrown;
      });
      if (draft) {
        addJson(`${folder}/draft.json`, draft);
        add(`${folder}/draft.md`, writeUpMarkdown(draft, template));
      }
      const published = await read
        .select()
        .from(versions)
        .where(eq(versions.writeUpId, writeUp.id))
        .orderBy(asc(versions.number));
      for (const { number, content, whatChanged, publishedAt } of published) {
        addJson(`${folder}/version-${number}.json`, { number, publishedAt, whatChanged, content });
        add(`${folder}/version-${number}.md`, writeUpMarkdown(content, template));
      }
      const files = await read
        .select()
        .from(attachments)
        .where(eq(attachments.writeUpId, writeUp.id));
      for (const file of files)
        zip.addReadStreamLazy(`${folder}/files/${file.id}-${file.name}`, (give) =>
          give(null, createReadStream(needs.attachments.pathOf(file.hash))),
        );
    }
    await database.write(
      (tx) =>
        record(tx, { at: clock(), actor: personId, action: "person.export", thing: personId }),
      { quiet: true },
    );
    zip.end();
    return zip.outputStream;
  };

  async function describePerson(personId: string) {
    const [[person], [login], places, held, designated, elsewhere, answers, ...said] =
      await Promise.all([
        read.select().from(people).where(eq(people.id, personId)),
        read
          .select({ email: logins.email, since: logins.createdAt })
          .from(logins)
          .where(eq(logins.id, personId)),
        read.select().from(affiliations).where(eq(affiliations.personId, personId)),
        read.select().from(roles).where(eq(roles.personId, personId)),
        read.select().from(designations).where(eq(designations.personId, personId)),
        read
          .select({ provider: accounts.providerId, since: accounts.createdAt })
          .from(accounts)
          .where(eq(accounts.userId, personId)),
        read
          .select({ question: readings.question, answer: readings.answer, at: readings.answeredAt })
          .from(readings)
          .where(eq(readings.reader, personId)),
        read.select().from(profiles).where(eq(profiles.personId, personId)),
        read.select().from(delegates).where(eq(delegates.holderId, personId)),
        read
          .select()
          .from(messages)
          .where(or(eq(messages.fromId, personId), eq(messages.toId, personId)))
          .orderBy(asc(messages.sentAt)),
        read
          .select({
            name: apiTokens.name,
            scopes: apiTokens.scopes,
            since: apiTokens.createdAt,
            until: apiTokens.expiresAt,
            lastUsedOn: apiTokens.lastUsedOn,
          })
          .from(apiTokens)
          .where(eq(apiTokens.personId, personId)),
      ]);
    const [[described], named, written, tokens] = said;
    return {
      person,
      login,
      affiliations: places,
      roles: held,
      designations: designated,
      waysIn: elsewhere,
      answers,
      profile: described?.profile ?? null,
      delegates: named,
      messages: written,
      tokens,
    };
  }
}
