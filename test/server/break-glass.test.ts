import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { tokensOf } from "#content/access/tokens.ts";
import { audit, openings, outbox, posts } from "#drizzle/schema/index.ts";
import { openCommons } from "#test/support/commons.ts";
import { addHeads } from "#test/support/heads.ts";

const reason = "A reader reported that it may identify a class.";

async function openHouse() {
  let now = new Date("2026-11-03T09:00:00Z");
  const commons = await openCommons({
    now: () => now,
    settings: { SMTP_URL: "smtp://127.0.0.1:9" },
  });
  onTestFinished(commons.close);
  await addHeads(commons.database);
  const dev = () => commons.viewer("dev");
  const edda = () => commons.viewer("edda-second-admin");
  const requests = async () => (await commons.breakGlass.list(await dev())).requests;
  return {
    ...commons,
    dev,
    edda,
    requests,
    first: async () => (await requests())[0]?.id ?? "",
    ask: async (address: string) => commons.breakGlass.ask(await dev(), { address, reason }),
    logged: async () =>
      (await commons.database.read.select().from(audit).orderBy(audit.id)).filter(({ action }) =>
        action.startsWith("break-glass."),
      ),
    turnTo(moment: string) {
      now = new Date(moment);
    },
  };
}

test("a write-up is opened by two administrators, for four hours, and its authors are told", async () => {
  const commons = await openHouse();
  const slug = await commons.publish(await commons.startWriteUp(), "team");
  const get = async () => commons.library.getPage(await commons.dev(), slug);
  await expect(get()).rejects.toMatchObject({ code: "not-found" });
  await commons.ask(`https://commons.example/practice/${slug}`);
  await expect(get()).rejects.toMatchObject({ code: "not-found" });
  const id = await commons.first();
  await expect(commons.breakGlass.agree(await commons.dev(), id)).rejects.toMatchObject({
    code: "not-allowed",
  });
  await expect(get()).rejects.toMatchObject({ code: "not-found" });
  await commons.breakGlass.agree(await commons.edda(), id);

  const { writeUp } = await get();
  await expect(commons.library.getPage(await commons.edda(), slug)).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(commons.drafts.get(await commons.dev(), slug)).rejects.toMatchObject({
    code: "not-found",
  });
  expect(await commons.openings.note(await commons.dev(), writeUp)).toBe(true);
  const anna = await commons.viewer("anna");
  expect((await commons.openings.list(anna, slug, 1)).openings).toMatchObject([
    { name: "Dev Test", by: "break-glass" },
  ]);
  expect(await commons.breakGlass.listFor(writeUp.id)).toMatchObject([
    { asker: "Dev Test", agreer: "Edda Vane", reason, state: "open" },
  ]);
  const mail = await commons.database.read.select().from(outbox).where(eq(outbox.kind, "mail"));
  expect(mail.map(({ payload }) => payload)).toMatchObject([
    { to: "edda-second-admin@mail.example", subject: "Dev Test asks you to agree" },
    { to: "anna@mail.example", text: expect.stringContaining(reason) },
  ]);

  commons.turnTo("2026-11-03T12:59:59Z");
  await commons.publishing.setAudience(anna, slug, { audience: "school:north" });
  await get();
  commons.turnTo("2026-11-03T13:00:00Z");
  await expect(get()).rejects.toMatchObject({ code: "not-found" });
  expect(tokensOf(await commons.dev())).not.toContain(`break-glass:${writeUp.id}`);
  expect(await commons.requests()).toMatchObject([{ state: "over" }]);
  expect((await commons.database.read.select().from(openings)).length).toBe(1);
});

test("what is asked, agreed and ended is in the log, by whom", async () => {
  const commons = await openHouse();
  const slug = await commons.publish(await commons.startWriteUp(), "team");
  await commons.ask(`/practice/${slug}`);
  const id = await commons.first();
  await commons.breakGlass.agree(await commons.edda(), id);
  await commons.breakGlass.end(id);
  commons.turnTo("2026-11-03T13:00:00Z");
  await commons.breakGlass.end(id);
  await commons.breakGlass.end(id);
  expect((await commons.logged()).map(({ action, actor }) => [action, actor])).toEqual([
    ["break-glass.ask", "dev"],
    ["break-glass.agree", "edda-second-admin"],
    ["break-glass.end", null],
  ]);
});

test("only administrators ask, with a reason, for what is there, and once at a time", async () => {
  const commons = await openHouse();
  const slug = await commons.publish(await commons.startWriteUp(), "team");
  await expect(
    commons.breakGlass.ask(await commons.viewer("anna"), { address: `/practice/${slug}`, reason }),
  ).rejects.toMatchObject({ code: "not-found" });
  await expect(commons.breakGlass.list(await commons.viewer("anna"))).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(
    commons.breakGlass.ask(await commons.dev(), { address: "/practice/x-nowhere1", reason: "" }),
  ).rejects.toMatchObject({ problems: [{ field: "reason" }, { field: "address" }] });
  await commons.ask(`/practice/${slug}`);
  await expect(commons.ask(`/practice/${slug}`)).rejects.toMatchObject({ code: "conflict" });
  await commons.breakGlass.refuse(await commons.edda(), await commons.first());
  await expect(
    commons.breakGlass.agree(await commons.edda(), await commons.first()),
  ).rejects.toMatchObject({ code: "conflict" });
  expect(await commons.requests()).toMatchObject([{ state: "refused", refuser: "Edda Vane" }]);
  await commons.ask(`/practice/${slug}`);
});

test("with one administrator the page says that a second is needed", async () => {
  const commons = await openHouse();
  expect((await commons.breakGlass.list(await commons.dev())).hasSecond).toBe(true);
  await commons.leaving.leave(await commons.edda());
  expect((await commons.breakGlass.list(await commons.dev())).hasSecond).toBe(false);
});

async function openCovered() {
  const commons = await openHouse();
  const thread = await commons.threads.start(await commons.viewer("ben"), "ridings", {
    title: "What did not work",
    rule: "chatham-house",
    audience: "alliance:ridings",
  });
  await commons.posts.write(await commons.viewer("ben"), thread.id, "I was told off for it.");
  await commons.ask(`/threads/${thread.id}#post-1`);
  return { ...commons, thread, id: await commons.first() };
}

test("two administrators see who wrote one post, for a day, and every reader is told that they did", async () => {
  const commons = await openCovered();
  const { id, thread } = commons;
  const show = async (viewer: Awaited<ReturnType<typeof commons.dev>>) =>
    commons.liftedCover.show(viewer, id);
  await expect(show(await commons.dev())).rejects.toMatchObject({ code: "not-found" });
  await expect(commons.breakGlass.agree(await commons.dev(), id)).rejects.toMatchObject({
    code: "not-allowed",
  });
  expect(await commons.liftedCover.noticesIn(thread.id)).toEqual([]);
  await commons.breakGlass.agree(await commons.edda(), id);
  expect(await show(await commons.dev())).toEqual({ name: "Ben Test", handle: "ben" });
  expect(await show(await commons.edda())).toEqual({ name: "Ben Test", handle: "ben" });
  await expect(show(await commons.viewer("anna"))).rejects.toMatchObject({ code: "not-found" });
  expect(await commons.liftedCover.noticesIn(thread.id)).toMatchObject([
    { reason, at: new Date("2026-11-03T09:00:00Z") },
  ]);
  expect((await commons.logged()).map(({ action }) => action)).toEqual([
    "break-glass.ask",
    "break-glass.agree",
    "break-glass.show",
    "break-glass.show",
  ]);
  commons.turnTo("2026-11-04T09:00:00Z");
  await expect(show(await commons.dev())).rejects.toMatchObject({ code: "not-found" });
});

test("neither the log nor the outbox names the author whose cover is lifted", async () => {
  const commons = await openCovered();
  await commons.breakGlass.agree(await commons.edda(), commons.id);
  await commons.liftedCover.show(await commons.edda(), commons.id);
  const waiting = await commons.database.read.select().from(outbox);
  expect(waiting.map(({ kind }) => kind).sort()).toEqual([
    "end-break-glass",
    "mail",
    "tell-covered-author",
  ]);
  expect(JSON.stringify(waiting)).not.toMatch(/ben\b/i);
  expect(JSON.stringify(await commons.logged())).not.toMatch(/"ben"|Ben Test/);
  // No server listens there: what is kept of the failure does not name the author either.
  await commons.worker.drain();
  const [failed] = await commons.database.read
    .select()
    .from(outbox)
    .where(eq(outbox.kind, "tell-covered-author"));
  expect(failed?.attempts).toBe(1);
  expect(JSON.stringify(failed)).not.toMatch(/ben@|ben\b/i);
});

test("where the author was destroyed nobody is shown, and a sealed author opens for its post only", async () => {
  const commons = await openCovered();
  const [first] = await commons.database.read.select().from(posts);
  await commons.posts.write(await commons.viewer("anna"), commons.thread.id, "So was I.");
  await commons.database.write((tx) =>
    tx
      .update(posts)
      .set({ sealedAuthor: first?.sealedAuthor ?? "" })
      .where(eq(posts.number, 2)),
  );
  await commons.breakGlass.agree(await commons.edda(), commons.id);
  await commons.ask(`/threads/${commons.thread.id}#post-2`);
  const moved = (await commons.requests()).find(({ state }) => state === "waiting")?.id ?? "";
  await commons.breakGlass.agree(await commons.edda(), moved);
  expect(await commons.liftedCover.show(await commons.dev(), moved)).toBeNull();
  await commons.leaving.leave(await commons.viewer("ben"));
  expect(await commons.liftedCover.show(await commons.dev(), commons.id)).toBeNull();
});

test("a post that names its author has no glass to break", async () => {
  const commons = await openHouse();
  const ben = await commons.viewer("ben");
  const thread = await commons.threads.start(ben, "ridings", {
    title: "With names",
    rule: "attributed",
    audience: "alliance:ridings",
  });
  await commons.posts.write(ben, thread.id, "Here I am.");
  for (const address of [`/threads/${thread.id}#post-1`, `/threads/${thread.id}#post-2`, "/desk"])
    await expect(commons.ask(address)).rejects.toMatchObject({ problems: [{ field: "address" }] });
});

test("the desk says what waits for another administrator, and whose page or cover is open", async () => {
  const covered = await openCovered();
  expect(await covered.breakGlass.listWaiting(await covered.dev())).toEqual([]);
  expect(await covered.breakGlass.listWaiting(await covered.viewer("anna"))).toEqual([]);
  expect(await covered.breakGlass.listWaiting(await covered.edda())).toMatchObject([{ reason }]);
  expect(await covered.liftedCover.listOwn(await covered.viewer("ben"))).toEqual([]);
  await covered.breakGlass.agree(await covered.edda(), covered.id);
  expect(await covered.breakGlass.listWaiting(await covered.edda())).toEqual([]);
  expect(await covered.liftedCover.listOwn(await covered.viewer("ben"))).toMatchObject([
    { reason, address: `/threads/${covered.thread.id}#post-1` },
  ]);
  expect(await covered.liftedCover.listOwn(await covered.viewer("anna"))).toEqual([]);

  covered.turnTo("2026-11-03T09:30:00Z");
  const slug = await covered.publish(await covered.startWriteUp(), "team");
  await covered.ask(`/practice/${slug}`);
  const [request] = await covered.requests();
  await covered.breakGlass.agree(await covered.edda(), request?.id ?? "");
  const open = async (id: string) => covered.breakGlass.listOpenOn(await covered.viewer(id));
  expect(await open("anna")).toMatchObject([{ title: "Retelling before questions" }]);
  expect(await open("ben")).toEqual([]);
  covered.turnTo("2026-11-03T13:30:00Z");
  expect(await open("anna")).toEqual([]);
});
