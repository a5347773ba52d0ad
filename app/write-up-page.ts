/** What the page of a write-up shows: one loader for the newest version and for any other. */
import type { AppLoadContext } from "@remix-run/node";
import { elsewhereForReader } from "#app/elsewhere-page.ts";
import { formatDay } from "#app/format.ts";
import { openForReader } from "#app/openness-page.ts";
import { describeAudience } from "#content/access/audience.ts";
import { can } from "#content/access/can.ts";
import { bylineWithout, commonsName } from "#content/access/identity.ts";
import { dayOf } from "#content/day.ts";
import { renderDocument } from "#content/document/render.ts";
import { isEmpty } from "#content/document/schema.ts";
import { shownFollowUp } from "#content/enquiry/follow-up.ts";
import { type ShownContent, showContent } from "#content/evidence/items/shown-result.ts";
import { getTemplate } from "#content/packs/templates.ts";
import { addressOf } from "#content/practice/address.ts";
import { formatCitation } from "#content/practice/citation.ts";
import { type Correction, correctionLine } from "#content/practice/correction.ts";
import { licences, type SectionId } from "#content/practice/write-up.ts";
import type { Names } from "#server/packs.ts";
import type { Library } from "#server/practice/library.ts";

const afterFindings: SectionId[] = [
  "found",
  "cost",
  "differently",
  "training",
  "implementation",
  "resources",
  "limits",
  "contact",
];

/** Named on the page of a write-up. */
const mostSyntheses = 10;

export async function loadWriteUpPage(context: AppLoadContext, slug: string, number?: number) {
  const { services, viewer, origin } = context;
  const found = await services.library.getPage(viewer, slug, number);
  const team = await services.drafts.listTeam(found.writeUp.id);
  const page = describe(found, origin, await services.packs.getNames());
  const mayWrite = can(viewer, "write", { team });
  const mayCorrect = !page.withdrawn && can(viewer, "correct", { ...found.writeUp, team });
  const openness = page.withdrawn ? null : await openForReader(context, found.writeUp, team);
  if (!page.withdrawn && !mayWrite) services.reach.count(found.version.id, viewer);
  const hidden = await services.hiding.find(found.writeUp.id);
  const enquiry = page.withdrawn
    ? null
    : await services.concluding.findEnquiry(viewer, found.writeUp.id);
  const followUps = enquiry ? await services.followUps.listOfEnquiry(enquiry.id) : [];
  const elsewhere = page.withdrawn ? null : await elsewhereForReader(context, found.writeUp);
  const syntheses = page.withdrawn
    ? []
    : await services.synthesisLists.listWith(viewer, found.writeUp.id, mostSyntheses);
  const strength = page.withdrawn ? null : await services.ratingReading.showOn(viewer, found);
  return {
    ...page,
    versionId: found.version.id,
    mayWrite,
    mayCorrect,
    openness,
    hidden,
    elsewhere,
    enquiry,
    followUps: followUps.map(shownFollowUp),
    strength,
    syntheses: syntheses.map(({ address, title }) => ({ address, title })),
  };
}

/** The draft as its next version would look; for its team. */
export async function loadPreview({ services, viewer, origin }: AppLoadContext, slug: string) {
  const { writeUp, team, right } = await services.drafts.get(viewer, slug);
  const unnamed = bylineWithout(writeUp.identity, { alliance: null, verifiedAs: null });
  const page = describe(
    {
      writeUp: { ...writeUp, status: "draft" },
      version: {
        number: writeUp.version + 1,
        content: showContent(await services.drafts.readContent(writeUp), writeUp.audience),
        publishedAt: services.clock(),
      },
      history: [],
      removed: [],
      corrections: [],
      authors: unnamed ? [] : team.filter((member) => member.role === "author"),
      alliance: null,
      unnamed,
      sharedWith: await services.library.listSharedWith(writeUp.audience),
    },
    origin,
    await services.packs.getNames(),
  );
  const own = {
    versionId: "",
    mayWrite: false,
    mayCorrect: false,
    openness: null,
    hidden: null,
    elsewhere: null,
    enquiry: null,
    followUps: [],
    strength: null,
    syntheses: [],
  };
  return { right, page: { ...page, ...own } };
}

type Found = Awaited<ReturnType<Library["getPage"]>>;

function describe(
  {
    writeUp,
    version,
    history,
    removed,
    corrections,
    authors,
    alliance,
    sharedWith,
    unnamed,
  }: Pick<
    Found,
    | "writeUp"
    | "history"
    | "removed"
    | "corrections"
    | "authors"
    | "alliance"
    | "sharedWith"
    | "unnamed"
  > & {
    version: Pick<Found["version"], "number" | "content" | "publishedAt">;
  },
  origin: string,
  names: Names,
) {
  const { content } = version;
  const address = addressOf(writeUp);
  const withdrawn =
    writeUp.status === "withdrawn" && writeUp.withdrawnAt
      ? { at: writeUp.withdrawnAt, reason: writeUp.withdrawnReason ?? "" }
      : null;
  const sections = withdrawn
    ? []
    : getTemplate(writeUp.template).sections.flatMap(({ id, title }) => {
        const document = content.sections[id];
        return document && !isEmpty(document)
          ? [{ id, title, html: renderDocument(document) }]
          : [];
      });

  return {
    address,
    canonical: `${origin}${address}`,
    slug: address.slice("/practice/".length),
    title: content.title,
    kind: writeUp.kind,
    number: version.number,
    latest: writeUp.version,
    publishedAt: version.publishedAt,
    licence: writeUp.licence,
    source: writeUp.source,
    isSample: writeUp.isSample,
    audience:
      writeUp.audience === "public" && !writeUp.embargoUntil
        ? null
        : shortAudience(writeUp, [
            ...authors.map((author) => [author.schoolId, author.schoolName] as const),
            [writeUp.allianceId, alliance?.name] as const,
            ...sharedWith.map(({ id, name }) => [id, name] as const),
          ]),
    alliance,
    bySchool: groupBySchool(authors, (badge) =>
      names.ofDay("designation", badge, dayOf(version.publishedAt)),
    ),
    unnamed,
    schoolCount: new Set(authors.flatMap((author) => author.schoolId ?? [])).size,
    content: withdrawn ? nothingBut(content.title) : content,
    sections,
    findingsBefore: sections.find((section) => afterFindings.includes(section.id))?.id ?? null,
    history: withdrawn ? [] : history,
    removed: withdrawn ? [] : removed,
    corrections: withdrawn ? [] : corrections,
    withdrawn,
    citation: formatCitation({
      title: content.title,
      authors: authors.map((author) => author.name),
      version: version.number,
      publishedAt: version.publishedAt,
      correctedAt: withdrawn ? null : (corrections.at(-1)?.at ?? null),
      address: `${origin}${address}/v/${version.number}`,
    }),
    authors: authors.map((author) => author.name),
  };
}

export type WriteUpPage = Awaited<ReturnType<typeof loadWriteUpPage>>;

/** schema.org's words for search engines; null while nobody outside may read it. */
export function structuredData(page: WriteUpPage) {
  if (page.audience || page.withdrawn) return null;
  return {
    "@context": "https://schema.org",
    "@type": page.kind === "resource" ? "LearningResource" : "Article",
    headline: page.title,
    description: page.content.summary,
    url: page.canonical,
    datePublished: page.publishedAt.toISOString(),
    version: String(page.number),
    license: licences[page.licence] ?? page.licence,
    inLanguage: "en-GB",
    author: page.unnamed
      ? { "@type": "Organization", name: commonsName }
      : page.authors.map((name) => ({ "@type": "Person", name })),
    about: page.content.themes,
    ...(page.corrections.length > 0 && { correction: page.corrections.map(correctionComment) }),
  };
}

const correctionComment = ({ wrong, right, by, at }: Correction) => ({
  "@type": "CorrectionComment",
  text: correctionLine({ wrong, right }),
  creditText: by,
  datePublished: at.toISOString(),
});

/** What is left to show of a write-up that was withdrawn: also the data behind the page has no more. */
const nothingBut = (title: string): ShownContent => ({
  title,
  summary: "",
  takes: "",
  themes: [],
  phases: [],
  keyStages: [],
  subjects: [],
  pupilGroups: [],
  costPerPupil: null,
  findings: [],
  claims: [],
  evidence: [],
  sections: {},
});

function groupBySchool(
  authors: {
    name: string;
    handle: string;
    schoolId: string | null;
    schoolName: string | null;
    badge?: string | null;
  }[],
  nameOf: (badge: string) => { short: string },
) {
  return [...Map.groupBy(authors, (author) => author.schoolId ?? author.handle).values()].map(
    (group) => ({
      schoolId: group[0]?.schoolId ?? null,
      schoolName: group[0]?.schoolName ?? null,
      authors: group.map(({ name, handle, badge }) => ({
        name,
        handle,
        badge: badge ? nameOf(badge).short : null,
      })),
    }),
  );
}

function shortAudience(
  { audience, embargoUntil }: { audience: string; embargoUntil: string | null },
  names: (readonly [string | null, string | null | undefined])[],
): string {
  const name = (id: string) => names.find(([known]) => known === id)?.[1] ?? "its members";
  const readers = describeAudience(audience, name);
  return embargoUntil
    ? `Only its authors read it until ${formatDay(embargoUntil)}. From then on: ${readers}`
    : `Not public. Readers: ${readers}`;
}
