import { expect, onTestFinished, test } from "vitest";
import { visitor } from "#content/access/tokens.ts";
import { slugOf } from "#content/practice/address.ts";
import { series, surveys, surveyWaves } from "#drizzle/schema/index.ts";
import type { TypedSeries } from "#server/enquiry/measuring/series.ts";
import { openCommons } from "#test/support/commons.ts";

const weeks = (values: number[]) =>
  values
    .map((value, at) => [new Date(Date.UTC(2026, 0, 5 + 7 * at)).toISOString().slice(0, 10), value])
    .map((point) => point.join(" "))
    .join("\n");

const attendance: TypedSeries = {
  ...{ name: "Weekly attendance", unit: "% of sessions", school: "north", kind: "attendance" },
  measure: "",
  ...{ better: "higher", n: "28", revision: "0", points: weeks([92, 94, 93, 95, 94, 96]) },
};

/** An enquiry of anna's with a series in it. */
async function open() {
  const commons = await openCommons();
  onTestFinished(commons.close);
  const { enquiries, seriesInTime, showing, showingSeries } = commons;
  const anna = await commons.viewer("anna");
  const enquiry = await enquiries.start(anna, {
    ...{ title: "Calm start", method: "pdsa-series", allianceId: null, park: null },
    question: { form: "impact", intervention: "a calm start", outcome: "calm", cohort: "Year 9" },
  });
  const slug = slugOf(enquiry);
  const id = await seriesInTime.write(anna, slug, null, attendance);
  const show = (audience: string) => showing.show(anna, slug, { audience, looked: [] });
  const get = async (viewer: typeof anna, which = id) =>
    showingSeries.get(viewer, await enquiries.find(viewer, slug), which);
  return { ...commons, anna, enquiry, slug, id, show, get };
}

test("others read a series as it was shown, the team as it is now, and nobody else any of it", async () => {
  const { seriesInTime, viewer, anna, slug, id, show, get } = await open();
  await expect(get(visitor)).rejects.toMatchObject({ code: "not-found" });
  await show("public");
  const more = weeks([92, 94, 93, 95, 94, 100]);
  await seriesInTime.write(anna, slug, id, { ...attendance, points: more, revision: "1" });
  const later = await seriesInTime.write(anna, slug, null, { ...attendance, name: "Later" });
  const team = await get(anna);
  expect(team.series.points.at(-1)?.value).toEqual({ value: 100 });
  expect(team.shownAt).toBeNull();
  for (const reader of [visitor, await viewer("ben")]) {
    const shown = await get(reader);
    expect(shown.series.points.at(-1)?.value).toEqual({ value: 96 });
    expect(shown.shownAt).toBeInstanceOf(Date);
    await expect(get(reader, later)).rejects.toMatchObject({ code: "not-found" });
  }
  await expect(get(anna, "another")).rejects.toMatchObject({ code: "not-found" });
  await show("team");
  await expect(get(visitor)).rejects.toMatchObject({ code: "not-found" });
});

test("a point that was told of few pupils fewer is not told of them, and the others are", async () => {
  const { seriesInTime, showing, anna, slug, id, show, get } = await open();
  await show("public");
  const changed = weeks([92, 94, 93, 95, 94, 97]).replace(/97$/, "97 29");
  await seriesInTime.write(anna, slug, id, { ...attendance, points: changed, revision: "1" });
  const { telling } = await showing.review(anna, slug, "public");
  expect(telling.held).toMatchObject([
    expect.stringContaining("Weekly attendance, 9 February 2026: what was told on"),
  ]);
  await show("public");
  const { points } = (await get(visitor)).series;
  expect(points.map(({ value }) => value).slice(-2)).toEqual([{ value: 94 }, { symbol: "c" }]);
  expect((await get(anna)).series.points.at(-1)?.value).toEqual({ value: 97 });
});

test("a mentor's page of a series hides what the alliance may not know", async () => {
  const { seriesInTime, takingPart, viewer, anna, slug, id, get } = await open();
  await takingPart.addMember(anna, slug, { person: "Cara Test", role: "research-mentor" });
  await seriesInTime.write(anna, slug, id, { ...attendance, n: "4", revision: "1" });
  expect((await get(anna)).series.points[0]?.value).toEqual({ value: 92 });
  expect((await get(await viewer("cara"))).series.points[0]?.value).toEqual({ symbol: "c" });
});

test("no list of measurements is cut: what would be one too many is refused", async () => {
  const { database, seriesInTime, surveys: asked, anna, enquiry, slug, id } = await open();
  const [now] = await database.read.select().from(series);
  if (!now) throw new Error("no series");
  const surveyId = await asked.write(anna, slug, null, {
    ...{ name: "Talk", who: "pupils", points: "2", items: "I talk", school: "", revision: "0" },
  });
  const [survey] = await database.read.select().from(surveys);
  if (!survey) throw new Error("no survey");
  await database.write(async (tx) => {
    await tx.insert(series).values(copies(59, (at) => ({ ...now, id: `series-${at}` })));
    await tx.insert(surveys).values(copies(29, (at) => ({ ...survey, id: `survey-${at}` })));
    const days = weeks(Array.from({ length: 40 }, (_, at) => at)).split("\n");
    await tx.insert(surveyWaves).values(
      copies(40, (at) => ({
        ...{ id: `wave-${at}`, surveyId, day: days[at]?.slice(0, 10) ?? "", responses: {} },
        ...{ enteredBy: "anna", enteredAt: new Date() },
      })),
    );
  });
  const refused = { code: "conflict", message: expect.stringContaining("already") };
  await expect(seriesInTime.write(anna, slug, null, attendance)).rejects.toMatchObject(refused);
  await seriesInTime.write(anna, slug, id, { ...attendance, revision: "1" });
  expect(await seriesInTime.list(enquiry.id)).toHaveLength(60);
  const typed = { name: "One more", who: "pupils", points: "2", items: "I talk", school: "" };
  await expect(asked.write(anna, slug, null, { ...typed, revision: "0" })).rejects.toMatchObject(
    refused,
  );
  const wave = { day: "2025-12-01", revision: "0", counts: { "item-1": ["3", "4"] } };
  await expect(asked.enterWave(anna, slug, surveyId, wave)).rejects.toMatchObject(refused);
});

const copies = <Row>(many: number, make: (at: number) => Row): Row[] =>
  Array.from({ length: many }, (_, at) => make(at));
