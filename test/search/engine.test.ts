import { expect, test } from "vitest";
import { bracketed, openLibrary, practice } from "#test/search/support/library.ts";

const metacognition = practice("metacognition", {
  title: "Teaching metacognition",
  summary: "Pupils plan and check their own reading.",
  body: "We taught pupils to plan before they read, and to check afterwards.",
  names: "Siobhán O’Brien\nSt Mary's School",
  facets: { kind: ["practice"], phase: ["primary"], subject: ["english"] },
});
const feedback = practice("feedback", {
  title: "Marking less, saying more",
  summary: "Verbal feedback in mathematics lessons.",
  body: "Teachers stopped marking books. Feedback was given while pupils worked.",
  names: "Ade Bello",
  facets: { kind: ["practice"], phase: ["primary", "secondary"], subject: ["mathematics"] },
});
const questions = practice("questions", {
  title: "Hinge questions",
  summary: "One question in the middle of a lesson.",
  body: "A hinge question tells the teacher whether to go on. It is a kind of feedback.",
  facets: { kind: ["practice"], phase: ["secondary"], subject: ["science"] },
});
const shelf = [metacognition, feedback, questions];

test("a word in the title outranks the same word in the body", async () => {
  await using library = await openLibrary([
    practice("body", { title: "Lessons at noon", body: "On phonics for all" }),
    practice("title", { title: "Phonics for all", body: "On lessons at noon" }),
  ]);
  expect(await library.find("phonics")).toEqual(["title", "body"]);
});

test("more of the words is better, and none of them is required", async () => {
  await using library = await openLibrary(shelf);
  expect(await library.find("hinge feedback zebra")).toEqual(["questions", "feedback"]);
});

test("other forms of a word are found", async () => {
  await using library = await openLibrary(shelf);
  expect(await library.find("teaches")).toContain("metacognition");
});

test("stop words find nothing beside words that tell something, and something alone", async () => {
  await using library = await openLibrary(shelf);
  expect(await library.find("what is the hinge")).toEqual(["questions"]);
  expect(await library.find("before they")).toEqual(["metacognition"]);
});

test("a mistake in a long word still finds the page, and the answer says what it looked for", async () => {
  await using library = await openLibrary(shelf);
  const answer = await library.search("Metacognitoin, please");
  expect(answer.hits.map(({ id }) => id)).toEqual(["metacognition"]);
  expect(answer.corrected).toBe("metacognition, please");
});

test("words that are known, numbers and short words are left as they are", async () => {
  await using library = await openLibrary([...shelf, practice("y", { body: "In 2018 she sat" })]);
  for (const text of ["feedback", "2019", "sit"])
    expect((await library.search(text)).corrected).toBeNull();
});

test("the last word may be unfinished", async () => {
  await using library = await openLibrary(shelf);
  expect(await library.find("metacog")).toEqual(["metacognition"]);
  expect(await library.find("mathematic lesso")).toContain("feedback");
  expect(await library.find("afterwar")).toEqual(["metacognition"]);
});

test("a phrase is required as it stands", async () => {
  await using library = await openLibrary(shelf);
  expect(await library.find('"feedback in mathematics"')).toEqual(["feedback"]);
  expect(await library.find("“feedback in mathematics” hinge")).toEqual(["feedback"]);
  expect(await library.find('"mathematics in feedback"')).toEqual([]);
});

test("a word with a minus is ruled out", async () => {
  await using library = await openLibrary(shelf);
  expect(await library.find("feedback -hinge")).toEqual(["feedback"]);
  expect(await library.find('feedback -"kind of feedback"')).toEqual(["feedback"]);
  expect(await library.find("-feedback")).toEqual(["metacognition"]);
});

test("both shapes of apostrophe and no accents find a name", async () => {
  await using library = await openLibrary(shelf);
  for (const text of ["O'Brien", "o’brien", "siobhan", "SIOBHÁN", "St Mary’s", "mary"])
    expect(await library.find(text)).toEqual(["metacognition"]);
});

test("what was searched for is marked in title and snippet, and text stays text", async () => {
  await using library = await openLibrary([
    practice("a", {
      title: "<b>Reading</b> aloud",
      body: "The child's <script>alert('reads')</script> & \u0001more\u0002",
    }),
  ]);
  const [hit] = (await library.search("reading")).hits;
  expect(bracketed(hit?.title ?? [])).toBe("<b>[Reading]</b> aloud");
  expect(bracketed(hit?.snippet ?? [])).toBe(
    "The child's <script>alert('[reads]')</script> &  more ",
  );
});

test("what is marked does not hang on a document that the viewer may not read", async () => {
  const hidden = practice("1", { body: "planned", names: "teaching", audience: ["staff"] });
  const shown = practice("2", { summary: "reader", body: "planned teaches" });
  for (const documents of [[shown], [hidden, shown]]) {
    await using library = await openLibrary(documents);
    const [hit] = (await library.search('reader -lanet "planned teaching"')).hits;
    expect(bracketed(hit?.snippet ?? [])).toBe("[reader]");
  }
});

test("a snippet is a passage around what was searched for", async () => {
  const filler = "and so it went on from day to day ".repeat(40);
  await using library = await openLibrary([
    practice("long", { summary: "A summary.", body: `${filler} phonics ${filler}` }),
  ]);
  const [hit] = (await library.search("phonics")).hits;
  const snippet = bracketed(hit?.snippet ?? []);
  expect(snippet).toContain("[phonics]");
  expect(snippet.length).toBeLessThan(300);
  const [listed] = (await library.search("")).hits;
  expect(bracketed(listed?.snippet ?? [])).toBe("A summary.");
});

test("a replaced document is found by its new words only", async () => {
  await using library = await openLibrary(shelf);
  await library.put(practice("feedback", { title: "Whole-class retrieval", audience: ["public"] }));
  expect(await library.find("mathematics")).toEqual([]);
  expect(await library.find("retrieval")).toEqual(["feedback"]);
  expect((await library.search("")).total).toBe(3);
});

test("a document put twice at once is there once, as the later says", async () => {
  await using library = await openLibrary();
  await library.put(practice("a", { title: "Earlier" }), practice("a", { title: "Later" }));
  expect(await library.find("later")).toEqual(["a"]);
  expect(await library.find("earlier")).toEqual([]);
});

test("a removed document vanishes from hits, counts and corrections", async () => {
  await using library = await openLibrary(shelf);
  await library.remove("metacognition", "nobody");
  const answer = await library.search("metacognitoin");
  expect(answer).toMatchObject({ total: 0, hits: [], corrected: null });
  expect((await library.search("")).facets.subject).not.toContainEqual({
    value: "english",
    count: 1,
  });
});

test("after clearing nothing is left", async () => {
  await using library = await openLibrary(shelf);
  await library.clear();
  expect(await library.search("")).toMatchObject({ total: 0, hits: [] });
  expect(await library.search("feedback")).toMatchObject({ total: 0, hits: [] });
});

test("what a failed transaction put is not found", async () => {
  await using library = await openLibrary(shelf);
  const failing = library.database.write(async (tx) => {
    await library.engine.put(tx, [practice("ghost", { title: "Ghost" })]);
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(await library.find("ghost")).toEqual([]);
});

test("values of one facet widen, facets narrow, and a facet does not narrow its own counts", async () => {
  await using library = await openLibrary(shelf);
  const answer = await library.search("", {
    filters: { phase: ["secondary"], subject: ["mathematics", "english"] },
  });
  expect(answer.hits.map(({ id }) => id)).toEqual(["feedback"]);
  expect(answer.facets.subject).toEqual([
    { value: "mathematics", count: 1 },
    { value: "science", count: 1 },
  ]);
  expect(answer.facets.phase).toEqual([
    { value: "primary", count: 2 },
    { value: "secondary", count: 1 },
  ]);
  expect(answer.facets.kind).toEqual([{ value: "practice", count: 1 }]);
  expect(answer.facets.theme).toEqual([]);
});

test("at most fifty values of a facet are counted, the most frequent first", async () => {
  const many = Array.from({ length: 60 }, (_, n) =>
    practice(`p${n}`, { facets: { theme: [`theme-${n}`, "common"] } }),
  );
  await using library = await openLibrary(many);
  const { theme } = (await library.search("")).facets;
  expect(theme).toHaveLength(50);
  expect(theme[0]).toEqual({ value: "common", count: 60 });
});

test("pages follow each other without gap or overlap, and the total is of all", async () => {
  const many = Array.from({ length: 25 }, (_, n) => practice(`p${n}`, { title: "Phonics" }));
  await using library = await openLibrary(many);
  for (const text of ["phonics", ""]) {
    const pages = await Promise.all([1, 2, 3, 4].map((page) => library.search(text, { page })));
    expect(pages.map(({ hits }) => hits.length)).toEqual([10, 10, 5, 0]);
    expect(pages.every(({ total }) => total === 25)).toBe(true);
    expect(new Set(pages.flatMap(({ hits }) => hits.map(({ id }) => id))).size).toBe(25);
  }
});

test("without text the newest come first", async () => {
  await using library = await openLibrary(shelf);
  await library.put(practice("newest"));
  expect(await library.find("")).toEqual(["newest", "questions", "feedback", "metacognition"]);
});

test("a viewer without a token of its audience does not meet a document in any way", async () => {
  await using library = await openLibrary([
    ...shelf,
    practice("draft:1", {
      kind: "draft",
      title: "Kinaesthetic feedback",
      audience: ["person:ade"],
      facets: { kind: ["draft"] },
    }),
  ]);
  const asked = await library.search("kinaesthetik");
  expect(asked).toMatchObject({ total: 0, hits: [], corrected: null });
  expect((await library.search("feedback")).facets.kind).toEqual([{ value: "practice", count: 2 }]);
  const author = await library.search("kinaesthetik", { tokens: ["public", "person:ade"] });
  expect(author).toMatchObject({ total: 1, corrected: "kinaesthetic" });
  expect(await library.find("", { tokens: [] })).toEqual([]);
});

test("a word of hidden documents does not outweigh a word of readable ones", async () => {
  const hidden = Array.from({ length: 30 }, (_, n) =>
    practice(`h${n}`, { body: "planers", audience: ["x"] }),
  );
  await using library = await openLibrary([practice("a", { body: "planets" }), ...hidden]);
  expect((await library.search("planess")).corrected).toBe("planets");
  const insider = await library.search("planess", { tokens: ["public", "x"] });
  expect(insider.corrected).toBe("planers");
});
