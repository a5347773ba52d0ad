/**
 * Shown enquiries as the search engine sees them: the copy that was looked through, for whoever reads it.
 * The plan is not indexed: who plans stops reading it on the day they leave their school, and an index
 * holds tokens, not days.
 */
import { asc, eq, gt } from "drizzle-orm";
import type { ShownEnquiry } from "#content/enquiry/shown.ts";
import { slugOf } from "#content/practice/address.ts";
import { findingWords } from "#content/practice/write-up.ts";
import { broaderThemes, findTheme } from "#content/vocabulary/vocabulary.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import {
  alliances,
  audiences,
  enquiries,
  shownEnquiries,
  shownEnquiryTags,
} from "#drizzle/schema/index.ts";
import type { SearchDocument, SearchEngine } from "#search/engine.ts";
import { methodOf } from "#server/enquiry/method-of.ts";

const batchSize = 100;

export function createEnquiryIndexing(needs: { database: Database; search: SearchEngine }) {
  const { database, search } = needs;

  /** Brings the index in line with what is shown of an enquiry and to whom, in the same transaction. */
  async function changed(tx: Queries, enquiryId: string): Promise<void> {
    const [found] = await tx
      .select({
        ...{ key: enquiries.key, method: enquiries.method },
        ...{ alliance: alliances.slug, content: shownEnquiries.content },
      })
      .from(enquiries)
      .innerJoin(shownEnquiries, eq(shownEnquiries.enquiryId, enquiries.id))
      .leftJoin(alliances, eq(alliances.id, enquiries.allianceId))
      .where(eq(enquiries.id, enquiryId));
    if (!found) return search.remove(tx, [documentOf(enquiryId)]);
    const readers = await tx
      .select({ token: audiences.token })
      .from(audiences)
      .where(eq(audiences.thing, enquiryId));
    const tags = await tx
      .select({ facet: shownEnquiryTags.facet, value: shownEnquiryTags.value })
      .from(shownEnquiryTags)
      .where(eq(shownEnquiryTags.enquiryId, enquiryId));
    const { name: methodName } = await methodOf(tx, found);
    const { content, ...enquiry } = found;
    await search.put(tx, [
      {
        ...toDocument(content, { ...enquiry, methodName, tags }),
        id: documentOf(enquiryId),
        audience: readers.map(({ token }) => token),
      },
    ]);
  }

  /** Every shown enquiry, for a rebuild. Returns the ids of their entries. */
  async function rebuild(progress: (done: number) => void): Promise<string[]> {
    const done: string[] = [];
    for (let after = ""; ; ) {
      const rows = await database.read
        .select({ id: shownEnquiries.enquiryId })
        .from(shownEnquiries)
        .where(gt(shownEnquiries.enquiryId, after))
        .orderBy(asc(shownEnquiries.enquiryId))
        .limit(batchSize);
      const last = rows.at(-1);
      if (!last) return done;
      await database.write(async (tx) => {
        for (const { id } of rows) await changed(tx, id);
      });
      after = last.id;
      progress(done.push(...rows.map(({ id }) => documentOf(id))));
    }
  }

  return { changed, rebuild };
}

export type EnquiryIndexing = ReturnType<typeof createEnquiryIndexing>;

/** The id of its entry in the index. */
export const documentOf = (enquiryId: string): string => `enquiry:${enquiryId}`;

function toDocument(
  content: ShownEnquiry,
  enquiry: {
    key: string;
    methodName: string;
    alliance: string | null;
    tags: { facet: string; value: string }[];
  },
): Omit<SearchDocument, "id" | "audience"> {
  const tagged = (wanted: string) =>
    enquiry.tags.flatMap(({ facet, value }) => (facet === wanted ? [value] : []));
  const themes = tagged("theme").flatMap((slug) => findTheme(slug) ?? []);
  const schools = content.schools.map(({ name }) => name);
  return {
    kind: "enquiry",
    address: `/enquiries/${slugOf({ key: enquiry.key, title: content.title })}`,
    title: content.title,
    summary: content.question,
    body: [
      ...[content.need, content.aim],
      ...content.practice.flatMap(({ practice, whatChanged, seen }) => [
        ...[practice, whatChanged, seen],
      ]),
      ...content.findings.flatMap(({ direction, outcome, why, forWhom, conditions }) => [
        ...[findingWords[direction], outcome, why, forWhom, conditions],
      ]),
      content.learnt,
    ]
      .filter(Boolean)
      .join("\n"),
    names: [
      ...schools,
      ...themes.flatMap(({ label, otherLabels }) => [label, ...otherLabels]),
    ].join("\n"),
    byline: [enquiry.methodName, schools.join(", ")].filter(Boolean).join(" · "),
    facets: {
      kind: ["enquiry"],
      theme: themes.flatMap(({ slug }) => [slug, ...broaderThemes(slug).map((one) => one.slug)]),
      phase: tagged("phase"),
      keyStage: tagged("keyStage"),
      subject: tagged("subject"),
      finding: content.findings.map(({ direction }) => direction),
      school: content.schools.map(({ id }) => id),
      alliance: enquiry.alliance ? [enquiry.alliance] : [],
    },
  };
}
