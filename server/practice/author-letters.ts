/** A letter to those who wrote something, where they have an address. */
import { and, eq, ne } from "drizzle-orm";
import type { Queries } from "#drizzle/database.ts";
import { teamMembers } from "#drizzle/schema/index.ts";
import type { Letter } from "#server/mail/letter.ts";
import type { Mail } from "#server/mail/mail.ts";

/** `except`: who did what the letter tells of. */
export async function writeToAuthors(
  tx: Queries,
  mail: Mail,
  writeUpId: string,
  letter: Letter,
  { except = "" }: { except?: string } = {},
): Promise<void> {
  const authors = await tx
    .select({ id: teamMembers.personId })
    .from(teamMembers)
    .where(
      and(
        eq(teamMembers.writeUpId, writeUpId),
        eq(teamMembers.role, "author"),
        ne(teamMembers.personId, except),
      ),
    );
  await mail.sendTo(
    tx,
    authors.map(({ id }) => id),
    letter,
  );
}
