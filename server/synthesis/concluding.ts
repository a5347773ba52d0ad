/** What editors make of the numbers: how certain each outcome is, what they conclude, by what results differ. */
import type { Viewer } from "#content/access/tokens.ts";
import { BodyRecord } from "#content/evidence/rating/grade.ts";
import { invalid, notFound, type Problem } from "#content/failure.ts";
import { identifierProblems } from "#content/practice/identifiers/problems.ts";
import { suggestCertainty } from "#content/synthesis/certainty.ts";
import { moderatorsOf } from "#content/synthesis/moderators.ts";
import { Conclusion } from "#content/synthesis/published.ts";
import type { Database } from "#drizzle/database.ts";
import type { Clock } from "#server/clock.ts";
import { touch } from "#server/synthesis/syntheses.ts";
import type { Working } from "#server/synthesis/working.ts";

/** The steps that a person settles; whether studies drew by lot is read from them. */
const Steps = BodyRecord.omit({ isRandomised: true });

export function createConcluding(needs: { database: Database; clock: Clock; working: Working }) {
  const { database, clock, working } = needs;

  /** @throws Invalid, Conflict, NotFound for an outcome that it has no results of. */
  async function settleCertainty(
    viewer: Viewer,
    slug: string,
    settled: { outcome: string; steps: unknown; reason: string },
    seen?: number,
  ): Promise<void> {
    const { synthesis, analysed } = await requireOutcome(viewer, slug, settled.outcome);
    const { outcome } = analysed;
    const reason = settled.reason.trim().slice(0, 1000);
    const steps = Steps.safeParse(settled.steps);
    const problems: Problem[] = [
      ...(steps.error?.issues ?? []).map(({ path }) => ({
        field: String(path.at(-1)),
        message: "Choose one of the steps.",
      })),
      ...(reason ? [] : [{ field: "reason", message: "Say why: readers will see it." }]),
      ...identifierProblems(reason, "reason", []),
    ];
    if (problems.length > 0 || !steps.data) throw invalid(problems);
    const { isRandomised, record: suggested } = suggestCertainty(analysed);
    const held = { record: { isRandomised, ...steps.data }, reason, suggested };
    const certainty = { ...synthesis.certainty, [outcome]: held };
    await database.write((tx) => touch(tx, synthesis, clock(), seen, { certainty }));
  }

  /** Nothing is said of how certain it is. */
  async function clearCertainty(
    viewer: Viewer,
    slug: string,
    outcome: string,
    seen?: number,
  ): Promise<void> {
    const { synthesis } = await working.get(viewer, slug);
    const { [outcome]: cleared, ...certainty } = synthesis.certainty;
    if (!cleared) throw notFound();
    await database.write((tx) => touch(tx, synthesis, clock(), seen, { certainty }));
  }

  /** @throws Invalid, Conflict */
  async function conclude(
    viewer: Viewer,
    slug: string,
    said: { conclusion: string; moderator: string | null },
    seen?: number,
  ): Promise<void> {
    const { synthesis, lines } = await working.get(viewer, slug);
    const conclusion = Conclusion.safeParse(said.conclusion);
    const { moderator } = said;
    const offered = moderatorsOf(lines);
    const problems: Problem[] = [
      ...(conclusion.success
        ? identifierProblems(conclusion.data, "conclusion", [])
        : [{ field: "conclusion", message: "Keep it to 4,000 characters." }]),
      ...(moderator === null ||
      moderator === synthesis.asked.moderator ||
      offered.includes(moderator)
        ? []
        : [{ field: "moderator", message: "Choose one that its studies say." }]),
    ];
    if (problems.length > 0 || !conclusion.success) throw invalid(problems);
    await database.write((tx) =>
      touch(tx, synthesis, clock(), seen, {
        conclusion: conclusion.data,
        asked: { ...synthesis.asked, moderator },
      }),
    );
  }

  async function requireOutcome(viewer: Viewer, slug: string, outcome: string) {
    const found = await working.get(viewer, slug);
    const analysed = found.analysis?.outcomes.find((one) => one.outcome === outcome);
    if (!analysed) throw notFound();
    return { ...found, analysed };
  }

  return { settleCertainty, clearCertainty, conclude };
}
