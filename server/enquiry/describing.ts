/** An enquiry as a whole, as its write-up is made of it and as others are shown it. */
import { type Viewer, visitor } from "#content/access/tokens.ts";
import { dayOf } from "#content/day.ts";
import { drawingOfDrivers, drawingOfRamps } from "#content/enquiry/pictures.ts";
import { showDesign } from "#content/enquiry/shown-design.ts";
import type { ToWriteUp } from "#content/enquiry/to-write-up.ts";
import { startsOf } from "#content/measuring/cycle-starts.ts";
import type { Activities } from "#server/enquiry/activities.ts";
import type { Cycles } from "#server/enquiry/cycles.ts";
import type { DescribingTries } from "#server/enquiry/describing-tries.ts";
import type { Enquiries } from "#server/enquiry/enquiries.ts";
import type { Findings } from "#server/enquiry/findings.ts";
import type { Implementing } from "#server/enquiry/implementing.ts";
import type { Known } from "#server/enquiry/known.ts";
import type { Designing } from "#server/enquiry/measuring/designing.ts";
import type { Numbers, Telling } from "#server/enquiry/measuring/numbers.ts";
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
  implementing: Implementing;
  designing: Designing;
  cycles: Cycles;
}) {
  const { enquiries, findings, practiceVersions, describingTries, numbers, known } = needs;
  const { activities, implementing, designing, cycles: tried } = needs;

  /** Everything that readers of an audience may come to read of it. */
  async function describe(
    found: FoundEnquiry,
    audience: string,
  ): Promise<ToWriteUp & { telling: Telling }> {
    const { starts, ...around } = await describeAround(found, visitor);
    const telling = await numbers.tell(found.enquiry.id, audience, starts);
    return { ...around, numbers: telling.numbers, telling };
  }

  /** The same for somebody of its team: with what was known as far as they may read it, and all numbers. */
  async function describeTo(viewer: Viewer, found: FoundEnquiry): Promise<ToWriteUp> {
    const { starts, ...around } = await describeAround(found, viewer);
    return { ...around, numbers: await numbers.showTeam(viewer, found, starts) };
  }

  async function describeAround({ enquiry, method, schools }: FoundEnquiry, reader: Viewer) {
    const [plan, practice, listed, cycles, sources, { depth }, ...more] = await Promise.all([
      enquiries.readNow(enquiry),
      practiceVersions.list(enquiry.id),
      findings.list(enquiry.id),
      describingTries.describeCycles(enquiry.id),
      known.describeKnown(enquiry.id, reader),
      activities.describeActivities(enquiry.id),
      describingTries.describeLessons(enquiry.id),
      implementing.list(enquiry.id),
      designing.find(enquiry.id),
      tried.countTests(enquiry.id),
    ]);
    const [lessons, implementation, design, tests] = more;
    const shownCycles = cycles.map(
      ({ startsOn, school, number, idea, learnt, decision, next, lockedOn, predictions }) => ({
        ...{ school, number, idea, learnt, decision, next, lockedOn, predictions },
        startsOn: startsOn || null,
      }),
    );
    return {
      plan,
      method,
      schools: schools.filter(({ standing }) => standing === "in"),
      practice,
      findings: listed.map(({ revision: _, ...finding }) => finding),
      cycles: shownCycles,
      lessons,
      implementation: implementation.map(({ schoolId, school, implementation: said }) => ({
        ...{ schoolId, school, implementation: said },
      })),
      design: design && showDesign(design, design.lockedAt && dayOf(design.lockedAt)),
      drivers: drawingOfDrivers(plan, tests),
      ramps: drawingOfRamps(plan.title, cycles),
      starts: startsOf(cycles),
      known: sources,
      depth,
      stopped: enquiry.stoppedAt ? { why: enquiry.stoppedWhy, learnt: enquiry.learnt } : null,
    };
  }

  return { describe, describeTo };
}

export type Describing = ReturnType<typeof createDescribing>;
