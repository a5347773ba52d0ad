/** Atom (RFC 4287) of write-ups that anyone may read. */
import { formatDay } from "#app/format.ts";
import { commonsName } from "#content/access/identity.ts";
import type { Entry } from "#server/practice/library.ts";

export function atomFeed(feed: {
  title: string;
  self: string;
  origin: string;
  page: string;
  entries: Entry[];
  /** When entries were corrected, by id. */
  corrected: ReadonlyMap<string, Date>;
}): Response {
  const updatedAt = ({ id, publishedAt }: Entry) => feed.corrected.get(id) ?? publishedAt;
  const entries = feed.entries.toSorted((a, b) => Number(updatedAt(b)) - Number(updatedAt(a)));
  const updated = entries[0] ? updatedAt(entries[0]) : new Date(0);
  const xml = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
<title>${escapeXml(feed.title)}</title>
<id>${escapeXml(feed.self)}</id>
<link rel="self" type="application/atom+xml" href="${escapeXml(feed.self)}"/>
<link rel="alternate" type="text/html" href="${escapeXml(feed.page)}"/>
<updated>${updated.toISOString()}</updated>
${entries.map((entry) => atomEntry(entry, feed.origin, feed.corrected.get(entry.id))).join("\n")}
</feed>
`;
  return new Response(xml, {
    headers: {
      "Content-Type": "application/atom+xml; charset=utf-8",
      "Cache-Control": "no-cache",
    },
  });
}

function atomEntry(entry: Entry, origin: string, correctedAt?: Date): string {
  const corrected = correctedAt ? `; corrected ${formatDay(correctedAt)}` : "";
  const address = `${origin}${entry.address}`;
  const authors =
    entry.authors.length > 0 ? entry.authors : [{ name: entry.unnamed ?? commonsName }];
  return `<entry>
<title>${escapeXml(entry.title)}</title>
<id>${escapeXml(`${origin}/practice/${entry.address.slice(entry.address.lastIndexOf("-") + 1)}`)}</id>
<link rel="alternate" type="text/html" href="${escapeXml(address)}"/>
<updated>${(correctedAt ?? entry.publishedAt).toISOString()}</updated>
${authors.map((author) => `<author><name>${escapeXml(author.name)}</name></author>`).join("")}
${entry.themes.map((theme) => `<category term="${escapeXml(theme)}"/>`).join("")}
<summary>${escapeXml(`${entry.summary} (Version ${entry.version}, ${formatDay(entry.publishedAt)}${corrected})`)}</summary>
</entry>`;
}

export const escapeXml = (text: string): string =>
  Array.from(text)
    .filter((letter) => letter >= " " || letter === "\n" || letter === "\t")
    .join("")
    .replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
