/** An enquiry as a whole, as its write-up is made of it and as others are shown it. */
import { type Viewer, visitor } from "#content/access/tokens.ts";
import type { ToWriteUp } from "#content/enquiry/to-write-up.ts";
import { startsOf } from "#content/measuring/cycle-starts.ts";
import type { Activities } from "#server/enquiry/activities.ts";
import type { DescribingTries } from "#server/enquiry/describing-tries.ts";
import type { Enquiries } from "#server/enquiry/enquiries.ts";
import type { Findings } from "#server/enquiry/findings.ts";
import type { Known } from "#server/enquiry/known.ts";
import type { Numbers } from "#server/enquiry/measuring/numbers.ts";
import type { PracticeVersions } from "#server/enquiry/practice-versions.ts";

export type FoundEnquiry = Awaited<ReturnType<Enquiries["find"]>>;

export function createDescribing(needs: {
  enquiries: Enquiries;
  findings: Findings;
  practiceVersions: PracticeVersions;
  describingTries: DescribingTries;
  numbers: Numbers;
  known: Known;
  activities: Activities;
}) {
  const { enquiries, findings, practiceVersions, describingTries, numbers, known, activities } =
    needs;

  /**
   * Everything that readers of an audience may come to read of it; of what was known, what `reader` may
   * read too.
   */
  async function describe(
    { enquiry, method, schools }: FoundEnquiry,
    audience: string,
    reader: Viewer = visitor,
  ): Promise<ToWriteUp> {
    const [plan, practice, listed, cycles, sources, { depth }] = await Promise.all([
      enquiries.readNow(enquiry),
      practiceVersions.list(enquiry.id),
      findings.list(enquiry.id),
      describingTries.describeCycles(enquiry.id),
      known.describeKnown(enquiry.id, reader),
      activities.describeActivities(enquiry.id),
    ]);
    return {
      plan,
      method,
      schools: schools.filter(({ standing }) => standing === "in"),
      practice,
      findings: listed.map(({ revision: _, ...finding }) => finding),
      cycles: cycles.map(({ school, number, idea, learnt, decision, next, predictions }) => ({
        ...{ school, number, idea, learnt, decision, next, predictions },
      })),
      numbers: await numbers.showNumbers(enquiry.id, audience, startsOf(cycles)),
      known: sources,
      depth,
      stopped: enquiry.stoppedAt ? { why: enquiry.stoppedWhy, learnt: enquiry.learnt } : null,
    };
  }

  return { describe };
}

export type Describing = ReturnType<typeof createDescribing>;
