/** What the page of a synthesis shows: one loader for the newest version and for any other. */
import type { AppLoadContext } from "@remix-run/node";
import { describeAudience } from "#content/access/audience.ts";
import { policyFor } from "#content/disclosure/policy.ts";
import { rateBody } from "#content/evidence/rating/grade.ts";
import { slugOf } from "#content/practice/address.ts";
import { formatCitation } from "#content/practice/citation.ts";
import { sayHeldBack } from "#content/synthesis/disclosed.ts";
import { tablesOf } from "#content/synthesis/numbers.ts";
import { directionsOf, forestOf, funnelOf } from "#content/synthesis/pictures.ts";
import { type PublishedSynthesis, synthesisLicence } from "#content/synthesis/published.ts";
import { sayRules } from "#content/synthesis/rules-in-words.ts";
import { shownLines } from "#content/synthesis/shown-lines.ts";
import { sayOutcome } from "#content/synthesis/words.ts";

export async function loadSynthesisPage(
  { services, viewer, origin }: AppLoadContext,
  slug: string,
  number?: number,
) {
  const found = await services.syntheses.getPage(viewer, slug, number);
  const { synthesis, version, authors, withdrawn } = found;
  const { content } = version;
  const own = slugOf(synthesis);
  const address = `/evidence/${own}`;
  const isNewest = version.number === synthesis.version;
  return {
    ...{ slug: own, address, canonical: `${origin}${address}`, isNewest, withdrawn, authors },
    ...{ title: content.title, question: content.question, conclusion: content.conclusion },
    ...{ number: version.number, newest: synthesis.version, publishedAt: version.publishedAt },
    ...{ licence: synthesisLicence, isSample: synthesis.isSample },
    readers: await readersOf(services, synthesis.audience),
    mayEdit: found.mayEdit,
    stale:
      isNewest && !withdrawn && synthesis.staleSince
        ? { since: synthesis.staleSince, ...(synthesis.news ?? { says: [], changes: [] }) }
        : null,
    outcomes: outcomesOf(content),
    directions: directionsOf(
      "What was found where numbers are not brought together",
      content.analysis.outcomes.filter(({ pooled }) => !pooled),
    ),
    heldBack: sayHeldBack(
      content.lines.flatMap(({ study, inclusion }) => (inclusion === "included" ? [study] : [])),
      policyFor(synthesis.audience),
    ),
    lines: shownLines(content.lines, found),
    themes: content.rules.themes,
    rules: withdrawn ? [] : sayRules(content),
    history: found.history,
    citation: formatCitation({
      title: content.title,
      authors: authors.map(({ name }) => name),
      version: version.number,
      publishedAt: version.publishedAt,
      address: `${origin}${address}/v/${version.number}`,
    }),
  };
}

export type SynthesisPage = Awaited<ReturnType<typeof loadSynthesisPage>>;
export type ShownOutcome = SynthesisPage["outcomes"][number];

/** Each outcome as it is read. */
export const outcomesOf = ({
  analysis,
  certainty,
}: Pick<PublishedSynthesis, "analysis" | "certainty">) =>
  analysis.outcomes.map((outcome) => {
    const held = certainty.find((one) => one.outcome === outcome.outcome);
    return {
      name: outcome.outcome,
      words: sayOutcome(outcome),
      certainty: held ? { ...rateBody(held.record), reason: held.reason } : null,
      pictures: [forestOf(outcome), funnelOf(outcome)].filter((chart) => chart !== null),
      tables: tablesOf(outcome),
    };
  });

/** Who reads it, where that is not everybody. */
async function readersOf(
  services: AppLoadContext["services"],
  audience: string,
): Promise<string | null> {
  if (audience === "public") return null;
  const shared = await services.library.listSharedWith(audience);
  const name = (id: string) => shared.find((one) => one.id === id)?.name ?? "its members";
  return `Not public. Readers: ${describeAudience(audience, name)}`;
}
