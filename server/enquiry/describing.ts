/** An enquiry as a whole, as its write-up is made of it and as others are shown it. */
import type { ToWriteUp } from "#content/enquiry/to-write-up.ts";
import type { Enquiries } from "#server/enquiry/enquiries.ts";
import type { Findings } from "#server/enquiry/findings.ts";
import type { PracticeVersions } from "#server/enquiry/practice-versions.ts";

export type FoundEnquiry = Awaited<ReturnType<Enquiries["find"]>>;

export function createDescribing(needs: {
  enquiries: Enquiries;
  findings: Findings;
  practiceVersions: PracticeVersions;
}) {
  const { enquiries, findings, practiceVersions } = needs;

  /** Everything that others may come to read of it. */
  async function describe({ enquiry, method, schools }: FoundEnquiry): Promise<ToWriteUp> {
    const [plan, practice, listed] = await Promise.all([
      enquiries.readNow(enquiry),
      practiceVersions.list(enquiry.id),
      findings.list(enquiry.id),
    ]);
    return {
      plan,
      method,
      schools: schools.filter(({ standing }) => standing === "in"),
      practice,
      findings: listed.map(({ revision: _, ...finding }) => finding),
      cycles: [],
      numbers: [],
      known: [],
      stopped: enquiry.stoppedAt ? { why: enquiry.stoppedWhy, learnt: enquiry.learnt } : null,
    };
  }

  return { describe };
}

export type Describing = ReturnType<typeof createDescribing>;
