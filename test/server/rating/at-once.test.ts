import { expect, onTestFinished, test } from "vitest";
import { ratings, settlements } from "#drizzle/schema/index.ts";
import { openCommons } from "#test/support/commons.ts";
import { appointRaters, compared, described, measured, saying } from "#test/support/raters.ts";
import { publishStudy, compared as study } from "#test/support/syntheses.ts";

async function open() {
  const commons = await openCommons();
  onTestFinished(commons.close);
  await appointRaters(commons, "cara", "eve", "finn", "ben");
  const rate = async (slug: string, who: string, record: object) =>
    commons.rating.save(await commons.viewer(who), slug, { version: 1, given: saying(record) });
  return { ...commons, commons, rate };
}

const refused = (outcomes: PromiseSettledResult<unknown>[]) =>
  outcomes.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []));

test("of three who rate at once two are heard, and the third is told", async () => {
  const { commons, rate, database } = await open();
  const slug = await commons.publish(await commons.startWriteUp());
  const outcomes = await Promise.allSettled(
    ["cara", "eve", "finn"].map((who) => rate(slug, who, measured)),
  );
  expect(refused(outcomes)).toEqual(["conflict"]);
  expect(await database.read.$count(ratings)).toBe(2);
});

test("of two who settle at once one is heard, and the other is told", async () => {
  const { commons, rate, settling, viewer, database } = await open();
  const slug = await commons.publish(await commons.startWriteUp());
  await rate(slug, "cara", measured);
  await rate(slug, "eve", compared);
  const settle = async (who: string, level: string) =>
    settling.settle(await viewer(who), slug, { level, reason: "Both were tested.", review: "6" });
  const outcomes = await Promise.allSettled([settle("finn", "2"), settle("cara", "3")]);
  expect(refused(outcomes)).toEqual(["conflict"]);
  expect(await database.read.$count(settlements)).toBe(1);
});

test("a level that no rater gave is settled under no rater's line", async () => {
  const { commons, rate, settling, viewer, ratingReading, library } = await open();
  const slug = await commons.publish(await commons.startWriteUp());
  await rate(slug, "cara", measured);
  await rate(slug, "eve", compared);
  await settling.settle(await viewer("finn"), slug, {
    ...{ level: "1", reason: "The test was not the same.", review: "6" },
  });
  const anna = await viewer("anna");
  const { rating } = await ratingReading.showOn(anna, await library.getPage(anna, slug));
  expect(rating?.standing).toMatchObject({ state: "settled", level: 1 });
  expect(rating?.ratings.map(({ line }) => line)).not.toContain(rating?.line);
});

test("figures of a record go with the numbers that more readers may not be told", async () => {
  const { commons, rate, publishing, viewer, ratingReading, library } = await open();
  const small = study(4, {
    numbers: {
      ...{ from: "means", tried: { n: 8, mean: 104, sd: 10 } },
      compared: { n: 8, mean: 100, sd: 10 },
    },
  });
  const slug = await publishStudy(commons, "Retelling with eight", small, "alliance:ridings");
  const figures = { pupils: 16, attrition: 0.1, mdes: 0.4, baselineDifference: -0.27 };
  await rate(slug, "ben", { ...described, ...figures });
  const told = async () => {
    const anna = await viewer("anna");
    const page = await library.getPage(anna, slug);
    const { rating } = await ratingReading.showOn(anna, page);
    const { ratings: said } = await ratingReading.listHistory(page.writeUp);
    expect(said[0]?.isHeldBack).toBe(page.writeUp.audience === "public");
    return [rating?.ratings[0]?.record, said[0]?.record];
  };
  expect(await told()).toMatchObject([figures, figures]);
  await publishing.setAudience(await viewer("anna"), slug, { audience: "public" });
  const none = { pupils: null, attrition: null, mdes: null, baselineDifference: null };
  expect(await told()).toMatchObject([none, none]);
});
