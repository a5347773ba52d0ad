/** Who reads what is published: the audience its authors chose, the authors themselves, its files too. */
import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { tokensIn } from "#content/access/audience.ts";
import { attachmentsIn } from "#content/document/schema.ts";
import type { Queries } from "#drizzle/database.ts";
import {
  adaptations,
  attachments,
  breakGlass,
  hiddenPages,
  teamMembers,
  versions,
  writeUps,
} from "#drizzle/schema/index.ts";
import { applyAdaptationAudiences } from "#server/adaptation/audience.ts";
import { setAudienceOf } from "#server/practice/audience.ts";

/**
 * Works out the readers of a write-up anew, in the transaction of what changed them. `today`: an embargo
 * holds until its day.
 */
export async function applyPublishedAudience(
  tx: Queries,
  writeUpId: string,
  today: string,
): Promise<void> {
  const [writeUp] = await tx
    .select({
      audience: writeUps.audience,
      embargoUntil: writeUps.embargoUntil,
      version: writeUps.version,
      status: writeUps.status,
    })
    .from(writeUps)
    .where(eq(writeUps.id, writeUpId));
  if (!writeUp || writeUp.version === 0) return;
  const authors = await tx
    .select({ id: teamMembers.personId })
    .from(teamMembers)
    .where(and(eq(teamMembers.writeUpId, writeUpId), eq(teamMembers.role, "author")));
  const [hidden] = await tx
    .select({ keptFor: hiddenPages.keptFor })
    .from(hiddenPages)
    .where(eq(hiddenPages.writeUpId, writeUpId));
  const isEmbargoed = writeUp.embargoUntil !== null && writeUp.embargoUntil > today;
  const tokens = [
    ...(isEmbargoed || hidden ? [] : tokensIn(writeUp.audience)),
    ...(hidden?.keptFor ? [`person:${hidden.keptFor}`] : []),
    ...authors.map(({ id }) => `person:${id}`),
    ...(await tokensOfBrokenGlass(tx, writeUpId)),
  ];
  await setAudienceOf(tx, [writeUpId], tokens);
  const files = await attachmentIds(tx, writeUpId);
  await setAudienceOf(tx, files, writeUp.status === "published" ? tokens : []);
  // Its authors read what others tell of it.
  await applyAdaptationAudiences(tx, eq(adaptations.writeUpId, writeUpId));
}

/** Glass that was once broken for it: whom the token lets in, and until when, is said elsewhere. */
async function tokensOfBrokenGlass(tx: Queries, writeUpId: string): Promise<string[]> {
  const [agreed] = await tx
    .select({ id: breakGlass.id })
    .from(breakGlass)
    .where(and(eq(breakGlass.thing, writeUpId), isNotNull(breakGlass.agreedAt)))
    .limit(1);
  return agreed ? [`break-glass:${writeUpId}`] : [];
}

/** The write-up's own attachments that any of its versions uses. */
async function attachmentIds(tx: Queries, writeUpId: string): Promise<string[]> {
  const used = await tx
    .select({ content: versions.content })
    .from(versions)
    .where(eq(versions.writeUpId, writeUpId));
  const ids = new Set(
    used.flatMap(({ content }) => Object.values(content.sections).flatMap(attachmentsIn)),
  );
  if (ids.size === 0) return [];
  const own = await tx
    .select({ id: attachments.id })
    .from(attachments)
    .where(and(eq(attachments.writeUpId, writeUpId), inArray(attachments.id, [...ids])));
  return own.map(({ id }) => id);
}
