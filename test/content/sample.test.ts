import { expect, test } from "vitest";
import { documentFromMarkdown } from "#content/document/markdown.ts";
import { isEmpty, parseDocument } from "#content/document/schema.ts";
import { sampleCommons } from "#content/packs/sample/index.ts";
import { getTemplate } from "#content/packs/templates.ts";
import { identifierProblems } from "#content/practice/identifiers/problems.ts";
import { identifiersIn } from "#content/practice/identifiers.ts";
import { problemsWith } from "#content/practice/readiness.ts";
import { SectionId, WriteUpContent } from "#content/practice/write-up.ts";
import { allThemes, broaderThemes, findTheme } from "#content/vocabulary/vocabulary.ts";

const { schools, alliances, people, writeUps, threads } = sampleCommons;

test("the sample commons has the size it says", () => {
  expect([alliances.length, schools.length, people.length, writeUps.length]).toEqual([
    3, 14, 25, 32,
  ]);
  expect(new Set(writeUps.flatMap((writeUp) => writeUp.themes)).size).toBeGreaterThanOrEqual(20);
});

test("no sample school could be a school of the register", () => {
  for (const school of schools) expect(school.urn).toBeGreaterThanOrEqual(900_000);
});

test("a third of the write-ups have findings that are mixed, null or negative, each with its why", () => {
  const humbling = writeUps.filter((writeUp) =>
    writeUp.versions.at(-1)?.findings.some((finding) => finding.direction !== "improved"),
  );
  expect(humbling.length * 3).toBeGreaterThanOrEqual(writeUps.length);
});

for (const writeUp of writeUps)
  test(`sample write-up ${writeUp.slug} could be published as it is`, () => {
    for (const version of writeUp.versions) {
      const content = WriteUpContent.parse({
        ...version,
        ...writeUp,
        findings: version.findings.map((finding, index) => ({
          ...finding,
          id: `finding${index + 1}`,
        })),
        claims: version.claims ?? [],
        evidence: version.evidence ?? [],
        sections: Object.fromEntries(
          SectionId.options.flatMap((id) => {
            const markdown = version.sections[id];
            if (!markdown) return [];
            const document = parseDocument(documentFromMarkdown(markdown)).toJSON();
            expect(isEmpty(document)).toBe(false);
            return [[id, document]];
          }),
        ),
      });
      const said = [...content.findings, ...content.claims].map(({ id }) => id);
      for (const { supports } of content.evidence)
        expect(said).toEqual(expect.arrayContaining(supports));
      const template = getTemplate(writeUp.kind === "resource" ? "resource" : "practice");
      expect(problemsWith(content, template)).toEqual([]);
      const authors = people.filter(({ handle }) => writeUp.authors.includes(handle));
      const taught = schools.filter(({ id }) => authors.some(({ school }) => school === id));
      const allowedNames = [...authors, ...taught].map(({ name }) => name);
      expect(identifiersIn(content, { allowedNames })).toEqual([]);
      for (const theme of writeUp.themes) expect(findTheme(theme)).toBeDefined();
      for (const handle of writeUp.authors)
        expect(people.some((person) => person.handle === handle)).toBe(true);
    }
  });

test("what is said in the sample threads could be posted as it is", () => {
  for (const { title, alliance, posts } of threads) {
    const allowedNames = schools.map(({ name }) => name);
    for (const text of [title, ...posts.map(({ body }) => body)])
      expect(identifierProblems(text, "body", allowedNames)).toEqual([]);
    const members = alliances.find(({ slug }) => slug === alliance)?.members ?? [];
    for (const { by } of posts) {
      const { school } = people.find(({ handle }) => handle === by) ?? {};
      expect(members.map((member) => member.school)).toContain(school);
    }
  }
});

test("the vocabulary is a tree of at least 60 concepts whose relations go both ways", () => {
  expect(allThemes.length).toBeGreaterThanOrEqual(60);
  expect(new Set(allThemes.map((theme) => theme.slug)).size).toBe(allThemes.length);
  for (const theme of allThemes) {
    expect(broaderThemes(theme.slug).length).toBeLessThan(4);
    if (theme.broader) expect(findTheme(theme.broader)).toBeDefined();
    for (const related of theme.related) expect(findTheme(related)?.related).toContain(theme.slug);
  }
});
