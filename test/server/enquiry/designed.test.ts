/** What counts as designing: each is noted once for its day, for the school of who did it. */
import { expect, onTestFinished, test } from "vitest";
import { slugOf } from "#content/practice/address.ts";
import { openCommons } from "#test/support/commons.ts";

async function open() {
  const commons = await openCommons();
  onTestFinished(commons.close);
  const anna = await commons.viewer("anna");
  const enquiry = await commons.enquiries.start(anna, {
    ...{ title: "Five words", method: "pdsa-series", allianceId: null, park: null },
    question: { form: "impact", intervention: "five words", outcome: "reading", cohort: "Year 8" },
  });
  const slug = slugOf(enquiry);
  const brought = async () =>
    (await commons.contributing.list(enquiry.id)).map(
      ({ handle, kind, schoolId }) => `${handle} of ${schoolId} ${kind}`,
    );
  return { ...commons, anna, slug, brought };
}

test("choosing a design is designing", async () => {
  const { designing, anna, slug, brought } = await open();
  const design = {
    ...{ design: "before-and-after", primary: "", why: "", protocol: "", pupils: "" },
    ...{ classes: "", units: "" },
  };
  await designing.write(anna, slug, { ...design, revision: "0" });
  await designing.write(anna, slug, { ...design, revision: "1" });
  expect(await brought()).toEqual(["anna of north designed"]);
});

test("writing a survey is designing", async () => {
  const { surveys, anna, slug, brought } = await open();
  const written = {
    ...{ name: "Reading", who: "pupils", points: "4", school: "north", revision: "0" },
    items: "I like reading.",
  };
  await surveys.write(anna, slug, null, written);
  expect(await brought()).toEqual(["anna of north designed"]);
});

test("noting how the practice is done is designing", async () => {
  const { practiceVersions, anna, slug, brought } = await open();
  await practiceVersions.note(anna, slug, {
    ...{ practice: "Teach five words before the text.", whatChanged: "", cause: "", seen: "" },
    after: 0,
  });
  expect(await brought()).toEqual(["anna of north designed"]);
});
