/**
 * An enquiry as large as they get, made by the services as its team would make it: for what is counted
 * and timed. Everything in it is invented, and the same each time.
 */
import type { Viewer } from "#content/access/tokens.ts";
import { slugOf } from "#content/practice/address.ts";
import type { Services } from "#server/services.ts";
import { enterMeasures } from "#test/support/large-enquiry/measured.ts";
import { type LargeNetwork, writeNetwork } from "#test/support/large-enquiry/network.ts";
import { fillLargePlan } from "#test/support/large-enquiry/plan.ts";
import { tellOfIt } from "#test/support/large-enquiry/told.ts";
import { runCycles, teachLessons } from "#test/support/large-enquiry/tried.ts";

export type LargeSizes = {
  schools: number;
  cycles: number;
  lessons: number;
  /** Series in time, each of 156 weekly points. */
  series: number;
};

/** What the issue names: 12 schools, 60 people, 40 cycles, three years of weekly series. */
export const largest: LargeSizes = { schools: 12, cycles: 40, lessons: 6, series: 12 };

export type LargeEnquiry = Awaited<ReturnType<typeof writeLargeEnquiry>>;

/** Writes it into an alliance of its own, five people of each school in its team. */
export async function writeLargeEnquiry(services: Services, sizes: LargeSizes) {
  const { takingPart } = services;
  const network = await writeNetwork(services, sizes);
  const lead = await network.viewer(0, 0);
  const enquiry = await services.enquiries.start(lead, {
    title: `Five words before a text, in ${sizes.schools} schools and ${sizes.cycles} cycles`,
    method: "pdsa-series",
    allianceId: network.alliance,
    park: null,
    question: {
      form: "impact",
      intervention: "teaching five words before a text is read",
      outcome: "what pupils understand of it",
      cohort: "Years 7 to 9",
    },
  });
  const slug = slugOf(enquiry);
  await gatherTeam(services, { lead, slug, key: enquiry.key, network });
  await services.live.change(enquiry.liveDocumentId, lead.person?.id ?? "", fillLargePlan);
  const within = { lead, slug, enquiryId: enquiry.id, network };
  const [cycle] = await runCycles(services, within, sizes.cycles);
  const [lesson] = await teachLessons(services, within, sizes.lessons);
  const measured = await enterMeasures(services, within, sizes.series);
  await tellOfIt(services, within);
  await takingPart.askSchool(lead, slug, {
    ...{ school: network.asked.school, person: network.asked.person, showsPlan: true },
    message: "Would you join us?",
  });
  const writeUp = await services.concluding.writeUp(lead, slug, []);
  await services.showing.show(lead, slug, { audience: "public", looked: [] });
  const feed = await services.calendars.make(lead, slug);
  return { ...within, ...measured, writeUp, enquiry, cycle, lesson, feed: new URL(feed) };
}

export type Within = { lead: Viewer; slug: string; enquiryId: string; network: LargeNetwork };

async function gatherTeam(
  { takingPart }: Services,
  { lead, slug, key, network }: Omit<Within, "enquiryId"> & { key: string },
): Promise<void> {
  for (const [at, school] of network.schools.entries()) {
    if (at > 0) {
      await takingPart.askSchool(lead, slug, { school, person: network.person(at, 0) });
      const answer = { schoolId: school, yes: true, park: null };
      await takingPart.answer(await network.viewer(at, 0), key, answer);
    }
    for (const place of [1, 2, 3, 4])
      await takingPart.addMember(lead, slug, {
        person: network.person(at, place),
        role: place === 4 ? "observer" : "co-planner",
      });
  }
}
