/**
 * Everything that is a person's own, to take along, as JSON and Markdown: who they are here, and of each
 * write-up the draft and every version, with its pictures and files.
 */
import type { Readable } from "node:stream";
import { and, asc, eq } from "drizzle-orm";
import { ZipFile } from "yazl";
import type { Viewer } from "#content/access/tokens.ts";
import { showWhole } from "#content/evidence/items/shown-result.ts";
import { isFailure, notFound } from "#content/failure.ts";
import { getTemplate } from "#content/packs/templates.ts";
import { slugOf } from "#content/practice/address.ts";
import { writeUpMarkdown } from "#content/practice/write-up-markdown.ts";
import type { Database } from "#drizzle/database.ts";
import { attachments, teamMembers, versions, writeUps } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import type { Clock } from "#server/clock.ts";
import type { Openings } from "#server/openness/openings.ts";
import type { Questions } from "#server/openness/questions.ts";
import { addFiles } from "#server/people/add-files.ts";
import { describeOwn } from "#server/people/own-record.ts";
import { ownRecordMarkdown } from "#server/people/own-record-markdown.ts";
import type { Attachments } from "#server/practice/attachments.ts";
import { listCorrections } from "#server/practice/corrections.ts";
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
  return async function pack(viewer: Viewer): Promise<Readable> {
    const personId = viewer.person?.id;
    if (!personId) throw notFound();
    const zip = new ZipFile();
    const output = zip.outputStream as Readable;
    const files: Parameters<typeof addFiles>[2] = [];
    const add = (path: string, text: string) => zip.addBuffer(Buffer.from(text), path);
    const addJson = (path: string, value: unknown) => add(path, JSON.stringify(value, null, 2));
    const own = {
      ...(await describeOwn(read, viewer)),
      openings: await needs.openings.listOwn(personId),
      questions: await needs.questions.listOwn(personId),
      posts: await needs.posts.listOwn(personId),
    };
    addJson("me.json", own);
    add("me.md", ownRecordMarkdown(own));
    const written = await read
      .select({ writeUp: writeUps })
      .from(teamMembers)
      .innerJoin(writeUps, eq(writeUps.id, teamMembers.writeUpId))
      .where(and(eq(teamMembers.personId, personId), eq(teamMembers.role, "author")))
      .orderBy(asc(writeUps.createdAt));
    for (const { writeUp } of written) {
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
        add(`${folder}/draft.md`, writeUpMarkdown(showWhole(draft), template));
      }
      const published = await read
        .select()
        .from(versions)
        .where(eq(versions.writeUpId, writeUp.id))
        .orderBy(asc(versions.number));
      for (const { id, number, content, whatChanged, publishedAt } of published) {
        const corrections = await listCorrections(read, writeUp, id);
        addJson(`${folder}/version-${number}.json`, {
          number,
          publishedAt,
          whatChanged,
          content,
          corrections,
        });
        add(`${folder}/version-${number}.md`, writeUpMarkdown(showWhole(content), template));
      }
      const attached = await read
        .select()
        .from(attachments)
        .where(eq(attachments.writeUpId, writeUp.id));
      for (const { id, name, hash } of attached)
        files.push({
          name: `${folder}/files/${id}-${name}`,
          path: needs.attachments.pathOf(hash),
        });
    }
    await database.write(
      (tx) =>
        record(tx, { at: clock(), actor: personId, action: "person.export", thing: personId }),
      { quiet: true },
    );
    zip.on("error", (error) => output.destroy(error));
    addFiles(zip, output, files).then(
      () => zip.end(),
      (error) => output.destroy(error),
    );
    return output;
  };
}
