/**
 * Random networks and their histories: who works where, which school is in which alliance, and who holds
 * what, each from a day until a day, around the days on which clocks change and a leap year has its own.
 * At each moment every surface of the services must say what a naive reading of the same rows says. The
 * seed is printed and replays.
 */

import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { tokensOf, type Viewer, visitor } from "#content/access/tokens.ts";
import {
  affiliations,
  alliances,
  memberships,
  people,
  roles,
  schools,
  writeUps,
} from "#drizzle/schema/index.ts";
import { startOf } from "#server/clock.ts";
import { enqueue } from "#server/jobs/outbox.ts";
import { type Commons, completeContent, openCommons } from "#test/support/commons.ts";

/** Moments with the day that the schools' own clocks show, written by hand. */
const moments = [
  ["2027-10-30T22:59:59Z", "2027-10-30"],
  ["2027-10-30T23:00:00Z", "2027-10-31"],
  ["2027-10-31T23:59:59Z", "2027-10-31"],
  ["2027-11-01T00:00:00Z", "2027-11-01"],
  ["2028-02-28T23:59:59Z", "2028-02-28"],
  ["2028-02-29T00:00:00Z", "2028-02-29"],
  ["2028-02-29T23:59:59Z", "2028-02-29"],
  ["2028-03-01T00:00:00Z", "2028-03-01"],
  ["2028-03-26T00:00:00Z", "2028-03-26"],
  ["2028-03-26T22:59:59Z", "2028-03-26"],
  ["2028-03-26T23:00:00Z", "2028-03-27"],
] as const;
const days = [...new Set(moments.map(([, day]) => day))];

const schoolIds = ["s0", "s1", "s2", "s3"];
const allianceIds = ["a0", "a1"];
const personIds = ["p0", "p1", "p2", "p3", "p4", "p5"];
const author = "p0";

type Dated = { from: string; to: string | null };

/** Begins on one of the days or long before, and ends on one of them, long after, or never. */
const dated: fc.Arbitrary<Dated> = fc
  .tuple(fc.constantFrom("2020-01-01", ...days), fc.constantFrom(null, "2030-01-01", ...days))
  .filter(([from, to]) => to === null || from < to)
  .map(([from, to]) => ({ from, to }));

const school = fc.constantFrom(...schoolIds);
const alliance = fc.constantFrom(...allianceIds);
const person = fc.constantFrom(...personIds);

const network = fc.record({
  works: fc.array(fc.record({ person, school, when: dated }), { maxLength: 8 }),
  belongs: fc.array(fc.record({ school, alliance, when: dated }), { maxLength: 6 }),
  holds: fc.array(
    fc.oneof(
      fc.record({
        person,
        role: fc.constantFrom("headteacher", "executive-headteacher", "administrator", "governor"),
        school,
        alliance: fc.constant(null),
        when: dated,
      }),
      fc.record({
        person,
        role: fc.constantFrom("alliance-lead", "administrator", "research-lead"),
        school: fc.constant(null),
        alliance,
        when: dated,
      }),
    ),
    { maxLength: 5 },
  ),
  audience: fc.constantFrom(
    "team",
    "member",
    "public",
    "school:s0",
    "alliance:a0",
    "alliance:a0 alliance:a1",
    "heads:a0",
  ),
  embargoUntil: fc.constantFrom(null, null, ...days),
});
type Network = typeof network extends fc.Arbitrary<infer T> ? T : never;

/** Whether somebody may read it on a day, by reading the rows as they stand. */
function naive(net: Network, who: string | null, day: string): boolean {
  const isOn = ({ from, to }: Dated) => from <= day && (to === null || day < to);
  if (who === author) return true;
  if (net.embargoUntil !== null && day < net.embargoUntil) return false;
  if (net.audience === "public") return true;
  if (who === null) return false;
  const works = net.works.filter(({ person, when }) => person === who && isOn(when));
  const holds = net.holds.filter(({ person, when }) => person === who && isOn(when));
  if (net.audience === "member") return works.length + holds.length > 0;
  const heads = holds.filter(
    ({ role }) => role === "headteacher" || role === "executive-headteacher",
  );
  const isIn = (school: string | null, alliance: string) =>
    net.belongs.some((row) => row.school === school && row.alliance === alliance && isOn(row.when));
  const leads = (alliance: string) =>
    holds.some((held) => held.alliance === alliance && held.role === "alliance-lead");
  const administers = (alliance: string) =>
    holds.some((held) => held.alliance === alliance && held.role === "administrator");
  return net.audience.split(" ").some((token) => {
    const [kind, id = ""] = token.split(":");
    if (kind === "school") return [...works, ...heads].some(({ school }) => school === id);
    if (kind === "alliance")
      return (
        leads(id) || administers(id) || [...works, ...heads].some(({ school }) => isIn(school, id))
      );
    if (kind === "heads") return leads(id) || heads.some(({ school }) => isIn(school, id));
    return false;
  });
}

async function store(commons: Commons, net: Network): Promise<{ slug: string; title: string }> {
  const at = new Date("2027-10-01T12:00:00Z");
  const title = "Reading aloud together";
  const writeUp = await commons.database.write(async (tx) => {
    await tx
      .insert(schools)
      .values(schoolIds.map((id) => ({ id, name: id, facts: {}, createdAt: at, updatedAt: at })));
    await tx.insert(alliances).values(
      allianceIds.map((id) => ({
        ...{ id, slug: id, name: id, form: "network", purpose: "", about: "" },
        openedOn: "2020-01-01",
      })),
    );
    await tx.insert(people).values(
      personIds.map((id) => ({
        ...{ id, handle: id, name: id, post: "", isSample: true, createdAt: at },
      })),
    );
    for (const [index, row] of net.works.entries())
      await tx
        .insert(affiliations)
        .values({ id: `w${index}`, personId: row.person, schoolId: row.school, ...row.when });
    for (const [index, row] of net.belongs.entries())
      await tx.insert(memberships).values({
        ...{ id: `b${index}`, allianceId: row.alliance, schoolId: row.school, role: "member" },
        ...row.when,
      });
    for (const [index, row] of net.holds.entries())
      await tx.insert(roles).values({
        ...{ id: `h${index}`, personId: row.person, role: row.role },
        ...{ schoolId: row.school, allianceId: row.alliance, ...row.when },
      });
    const content = { ...completeContent(), title };
    const created = await commons.drafts.create(tx, {
      template: "practice",
      content,
      authors: [{ personId: author, schoolId: null }],
      createdBy: author,
      audience: net.audience,
    });
    await tx
      .update(writeUps)
      .set({ embargoUntil: net.embargoUntil })
      .where(eq(writeUps.id, created.id));
    if (net.embargoUntil)
      await enqueue(tx, startOf(net.embargoUntil), "lift-embargo", { writeUpId: created.id });
    await commons.publishing.store(tx, {
      writeUp: created,
      content,
      audience: net.audience,
      whatChanged: "",
      publishedBy: author,
      at,
    });
    return created;
  });
  return { slug: `x-${writeUp.key}`, title };
}

/** What each surface says, all of which must agree. */
async function told(commons: Commons, viewer: Viewer, slug: string) {
  const page = await commons.library.getPage(viewer, slug).then(
    () => true,
    () => false,
  );
  const [recent, counted, paged, found] = await Promise.all([
    commons.library.listRecent(viewer),
    commons.library.countTagged(viewer, "phase"),
    commons.paging.list(viewer, {}, { after: null, limit: 10 }),
    commons.search.search({
      text: "aloud",
      tokens: tokensOf(viewer),
      filters: { kind: ["practice"] },
      page: 1,
      pageSize: 5,
    }),
  ]);
  return {
    page,
    list: recent.total > 0,
    count: (counted.get("Secondary") ?? 0) > 0,
    api: paged.entries.length > 0,
    search: found.total > 0,
  };
}

test("at every moment of any history each surface shows what the rows say", async () => {
  let judged = 0;
  await fc.assert(
    fc.asyncProperty(network, async (net) => {
      let now = new Date("2027-10-01T12:00:00Z");
      const commons = await openCommons({ now: () => now });
      try {
        const { slug } = await store(commons, net);
        for (const [moment, day] of moments) {
          now = new Date(moment);
          if (net.embargoUntil !== null && day >= net.embargoUntil) await commons.worker.drain();
          for (const who of [null, ...personIds]) {
            const may = naive(net, who, day);
            const viewer = who ? await commons.viewer(who) : visitor;
            judged += 5;
            expect([moment, who, await told(commons, viewer, slug)]).toEqual([
              moment,
              who,
              { page: may, list: may, count: may, api: may, search: may },
            ]);
          }
        }
      } finally {
        await commons.close();
      }
    }),
    { numRuns: 40, verbose: true },
  );
  console.info(`histories: ${judged} answers`);
}, 300_000);
