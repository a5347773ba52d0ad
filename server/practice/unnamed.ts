/**
 * What stands in the way of publishing without names (field notes S06): an audience that would know, a
 * text that says it, a file that may carry it inside.
 */
import { and, eq, inArray } from "drizzle-orm";
import { tokensIn } from "#content/access/audience.ts";
import { type Identity, namingsIn, smallestCrowd } from "#content/access/identity.ts";
import { attachmentsIn } from "#content/document/schema.ts";
import type { Problem } from "#content/failure.ts";
import { textsIn } from "#content/practice/texts.ts";
import type { WriteUpContent } from "#content/practice/write-up.ts";
import type { Queries } from "#drizzle/database.ts";
import { alliances, attachments, versions } from "#drizzle/schema/index.ts";
import { alliancesOfReaders, countSchools } from "#server/practice/crowds.ts";
import type { TeamMember, WriteUpRow } from "#server/practice/drafts.ts";

type Asked = {
  writeUp: WriteUpRow;
  team: TeamMember[];
  identity: Identity;
  allianceId: string | null;
  audience: string;
  /** What is to be published; null where only who may read it changes. */
  content: WriteUpContent | null;
  /** Lines that stand beside it: what changed, why it was withdrawn. */
  lines: readonly (readonly [field: string, text: string])[];
};

/** Each problem with the field to mend; none for what is named. */
export async function problemsUnnamed(
  queries: Queries,
  asked: Asked,
  today: string,
): Promise<Problem[]> {
  if (asked.identity === "named") return [];
  const earlier = await queries
    .select({ number: versions.number, content: versions.content, line: versions.whatChanged })
    .from(versions)
    .where(eq(versions.writeUpId, asked.writeUp.id));
  const contents = [
    ...earlier.map(({ content }) => content),
    ...(asked.content ? [asked.content] : []),
  ];
  return [
    ...(await audienceProblems(queries, asked, today)),
    ...namingProblems(asked.identity, asked.team, [
      ...(asked.content ? textsIn(asked.content) : []),
      ...asked.lines,
    ]),
    ...earlierProblems(asked.team, earlier),
    ...(await fileProblems(queries, asked.writeUp.id, contents)),
  ];
}

async function audienceProblems(
  queries: Queries,
  { identity, allianceId, audience }: Asked,
  today: string,
): Promise<Problem[]> {
  if (identity === "alliance" && !allianceId)
    return [{ field: "alliance", message: "Choose the alliance that is named in your place." }];
  const problems: Problem[] = [];
  if (tokensIn(audience).some((token) => token.startsWith("school:")))
    problems.push({
      field: "audience",
      message:
        "Colleagues at your own school would know who wrote it: let others read it too, or be named.",
    });
  const known = alliancesOfReaders(audience);
  if (identity !== "anonymous" || known.length === 0) return problems;
  const count = await countSchools(queries, { allianceIds: known }, today);
  if (count >= smallestCrowd) return problems;
  const named = await queries.select().from(alliances).where(inArray(alliances.id, known));
  const names = new Intl.ListFormat("en-GB").format(named.map(({ name }) => name));
  problems.push({
    field: "audience",
    message: `People of ${count === 1 ? "one school" : `${count} schools`} of ${names} are here, and ${smallestCrowd} are needed: its readers could guess who wrote it. Choose more readers, or be named.`,
  });
  return problems;
}

/** Where texts name the authors, or their schools, of what is published without names. */
export function namingProblems(
  identity: Identity,
  team: TeamMember[],
  texts: readonly (readonly [field: string, text: string])[],
): Problem[] {
  if (identity === "named") return [];
  return namingsIn(texts, namesIn(team)).map(({ field, found }) => ({
    field,
    message: `“${found}” stands in the text, which is to name neither authors nor their schools. Write “our school” or “the teacher”.`,
  }));
}

const earlierProblems = (
  team: TeamMember[],
  earlier: { number: number; content: WriteUpContent; line: string }[],
): Problem[] =>
  earlier.flatMap(({ number, content, line }) =>
    namingsIn([...textsIn(content), ["line", line]], namesIn(team)).map(({ found }) => ({
      field: "identity",
      message: `Version ${number} says “${found}” and stays readable. Withdraw it all and start again without it, or be named.`,
    })),
  );

function namesIn(team: TeamMember[]) {
  const authors = team.filter(({ role }) => role === "author");
  return {
    people: authors.map(({ name }) => name),
    schools: authors.flatMap(({ schoolName }) => schoolName ?? []),
  };
}

/** A document may hold its author's name where no page shows it; a picture is cleaned when it comes. */
async function fileProblems(
  queries: Queries,
  writeUpId: string,
  contents: WriteUpContent[],
): Promise<Problem[]> {
  const used = contents.flatMap(({ sections }) => Object.values(sections).flatMap(attachmentsIn));
  if (used.length === 0) return [];
  const files = await queries
    .select({ name: attachments.name, mediaType: attachments.mediaType })
    .from(attachments)
    .where(and(eq(attachments.writeUpId, writeUpId), inArray(attachments.id, [...new Set(used)])));
  return files
    .filter(({ mediaType }) => !mediaType.startsWith("image/"))
    .map(({ name }) => ({
      field: "identity",
      message: `“${name}” may say inside who made it. Put what it says into the text, or be named.`,
    }));
}
