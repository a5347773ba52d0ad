import fc from "fast-check";
import { expect, test } from "vitest";
import type { SearchAnswer, SearchDocument, SearchQuery } from "#search/engine.ts";
import { openLibrary } from "#test/search/support/library.ts";

const word = fc.constantFrom(
  ..."planet planets planned planner planners plane teach teaches teaching teacher reader reading".split(
    " ",
  ),
  ..."O'Brien café cafe metacognition metacognitive feedback feedbacks".split(" "),
);
const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(" "));
const tokens = fc.subarray(["public", "member", "school:1", "person:1"]);
const facets = fc.record({
  kind: fc.subarray(["practice", "draft"]),
  phase: fc.subarray(["primary", "secondary", "early"]),
  subject: fc.subarray(["english", "science"]),
});
const document = fc.record({
  id: fc.integer({ min: 1, max: 14 }).map(String),
  kind: fc.constantFrom("practice" as const, "draft" as const),
  address: fc.constant("/"),
  title: text,
  summary: text,
  body: text,
  names: text,
  byline: fc.constant(""),
  audience: tokens,
  facets,
});
const mistaken = fc
  .tuple(word, fc.nat(12), fc.constantFrom("", "x", "e", "s"))
  .map(([word, at, letter]) => word.slice(0, at) + letter + word.slice(at + 1));
const asked = fc
  .array(
    fc.oneof(
      word,
      mistaken,
      mistaken.map((word) => `-${word}`),
      text.map((t) => `"${t}"`),
    ),
    {
      maxLength: 4,
    },
  )
  .map((parts) => parts.join(" "));
const query: fc.Arbitrary<SearchQuery> = fc.record({
  text: asked,
  tokens,
  filters: facets,
  page: fc.constant(1),
  pageSize: fc.constant(100),
});

test("a search shows exactly what it would show if there were only what the viewer may read", async () => {
  await using whole = await openLibrary();
  await using readable = await openLibrary();
  const changes = fc.array(document, { maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(
      changes,
      fc.array(query, { minLength: 1, maxLength: 8 }),
      async (documents, queries) => {
        await whole.clear();
        for (const each of documents) await whole.put(each);
        for (const each of queries) {
          await readable.clear();
          await readable.put(
            ...latest(documents).filter((one) => meets(one.audience, each.tokens)),
          );
          const [seen, expected] = await Promise.all([
            whole.engine.search(each),
            readable.engine.search(each),
          ]);
          expect(unordered(seen)).toEqual(unordered(expected));
        }
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);

test("any text is answered", async () => {
  await using library = await openLibrary();
  const strings = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom(...`ab"'-*()^:{}+,.\\“”’ \0é`) }),
    asked,
  );
  await fc.assert(
    fc.asyncProperty(document, strings, async (one, text) => {
      await library.put({ ...one, body: `${one.body} ${text}`, audience: ["public"] });
      const answer = await library.search(text, { pageSize: 100 });
      expect(answer.hits).toHaveLength(answer.total);
      for (const { title } of answer.hits.filter(({ id }) => id === one.id))
        expect(title.map((piece) => piece.text).join("")).toBe(one.title);
    }),
    { numRuns: 300 },
  );
}, 60_000);

function latest(documents: SearchDocument[]): SearchDocument[] {
  return [...new Map(documents.map((document) => [document.id, document])).values()];
}

function meets(audience: readonly string[], tokens: readonly string[]): boolean {
  return audience.some((token) => tokens.includes(token));
}

function unordered(answer: SearchAnswer): SearchAnswer {
  return { ...answer, hits: answer.hits.toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
}
