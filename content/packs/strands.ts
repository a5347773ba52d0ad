/**
 * Outside evidence: the thirty strands of the EEF Teaching and Learning Toolkit, as facts with a date.
 * Facts only: EEF's words are not openly licensed, so what a strand says is read at EEF, by the link. The
 * slug of a strand is that of its theme. People bring the facts up to date in the commons
 * (server/evidence/strands.ts); these are what it starts with.
 */
import type { StrandFacts } from "#content/evidence/strands/strand.ts";
import { toolkitMonths } from "#content/packs/months.ts";
import { eefStrands } from "#content/packs/ratings/eef-strands.ts";

/** The snapshot of the toolkit that the facts below were taken from. */
const snapshot = "2025-10-01";

const page =
  "https://educationendowmentfoundation.org.uk/education-evidence/teaching-learning-toolkit";

function strand(
  slug: string,
  months: number | null,
  cost: StrandFacts["cost"],
  security: StrandFacts["security"],
): StrandFacts {
  return {
    ...{ strand: slug, months, cost, security, asOf: snapshot, link: `${page}/${slug}` },
    ...{ conversion: toolkitMonths.id, scale: eefStrands.id },
  };
}

/** Each with months of progress (null: insufficient evidence), cost and security. */
export const strands: readonly StrandFacts[] = [
  strand("arts-participation", 3, 1, 3),
  strand("aspiration-interventions", null, 1, 0),
  strand("behaviour-interventions", 3, 2, 3),
  strand("collaborative-learning-approaches", 5, 1, 2),
  strand("extending-school-time", 3, 3, 3),
  strand("feedback", 6, 1, 4),
  strand("homework", 5, 1, 1),
  strand("individualised-instruction", 4, 1, 2),
  strand("learning-styles", null, 1, 0),
  strand("mastery-learning", 5, 1, 2),
  strand("mentoring", 2, 3, 3),
  strand("metacognition-and-self-regulation", 8, 1, 4),
  strand("one-to-one-tuition", 5, 3, 3),
  strand("oral-language-interventions", 6, 1, 4),
  strand("outdoor-adventure-learning", null, 3, 0),
  strand("parental-engagement", 4, 1, 4),
  strand("peer-tutoring", 6, 1, 4),
  strand("performance-pay", 1, 2, 1),
  strand("phonics", 5, 1, 4),
  strand("physical-activity", 2, 1, 4),
  strand("reading-comprehension-strategies", 7, 1, 3),
  strand("reducing-class-size", 1, 5, 1),
  strand("repeating-a-year", -2, 5, 2),
  strand("school-uniform", null, 1, 0),
  strand("setting-and-streaming", 0, 1, 1),
  strand("small-group-tuition", 4, 2, 3),
  strand("social-and-emotional-learning", 3, 1, 3),
  strand("summer-schools", 3, 3, 2),
  strand("teaching-assistant-interventions", 4, 3, 3),
  strand("within-class-attainment-grouping", 2, 1, 1),
];

export const strandAttribution = "Education Endowment Foundation, Teaching and Learning Toolkit";
