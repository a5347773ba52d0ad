import { expect, onTestFinished, test } from "vitest";
import { visitor } from "#content/access/tokens.ts";
import { sayFollowUp } from "#content/enquiry/follow-up.ts";
import { sampleCommons } from "#content/packs/sample/index.ts";
import { slugOf } from "#content/practice/address.ts";
import { alliances, people, schools } from "#drizzle/schema/index.ts";
import { keyFor } from "#server/sample-references.ts";
import { openCommons } from "#test/support/commons.ts";

const concluded = sampleCommons.enquiries.filter(({ writeUp }) => writeUp);

/** The sample commons, and how its people and write-ups are found in it. */
async function openSample() {
  const commons = await openCommons();
  onTestFinished(commons.close);
  const { database, sample, sessions } = commons;
  await database.write(async (tx) => {
    for (const table of [people, alliances, schools]) await tx.delete(table);
  });
  await sample.loadOnce();
  return {
    ...commons,
    viewerOf: (id: string) => sessions.viewerOf({ id, handle: id, name: id }),
    writtenUp: (slug: string) => {
      const writeUp = sampleCommons.writeUps.find((one) => one.slug === slug);
      return slugOf({ title: writeUp?.versions.at(-1)?.title ?? "", key: keyFor(slug) });
    },
  };
}

/** Postgres in WASM takes most of half a minute to load the whole sample. */
const whole = { timeout: 120_000 };

test(
  "who may read a sample enquiry is shown it with its numbers, and nobody else",
  whole,
  async () => {
    const { enquiries, showing, viewerOf, practiceVersions } = await openSample();
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
  },
);

test(
  "a sample practice leads to its enquiry and back, and to what another alliance made of it",
  whole,
  async () => {
    const { adaptations, concluding, enquiries, familyTree, library, viewerOf, writtenUp } =
      await openSample();
    for (const { slug, plan, writeUp: of = "", members } of concluded) {
      const viewer = await viewerOf(members[0]?.person ?? "");
      const { writeUp } = await library.getPage(viewer, writtenUp(of));
      const from = await concluding.findEnquiry(viewer, writeUp.id);
      expect(from).toMatchObject({ title: plan.title });
      const { enquiry } = await enquiries.find(viewer, from?.slug ?? "");
      expect(enquiry.key).toBe(keyFor(slug));
      const { title } = writeUp;
      const found = await concluding.findWriteUp(viewer, enquiry.writeUpId);
      expect(found).toEqual({ slug: writtenUp(of), title, isDraft: false });

      const [elsewhere] = sampleCommons.adaptations.filter((one) => one.of === of);
      const told = await adaptations.listTold(visitor, writeUp.id);
      expect(told.map(({ happened }) => happened)).toEqual([elsewhere?.happened]);
      const origin = { id: writeUp.id, title, school: "", findings: [] };
      const tree = await familyTree.grow(visitor, origin);
      expect(tree.map(({ direction }) => direction)).toEqual(["unknown", elsewhere?.direction]);
      const answered = told.flatMap(({ followUps }) => followUps.map(sayFollowUp));
      expect(answered).toEqual([elsewhere?.followedUp ? "Still used, by 2 teachers" : null, null]);
    }
  },
);
