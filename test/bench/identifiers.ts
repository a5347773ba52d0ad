/**
 * How many of the planted sentences the identifier check finds, and how often it cries wolf: over the
 * innocent sentences, the sample commons, and real prose about teaching; and how long it takes.
 */
import { existsSync, readFileSync } from "node:fs";
import { sampleCommons } from "#content/packs/sample/index.ts";
import { findIdentifiers, type Identifier } from "#content/practice/identifiers.ts";
import { innocentForTuning, innocentHeldOut } from "#test/content/identifiers/innocent.ts";
import {
  type Planted,
  plantedForTuning,
  plantedHeldOut,
} from "#test/content/identifiers/planted.ts";

const corpus = "../shared/data/corpus/ecf_materials.jsonl";

/**
 * Names that the check takes for a pupil's in the corpus and that are, as read there, an adult's who is
 * called by a first name or has no title; where a name is both in one collection it is counted here.
 */
const adults: Record<string, string> = {
  "ambition-institute": "Paula Delaney, Taylor",
  "education-development-trust": "James, Tom",
  "teach-first":
    "Claire, David McCullough, Emily, Emily Maule, Helen Bownes, John Hutchinson, Kenny Wheeler, Lee, Maria, Mike, Muna, Nick Rose, Paul Newton, Rob, Saima, Sophie, Tilly Browne, Tom, James",
  ucl: "Aaron, Aisha, Amy, Andy, Becky, Christine, Felipe, Greg, Hasan, Helen, Imogen, James, Julie, Kishan, Louise, Marsha, Meera, Mo, Muhammad, Rachel, Robbie, Sam, Sara, Sarah, Stephen, Toby, Tom, Vashti, Yemi",
};

/** Of history, of a book, of a rhyme for letters. */
const figures: Record<string, string> = {
  "ambition-institute": "Henry, Maisie",
  "education-development-trust": "William Duke",
  "teach-first": "Cinderella, Shelley",
  ucl: "Elizabeth",
};

export async function benchIdentifiers(): Promise<void> {
  for (const [name, planted, innocent] of [
    ["tuned on", plantedForTuning, innocentForTuning],
    ["held out", plantedHeldOut, innocentHeldOut],
  ] as const) {
    printPlanted(name, planted);
    const wolves = innocent.flatMap((text) => findIdentifiers(text, "steps").slice(0, 1));
    console.log(`innocent sentences ${name}: ${wolves.length} of ${innocent.length} cry wolf`);
    for (const find of wolves) console.log(`  ${find.kind}: ${find.found} | ${find.sentence}`);
  }
  printSample();
  printCorpus();
  printSpeed();
}

function printPlanted(name: string, planted: Planted[]): void {
  const counts = new Map<string, [found: number, all: number]>();
  const missed: string[] = [];
  for (const [text, ...expected] of planted) {
    const finds = findIdentifiers(text, "steps");
    for (const [kind, words] of expected) {
      const [found, all] = counts.get(kind) ?? [0, 0];
      const isFound = finds.some((find) => find.kind === kind && find.found.includes(words));
      if (!isFound) missed.push(`  missed ${kind} ${words} | ${text.replace(/\n/g, " / ")}`);
      counts.set(kind, [found + (isFound ? 1 : 0), all + 1]);
    }
  }
  const every = [...counts.values()];
  const sum = (of: 0 | 1) => every.reduce((all, count) => all + count[of], 0);
  console.log(`planted ${name}: ${sum(0)} of ${sum(1)} found`);
  for (const [kind, [found, all]] of counts) console.log(`  ${kind}: ${found} of ${all}`);
  for (const line of missed) console.log(line);
}

function printSample(): void {
  const { writeUps, people, schools } = sampleCommons;
  const finds = writeUps.flatMap((writeUp) => {
    const authors = people.filter(({ handle }) => writeUp.authors.includes(handle));
    const taught = schools.filter(({ id }) => authors.some(({ school }) => school === id));
    const allowedNames = [...authors, ...taught].map(({ name }) => name);
    return writeUp.versions.flatMap((version) => {
      const parts = [
        version.title,
        version.summary,
        version.takes,
        ...version.findings.map((finding) => Object.values(finding).join("\n")),
        ...Object.values(version.sections),
      ];
      return findIdentifiers(parts.join("\n"), writeUp.slug, { allowedNames });
    });
  });
  console.log(`sample commons: ${finds.length} finds in ${writeUps.length} write-ups`);
  for (const { field, kind, found } of finds) console.log(`  ${field}: ${kind} ${found}`);
}

function printCorpus(): void {
  if (!existsSync(corpus)) {
    console.log(`corpus: ${corpus} is not there`);
    return;
  }
  const pages = readFileSync(corpus, "utf8")
    .trim()
    .split("\n")
    .map((line): { provider: string; text: string } => JSON.parse(line));
  const finds = pages.map(({ text }) => findIdentifiers(text, "steps"));
  const share = (is: (find: Identifier, provider: string) => boolean): string => {
    const all = finds.flatMap((each, at) =>
      each.filter((find) => is(find, pages[at]?.provider ?? "")),
    );
    const documents = finds.filter((each, at) =>
      each.some((find) => is(find, pages[at]?.provider ?? "")),
    ).length;
    return `${all.length} finds, ${(all.length / pages.length).toFixed(2)} a document, in ${documents} documents (${((100 * documents) / pages.length).toFixed(1)} %)`;
  };
  console.log(`corpus, any kind: ${share(() => true)}`);
  for (const kind of new Set(finds.flat().map((find) => find.kind)))
    console.log(`  ${kind}: ${share((find) => find.kind === kind)}`);
  const listed = (lists: Record<string, string>) => (find: Identifier, provider: string) =>
    find.kind === "name of a pupil" && (lists[provider] ?? "").split(", ").includes(find.found);
  console.log(`  as a pupil's, but an adult's as read: ${share(listed(adults))}`);
  console.log(`  as a pupil's, but nobody's of today as read: ${share(listed(figures))}`);
}

function printSpeed(): void {
  const sentences = [...plantedForTuning, ...plantedHeldOut].map(([text]) => text);
  const prose = `${[...sentences, ...innocentForTuning, ...innocentHeldOut].join(" ")}\n`;
  for (const [name, text] of [
    ["sentences", prose.repeat(20)],
    ["one letter", "a".repeat(100_000)],
    ["capitals", "Grace ".repeat(20_000)],
    ["initials", "J. S. ".repeat(20_000)],
    ["digits", "0 ".repeat(50_000)],
    ["files", "Tom_a.pdf ".repeat(10_000)],
    ["citations", "Smith and ".repeat(10_000)],
  ] as const) {
    const cut = text.slice(0, 100_000);
    const times = Array.from({ length: 7 }, () => {
      const started = performance.now();
      findIdentifiers(cut, "steps");
      return performance.now() - started;
    }).sort((a, b) => a - b);
    const [best = 0, middle = 0] = [times[0], times[3]];
    console.log(
      `100,000 characters of ${name}: best ${best.toFixed(0)} ms, median ${middle.toFixed(0)} ms`,
    );
  }
}
