/** Write-ups as programs read them: what each field is, and how it is made of what the library gives. */
import { z } from "zod";
import { tokensIn } from "#content/access/audience.ts";
import { ShownContent } from "#content/evidence/items/shown-result.ts";
import { getTemplate } from "#content/packs/templates.ts";
import { addressOf, keyOf } from "#content/practice/address.ts";
import { formatCitation } from "#content/practice/citation.ts";
import {
  FindingDirection,
  WriteUpContent,
  WriteUpKind,
  WriteUpStatus,
} from "#content/practice/write-up.ts";
import { writeUpMarkdown } from "#content/practice/write-up-markdown.ts";
import type { Library, Entry as LibraryEntry } from "#server/practice/library.ts";

export const Moment = z.iso.datetime();
export const Day = z.iso.date();
const Named = z.object({ id: z.string(), name: z.string() });

/** At the end of every address of a write-up; survives every new title. */
export const Key = z.string().min(1).max(120).meta({
  description: "The eight characters at the end of a write-up's address, or all of its last part.",
});

export const Audience = z.array(z.string().max(100)).max(50).meta({
  description:
    "Who may read it, besides its authors: `public`, `member`, `school:ID`, `heads:ID` (the heads of an alliance), or several `alliance:ID`. Empty: only its authors.",
});

export const Content = WriteUpContent.meta({ id: "Content" });

/** Numbers of evidence are as the readers of its audience may know them. */
const PublishedContent = ShownContent.meta({ id: "PublishedContent" });

const Unnamed = z.string().nullable().meta({
  description: "Who wrote it, where its authors are not named; null where they are.",
});

export const Entry = z
  .object({
    key: z.string(),
    url: z.url(),
    kind: WriteUpKind,
    title: z.string(),
    summary: z.string(),
    version: z.int(),
    publishedAt: Moment,
    isSample: z.boolean(),
    authors: z.array(z.object({ name: z.string(), handle: z.string() })),
    schools: z.array(Named),
    unnamed: Unnamed,
    themes: z.array(z.string()),
    phases: z.array(z.string()),
    findings: z.array(FindingDirection),
    strength: z.int().nullable().meta({
      description:
        "The level of its evidence, 0 to 5, after Nesta's Standards of Evidence; null while none stands.",
    }),
  })
  .meta({ id: "Entry" });

export function presentEntry(entry: LibraryEntry, origin: string): z.infer<typeof Entry> {
  const { id: _, address, audience: __, publishedAt, ...rest } = entry;
  return {
    ...rest,
    key: keyOf(address),
    url: `${origin}${address}`,
    publishedAt: publishedAt.toISOString(),
  };
}

export const Practice = z
  .object({
    key: z.string(),
    url: z.url(),
    kind: WriteUpKind,
    template: z.string(),
    status: WriteUpStatus,
    title: z.string(),
    version: z.int().meta({ description: "The number of this version." }),
    latest: z.int().meta({ description: "The number of the newest version." }),
    publishedAt: Moment,
    licence: z.string(),
    source: z.string().nullable(),
    isSample: z.boolean(),
    audience: Audience,
    embargoUntil: Day.nullable(),
    alliance: z.object({ slug: z.string(), name: z.string() }).nullable(),
    authors: z.array(
      z.object({
        name: z.string(),
        handle: z.string(),
        school: Named.nullable(),
        badge: z.string().nullable(),
      }),
    ),
    unnamed: Unnamed,
    citation: z.string(),
    corrections: z
      .array(z.object({ wrong: z.string(), right: z.string(), by: z.string(), at: Moment }))
      .meta({
        description: "What was wrong in this version, and what is right: the oldest first.",
      }),
    withdrawn: z.object({ at: Moment, reason: z.string() }).nullable(),
    content: PublishedContent.nullable().meta({ description: "Null where it was withdrawn." }),
    markdown: z.string().nullable().meta({ description: "The same as one text." }),
  })
  .meta({ id: "Practice" });

type Page = Awaited<ReturnType<Library["getPage"]>>;

export function presentPractice(page: Page, origin: string): z.infer<typeof Practice> {
  const { writeUp, version, authors, unnamed, alliance } = page;
  const { content } = version;
  const withdrawn = withdrawalOf(page);
  const corrections = withdrawn ? [] : page.corrections;
  const address = `${origin}${addressOf(writeUp)}`;
  return {
    key: writeUp.key,
    url: address,
    kind: writeUp.kind,
    template: writeUp.template,
    status: writeUp.status,
    title: content.title,
    version: version.number,
    latest: writeUp.version,
    publishedAt: version.publishedAt.toISOString(),
    unnamed,
    licence: writeUp.licence,
    source: writeUp.source,
    isSample: writeUp.isSample,
    audience: tokensIn(writeUp.audience),
    embargoUntil: writeUp.embargoUntil,
    alliance,
    authors: authors.map(({ name, handle, schoolId, schoolName, badge = null }) => ({
      name,
      handle,
      school: schoolId && schoolName ? { id: schoolId, name: schoolName } : null,
      badge,
    })),
    citation: formatCitation({
      title: content.title,
      authors: authors.map(({ name }) => name),
      version: version.number,
      publishedAt: version.publishedAt,
      correctedAt: corrections.at(-1)?.at ?? null,
      address: `${address}/v/${version.number}`,
    }),
    corrections: corrections.map(({ wrong, right, by, at }) => ({
      wrong,
      right,
      by,
      at: at.toISOString(),
    })),
    withdrawn,
    content: withdrawn ? null : content,
    markdown: withdrawn ? null : writeUpMarkdown(content, getTemplate(writeUp.template)),
  };
}

export const Version = z
  .object({ number: z.int(), publishedAt: Moment, whatChanged: z.string(), url: z.url() })
  .meta({ id: "Version" });

/** Nothing is told of the versions of what was withdrawn: what changed quotes from them. */
export function presentVersions(page: Page, origin: string): z.infer<typeof Version>[] {
  if (withdrawalOf(page)) return [];
  return page.history.map(({ number, publishedAt, whatChanged }) => ({
    number,
    publishedAt: publishedAt.toISOString(),
    whatChanged,
    url: `${origin}${addressOf(page.writeUp)}/v/${number}`,
  }));
}

const withdrawalOf = ({ writeUp: { status, withdrawnAt, withdrawnReason } }: Page) =>
  status === "withdrawn" && withdrawnAt
    ? { at: withdrawnAt.toISOString(), reason: withdrawnReason ?? "" }
    : null;
