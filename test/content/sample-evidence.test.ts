import { expect, test } from "vitest";
import { EvidenceItem } from "#content/evidence/items/evidence-item.ts";
import { bestOf } from "#content/evidence/items/result-words.ts";
import { problemsWithNumbers } from "#content/evidence/items/typed-result.ts";
import { type WorkedEffect, workOut } from "#content/evidence/items/worked-out.ts";
import { sampleCommons } from "#content/packs/sample/index.ts";

const published = sampleCommons.writeUps.flatMap(({ slug, versions }) => {
  const newest = versions.at(-1);
  return newest ? [{ slug, ...newest, evidence: newest.evidence ?? [] }] : [];
});
const withEvidence = published.filter(({ evidence }) => evidence.length > 0);
const results = published.flatMap(({ slug, evidence }) =>
  evidence.flatMap(({ result }) => (result ? [{ slug, result, worked: workOut(result) }] : [])),
);
const effects = results.flatMap(({ result, worked }) =>
  worked.kind === "effect" ? [{ result, worked }] : [],
);
const two = ({ g }: Pick<WorkedEffect, "g">) => Number(g.toFixed(2));

test("the sample has evidence of every kind, ties that lead somewhere, and bare claims", () => {
  expect(withEvidence.length).toBeGreaterThanOrEqual(22);
  const kinds = new Set(withEvidence.flatMap(({ evidence }) => evidence.map(({ kind }) => kind)));
  expect([...kinds].sort()).toEqual(
    [...EvidenceItem.shape.kind.options].sort((one, other) => (one < other ? -1 : 1)),
  );
  for (const { slug, findings, claims = [], evidence } of withEvidence) {
    const said = [...findings.map((_, i) => `finding${i + 1}`), ...claims.map(({ id }) => id)];
    for (const item of evidence) {
      expect(EvidenceItem.safeParse(item).success, `${slug} ${item.id}`).toBe(true);
      expect(said, `${slug} ${item.id}`).toEqual(expect.arrayContaining(item.supports));
    }
    expect(new Set(evidence.map(({ id }) => id)).size).toBe(evidence.length);
  }
  const bare = withEvidence.flatMap(({ claims = [], evidence }) =>
    claims.filter(({ id }) => !evidence.some(({ supports }) => supports.includes(id))),
  );
  expect(bare.length).toBeGreaterThanOrEqual(5);
});

test("every result of the sample can be worked out", () => {
  for (const { slug, result } of results) expect(problemsWithNumbers(result), slug).toEqual([]);
});

test("eight results are about reading, some of them worse, and four are only changes", () => {
  const reading = effects.filter(({ result: { outcome } }) =>
    ["Reading comprehension", "Reading age"].includes(outcome),
  );
  expect(reading.length).toBeGreaterThanOrEqual(8);
  expect(reading.filter(({ worked }) => bestOf(worked).g < 0).length).toBeGreaterThanOrEqual(2);
  const onlyChanges = withEvidence.filter(({ slug }) => {
    const own = results.filter((result) => result.slug === slug);
    return own.length > 0 && own.every(({ worked }) => worked.kind === "change");
  });
  expect(onlyChanges.length).toBeGreaterThanOrEqual(4);
});

test.each([
  ["five-words-said-first", 0.34],
  ["film-at-home-we-would-not-do-again", -0.61],
])("the effect of %s is the one in its prose", (slug, g) => {
  const found = results.find((one) => one.slug === slug)?.worked;
  expect(found?.kind === "effect" && two(found)).toBe(g);
});

test.each(
  published.flatMap(({ slug, evidence, sections }) =>
    evidence
      .filter(({ kind, result }) => kind === "own-data" && result?.numbers.from === "means")
      .map(({ id, result }) => [slug, id, result, Object.values(sections).join("\n")] as const),
  ),
)("the means of %s, %s, stand in its prose where it gives any", (_, __, result, prose) => {
  if (result?.numbers.from !== "means") throw new Error("no means");
  const { tried, compared } = result.numbers;
  const given = [tried.mean, compared.mean].map((mean) => prose.includes(String(mean)));
  // Both, or neither: a write-up may say "about the same" and give no figure.
  expect(given[0]).toBe(given[1]);
});

test("a study that was retracted is cited", () => {
  const cited = published.flatMap(({ evidence }) =>
    evidence.flatMap(({ reference }) => reference?.DOI ?? []),
  );
  expect(cited.filter((doi) => doi.includes("retracted"))).toHaveLength(1);
  expect(cited.every((doi) => doi.startsWith("10.5555/"))).toBe(true);
});
