import { expect, onTestFinished, test } from "vitest";
import { sampleCommons } from "#content/packs/sample/index.ts";
import { slugOf } from "#content/practice/address.ts";
import { alliances, people, schools } from "#drizzle/schema/index.ts";
import { keyFor } from "#server/sample-references.ts";
import { openCommons } from "#test/support/commons.ts";

test("who may read a sample enquiry is shown it with its numbers, and nobody else", async () => {
  const commons = await openCommons();
  onTestFinished(commons.close);
  const { database, sample, enquiries, showing, sessions, practiceVersions } = commons;
  await database.write(async (tx) => {
    for (const table of [people, alliances, schools]) await tx.delete(table);
  });
  await sample.loadOnce();
  const viewerOf = (id: string) => sessions.viewerOf({ id, handle: id, name: id });
  const slug = slugOf({
    title: "Five words before the text",
    key: keyFor("five-words-before-the-text"),
  });
  const { enquiry, isTeam } = await enquiries.find(await viewerOf("siobhan-doyle"), slug);
  expect(isTeam).toBe(false);
  const shown = await showing.findShown(enquiry.id);
  const marks = await practiceVersions.marksOf([enquiry.id]);
  expect(marks.get(enquiry.id)).toEqual({ earned: true, missing: [] });
  expect(shown?.content.cycles).toHaveLength(3);
  expect(shown?.content.numbers.measures[0]?.comparisons[0]?.sentence).toContain(
    "Hedges g 0.34 [−0.20, 0.88]",
  );
  await expect(enquiries.find(await viewerOf("owen-tallis"), slug)).rejects.toMatchObject({
    code: "not-found",
  });
  for (const { slug: name, plan, audience } of sampleCommons.enquiries)
    if (audience === "team")
      await expect(
        enquiries.find(
          await viewerOf("margaret-stowe"),
          slugOf({ title: plan.title, key: keyFor(name) }),
        ),
      ).rejects.toMatchObject({ code: "not-found" });
  expect((await practiceVersions.list(enquiry.id)).map(({ cause }) => cause)).toEqual([
    null,
    "cycle",
  ]);
});
