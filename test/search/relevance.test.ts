import { expect, test } from "vitest";
import { hasCollection, ndcg, readCollection } from "#test/search/support/collection.ts";
import { openLibrary } from "#test/search/support/library.ts";

/** nDCG@10: measured, less a small margin. */
const floors = {
  cran: { queries: 0.365, "queries.shorttypo": 0.455 },
  cisi: { queries: 0.37, "queries.shorttypo": 0.51 },
  scifact: { queries: 0.682, "queries.shorttypo": 0.775 },
};

for (const [name, expected] of Object.entries(floors))
  test(`${name}: what answers a question comes first`, async (context) => {
    if (!hasCollection(name)) return context.skip(`${name} is not in ../shared/data/search`);
    const collection = readCollection(name);
    await using library = await openLibrary(collection.documents);
    for (const [kind, floor] of Object.entries(expected)) {
      const questions = collection.questions(kind).filter(({ id }) => collection.gains(id).length);
      let sum = 0;
      for (const { id, text } of questions) {
        const found = await library.find(text);
        const gains = found.map((document) => collection.gain(id, document));
        sum += ndcg(gains, collection.gains(id));
      }
      const mean = sum / questions.length;
      console.info(`${name} ${kind}: nDCG@10 ${mean.toFixed(3)} (at least ${floor})`);
      expect(mean).toBeGreaterThan(floor);
    }
  }, 60_000);
