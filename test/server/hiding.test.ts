import { expect, onTestFinished, test } from "vitest";
import { tokensOf, visitor } from "#content/access/tokens.ts";
import { hiddenPages, logins, outbox } from "#drizzle/schema/index.ts";
import { openCommons } from "#test/support/commons.ts";

/** A public write-up of anna's, reported by ben. */
async function open(audience = "public") {
  const commons = await openCommons({ settings: { SMTP_URL: "smtp://127.0.0.1:9" } });
  onTestFinished(commons.close);
  const { reports, viewer, database } = commons;
  await database.write((tx) =>
    tx.insert(logins).values(
      ["anna", "ben"].map((id) => ({
        ...{ id, name: id, email: `${id}@here.example`, emailVerified: true },
        ...{ createdAt: commons.clock(), updatedAt: commons.clock() },
      })),
    ),
  );
  const slug = await commons.publish(await commons.startWriteUp(), audience);
  const dev = await viewer("dev");
  await reports.file(
    await viewer("ben"),
    {
      path: `/practice/${slug}`,
      reason: "identifies",
      note: "",
    },
    "10.0.0.1",
  );
  const [report] = (await reports.list(dev, { closed: false, reason: "" }, 1)).reports;
  const letters = async () =>
    (await database.read.select().from(outbox))
      .filter(({ kind }) => kind === "mail")
      .map(({ payload }) => `${payload.to}: ${payload.subject}`);
  return { ...commons, slug, dev, id: report?.id ?? "", letters };
}

test("a hidden page is on no surface but its authors’, with a note", async () => {
  const { hiding, library, search, slug, dev, id, viewer, reports } = await open();
  await hiding.hide(dev, id, "A pupil may be named in it.");
  const hidden = { code: "not-found", title: "This page is hidden for now" };
  for (const who of [visitor, await viewer("ben")]) {
    await expect(library.getPage(who, slug)).rejects.toMatchObject(hidden);
    await expect(library.getPage(who, slug, 1)).rejects.toMatchObject(hidden);
    expect((await library.listRecent(who)).total).toBe(0);
    const asked = { text: "retelling", filters: {}, page: 1, pageSize: 5 };
    expect((await search.search({ ...asked, tokens: tokensOf(who) })).total).toBe(0);
  }
  const page = await library.getPage(await viewer("anna"), slug);
  expect(await hiding.find(page.writeUp.id)).toMatchObject({
    reason: "A pupil may be named in it.",
  });
  const desk = [{ title: page.writeUp.title, reason: "A pupil may be named in it." }];
  expect(await hiding.listOwn(await viewer("anna"))).toMatchObject(desk);
  expect(await hiding.listOwn(await viewer("ben"))).toEqual([]);
  expect(await reports.countWaiting(dev)).toBe(1);
  expect(await reports.countWaiting(await viewer("anna"))).toBe(0);
  const [report] = (await reports.list(dev, { closed: false, reason: "" }, 1)).reports;
  expect(report?.page).toBe("hidden");
});

test("who hid what they could read looks at it again; hiding lets nobody in", async () => {
  const open1 = await open();
  await open1.hiding.hide(open1.dev, open1.id, "To look at it.");
  await open1.library.getPage(open1.dev, open1.slug);
  const open2 = await open("school:north");
  await open2.hiding.hide(open2.dev, open2.id, "To look at it.");
  await expect(open2.library.getPage(open2.dev, open2.slug)).rejects.toMatchObject({
    code: "not-found",
  });
});

test("whoever could not read it is not told that it is hidden", async () => {
  const { hiding, library, slug, dev, id, viewer } = await open("school:north");
  await hiding.hide(dev, id, "To look at it.");
  const refused = await library.getPage(await viewer("cara"), slug).catch((thrown) => thrown);
  expect(refused).toMatchObject({ code: "not-found" });
  expect(refused.title).toBeUndefined();
});

test("settled, it is shown again or withdrawn, and its authors and the reporter are told", async () => {
  const shown = await open();
  await shown.hiding.hide(shown.dev, shown.id, "To look at it.");
  await expect(
    shown.reports.close(shown.dev, shown.id, { said: "It is fine.", next: "" }),
  ).rejects.toMatchObject({ code: "invalid" });
  await shown.reports.close(shown.dev, shown.id, { said: "It is fine.", next: "show" });
  await shown.library.getPage(visitor, shown.slug);
  expect(await shown.letters()).toEqual([
    "anna@here.example: A page of yours is hidden for now",
    "ben@here.example: The page you reported is hidden for now",
    "anna@here.example: Your page is shown again",
    "ben@here.example: About the page you reported",
  ]);

  const gone = await open();
  await gone.hiding.hide(gone.dev, gone.id, "To look at it.");
  await gone.reports.close(gone.dev, gone.id, { said: "It named a pupil.", next: "withdraw" });
  const { writeUp } = await gone.library.getPage(visitor, gone.slug);
  expect(writeUp).toMatchObject({ status: "withdrawn", withdrawnReason: "It named a pupil." });
  expect(await gone.database.read.select().from(hiddenPages)).toEqual([]);
});

test("a new audience or version does not bring a hidden page back", async () => {
  const { hiding, library, publish, slug, dev, id } = await open();
  await hiding.hide(dev, id, "To look at it.");
  const next = await publish(slug);
  await expect(library.getPage(visitor, next)).rejects.toMatchObject({ code: "not-found" });
});

test("nobody but an administrator hides, and not without a reason, twice, or what is no write-up", async () => {
  const { hiding, reports, dev, id, viewer } = await open();
  const hide = async (who: typeof dev, report = id, reason = "So.") =>
    hiding.hide(who, report, reason).catch(({ code }) => code);
  expect(await hide(await viewer("anna"))).toBe("not-found");
  expect(await hide(dev, id, " ")).toBe("invalid");
  expect(await hide(dev)).toBeUndefined();
  expect(await hide(dev)).toBe("conflict");
  await reports.file(dev, { path: "/about", reason: "other", note: "" }, "10.0.0.1");
  const { reports: waiting } = await reports.list(dev, { closed: false, reason: "" }, 1);
  const about = waiting.find(({ path }) => path === "/about");
  expect(about?.page).toBeNull();
  expect(await hide(dev, about?.id)).toBe("conflict");
});

test("withdrawn, the reason names no pupil, and no author who asked not to be named", async () => {
  const { hiding, reports, publishing, slug, dev, id, viewer } = await open();
  const asked = { audience: "public", identity: "anonymous" };
  await publishing.setAudience(await viewer("anna"), slug, asked);
  await hiding.hide(dev, id, "To look at it.");
  const withdraw = (said: string) =>
    reports.close(dev, id, { said, next: "withdraw" }).then(
      () => [],
      ({ problems }) => problems.map(({ field }: { field: string }) => field),
    );
  expect(await withdraw("Anna Test copied it.")).toContain(`outcome-${id}`);
  expect(await withdraw("It was written at North School.")).toContain(`outcome-${id}`);
  expect(await withdraw("It named the pupil Jayden Smith.")).toContain(`outcome-${id}`);
  expect(await withdraw("It was copied.")).toEqual([]);
});

test("what its author withdrew meanwhile stays as they withdrew it", async () => {
  for (const next of ["withdraw", "show"]) {
    const { hiding, library, withdrawing, reports, slug, dev, id, viewer, letters } = await open();
    await hiding.hide(dev, id, "To look at it.");
    await withdrawing.withdraw(await viewer("anna"), slug, "We mend it first.");
    const before = (await library.getPage(await viewer("anna"), slug)).writeUp;
    await reports.close(dev, id, { said: "It named a pupil.", next });
    const { writeUp } = await library.getPage(visitor, slug);
    const { withdrawnReason, withdrawnAt } = before;
    expect(writeUp).toMatchObject({ status: "withdrawn", withdrawnReason, withdrawnAt });
    expect((await letters()).join()).not.toMatch(/shown again|withdrawn/);
  }
});
