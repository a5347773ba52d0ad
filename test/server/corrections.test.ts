import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { visitor } from "#content/access/tokens.ts";
import * as schema from "#drizzle/schema/index.ts";
import { recountSoon } from "#server/practice/recount.ts";
import { type Commons, openCommons } from "#test/support/commons.ts";

const day = new Date("2026-11-02T10:15:00Z");

async function open(options: Parameters<typeof openCommons>[0] = {}) {
  const commons = await openCommons({ now: () => day, ...options });
  onTestFinished(commons.close);
  return commons;
}

const said = { wrong: "Two minutes a week.", right: "Two minutes a lesson." };

async function publishAs(commons: Commons, identity: string, audience = "public") {
  const { writeUp } = await commons.publishing.publish(
    await commons.viewer("anna"),
    await commons.startWriteUp(),
    { audience, whatChanged: "", identifiersChecked: [], allianceId: "ridings", identity },
  );
  return `x-${writeUp.key}`;
}

const giveRole = (commons: Commons, personId: string, role: string, place: object) =>
  commons.database.write((tx) =>
    tx
      .insert(schema.roles)
      .values({ id: `${role}-${personId}`, personId, role, from: "2024-01-01", ...place }),
  );

/** Schools with a headteacher each, all in the alliance. */
async function addHeads(commons: Commons, count: number) {
  for (let n = 0; n < count; n += 1) {
    const [id, now] = [`s${n}`, new Date("2026-01-01")];
    await commons.database.write(async (tx) => {
      await tx.insert(schema.schools).values({
        ...{ id, name: `School ${n}`, phase: "Secondary", facts: {} },
        ...{ createdAt: now, updatedAt: now },
      });
      await tx.insert(schema.people).values({
        ...{ id: `h${n}`, handle: `h${n}`, name: `Head ${n}`, post: "Headteacher" },
        createdAt: now,
      });
      await tx
        .insert(schema.affiliations)
        .values({ id: `a${n}`, personId: `h${n}`, schoolId: id, from: "2024-01-01" });
      await tx.insert(schema.memberships).values({
        ...{ id: `mm${n}`, allianceId: "ridings", schoolId: id },
        ...{ role: "member", from: "2024-01-01" },
      });
    });
    await giveRole(commons, `h${n}`, "headteacher", { schoolId: id });
  }
}

test("an author corrects a version, which stays as it is; readers see both, with day and name", async () => {
  let now = day;
  const commons = await open({ now: () => now });
  const slug = await publishAs(commons, "named");
  const before = await commons.library.getPage(visitor, slug, 1);
  await commons.correcting.add(await commons.viewer("anna"), slug, 1, said);
  now = new Date("2026-11-03T10:15:00Z");
  await commons.correcting.add(await commons.viewer("anna"), slug, 1, {
    ...{ wrong: "A lesson.", right: "Each lesson but one." },
  });
  const page = await commons.library.getPage(visitor, slug, 1);
  expect(page.version).toEqual(before.version);
  expect(page.corrections).toMatchObject([
    { ...said, by: "Anna Test, one of its authors", at: day },
    { right: "Each lesson but one." },
  ]);
  expect(await commons.database.read.select().from(schema.audit)).toContainEqual(
    expect.objectContaining({ action: "write-up.correct", actor: "anna", detail: { version: 1 } }),
  );
});

test("a correction belongs to its version, and the next says nothing of it", async () => {
  const commons = await open();
  const slug = await publishAs(commons, "named");
  const anna = await commons.viewer("anna");
  await commons.correcting.add(anna, slug, 1, said);
  const id = (await commons.library.getPage(visitor, slug)).writeUp.id;
  expect([...(await commons.correcting.datesOf([id])).keys()]).toEqual([id]);
  expect(await commons.correcting.listCorrected(visitor, 5)).toMatchObject([{ id }]);
  await commons.publish(slug);
  expect((await commons.library.getPage(visitor, slug)).corrections).toEqual([]);
  expect((await commons.library.getPage(visitor, slug, 1)).corrections).toHaveLength(1);
  expect(await commons.correcting.datesOf([id])).toEqual(new Map());
});

test("research leads where it was written and administrators correct it, and nobody else", async () => {
  const commons = await open();
  const slug = await publishAs(commons, "named");
  await giveRole(commons, "ben", "research-lead", { allianceId: "ridings" });
  await giveRole(commons, "cara", "research-lead", { schoolId: "west" });
  const add = async (id: string) => commons.correcting.add(await commons.viewer(id), slug, 1, said);
  await add("ben");
  await add("dev");
  await expect(add("cara")).rejects.toMatchObject({ code: "not-allowed" });
  await expect(commons.correcting.add(visitor, slug, 1, said)).rejects.toMatchObject({
    code: "not-allowed",
  });
  const { corrections } = await commons.library.getPage(visitor, slug, 1);
  expect(corrections.map(({ by }) => by).sort()).toEqual([
    "Ben Test, a research lead",
    "Dev Test, an administrator of Practice Commons",
  ]);
});

test("who may not read it cannot correct it, nor learn that it is there", async () => {
  const commons = await open();
  const slug = await publishAs(commons, "named", "alliance:ridings");
  for (const id of ["cara", "dev"])
    await expect(
      commons.correcting.add(await commons.viewer(id), slug, 1, said),
    ).rejects.toMatchObject({ code: "not-found" });
});

test("the words of a correction pass the identifier check, and name nobody who is not named", async () => {
  const commons = await open();
  const slug = await publishAs(commons, "anonymous");
  const anna = await commons.viewer("anna");
  const fields = (asked: { wrong: string; right: string }) =>
    commons.correcting.add(anna, slug, 1, asked).then(
      () => [],
      ({ problems }) => problems.map(({ field }: { field: string }) => field),
    );
  expect(await fields({ wrong: " ", right: "" })).toEqual(["wrong", "right"]);
  expect(await fields({ ...said, right: "Ring 01904 555123." })).toEqual(["right"]);
  expect(await fields({ ...said, wrong: "Anna Test wrote it." })).toContain("wrong");
  expect(await fields({ ...said, right: "x".repeat(1001) })).toContain("right");
  expect(await fields(said)).toEqual([]);
});

test("an unnamed author is told as a headteacher only where five schools have one", async () => {
  const commons = await open();
  await giveRole(commons, "anna", "headteacher", { schoolId: "north" });
  await addHeads(commons, 3);
  const slug = await publishAs(commons, "alliance");
  await commons.correcting.add(await commons.viewer("anna"), slug, 1, said);
  const told = async () => {
    const page = await commons.library.getPage(visitor, slug, 1);
    return [page.unnamed, page.corrections[0]?.by];
  };
  expect(await told()).toEqual(["A school of Ridings Alliance", "one of its authors"]);
  await giveRole(commons, "ben", "headteacher", { schoolId: "south" });
  await commons.database.write((tx) => recountSoon(tx, day));
  await commons.worker.drain();
  expect(await told()).toEqual([
    "A headteacher at a school of Ridings Alliance",
    "one of its authors, a headteacher",
  ]);
  const page = await commons.library.getPage(visitor, slug, 1);
  expect(page.corrections[0]?.at).toEqual(new Date("2026-11-02T00:00:00Z"));
  expect(JSON.stringify(page.corrections)).not.toMatch(/anna|north/i);
});

test("that a research lead of theirs corrected it does not tell who is unnamed", async () => {
  const commons = await open();
  await addHeads(commons, 4);
  const slug = await publishAs(commons, "anonymous");
  await giveRole(commons, "ben", "research-lead", { allianceId: "ridings" });
  await giveRole(commons, "ben", "research-lead", { id: "r2", schoolId: "north" });
  await expect(
    commons.correcting.add(await commons.viewer("ben"), slug, 1, said),
  ).rejects.toMatchObject({ code: "not-allowed" });
});

const smtp = { settings: { SMTP_URL: "smtp://localhost:1", MAIL_FROM: "c@example.org" } };

/** The letters that wait, with their subjects. */
async function lettersIn(commons: Commons) {
  const rows = await commons.database.read
    .select()
    .from(schema.outbox)
    .where(eq(schema.outbox.kind, "mail"));
  return rows.map(({ payload }) => ({ to: payload.to, text: String(payload.text) }));
}

const giveAddress = (commons: Commons, id: string) =>
  commons.database.write((tx) =>
    tx.insert(schema.logins).values({
      ...{ id, name: id, email: `${id}@example.org` },
      ...{ createdAt: day, updatedAt: day },
    }),
  );

test("authors are told by letter that somebody else corrected what they wrote", async () => {
  const commons = await open(smtp);
  await giveAddress(commons, "anna");
  const slug = await publishAs(commons, "named");
  await commons.correcting.add(await commons.viewer("anna"), slug, 1, said);
  expect(await lettersIn(commons)).toEqual([]);
  await commons.correcting.add(await commons.viewer("dev"), slug, 1, said);
  const letters = await lettersIn(commons);
  expect(letters.map(({ to }) => to)).toEqual(["anna@example.org"]);
  expect(letters[0]?.text).not.toContain(said.right);
});

test("authors are told once when a crowd shrinks below five, and once when it grows again", async () => {
  const commons = await open(smtp);
  await giveAddress(commons, "anna");
  await addHeads(commons, 3);
  const slug = await publishAs(commons, "anonymous", "alliance:ridings");
  const recount = async () => {
    await commons.database.write((tx) => recountSoon(tx, day));
    await commons.worker.drain();
    return (await lettersIn(commons)).map(({ text }) => text);
  };
  const move = (status: "open" | "closed") =>
    commons.database.write((tx) =>
      tx.update(schema.schools).set({ status }).where(eq(schema.schools.id, "s0")),
    );
  expect(await recount()).toEqual([]);
  await move("closed");
  const [shrunk] = await recount();
  expect(shrunk).toContain("Fewer than five schools are left");
  expect(shrunk).toContain(slug.slice(2));
  expect(await recount()).toHaveLength(1);
  await move("open");
  const letters = await recount();
  expect(letters).toHaveLength(2);
  expect(letters[1]).toContain("Five or more schools are again");
});

test("a letter says what readers are no longer told, and leaves out what did not change", async () => {
  const commons = await open(smtp);
  await giveAddress(commons, "anna");
  await addHeads(commons, 4);
  const slug = await publishAs(commons, "anonymous");
  await commons.database.write((tx) =>
    tx.update(schema.memberships).set({ to: "2026-01-01" }).where(eq(schema.memberships.id, "mm0")),
  );
  await commons.database.write((tx) =>
    tx.update(schema.memberships).set({ to: "2026-01-01" }).where(eq(schema.memberships.id, "mm1")),
  );
  await commons.database.write((tx) => recountSoon(tx, day));
  await commons.worker.drain();
  const [letter] = await lettersIn(commons);
  expect(letter?.text).toContain("would fit: alliance.");
  expect(letter?.text).not.toContain("phase");
  expect((await commons.library.getPage(visitor, slug)).alliance).toBeNull();
});
