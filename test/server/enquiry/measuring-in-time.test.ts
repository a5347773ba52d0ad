import { expect, onTestFinished, test } from "vitest";
import { slugOf } from "#content/practice/address.ts";
import type { TypedSeries } from "#server/enquiry/measuring/series.ts";
import type { TypedVoice } from "#server/enquiry/measuring/voices.ts";
import { openCommons } from "#test/support/commons.ts";

const question = {
  form: "impact",
  intervention: "a calm start",
  outcome: "attendance",
  cohort: "Year 9",
} as const;

async function open() {
  const commons = await openCommons();
  onTestFinished(commons.close);
  const [anna, ben, cara] = await Promise.all(["anna", "ben", "cara"].map(commons.viewer));
  if (!anna || !ben || !cara) throw new Error("somebody is missing");
  const enquiry = await commons.enquiries.start(anna, {
    ...{ title: "Calm start", method: "pdsa-series", question, allianceId: null, park: null },
  });
  const slug = slugOf(enquiry);
  await commons.takingPart.addMember(anna, slug, { person: "Cara Test", role: "research-mentor" });
  return { ...commons, enquiry, slug, anna, ben, cara };
}

const attendance: TypedSeries = {
  ...{
    measure: "",
    name: "Weekly attendance",
    unit: "% of sessions",
    school: "north",
    kind: "attendance",
  },
  ...{ better: "higher", n: "28", revision: "0" },
  points: [62, 58, 65, 60, 63, 59, 61, 70, 72, 71, 74, 73]
    .map(
      (value, i) => `${new Date(Date.UTC(2026, 0, 5 + 7 * i)).toISOString().slice(0, 10)} ${value}`,
    )
    .join("\n"),
};

test("a series is kept whole, changed by one at a time, and seen by nobody outside", async () => {
  const { seriesInTime, slug, enquiry, anna, ben, cara } = await open();
  const id = await seriesInTime.write(anna, slug, null, attendance);
  const more = { ...attendance, points: `${attendance.points}\n2026-04-20 75`, revision: "1" };
  await seriesInTime.write(anna, slug, id, more);
  await expect(seriesInTime.write(anna, slug, id, more)).rejects.toMatchObject({
    code: "conflict",
  });
  expect((await seriesInTime.list(enquiry.id))[0]?.points).toHaveLength(13);
  await expect(seriesInTime.open(ben, slug, id)).rejects.toMatchObject({ code: "not-found" });
  await expect(seriesInTime.open(cara, slug, id)).rejects.toMatchObject({ code: "not-allowed" });
  await expect(seriesInTime.write(anna, slug, "another", attendance)).rejects.toMatchObject({
    code: "not-found",
  });
  for (const [change, field] of [
    [{ name: "Sam Taylor" }, "name"],
    [{ points: "Sam 12" }, "points"],
    [{ points: "2999-01-01 90" }, "points"],
    [{ school: "south" }, "school"],
    [{ n: "" }, "n"],
  ] as const)
    await expect(
      seriesInTime.write(anna, slug, null, { ...attendance, ...change }),
    ).rejects.toMatchObject({ problems: [{ field }] });
});

test("a baseline is kept once, let go with a reason, and both stay to be read", async () => {
  const { seriesInTime, numbers, slug, enquiry, anna } = await open();
  const id = await seriesInTime.write(anna, slug, null, attendance);
  const days = { from: "2026-01-05", to: "2026-02-16" };
  await expect(
    seriesInTime.freeze(anna, slug, id, { ...days, to: "2026-01-26" }),
  ).rejects.toMatchObject({ problems: [{ field: "from" }] });
  await seriesInTime.freeze(anna, slug, id, days);
  await expect(seriesInTime.freeze(anna, slug, id, days)).rejects.toMatchObject({
    code: "conflict",
  });
  const { series } = (await numbers.tell(enquiry.id, "public", [])).numbers;
  expect(series[0]?.says.join()).toContain("the value 74 lies above the upper limit");
  await expect(seriesInTime.unfreeze(anna, slug, id, "")).rejects.toMatchObject({
    problems: [{ field: "because" }],
  });
  await seriesInTime.unfreeze(anna, slug, id, "The register changed.");
  expect((await seriesInTime.open(anna, slug, id)).baselines).toMatchObject([
    { ...days, by: "Anna Test", unfrozenBy: "Anna Test", why: "The register changed." },
  ]);
  expect((await seriesInTime.list(enquiry.id))[0]?.frozen).toBeNull();
});

test("under ten answers no item is told about, and a turned item counts the other way", async () => {
  const { surveys, numbers, enquiries, slug, enquiry, anna } = await open();
  const typed = {
    ...{ name: "Reading and I", who: "pupils", points: "4", school: "north", revision: "0" },
    items: "I enjoy reading\nI give up (R)",
  };
  const id = await surveys.write(anna, slug, null, typed);
  const wave = (day: string, counts: string[], revision = "0") =>
    surveys.enterWave(anna, slug, id, { day, revision, counts: { "item-2": counts } });
  await wave("2026-01-12", ["9", "0", "0", "0"]);
  await wave("2026-03-12", ["20", "0", "0", "20"]);
  const team = await numbers.showTeam(anna, await enquiries.get(anna, slug));
  const [before, after] = team.surveys[0]?.waves ?? [];
  expect(before?.items[1]).toMatchObject({ n: { value: 9 }, mean: { symbol: "c" } });
  expect(before?.items[1]?.distribution).toBeNull();
  expect(after?.items[1]?.mean).toEqual({ value: 2.5 });
  await wave("2026-01-12", ["10", "0", "0", "0"], "1");
  const now = await numbers.showTeam(anna, await enquiries.get(anna, slug));
  expect(now.surveys[0]?.waves[0]?.items[1]?.mean).toEqual({ value: 4, unreliable: true });
  expect(now.surveys[0]?.change?.items[1]?.change).toMatchObject({ value: -1.5 });
  await expect(wave("2026-01-12", ["1", "1", "1", "1"], "1")).rejects.toMatchObject({
    code: "conflict",
  });
  await expect(surveys.write(anna, slug, id, { ...typed, revision: "1" })).rejects.toMatchObject({
    code: "conflict",
  });
  const everyone = (await numbers.tell(enquiry.id, "public", [])).numbers;
  expect(everyone.surveys[0]?.waves[0]?.items[1]?.distribution).toBeNull();
});

test("what pupils said is kept once nobody can be known by it", async () => {
  const { voices, slug, enquiry, anna, ben } = await open();
  const typed: TypedVoice = {
    ...{ prompt: "What helped you settle?", method: "Exit slips", day: "2026-03-02" },
    ...{ summary: "Most liked the quiet task.", consentBasis: "usual", school: "north" },
    ...{ quotes: "I knew what to do.\nIt was calmer.", revision: "0" },
  };
  for (const [change, field] of [
    [{ quotes: "Sam Taylor said it was calmer." }, "quotes"],
    [{ summary: "Sam Taylor liked it." }, "summary"],
    [{ consentBasis: "" }, "consentBasis"],
    [{ prompt: " " }, "prompt"],
    [{ day: "2999-01-01" }, "day"],
  ] as const)
    await expect(voices.write(anna, slug, null, { ...typed, ...change })).rejects.toMatchObject({
      problems: [{ field }],
    });
  await voices.write(anna, slug, null, typed);
  const [voice] = await voices.list(enquiry.id);
  expect(voice?.quotes).toEqual(["I knew what to do.", "It was calmer."]);
  expect(JSON.stringify(voice)).not.toContain("anna");
  await expect(voices.open(ben, slug, voice?.id ?? "")).rejects.toMatchObject({
    code: "not-found",
  });
  await voices.write(anna, slug, voice?.id ?? "", { ...typed, quotes: "", revision: "1" });
  expect(await voices.list(enquiry.id)).toMatchObject([{ quotes: [] }]);
});
