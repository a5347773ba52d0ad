/** Studies from elsewhere, a file of them at once: what can be used is taken, and the rest refused by line. */
import { eq } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { invalid, notFound } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import type { CslItem, CslName } from "#content/references/csl.ts";
import { isRis } from "#content/references/ris.ts";
import { importReferences, importStudies, type Refused } from "#content/synthesis/import.ts";
import { sampleKey } from "#content/synthesis/matching.ts";
import { OutsideEntry, studyOf } from "#content/synthesis/outside-entry.ts";
import type { SynthesisStudy } from "#content/synthesis/study.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { outsideStudies } from "#drizzle/schema/index.ts";
import type { Clock } from "#server/clock.ts";
import { namingIn, requireRoom } from "#server/synthesis/entering.ts";
import { type Syntheses, touch } from "#server/synthesis/syntheses.ts";

/** In bytes: 2,000 rows with every column come to less. */
export const largestImport = 2_000_000;

/** Under what a database takes in one statement. */
const atOnce = 500;

/** What became of a file. */
export type Imported = { taken: number; refused: Refused[]; ignored: string[] };

type Read = { studies: { line: number; study: SynthesisStudy }[] } & Omit<Imported, "taken">;

export function createImporting(needs: { database: Database; clock: Clock; syntheses: Syntheses }) {
  const { database, clock, syntheses } = needs;

  /**
   * Takes a CSV with numbers, or RIS with references alone. References are of the one `outcome`, and wait
   * for what they found. Rows of a study that is there already are refused.
   * @throws Invalid for a file that is none of these, or too large, or with too many; then none is taken
   */
  async function bringIn(
    viewer: Viewer,
    slug: string,
    { file, outcome }: { file: string; outcome: string },
    seen?: number,
  ): Promise<Imported> {
    const { synthesis } = await syntheses.requireEditor(viewer, slug);
    const addedBy = viewer.person?.id;
    if (!addedBy) throw notFound();
    if (file.length > largestImport)
      throw invalid([
        { field: "file", message: "The file is larger than 2 MB. Bring it in in parts." },
      ]);
    const { studies, refused, ignored } = isRis(file)
      ? readReferences(file, outcome.trim())
      : readRows(file);
    const at = clock();
    return database.write(async (tx) => {
      await touch(tx, synthesis, at, seen);
      const held = await listKeys(tx, synthesis.id);
      const again = studies.filter(({ study }) => keysOf(study).some((key) => held.has(key)));
      const taken = studies.filter((one) => !again.includes(one)).map(({ study }) => study);
      await requireRoom(tx, synthesis.id, taken.length);
      for (let from = 0; from < taken.length; from += atOnce)
        await tx.insert(outsideStudies).values(
          taken.slice(from, from + atOnce).map((study) => ({
            ...{ id: study.id, synthesisId: synthesis.id, study, addedBy, addedAt: at },
          })),
        );
      return {
        taken: taken.length,
        refused: [
          ...refused,
          ...again.map(({ line, study }) => ({
            line,
            reason: `${study.label} is here already, for ${study.outcome}.`,
          })),
        ].toSorted((one, other) => one.line - other.line),
        ignored,
      };
    });
  }

  return { bringIn };
}

function readRows(file: string): Read {
  const { studies, lines, refused, ignored } = importStudies(file, newId);
  return withoutNaming({
    studies: studies.map((study, at) => ({ line: lines[at] ?? 0, study })),
    ...{ refused, ignored },
  });
}

function readReferences(file: string, outcome: string): Read {
  if (!outcome)
    throw invalid([{ field: "outcome", message: "Say which outcome these references are about." }]);
  const { references, lines, refused } = importReferences(file);
  const studies = references.map((reference, at) => ({
    line: lines[at] ?? 0,
    study: studyOf(
      OutsideEntry.parse({
        label: labelOf(reference),
        outcome: outcome.slice(0, 200),
        // Several may be by the same people in the same year.
        sample: reference.title.slice(0, 120),
        reference,
      }),
      newId(),
    ),
  }));
  return withoutNaming({ studies, refused, ignored: [] });
}

function withoutNaming({ studies, refused, ignored }: Read): Read {
  const judged = studies.map((one) => ({ ...one, naming: namingIn(one.study)[0] }));
  return {
    studies: judged.flatMap(({ line, study, naming }) => (naming ? [] : [{ line, study }])),
    refused: [
      ...refused,
      ...judged.flatMap(({ line, naming }) => (naming ? [{ line, reason: naming.message }] : [])),
    ],
    ignored,
  };
}

/** "Reed and Shah (2019)" */
function labelOf({ author = [], issued, title }: CslItem): string {
  const names = author.map(nameOf);
  const who =
    names.length === 0 ? title : names.length > 2 ? `${names[0]} and others` : names.join(" and ");
  const year = issued?.["date-parts"][0][0];
  return `${who.slice(0, 150)} (${year ?? "no date"})`;
}

const nameOf = (name: CslName): string => ("literal" in name ? name.literal : name.family);

/** By which a study is known again: its pupils and outcome, or its publication's DOI with the outcome. */
function keysOf(study: SynthesisStudy): string[] {
  const doi = study.source.kind === "outside" ? study.source.reference?.DOI : undefined;
  const hasNumbers = study.effect !== null || study.change !== null;
  return [sampleKey(study), ...(doi && !hasNumbers ? [`${doi} ${study.outcome}`] : [])];
}

async function listKeys(tx: Queries, synthesisId: string): Promise<Set<string>> {
  const rows = await tx
    .select({ study: outsideStudies.study })
    .from(outsideStudies)
    .where(eq(outsideStudies.synthesisId, synthesisId));
  return new Set(
    rows.flatMap(({ study }) => {
      const doi = study.source.kind === "outside" ? study.source.reference?.DOI : undefined;
      return [sampleKey(study), ...(doi ? [`${doi} ${study.outcome}`] : [])];
    }),
  );
}
