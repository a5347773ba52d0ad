import { expect, test } from "vitest";
import { checkVoice, PupilVoice } from "#content/enquiry/pupil-voice.ts";

const voice = (said: Partial<PupilVoice> = {}): PupilVoice => ({
  prompt: "What helped you to remember the story?",
  method: "Talk in groups of six, with one adult taking notes",
  summary: "Most said that retelling it to a partner helped. Some found it hard to begin.",
  consentBasis: "usual",
  quotes: ["I had to think what comes next.", "My partner forgot the middle and I told them."],
  ...said,
});

test("nothing is found where nobody could be known", () => {
  expect(checkVoice(voice())).toEqual([]);
});

for (const [what, quote, kind] of [
  ["a pupil's name", "Jaydon Smith always talks first.", "name of a pupil"],
  ["an e-mail address", "You can ask my mum at j.smith@school.example.uk.", "e-mail address"],
  ["a telephone number", "My dad's number is 07700 900123.", "telephone number"],
  ["a postcode", "I live in TS1 2AB and read on the bus.", "postcode"],
  ["a date of birth", "I was born on 3 May 2014.", "date of birth"],
  ["a unique pupil number", "Mine says H801200001001.", "unique pupil number"],
  ["one pupil of a kind", "The twins in Year 6 told it best.", "description of one pupil"],
] as const)
  test(`${what} planted in a quote is found there`, () => {
    const finds = checkVoice(voice({ quotes: ["I liked it.", quote] }));
    expect(finds.map((find) => `${find.field}: ${find.kind}`)).toContain(`quotes.1: ${kind}`);
  });

test("the summary is checked too, and two pupils get two letters across it and the quotes", () => {
  const finds = checkVoice(
    voice({
      summary: "A pupil in 9A, Jaydon Smith, found it hard.",
      quotes: ["I sat with a pupil in 9A, Courtney Brown."],
    }),
  );
  expect(finds.map(({ field, suggestion }) => [field, suggestion.slice(0, 9)])).toEqual([
    ["summary", "“Pupil A”"],
    ["quotes.0", "“Pupil B”"],
  ]);
});

test("a name in what was asked, or how, is found as well", () => {
  const planted = voice({
    prompt: "What did Jaydon Smith help you with?",
    method: "Letters to j.smith@school.example.uk",
  });
  expect(checkVoice(planted).map(({ field }) => field)).toEqual(["prompt", "method"]);
});

test("who may be named is not found", () => {
  const said = voice({ quotes: ["A pupil asked Amira Khan to read it again."] });
  expect(checkVoice(said, { allowedNames: ["Amira Khan"] })).toEqual([]);
  expect(checkVoice(said)).not.toEqual([]);
});

test("a voice without its basis of consent is refused", () => {
  expect(PupilVoice.safeParse(voice()).success).toBe(true);
  expect(PupilVoice.safeParse({ ...voice(), consentBasis: undefined }).success).toBe(false);
});
