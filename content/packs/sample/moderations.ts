import type { SampleModeration } from "#content/packs/sample/shape.ts";

const scripts = (count: number, word = "Script") =>
  Array.from({ length: count }, (_, at) => `${word} ${at + 1}`);

/** Marks of both, from how often each pair of levels was given; mixed, so that no run gives them away. */
function marked(table: [[number, number], [number, number]]): {
  first: number[];
  second: number[];
} {
  const pairs = table.flatMap((row, first) =>
    row.flatMap((count, second) => Array.from({ length: count }, () => [first, second] as const)),
  );
  const mixed = pairs.map((_, at) => pairs[(at * 7) % pairs.length] ?? [0, 0]);
  return { first: mixed.map(([level]) => level), second: mixed.map(([, level]) => level) };
}

const retelling = marked([
  [20, 5],
  [10, 15],
]);

export const sampleModerations: SampleModeration[] = [
  {
    title: "Retelling: is the main idea there?",
    levels: ["Not yet", "Secure"],
    pieces: scripts(50),
    lead: "amira-khan",
    on: "2026-03-02",
    assessors: [
      { by: "amira-khan", marks: retelling.first, on: "2026-03-10" },
      { by: "joan-pritchard", marks: retelling.second, on: "2026-03-12" },
    ],
  },
  {
    title: "Explaining a fraction in words",
    levels: ["Not yet", "Nearly", "Secure"],
    pieces: scripts(12, "Page"),
    lead: "helen-okafor",
    on: "2026-09-14",
    assessors: [
      {
        by: "helen-okafor",
        marks: [0, 1, 2, 2, 1, 0, 1, 1, 2, 0, 1, 2],
        on: "2026-09-18",
      },
      { by: "siobhan-doyle", marks: [0, 1, 1, 2], on: null },
    ],
  },
];
