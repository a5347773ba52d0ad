import { onTestFinished } from "vitest";
import { type Token, tokensOf, type Viewer } from "#content/access/tokens.ts";
import { slugOf } from "#content/practice/address.ts";
import { openCommons } from "#test/support/commons.ts";

/** Anna's enquiry about reading, in the alliance of north and south. */
export async function openEnquiryToShow(settings: Record<string, string> = {}) {
  const commons = await openCommons({ settings });
  onTestFinished(commons.close);
  const [anna, ben, cara, dev] = await Promise.all(
    ["anna", "ben", "cara", "dev"].map(commons.viewer),
  );
  if (!anna || !ben || !cara || !dev) throw new Error("somebody is missing");
  const enquiry = await commons.enquiries.start(anna, {
    title: "Five words",
    method: "pdsa-series",
    question: { form: "impact", intervention: "glossing", outcome: "reading", cohort: "Year 8" },
    allianceId: "ridings",
    park: null,
  });
  const slug = slugOf(enquiry);
  await commons.live.change(enquiry.liveDocumentId, "anna", (doc) => {
    doc.getText("need").insert(0, "They stumble.");
    doc.getMap("tags").set("theme:reading-comprehension-strategies", true);
    doc.getMap("tags").set("phase:Secondary", true);
  });
  await commons.findings.add(anna, slug, {
    ...{ outcome: "Fluency grew.", measure: "", direction: "improved", why: "They rehearsed." },
    ...{ forWhom: "", conditions: "", sure: "unsure" },
  });
  const show = (audience: string) => commons.showing.show(anna, slug, { audience, looked: [] });
  const find = async (viewer: Viewer, text: string, filters = {}) => {
    const tokens: Token[] = tokensOf(viewer);
    return commons.search.search({ text, tokens, filters, page: 1, pageSize: 10 });
  };
  const finds = async (viewer: Viewer, text: string, filters = {}) =>
    (await find(viewer, text, filters)).hits.map(({ kind }) => kind).includes("enquiry");
  return { ...commons, anna, ben, cara, dev, enquiry, slug, show, find, finds };
}
