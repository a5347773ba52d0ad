/** Where in a write-up a passage may stand besides its draft, and what takes it out of there. */
import { eq, inArray, like, or } from "drizzle-orm";
import type { Eraser } from "#content/document/erasing.ts";
import { eraseContent } from "#content/practice/erased-write-up.ts";
import type { Queries } from "#drizzle/database.ts";
import {
  attachments,
  audit,
  breakGlass,
  outbox,
  questions,
  readings,
  reports,
  secondLooks,
  versions,
  writeUps,
} from "#drizzle/schema/index.ts";
import type { WriteUpRow } from "#server/practice/drafts.ts";

/** `place` in words that say nothing of what stands around it. */
export type Place = { place: string; times: number; mend: (tx: Queries) => PromiseLike<unknown> };

/** `inLetters` also knows how the passage is written in HTML. */
export async function findPlaces(
  read: Queries,
  writeUp: WriteUpRow,
  eraser: Eraser,
  inLetters: Eraser,
): Promise<Place[]> {
  const places: Place[] = [];
  const look = <T>(
    place: string,
    clean: (using: Eraser) => T,
    store: (tx: Queries, cleaned: T) => PromiseLike<unknown>,
    using = eraser,
  ) => {
    const before = using.count();
    const cleaned = clean(using);
    const times = using.count() - before;
    if (times > 0) places.push({ place, times, mend: (tx) => store(tx, cleaned) });
  };
  const { id, key } = writeUp;

  for (const row of await read.select().from(versions).where(eq(versions.writeUpId, id))) {
    const isRow = eq(versions.id, row.id);
    look(
      `version ${row.number}`,
      ({ text }) => ({
        content: eraseContent(row.content, eraser),
        whatChanged: text(row.whatChanged),
      }),
      (tx, cleaned) => tx.update(versions).set(cleaned).where(isRow),
    );
  }
  const { title, summary, source, withdrawnReason } = writeUp;
  look(
    "its title, summary or reason for withdrawing, as lists show them",
    ({ value }) => value({ title, summary, source, withdrawnReason }),
    (tx, cleaned) => tx.update(writeUps).set(cleaned).where(eq(writeUps.id, id)),
  );
  for (const row of await read.select().from(attachments).where(eq(attachments.writeUpId, id)))
    look(
      "a file’s name",
      ({ text }) => ({ name: text(row.name) }),
      (tx, cleaned) => tx.update(attachments).set(cleaned).where(eq(attachments.id, row.id)),
    );
  for (const row of await read.select().from(readings).where(eq(readings.writeUpId, id)))
    look(
      "what a colleague was asked before publishing, or answered",
      ({ value }) => value({ question: row.question, answer: row.answer }),
      (tx, cleaned) => tx.update(readings).set(cleaned).where(eq(readings.id, row.id)),
    );
  for (const row of await read.select().from(secondLooks).where(eq(secondLooks.writeUpId, id)))
    look(
      "what a second person was asked to look at",
      ({ value }) => value({ finds: row.finds, note: row.note }),
      (tx, cleaned) => tx.update(secondLooks).set(cleaned).where(eq(secondLooks.id, row.id)),
    );
  for (const row of await read.select().from(questions).where(eq(questions.writeUpId, id)))
    look(
      "a question of a head, or its answer",
      ({ value }) => value({ question: row.question, answer: row.answer }),
      (tx, cleaned) => tx.update(questions).set(cleaned).where(eq(questions.id, row.id)),
    );
  for (const row of await read.select().from(breakGlass).where(eq(breakGlass.thing, id)))
    look(
      "a reason for breaking the glass",
      ({ text }) => ({ reason: text(row.reason) }),
      (tx, cleaned) => tx.update(breakGlass).set(cleaned).where(eq(breakGlass.id, row.id)),
    );
  for (const row of await read
    .select()
    .from(reports)
    .where(like(reports.path, `%${key}%`)))
    look(
      "a report about it",
      ({ text }) => ({ note: text(row.note), outcome: text(row.outcome) }),
      (tx, cleaned) => tx.update(reports).set(cleaned).where(eq(reports.id, row.id)),
    );
  for (const row of await listAudited(read, id))
    look(
      "the log of who did what",
      ({ value }) => ({ detail: value(row.detail) }),
      (tx, cleaned) => tx.update(audit).set(cleaned).where(eq(audit.id, row.id)),
    );
  for (const row of await read.select().from(outbox))
    look(
      "a letter that waits",
      ({ value }) => ({ payload: { ...value(row.payload), to: row.payload.to } }),
      (tx, cleaned) => tx.update(outbox).set(cleaned).where(eq(outbox.id, row.id)),
      inLetters,
    );
  return places;
}

/** What the log says of a write-up and of its files. */
async function listAudited(read: Queries, writeUpId: string) {
  const files = read
    .select({ id: attachments.id })
    .from(attachments)
    .where(eq(attachments.writeUpId, writeUpId));
  return read
    .select({ id: audit.id, detail: audit.detail })
    .from(audit)
    .where(or(eq(audit.thing, writeUpId), inArray(audit.thing, files)));
}

/** Takes the title out of the addresses that reports and letters keep: the key alone leads there too. */
export async function shortenAddresses(tx: Queries, key: string): Promise<void> {
  const shorten = (text: string) =>
    text.replace(new RegExp(`/practice/[^/?#\\s"\\\\]*-${key}`, "g"), `/practice/x-${key}`);
  const about = await tx
    .select()
    .from(reports)
    .where(like(reports.path, `%${key}%`));
  for (const { id, path } of about)
    await tx
      .update(reports)
      .set({ path: shorten(path) })
      .where(eq(reports.id, id));
  for (const { id, payload } of await tx.select().from(outbox)) {
    const written = JSON.stringify(payload);
    const short = shorten(written);
    if (short === written) continue;
    await tx
      .update(outbox)
      .set({ payload: JSON.parse(short) })
      .where(eq(outbox.id, id));
  }
}
