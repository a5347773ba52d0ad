import { onTestFinished } from "vitest";
import { slugOf } from "#content/practice/address.ts";
import { openCommons } from "#test/support/commons.ts";

/** An enquiry of two schools, led by anna of north, with ben of south. */
export async function openTwoSchools() {
  const commons = await openCommons();
  onTestFinished(commons.close);
  const [anna, ben, cara] = await Promise.all(["anna", "ben", "cara"].map(commons.viewer));
  if (!anna || !ben || !cara) throw new Error("somebody is missing");
  const enquiry = await commons.enquiries.start(anna, {
    title: "Five words",
    method: "pdsa-series",
    question: { form: "impact", intervention: "five words", outcome: "reading", cohort: "Year 8" },
    allianceId: "ridings",
    park: null,
  });
  const slug = slugOf(enquiry);
  await commons.takingPart.askSchool(anna, slug, { school: "South School", person: "Ben Test" });
  await commons.takingPart.answer(ben, enquiry.key, { schoolId: "south", yes: true, park: null });
  const markNow = async () =>
    (await commons.practiceVersions.marksOf([enquiry.id])).get(enquiry.id);
  return { ...commons, anna, ben, cara, enquiry, slug, markNow };
}

/** A change of its practice, as typed after the version with that number. */
export const change = (after: number, cause = "cycle") => ({
  practice: `Teach ${after === 0 ? "five" : "three"} words before the text is read.`,
  whatChanged: "Three words, not five.",
  cause,
  seen: "Most pupils could not keep five.",
  after,
});
