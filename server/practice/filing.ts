/** What a version is filed under: each of its tags, and the themes above its themes. */
import { and, eq } from "drizzle-orm";
import { contentWithout } from "#content/access/identity.ts";
import type { Facet } from "#content/practice/facets.ts";
import type { WriteUpContent } from "#content/practice/write-up.ts";
import { broaderThemes, findTheme } from "#content/vocabulary/vocabulary.ts";
import type { Queries } from "#drizzle/database.ts";
import { tags, versions, writeUps } from "#drizzle/schema/index.ts";
import { listWithheld } from "#server/practice/crowds.ts";
import { listVerified } from "#server/practice/verified.ts";

/**
 * Files a write-up under what its newest version says, in the transaction of what changed it: what its
 * readers are not told of an unnamed one is worked out anew, and not filed.
 */
export async function fileUnder(tx: Queries, writeUpId: string, today: string): Promise<void> {
  await tx.delete(tags).where(eq(tags.writeUpId, writeUpId));
  const [found] = await tx
    .select({ writeUp: writeUps, content: versions.content })
    .from(writeUps)
    .innerJoin(
      versions,
      and(eq(versions.writeUpId, writeUps.id), eq(versions.number, writeUps.version)),
    )
    .where(eq(writeUps.id, writeUpId));
  if (!found) return;
  const verified = await listVerified(tx, writeUpId);
  const withheld = (await listWithheld(tx, found.writeUp, found.content, verified, today)).join(
    " ",
  );
  await tx.update(writeUps).set({ withheld }).where(eq(writeUps.id, writeUpId));
  if (found.writeUp.status !== "published") return;
  const rows = tagRows(contentWithout(found.content, withheld));
  if (rows.length > 0) await tx.insert(tags).values(rows.map((row) => ({ ...row, writeUpId })));
}

function tagRows(content: WriteUpContent) {
  const rows = new Map<string, { facet: Facet; value: string; direct: boolean }>();
  const add = (facet: Facet, value: string, direct = true) => {
    const key = `${facet}:${value}`;
    if (direct || !rows.has(key)) rows.set(key, { facet, value, direct });
  };
  for (const slug of content.themes) {
    if (!findTheme(slug)) continue;
    add("theme", slug);
    for (const theme of broaderThemes(slug)) add("theme", theme.slug, false);
  }
  for (const phase of content.phases) add("phase", phase);
  for (const stage of content.keyStages) add("keyStage", stage);
  for (const subject of content.subjects) add("subject", subject);
  for (const group of content.pupilGroups) add("pupilGroup", group);
  for (const finding of content.findings) add("finding", finding.direction);
  return [...rows.values()];
}
