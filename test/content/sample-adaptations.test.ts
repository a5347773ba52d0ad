import { expect, test } from "vitest";
import {
  adaptationLimits,
  adaptationTexts,
  problemsTelling,
  textsOfAdaptation,
} from "#content/enquiry/adaptation.ts";
import { Implementation } from "#content/enquiry/implementation.ts";
import { sampleCommons } from "#content/packs/sample/index.ts";
import { findInFields } from "#content/practice/identifiers.ts";

const { adaptations, alliances, enquiries, people, schools, writeUps } = sampleCommons;

const schoolOf = (handle: string) => people.find((person) => person.handle === handle)?.school;

test("one sample adaptation went better and one worse", () => {
  expect(adaptations.map(({ direction }) => direction)).toEqual(["improved", "worsened"]);
});

for (const adaptation of adaptations) {
  const writeUp = writeUps.find(({ slug }) => slug === adaptation.of);

  test(`what ${adaptation.by} made of ${adaptation.of} could be told as it is`, () => {
    expect(problemsTelling(adaptation)).toEqual([]);
    for (const text of adaptationTexts)
      expect(adaptation[text].length).toBeLessThanOrEqual(adaptationLimits[text]);
    expect(Implementation.parse(adaptation.implementation)).toEqual(adaptation.implementation);
    for (const entry of Object.values(adaptation.implementation))
      expect(entry.observed).not.toBe("");
    expect(
      findInFields(textsOfAdaptation(adaptation), {
        allowedNames: schools.map(({ name }) => name),
      }),
    ).toEqual([]);
  });

  test(`${adaptation.by} is of another alliance than those of ${adaptation.of}`, () => {
    const origin = alliances.find(({ slug }) => slug === writeUp?.alliance);
    const ours = origin?.members.filter(({ to }) => to === undefined) ?? [];
    expect(ours.map(({ school }) => school)).not.toContain(schoolOf(adaptation.by));
    expect(enquiries.map((enquiry) => enquiry.writeUp)).toContain(adaptation.of);
  });

  test(`${adaptation.of} was published before ${adaptation.by} tried it`, () => {
    const version = writeUp?.versions[adaptation.version - 1];
    expect(version?.publishedOn.localeCompare(adaptation.startedOn)).toBe(-1);
    expect(adaptation.startedOn < adaptation.toldOn).toBe(true);
  });
}
