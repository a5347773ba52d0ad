/** An enquiry as a whole, as its write-up is made of it and as others are shown it. */
import type { ToWriteUp } from "#content/enquiry/to-write-up.ts";
import { startsOf } from "#content/measuring/cycle-starts.ts";
import type { DescribingTries } from "#server/enquiry/describing-tries.ts";
import type { Enquiries } from "#server/enquiry/enquiries.ts";
import type { Findings } from "#server/enquiry/findings.ts";
import type { Numbers } from "#server/enquiry/measuring/numbers.ts";
import type { PracticeVersions } from "#server/enquiry/practice-versions.ts";

export type FoundEnquiry = Awaited<ReturnType<Enquiries["find"]>>;

export function createDescribing(needs: {
  enquiries: Enquiries;
  findings: Findings;
  practiceVersions: PracticeVersions;
  describingTries: DescribingTries;
  numbers: Numbers;
}) {
  const { enquiries, findings, practiceVersions, describingTries, numbers } = needs;

  /** Everything that readers of an audience may come to read of it. */
  async function describe(
    { enquiry, method, schools }: FoundEnquiry,
    audience: string,
  ): Promise<ToWriteUp> {
    const [plan, practice, listed, cycles] = await Promise.all([
      enquiries.readNow(enquiry),
      practiceVersions.list(enquiry.id),
      findings.list(enquiry.id),
      describingTries.describeCycles(enquiry.id),
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
      known: [],
      stopped: enquiry.stoppedAt ? { why: enquiry.stoppedWhy, learnt: enquiry.learnt } : null,
    };
  }

  return { describe };
}

export type Describing = ReturnType<typeof createDescribing>;
