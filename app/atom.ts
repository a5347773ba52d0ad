/** Atom (RFC 4287) of write-ups, enquiries and syntheses that anyone may read. */
import { formatDay } from "#app/format.ts";
import { commonsName } from "#content/access/identity.ts";
import type { ShownEntry } from "#server/enquiry/shown-lists.ts";
import type { Entry } from "#server/practice/library.ts";
import type { SynthesisEntry } from "#server/synthesis/lists.ts";

export type FeedEntry = {
  /** A path that stays the same whatever the title. */
  id: string;
  address: string;
  title: string;
  summary: string;
  updated: Date;
  authors: string[];
  themes: string[];
};

export function atomFeed(feed: {
  title: string;
  self: string;
  origin: string;
  page: string;
  entries: FeedEntry[];
}): Response {
  const entries = feed.entries.toSorted((a, b) => Number(b.updated) - Number(a.updated));
  const updated = entries[0]?.updated ?? new Date(0);
  const xml = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
<title>${escapeXml(feed.title)}</title>
<id>${escapeXml(feed.self)}</id>
<link rel="self" type="application/atom+xml" href="${escapeXml(feed.self)}"/>
<link rel="alternate" type="text/html" href="${escapeXml(feed.page)}"/>
<updated>${updated.toISOString()}</updated>
${entries.map((entry) => atomEntry(entry, feed.origin)).join("\n")}
</feed>
`;
  return new Response(xml, {
    headers: {
      "Content-Type": "application/atom+xml; charset=utf-8",
      "Cache-Control": "no-cache",
    },
  });
}

/** A write-up, and when it was corrected if it was. */
export function entryOfWriteUp(writeUp: Entry, correctedAt?: Date): FeedEntry {
  const { address, title, summary, version, publishedAt, themes, authors, unnamed } = writeUp;
  const corrected = correctedAt ? `; corrected ${formatDay(correctedAt)}` : "";
  return {
    ...{ address, title, themes },
    id: `/practice/${address.slice(address.lastIndexOf("-") + 1)}`,
    updated: correctedAt ?? publishedAt,
    authors: authors.length > 0 ? authors.map(({ name }) => name) : [unnamed ?? commonsName],
    summary: `${summary} (Version ${version}, ${formatDay(publishedAt)}${corrected})`,
  };
}

/** An enquiry as it was shown last; its schools stand on its page. */
export const entryOfEnquiry = (enquiry: ShownEntry): FeedEntry => ({
  address: enquiry.address,
  title: `Enquiry: ${enquiry.title}`,
  themes: [],
  id: `/enquiries/${enquiry.key}`,
  updated: enquiry.shownAt,
  authors: [commonsName],
  summary: `${enquiry.question} (${enquiry.where}, ${formatDay(enquiry.shownAt)})`,
});

/** A synthesis in its newest version, with what its first outcome says. */
export const entryOfSynthesis = (synthesis: SynthesisEntry): FeedEntry => ({
  address: synthesis.address,
  title: `Synthesis: ${synthesis.title}`,
  themes: synthesis.themes,
  id: `/evidence/${synthesis.key}`,
  updated: synthesis.publishedAt,
  authors: synthesis.authors,
  summary: `${synthesis.question} ${synthesis.line ?? ""} (Version ${synthesis.version}, ${formatDay(synthesis.publishedAt)})`,
});

function atomEntry(entry: FeedEntry, origin: string): string {
  return `<entry>
<title>${escapeXml(entry.title)}</title>
<id>${escapeXml(origin + entry.id)}</id>
<link rel="alternate" type="text/html" href="${escapeXml(origin + entry.address)}"/>
<updated>${entry.updated.toISOString()}</updated>
${entry.authors.map((name) => `<author><name>${escapeXml(name)}</name></author>`).join("")}
${entry.themes.map((theme) => `<category term="${escapeXml(theme)}"/>`).join("")}
<summary>${escapeXml(entry.summary)}</summary>
</entry>`;
}

export const escapeXml = (text: string): string =>
  Array.from(text)
    .filter((letter) => letter >= " " || letter === "\n" || letter === "\t")
    .join("")
    .replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
