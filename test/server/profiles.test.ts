import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { type Viewer, visitor } from "#content/access/tokens.ts";
import type { SeenBy } from "#content/people/profile.ts";
import { dialect } from "#drizzle/dialect.ts";
import {
  affiliations,
  designations,
  joinRequests,
  people,
  schools,
} from "#drizzle/schema/index.ts";
import { type Commons, openCommons } from "#test/support/commons.ts";

async function open(options: Parameters<typeof openCommons>[0] = {}): Promise<Commons> {
  const commons = await openCommons(options);
  onTestFinished(commons.close);
  return commons;
}

const described = (seenBy: object = {}, rest: object = {}) => ({
  name: "Anna Test",
  post: "Head of English",
  about: "I like reading.",
  profile: {
    subjects: ["English"],
    phases: ["Secondary"],
    specialisms: ["phonics"],
    offers: "An offer",
    asks: "An ask",
    unhappy: "A worry",
    seenBy: { page: "member", offers: "member", asks: "member", unhappy: "own", ...seenBy },
    ...rest,
  },
});

/** What a viewer reads of anna's page; null where there is no page. */
const read = (commons: Commons, viewer: Viewer) =>
  commons.profiles.getPage(viewer, "anna").then(
    ({ person, offers, asks, unhappy }) =>
      [person.post, offers, asks, unhappy].map((text) => text !== ""),
    (thrown) => (thrown.code === "not-found" ? null : Promise.reject(thrown)),
  );

test("each part of a profile is read by whom its person lets, and by nobody else", async () => {
  const commons = await open();
  const anna = await commons.viewer("anna");
  await commons.database.write(async (tx) => {
    await tx.insert(people).values({
      id: "nora",
      handle: "nora",
      name: "Nora Test",
      post: "Teacher",
      createdAt: new Date(),
    });
    await tx
      .insert(affiliations)
      .values({ id: "a-nora", personId: "nora", schoolId: "north", from: "2024-01-01" });
  });
  const viewers: Record<string, Viewer> = {
    visitor,
    stranger: await commons.viewer("cara"),
    colleague: await commons.viewer("nora"),
    anna,
  };
  const reached: Record<SeenBy, string[]> = {
    public: ["visitor", "stranger", "colleague", "anna"],
    member: ["stranger", "colleague", "anna"],
    school: ["colleague", "anna"],
    own: ["anna"],
  };
  const options = Object.keys(reached) as SeenBy[];
  for (const page of ["public", "member"] as const)
    for (const part of options) {
      await commons.profiles.save(
        anna,
        described({ page, offers: part, asks: "own", unhappy: part }),
      );
      for (const [name, viewer] of Object.entries(viewers)) {
        const sees = reached[page].includes(name);
        const own = name === "anna";
        const partly = reached[part].includes(name);
        expect([page, part, name, await read(commons, viewer)]).toEqual([
          page,
          part,
          name,
          sees ? [true, partly, own, partly] : null,
        ]);
      }
    }
});

test("who published under their name is named to visitors, and no more than that", async () => {
  const commons = await open();
  expect(await read(commons, visitor)).toBeNull();
  await commons.publish(await commons.startWriteUp(), "school:north");
  expect(await read(commons, visitor)).toBeNull();
  await commons.publish(await commons.startWriteUp());
  expect(await read(commons, visitor)).toEqual([false, false, false, false]);
  const { places, designations: held } = await commons.profiles.getPage(visitor, "anna");
  expect([places, held]).toEqual([[], []]);
});

test("who only asked to join is known to those who decide, and to nobody else", async () => {
  const commons = await open();
  await commons.database.write(async (tx) => {
    await tx.insert(people).values({
      id: "new",
      handle: "new",
      name: "New Test",
      post: "Teacher",
      createdAt: new Date(),
    });
    await tx.insert(joinRequests).values({
      id: "j",
      personId: "new",
      schoolId: "north",
      note: "",
      createdAt: new Date(),
    });
  });
  const sees = async (viewer: Viewer) =>
    commons.profiles.getPage(viewer, "new").then(
      () => true,
      () => false,
    );
  expect(await sees(visitor)).toBe(false);
  expect(await sees(await commons.viewer("ben"))).toBe(false);
  expect(await sees(await commons.viewer("dev"))).toBe(true);
  expect(await sees(await commons.viewer("new"))).toBe(true);
});

test("what is not right in a profile is named, and nothing of it is kept", async () => {
  const commons = await open();
  const anna = await commons.viewer("anna");
  const fields = (asked: Parameters<typeof commons.profiles.save>[1]) =>
    commons.profiles.save(anna, asked).then(
      () => [],
      (thrown) => thrown.problems.map(({ field }: { field: string }) => field),
    );
  expect(await fields({ ...described(), name: "A" })).toEqual(["name"]);
  expect(await fields(described({}, { subjects: ["Alchemy"] }))).toEqual(["subjects"]);
  expect(await fields(described({}, { specialisms: ["no-such-theme"] }))).toEqual(["specialisms"]);
  expect(await fields(described({}, { offers: "Ring 07700 900123" }))).toEqual(["offers"]);
  expect(await fields(described({ page: "own" }))).toEqual(["seenBy"]);
  expect((await commons.profiles.getOwn("anna")).profile.offers).toBe("");
});

test("people are found by what they know and where they work, by those who may see them", async () => {
  const commons = await open({ now: () => new Date("2026-06-01T12:00:00Z") });
  const [anna, ben] = [await commons.viewer("anna"), await commons.viewer("ben")];
  await commons.database.write(async (tx) => {
    await tx.update(schools).set({ localAuthority: "Tees" }).where(eq(schools.id, "north"));
    await tx.update(schools).set({ localAuthority: "Wear" }).where(eq(schools.id, "south"));
    for (const [personId, to] of [
      ["anna", null],
      ["ben", "2026-06-01"],
    ] as const)
      await tx.insert(designations).values({
        id: `d-${personId}`,
        personId,
        kind: "sle",
        specialism: "Behaviour and primary mathematics",
        body: "X",
        from: "2024-01-01",
        to,
      });
  });
  await commons.profiles.save(anna, described({ page: "public" }));
  await commons.profiles.save(ben, {
    ...described({}, { phases: ["Primary"] }),
    name: "Ben Test",
  });
  const nothing = { name: "", designation: "", specialism: "", phase: "", subject: "", area: "" };
  const find = async (sought: Partial<typeof nothing>, viewer: Viewer = ben) => {
    const found = await commons.finding.list(viewer, { ...nothing, ...sought }, 1);
    expect(found.total).toBe(found.people.length);
    return found.people.map(({ handle }) => handle);
  };
  expect(await find({})).toEqual(["anna", "ben", "cara", "dev"]);
  expect(await find({ name: "an" })).toEqual(["anna"]);
  expect(await find({ name: "ÁNNA te" })).toEqual(["anna"]);
  expect(await find({ designation: "sle" })).toEqual(["anna"]);
  expect(await find({ specialism: "phonics" })).toEqual(["anna", "ben"]);
  expect(await find({ specialism: "phonics", phase: "Primary" })).toEqual(["ben"]);
  expect(await find({ specialism: "behaviour" })).toEqual(["anna"]);
  expect(await find({ subject: "Mathematics" })).toEqual(["anna"]);
  expect(await find({ area: "Wear" })).toEqual(["ben"]);
  expect(await find({ designation: "sle", area: "Wear" })).toEqual([]);
  expect(await find({}, visitor)).toEqual(["anna"]);
  expect(await find({ phase: "Primary" }, visitor)).toEqual([]);
  expect(await commons.finding.listAreas()).toEqual(["Tees", "Wear"]);
});

if (dialect === "sqlite")
  test("a search shows a visitor only who lets visitors see them", async () => {
    const commons = await open();
    const anna = await commons.viewer("anna");
    const found = async (tokens: string[]) =>
      (
        await commons.search.search({ text: "Anna", tokens, filters: {}, page: 1, pageSize: 10 })
      ).hits.map(({ address }) => address);
    await commons.profiles.save(anna, described());
    expect([await found(["public"]), await found(["public", "member"])]).toEqual([
      [],
      ["/people/anna"],
    ]);
    await commons.profiles.save(anna, described({ page: "public" }));
    expect(await found(["public"])).toEqual(["/people/anna"]);
  });

test("only the SLE, or whom they name, publishes with the badge", async () => {
  let now = new Date("2026-03-01T12:00:00Z");
  const commons = await open({ now: () => now });
  const [anna, ben] = [await commons.viewer("anna"), await commons.viewer("ben")];
  await commons.database.write((tx) =>
    tx.insert(designations).values({
      id: "d",
      personId: "anna",
      kind: "sle",
      body: "X",
      from: "2024-01-01",
    }),
  );
  const slug = await commons.startWriteUp();
  await commons.team.addAuthor(anna, slug, "ben");
  const publishedBy = async (viewer: Viewer) => {
    await commons.publishing.publish(viewer, slug, {
      audience: "public",
      whatChanged: "More.",
      identifiersChecked: [],
    });
    const { authors } = await commons.library.getPage(visitor, slug);
    return authors.map(({ badge }) => badge);
  };
  expect(await publishedBy(anna)).toEqual(["sle", null]);
  expect(await publishedBy(ben)).toEqual([null, null]);
  await expect(
    commons.delegating.name(ben, { who: "anna", from: "", to: "" }),
  ).rejects.toMatchObject({ code: "not-allowed" });
  await commons.delegating.name(anna, { who: "ben", from: "2026-03-02", to: "2026-03-04" });
  expect(await publishedBy(ben)).toEqual([null, null]);
  now = new Date("2026-03-02T00:00:00Z");
  expect(await publishedBy(ben)).toEqual(["sle", null]);
  now = new Date("2026-03-04T00:00:00Z");
  expect(await publishedBy(ben)).toEqual([null, null]);
});
