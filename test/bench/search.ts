/** How long a search takes over 5,000 documents of scifact, short with a mistake and long. */
import { hasCollection, readCollection } from "#test/search/support/collection.ts";
import { openLibrary } from "#test/search/support/library.ts";

/** Prints the middle and the slowest hundredth, in milliseconds. */
export async function benchSearch(): Promise<void> {
  if (!hasCollection("scifact")) return console.log("search: scifact is not there");
  const collection = readCollection("scifact");
  const started = performance.now();
  await using library = await openLibrary(collection.documents.slice(0, 5000));
  console.log(`search: 5,000 documents put in ${Math.round(performance.now() - started)} ms`);
  for (const kind of ["queries.short", "queries.shorttypo", "queries"]) {
    const times: number[] = [];
    for (const { text } of collection.questions(kind)) {
      const before = performance.now();
      await library.search(text);
      times.push(performance.now() - before);
    }
    const [p50, p99] = [0.5, 0.99].map((part) => percentile(times, part).toFixed(1));
    console.log(`search: ${kind}: p50 ${p50} ms, p99 ${p99} ms`);
  }
}

function percentile(values: number[], part: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? 0;
}
