import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { visitor } from "#content/access/tokens.ts";
import { fillWriteUp } from "#content/practice/live-write-up.ts";
import { dialect } from "#drizzle/dialect.ts";
import {
  affiliations,
  designations,
  memberships,
  people,
  schools,
  writeUps,
} from "#drizzle/schema/index.ts";
import { presentPractice } from "#server/api/shapes/write-up.ts";
import { recountSoon } from "#server/practice/recount.ts";
import { type Commons, openCommons, richText } from "#test/support/commons.ts";

async function open(options: Parameters<typeof openCommons>[0] = {}): Promise<Commons> {
  const commons = await openCommons(options);
  onTestFinished(commons.close);
  return commons;
}

/** Secondary schools, each with somebody who works there; the first few in the alliance. */
async function addSchools(commons: Commons, count: number, allied = 0) {
  await commons.database.write(async (tx) => {
    for (let n = 0; n < count; n += 1) {
      const id = `s${n}`;
      const now = new Date();
      await tx.insert(schools).values({
        id,
        name: `School ${n}`,
        phase: "Secondary",
        facts: {},
        createdAt: now,
        updatedAt: now,
      });
      await tx.insert(people).values({
        id: `p${n}`,
        handle: `p${n}`,
        name: `Person ${n}`,
        post: "Teacher",
        isSample: true,
        createdAt: now,
      });
      await tx
        .insert(affiliations)
        .values({ id: `a${n}`, personId: `p${n}`, schoolId: id, from: "2024-01-01" });
      if (n < allied)
        await tx.insert(memberships).values({
          id: `mm${n}`,
          allianceId: "ridings",
          schoolId: id,
          role: "member",
          from: "2024-01-01",
        });
    }
  });
}

async function publish(
  commons: Commons,
  identity: string,
  { audience = "public", slug }: { audience?: string; slug?: string } = {},
) {
  const anna = await commons.viewer("anna");
  const { writeUp } = await commons.publishing.publish(
    anna,
    slug ?? (await commons.startWriteUp()),
    { audience, whatChanged: "", identifiersChecked: [], allianceId: "ridings", identity },
  );
  return writeUp.key;
}

const problemsOf = (work: Promise<unknown>): Promise<{ field: string; message: string }[]> =>
  work.then(
    () => [],
    (thrown) => thrown.problems ?? Promise.reject(thrown),
  );

test("“alliance only” names neither person nor school on any surface", async () => {
  const commons = await open();
  const key = await publish(commons, "alliance");
  for (const viewer of [visitor, await commons.viewer("ben"), await commons.viewer("anna")]) {
    const page = await commons.library.getPage(viewer, `x-${key}`);
    expect(page.unnamed).toBe("A school of Ridings Alliance");
    expect(page.authors).toEqual([]);
    const lists = [
      await commons.library.listRecent(viewer),
      await commons.library.listOfAlliance(viewer, "ridings"),
      await commons.library.listTagged(viewer, "subject", "English"),
    ];
    // Two schools are in the alliance: with the phase there would be fewer to guess from.
    expect((await commons.library.listTagged(viewer, "phase", "Secondary")).total).toBe(0);
    expect(page.version.content.keyStages).toEqual([]);
    for (const { entries } of lists) {
      expect(entries).toHaveLength(1);
      expect(JSON.stringify(entries)).not.toMatch(/anna|north/i);
    }
    expect((await commons.library.listOfSchool(viewer, "north")).total).toBe(0);
    expect((await commons.library.listOfPerson(viewer, "anna")).total).toBe(0);
  }
});

if (dialect === "sqlite")
  test("a search finds it by its words and not by its authors", async () => {
    const commons = await open();
    await publish(commons, "alliance");
    const ask = (text: string) =>
      commons.search.search({ text, tokens: ["public"], filters: {}, page: 1, pageSize: 10 });
    const found = await ask("retelling");
    expect(found.hits.map(({ byline }) => byline)).toEqual(["A school of Ridings Alliance"]);
    expect(found.facets.school).toEqual([]);
    expect(found.facets.alliance.map(({ value }) => value)).toEqual(["ridings"]);
    const byName = await ask("Anna");
    expect(byName.hits.map(({ kind }) => kind)).not.toContain("practice");
  });

test("anonymous drops phase and alliance while fewer than five schools would fit", async () => {
  const commons = await open();
  const key = await publish(commons, "anonymous");
  const told = async () => {
    const page = await commons.library.getPage(visitor, `x-${key}`);
    const tagged = await commons.library.listTagged(visitor, "phase", "Secondary");
    const allied = await commons.library.listOfAlliance(visitor, "ridings");
    expect(page.version.content.phases.length > 0).toBe(tagged.total > 0);
    expect(page.version.content.keyStages.length > 0).toBe(tagged.total > 0);
    expect(page.alliance !== null).toBe(allied.total > 0);
    expect(page.unnamed).toBe("Practice Commons, for people of a school here");
    return [...(tagged.total > 0 ? ["phase"] : []), ...(allied.total > 0 ? ["alliance"] : [])];
  };
  const recount = async () => {
    await commons.database.write((tx) => recountSoon(tx, new Date()));
    await commons.worker.drain();
  };
  expect(await told()).toEqual([]);
  await addSchools(commons, 4, 4);
  await recount();
  expect(await told()).toEqual(["alliance"]);
  await commons.database.write((tx) =>
    tx.update(schools).set({ phase: "All-through" }).where(eq(schools.id, "west")),
  );
  await recount();
  expect(await told()).toEqual(["phase"]);
  await commons.database.write((tx) =>
    tx.update(schools).set({ phase: "Secondary" }).where(eq(schools.id, "north")),
  );
  await recount();
  expect(await told()).toEqual(["phase", "alliance"]);
});

test("a school that leaves the alliance takes the alliance from the page", async () => {
  const commons = await open();
  await addSchools(commons, 4, 3);
  const key = await publish(commons, "anonymous");
  const alliance = async () =>
    (await commons.library.getPage(visitor, `x-${key}`)).alliance?.name ?? null;
  expect(await alliance()).toBe("Ridings Alliance");
  await commons.memberships.end(await commons.viewer("dev"), "mm0", "");
  await commons.worker.drain();
  expect(await alliance()).toBeNull();
});

test("a leaving day that was set long before is counted when it comes", async () => {
  let now = new Date("2026-11-01T12:00:00Z");
  const commons = await open({ now: () => now });
  await addSchools(commons, 4, 3);
  const key = await publish(commons, "anonymous");
  await commons.memberships.end(await commons.viewer("dev"), "mm0", "2026-11-04");
  const allianceOn = async (day: string) => {
    now = new Date(`${day}T06:00:00Z`);
    await commons.worker.drain();
    return (await commons.library.getPage(visitor, `x-${key}`)).alliance !== null;
  };
  expect(await allianceOn("2026-11-02")).toBe(true);
  expect(await allianceOn("2026-11-03")).toBe(true);
  expect(await allianceOn("2026-11-04")).toBe(false);
});

test("an SLE who is not named is told as one only where five schools have one", async () => {
  const commons = await open();
  await addSchools(commons, 4, 4);
  const designate = (personId: string) =>
    commons.database.write((tx) =>
      tx
        .insert(designations)
        .values({ id: `d-${personId}`, personId, kind: "sle", body: "X", from: "2024-01-01" }),
    );
  for (const personId of ["anna", "p0", "p1", "p2"]) await designate(personId);
  const key = await publish(commons, "alliance");
  const line = async () => (await commons.library.getPage(visitor, `x-${key}`)).unnamed;
  expect(await line()).toBe("A school of Ridings Alliance");
  await designate("p3");
  await commons.database.write((tx) => recountSoon(tx, new Date()));
  await commons.worker.drain();
  expect(await line()).toBe("A specialist leader of education at a school of Ridings Alliance");
});

test("readers who would know are not chosen without names", async () => {
  const commons = await open();
  const fields = async (identity: string, audience: string) =>
    (await problemsOf(publish(commons, identity, { audience }))).map(({ field }) => field);
  expect(await fields("alliance", "school:north")).toEqual(["audience"]);
  expect(await fields("anonymous", "alliance:ridings")).toEqual(["audience"]);
  expect(await fields("alliance", "alliance:ridings")).toEqual([]);
  expect(await fields("nobody", "public")).toEqual(["identity"]);
  await addSchools(commons, 3, 3);
  expect(await fields("anonymous", "alliance:ridings")).toEqual([]);
});

test("a text that says who wrote it is not published without names", async () => {
  const commons = await open();
  const slug = await commons.startWriteUp({
    sections: {
      problem: richText("They guessed."),
      steps: richText("Ask Anna Test at North School."),
    },
  });
  expect(await problemsOf(publish(commons, "anonymous", { slug }))).toMatchObject([
    { field: "steps", message: expect.stringContaining("“Anna Test”") },
    { field: "steps", message: expect.stringContaining("“North School”") },
  ]);
  await publish(commons, "named", { slug });
  const anna = await commons.viewer("anna");
  expect(
    await problemsOf(
      commons.publishing.setAudience(anna, slug, { audience: "public", identity: "anonymous" }),
    ),
  ).toMatchObject([{ field: "identity" }, { field: "identity" }]);
  const [row] = await commons.database.read.select().from(writeUps);
  expect(row?.identity).toBe("named");
});

test("a document is not published without names: it may say inside who made it", async () => {
  const commons = await open();
  const anna = await commons.viewer("anna");
  const slug = await commons.startWriteUp();
  const pdf = new TextEncoder().encode("%PDF-1.4\n%âãÏÓ\n1 0 obj\n<< >>\nendobj\n%%EOF\n");
  const { id } = await commons.attachments.add(anna, slug, { name: "plan.pdf", bytes: pdf });
  const [row] = await commons.database.read.select().from(writeUps);
  await commons.live.change(row?.liveDocumentId ?? "", "anna", (doc) =>
    fillWriteUp(doc, {
      sections: {
        resources: {
          type: "doc",
          content: [{ type: "file", attrs: { attachment: id, name: "plan.pdf", size: 40 } }],
        },
      },
    }),
  );
  expect(await problemsOf(publish(commons, "anonymous", { slug }))).toMatchObject([
    { field: "identity", message: expect.stringContaining("“plan.pdf”") },
  ]);
});

test("who reads it as an alliance counts among its schools only, also where nothing is said of it", async () => {
  const commons = await open();
  await addSchools(commons, 6, 4);
  const anna = await commons.viewer("anna");
  const { writeUp } = await commons.publishing.publish(anna, await commons.startWriteUp(), {
    audience: "alliance:ridings",
    whatChanged: "",
    identifiersChecked: [],
    allianceId: null,
    identity: "anonymous",
  });
  const phases = async () =>
    (await commons.library.getPage(await commons.viewer("ben"), `x-${writeUp.key}`)).version.content
      .phases;
  expect(await phases()).toEqual([]);
  await commons.publishing.setAudience(anna, `x-${writeUp.key}`, { audience: "public" });
  expect(await phases()).toEqual(["Secondary"]);
});

test("what is withdrawn goes on being counted: a smaller crowd is not told of", async () => {
  const commons = await open();
  await addSchools(commons, 4, 3);
  const key = await publish(commons, "anonymous");
  const alliance = async () =>
    (await commons.library.getPage(visitor, `x-${key}`)).alliance?.name ?? null;
  await commons.withdrawing.withdraw(await commons.viewer("anna"), `x-${key}`, "A mistake.");
  expect(await alliance()).toBe("Ridings Alliance");
  await commons.memberships.end(await commons.viewer("dev"), "mm0", "");
  await commons.worker.drain();
  expect(await alliance()).toBeNull();
});

test("a choice that a colleague made meanwhile is not undone unseen", async () => {
  const commons = await open();
  const anna = await commons.viewer("anna");
  const key = await publish(commons, "named");
  const { seen } = await commons.publishing.review(anna, `x-${key}`);
  await commons.publishing.setAudience(anna, `x-${key}`, {
    audience: "public",
    identity: "anonymous",
  });
  const again = { audience: "public", identity: "named", seen };
  await expect(commons.publishing.setAudience(anna, `x-${key}`, again)).rejects.toMatchObject({
    code: "conflict",
  });
  await expect(
    commons.publishing.publish(anna, `x-${key}`, {
      ...again,
      whatChanged: "More.",
      identifiersChecked: [],
    }),
  ).rejects.toMatchObject({ code: "conflict" });
});

test("of what is unnamed the day is told and not the moment, on every surface", async () => {
  const commons = await open({ now: () => new Date("2026-11-04T14:37:21.456Z") });
  const key = await publish(commons, "alliance");
  const day = new Date("2026-11-04T00:00:00Z");
  const sitemap = await commons.library.listForSitemap(visitor, 10);
  expect(sitemap.map(({ changed }) => changed)).toEqual([day]);
  await commons.withdrawing.withdraw(await commons.viewer("anna"), `x-${key}`, "A mistake.");
  const page = await commons.library.getPage(visitor, `x-${key}`);
  expect(page.writeUp.withdrawnAt).toEqual(day);
  expect(presentPractice(page, "http://here.example").withdrawn?.at).toBe(day.toISOString());
  const { version, history } = page;
  expect([version.publishedAt, ...history.map(({ publishedAt }) => publishedAt)]).toEqual([
    day,
    day,
  ]);
});
