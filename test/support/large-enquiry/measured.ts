/** What a large enquiry measured: results of every school, series of three years, surveys, pupil voice. */
import type { Services } from "#server/services.ts";
import type { Within } from "#test/support/large-enquiry/index.ts";

export async function enterMeasures(
  { results, seriesInTime, surveys, voices, designing }: Services,
  { lead, slug, enquiryId, network }: Within,
  many: number,
) {
  await designing.write(lead, slug, {
    ...{ design: "comparison-class", primary: "measure-1", why: "Two classes are alike." },
    ...{ protocol: "Both classes sit the same test before and after.", revision: "0" },
    ...{ pupils: "640", classes: "24", units: "" },
  });
  let line = "";
  for (const [at, school] of network.schools.entries())
    for (const measured of [1, 2, 3])
      for (const arm of ["tried", "compared"] as const)
        for (const occasion of ["before", "after"] as const)
          line = await results.enter(lead, slug, {
            ...{ measure: `measure-${measured}`, school, arm, occasion },
            label: arm === "tried" ? "Class that tried it" : "Class beside it",
            day: network.day(occasion === "before" ? 10 : 120),
            ...{ better: "higher", kind: "scores", n: String(25 + (at % 6)), sd: "14" },
            mean: String(90 + (at % 7) + (occasion === "after" ? 4 : 0)),
            ...{ achieved: "", of: "", missing: "1", classes: "1", markedBy: "", blind: "yes" },
          });
  let oneSeries = "";
  for (let at = 0; at < many; at += 1)
    oneSeries = await seriesInTime.write(lead, slug, null, {
      name: `Weekly attendance, group ${at + 1}`,
      ...{ unit: "% of sessions", kind: "attendance", better: "higher", n: "180", revision: "0" },
      measure: "",
      school: network.schools[at % network.schools.length] ?? "",
      points: network.weeks
        .map((day, week) => `${day} ${(92 + ((week * 37 + at * 11) % 50) / 10).toFixed(1)}`)
        .join("\n"),
    });
  let survey = "";
  for (const who of ["pupils", "staff"]) {
    survey = await surveys.write(lead, slug, null, {
      ...{ name: `How talk goes, asked of ${who}`, who, points: "5", school: "", revision: "0" },
      items: Array.from({ length: 10 }, (_, at) => `Statement ${at + 1} about talk`).join("\n"),
    });
    for (const wave of [0, 1, 2, 3, 4, 5])
      await surveys.enterWave(lead, slug, survey, {
        ...{ day: network.day(20 + wave * 20), revision: "0" },
        counts: Object.fromEntries(
          Array.from({ length: 10 }, (_, at) => [
            `item-${at + 1}`,
            ["12", "20", String(30 + wave), "41", "25"],
          ]),
        ),
      });
  }
  for (const at of [0, 1, 2, 3])
    await voices.write(lead, slug, null, {
      ...{ prompt: "What helped you to retell it?", method: "Exit slips", school: "" },
      ...{ summary: "Most said that hearing the words first helped.", consentBasis: "usual" },
      ...{ quotes: "I knew what it meant.\nIt was shorter.", day: network.day(50 + at * 20) },
      revision: "0",
    });
  const [voice] = await voices.list(enquiryId);
  return { line, oneSeries, survey, voice: voice?.id };
}
