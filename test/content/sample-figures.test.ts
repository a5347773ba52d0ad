import { expect, test } from "vitest";
import { sampleCommons } from "#content/packs/sample/index.ts";
import type { SampleEnquiry, SampleResult } from "#content/packs/sample/shape.ts";
import { hedgesG } from "#content/statistics/effect.ts";

const { enquiries, writeUps } = sampleCommons;
const words = ["no", "one", "two", "three", "four", "five", "six", "seven"];

const publishedOf = ({ writeUp: slug }: SampleEnquiry) =>
  writeUps.find((writeUp) => writeUp.slug === slug)?.versions.at(-1);

const minus = (value: number) => value.toFixed(2).replace("-", "−");

function groupsAfter({ results }: SampleEnquiry) {
  const of = (arm: SampleResult["arm"]) =>
    results.find((result) => result.arm === arm && result.occasion === "after");
  const [tried, compared] = [of("tried"), of("compared")];
  if (!tried || !compared) throw new Error("nothing is compared in it");
  return { tried, compared };
}

for (const enquiry of enquiries.filter(({ writeUp }) => writeUp)) {
  const published = publishedOf(enquiry);
  const sections = Object.values(published?.sections ?? {}).join("\n");

  test(`the table of the write-up of ${enquiry.slug} has the results as they were entered`, () => {
    const rows = [...sections.matchAll(/^\| (\S+), .* \| \S+ \| (\S+) \| (\S+) \| (\S+) \|$/gm)];
    const shown = rows.map(([, label, ...numbers]) => [label, ...numbers.map(Number)]);
    expect(shown).toEqual(enquiry.results.map(({ label, n, mean, sd }) => [label, n, mean, sd]));
  });

  test(`the difference that the write-up of ${enquiry.slug} gives is that of its results`, () => {
    const { tried, compared } = groupsAfter(enquiry);
    const { g, low, high } = hedgesG(tried, compared);
    expect(sections).toContain(
      `Hedges g ${minus(g)} [${minus(low)}, ${minus(high)}] in ${tried.n + compared.n} pupils.`,
    );
    expect(sections.includes("The interval spans 0.")).toBe(low < 0 && high > 0);
    expect(sections.includes("did worse")).toBe(high < 0);
  });

  test(`the findings of ${enquiry.slug} say the difference in words, and the way it went`, () => {
    const { tried, compared } = groupsAfter(enquiry);
    const { low, high } = hedgesG(tried, compared);
    const points = tried.mean - compared.mean;
    const [finding] = enquiry.findings.filter(({ measure }) => measure === tried.measure);
    expect(finding?.outcome).toMatch(
      new RegExp(
        `${tried.label} came out about ${words[Math.round(Math.abs(points))]} .* ${points > 0 ? "above" : "below"} ${compared.label}`,
      ),
    );
    expect(finding?.direction).toBe(
      low > 0 ? "improved" : high < 0 ? "worsened" : "no-clear-change",
    );
  });

  test(`the write-up of ${enquiry.slug} has the findings of the enquiry`, () => {
    expect(published?.findings).toEqual(
      enquiry.findings.map(({ outcome, direction, why, forWhom, conditions }) => ({
        ...{ outcome, direction, why, forWhom, conditions },
      })),
    );
  });

  test(`what each pupil cost in ${enquiry.slug} is what was spent by those measured`, () => {
    const pounds = (enquiry.plan.costs ?? []).reduce((sum, cost) => sum + (cost.pounds ?? 0), 0);
    const { tried, compared } = groupsAfter(enquiry);
    const each = pounds / (tried.n + compared.n);
    expect(published?.costPerPupil).toBe(Math.round(each * 100) / 100);
  });
}

for (const enquiry of enquiries)
  test(`every decimal and every “of 27” in ${enquiry.slug} was measured`, () => {
    const { cycles, findings, plan, results, series } = enquiry;
    const measured = new Set([
      ...results.flatMap(({ mean, sd }) => [mean, sd]),
      ...series.flatMap(({ points }) => points.map(([, value]) => value)),
      ...effectsOf(enquiry),
    ]);
    const told = JSON.stringify([cycles, findings, plan.stages, publishedOf(enquiry)?.sections]);
    const decimals = [...told.matchAll(/−?\d+\.\d+/g)].map(([found]) =>
      Number(found.replace("−", "-")),
    );
    const counts = [...told.matchAll(/(\d+) of (\d+)\b(?! marks)/g)];
    expect(decimals.filter((value) => !measured.has(value))).toEqual([]);
    for (const [, some, of] of counts)
      expect(series.some(({ n, points }) => n === Number(of) && has(points, Number(some)))).toBe(
        true,
      );
  });

const has = (points: [string, number][], value: number) =>
  points.some(([, point]) => point === value);

const effectsOf = (enquiry: SampleEnquiry): number[] => {
  if (!enquiry.results.some(({ arm }) => arm === "compared")) return [];
  const { tried, compared } = groupsAfter(enquiry);
  const { g, low, high } = hedgesG(tried, compared);
  return [g, low, high].map((value) => Number(value.toFixed(2)));
};
