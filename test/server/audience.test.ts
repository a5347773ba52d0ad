import { expect, onTestFinished, test } from "vitest";
import { audienceOf, describeAudience, stepOf, tokensIn } from "#content/access/audience.ts";
import { type Viewer, visitor } from "#content/access/tokens.ts";
import { isDay, startOf } from "#content/day.ts";
import { dialect } from "#drizzle/dialect.ts";
import { affiliations, alliances, memberships } from "#drizzle/schema/index.ts";
import { openCommons } from "#test/support/commons.ts";

test("a chosen audience is tokens in one order, and says who will see it", () => {
  const both = audienceOf(["alliance:b", "alliance:a", "alliance:b"]);
  expect(both).toBe("alliance:a alliance:b");
  expect(tokensIn(both)).toEqual(["alliance:a", "alliance:b"]);
  expect(audienceOf([])).toBe("team");
  expect(tokensIn("team")).toEqual([]);
  expect(["team", "school:x", both, "member", "public"].map(stepOf)).toEqual([
    "team",
    "school",
    "alliances",
    "member",
    "public",
  ]);
  expect(describeAudience(both, (id) => id.toUpperCase())).toBe(
    "Everyone who works at a school of A or B today, and its authors. Nobody else.",
  );
});

test("a day begins at midnight by the clocks of London", () => {
  expect(startOf("2026-01-15").toISOString()).toBe("2026-01-15T00:00:00.000Z");
  expect(startOf("2026-07-15").toISOString()).toBe("2026-07-14T23:00:00.000Z");
  expect(startOf("2028-03-26").toISOString()).toBe("2028-03-26T00:00:00.000Z");
  expect(startOf("2028-03-27").toISOString()).toBe("2028-03-26T23:00:00.000Z");
  expect(["2024-02-29", "2023-02-29", "2026-9-1", "soon"].map(isDay)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

async function openOn(day: string) {
  let now = new Date(day);
  const commons = await openCommons({ now: () => now });
  onTestFinished(commons.close);
  await commons.database.write(async (tx) => {
    await tx.insert(alliances).values({
      id: "fells",
      slug: "fells",
      name: "Fells Network",
      form: "network",
      purpose: "Small schools",
      about: "",
      openedOn: "2024-09-01",
    });
    for (const schoolId of ["west", "north"])
      await tx.insert(memberships).values({
        id: `fells-${schoolId}`,
        allianceId: "fells",
        schoolId,
        role: "member",
        from: "2024-09-01",
      });
  });
  const reads = async (slug: string) => {
    const people = await Promise.all(
      ["anna", "ben", "cara"].map(
        async (id): Promise<[string, Viewer]> => [id, await commons.viewer(id)],
      ),
    );
    const seen: string[] = [];
    for (const [name, viewer] of [["visitor", visitor] as const, ...people]) {
      const page = commons.library.getPage(viewer, slug).then(
        () => true,
        () => false,
      );
      const listed = (await commons.library.listRecent(viewer)).total > 0;
      expect([name, listed]).toEqual([name, await page]);
      if (listed) seen.push(name);
    }
    return seen;
  };
  return {
    ...commons,
    reads,
    turnTo(moment: string) {
      now = new Date(moment);
    },
  };
}

test("several alliances read it, and a school in both once only", async () => {
  const commons = await openOn("2026-09-01T09:00:00Z");
  const slug = await commons.publish(
    await commons.startWriteUp(),
    "alliance:fells alliance:ridings",
  );
  expect(await commons.reads(slug)).toEqual(["anna", "ben", "cara"]);
  const anna = await commons.viewer("anna");
  await commons.publishing.setAudience(anna, slug, { audience: "alliance:fells" });
  expect(await commons.reads(slug)).toEqual(["anna", "cara"]);
  for (const audience of ["alliance:fells public", "alliance:nowhere", "person:ben", ""])
    await expect(commons.publishing.setAudience(anna, slug, { audience })).rejects.toMatchObject({
      problems: [{ field: "audience" }],
    });
});

test("until its day only its authors read what is under embargo; on the day it opens by itself", async () => {
  const commons = await openOn("2026-03-20T09:00:00Z");
  const anna = await commons.viewer("anna");
  const draft = await commons.startWriteUp();
  const publish = (embargoUntil: string) =>
    commons.publishing.publish(anna, draft, {
      audience: "public",
      embargoUntil,
      whatChanged: "",
      identifiersChecked: [],
    });
  for (const day of ["2026-03-20", "2026-02-30", "tomorrow"])
    await expect(publish(day)).rejects.toMatchObject({ problems: [{ field: "embargoUntil" }] });
  const { writeUp } = await publish("2026-03-30");
  const slug = `x-${writeUp.key}`;
  const found = async () =>
    (
      await commons.search.search({
        text: "retelling",
        tokens: ["public"],
        filters: { kind: ["practice"] },
        page: 1,
        pageSize: 5,
      })
    ).total;
  await commons.worker.drain();
  expect(await commons.reads(slug)).toEqual(["anna"]);
  // The clocks have gone forward on the 29th: the 30th begins at 23:00 UTC.
  commons.turnTo("2026-03-29T22:59:59Z");
  await commons.worker.drain();
  expect(await commons.reads(slug)).toEqual(["anna"]);
  if (dialect === "sqlite") expect(await found()).toBe(0);
  const before = commons.database.revision();
  commons.turnTo("2026-03-29T23:00:00Z");
  await commons.worker.drain();
  expect(await commons.reads(slug)).toEqual(["visitor", "anna", "ben", "cara"]);
  if (dialect === "sqlite") expect(await found()).toBe(1);
  expect(commons.database.revision()).toBeGreaterThan(before);
});

test("an embargo can be moved and lifted, and is not put on what others have read", async () => {
  const commons = await openOn("2026-09-01T09:00:00Z");
  const anna = await commons.viewer("anna");
  const draft = await commons.startWriteUp();
  await commons.publishing.publish(anna, draft, {
    audience: "public",
    embargoUntil: "2026-09-10",
    whatChanged: "",
    identifiersChecked: [],
  });
  const set = (embargoUntil: string) =>
    commons.publishing.setAudience(anna, draft, { audience: "public", embargoUntil });
  await set("2026-09-20");
  commons.turnTo("2026-09-10T09:00:00Z");
  await commons.worker.drain();
  expect(await commons.reads(draft)).toEqual(["anna"]);
  await set("");
  expect(await commons.reads(draft)).toHaveLength(4);
  await set("2026-12-01");
  expect(await commons.reads(draft)).toHaveLength(4);
});

test("an affiliation that begins later gives nothing before its day", async () => {
  const commons = await openOn("2026-08-31T12:00:00Z");
  await commons.database.write((tx) =>
    tx
      .insert(affiliations)
      .values({ id: "later", personId: "cara", schoolId: "south", from: "2026-09-01" }),
  );
  const slug = await commons.publish(await commons.startWriteUp(), "alliance:ridings");
  expect(await commons.reads(slug)).toEqual(["anna", "ben"]);
  commons.turnTo("2026-08-31T23:00:00Z");
  expect(await commons.reads(slug)).toEqual(["anna", "ben", "cara"]);
});
