/** The judged collections of ../shared/data/search: documents, questions, and which documents answer them. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SearchDocument } from "#search/engine.ts";

const folder = join(import.meta.dirname, "../../../../shared/data/search");

export type Question = { id: string; text: string };

export type Collection = {
  documents: SearchDocument[];
  questions(kind: string): Question[];
  /** How well a document answers a question; 0 where nobody said. */
  gain(question: string, document: string): number;
  gains(question: string): number[];
};

/** Is the collection there? It does not travel with the code. */
export function hasCollection(name: string): boolean {
  return existsSync(join(folder, name, "docs.jsonl"));
}

export function readCollection(name: string): Collection {
  const read = (file: string) =>
    readFileSync(join(folder, name, file), "utf8")
      .trim()
      .split("\n");
  const judged = new Map<string, Map<string, number>>();
  for (const line of read("qrels.tsv")) {
    const [question = "", document = "", gain = "0"] = line.split("\t");
    judged.set(question, (judged.get(question) ?? new Map()).set(document, Number(gain)));
  }
  return {
    documents: read("docs.jsonl").map((line) => {
      const { id, title, text } = JSON.parse(line) as { id: string; title: string; text: string };
      return {
        id,
        kind: "practice",
        address: `/practices/${id}`,
        title,
        summary: "",
        body: text,
        names: "",
        byline: "",
        audience: ["public"],
        facets: { kind: ["practice"], phase: [Number(id) % 2 ? "primary" : "secondary"] },
      };
    }),
    questions: (kind) => read(`${kind}.jsonl`).map((line) => JSON.parse(line) as Question),
    gain: (question, document) => judged.get(question)?.get(document) ?? 0,
    gains: (question) => [...(judged.get(question)?.values() ?? [])],
  };
}

/** nDCG@10 with linear gain: 1 where the ten best answers come first, in order. */
export function ndcg(found: number[], possible: number[]): number {
  const ideal = discounted(possible.toSorted((a, b) => b - a));
  return ideal === 0 ? 0 : discounted(found) / ideal;
}

function discounted(gains: number[]): number {
  return gains.slice(0, 10).reduce((sum, gain, rank) => sum + gain / Math.log2(rank + 2), 0);
}
