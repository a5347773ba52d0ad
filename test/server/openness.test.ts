import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { tokensOf, visitor } from "#content/access/tokens.ts";
import { fillWriteUp } from "#content/practice/live-write-up.ts";
import { dialect } from "#drizzle/dialect.ts";
import { memberships, openings, outbox } from "#drizzle/schema/index.ts";
import { openCommons } from "#test/support/commons.ts";
import { addHeads } from "#test/support/heads.ts";

async function openShared() {
  let now = new Date("2026-09-01T09:00:00Z");
  const commons = await openCommons({
    now: () => now,
    settings: { SMTP_URL: "smtp://127.0.0.1:9" },
  });
  onTestFinished(commons.close);
  await addHeads(commons.database);
  const slug = await commons.publish(await commons.startWriteUp(), "heads:ridings");
  const open = async (id: string) => {
    const viewer = await commons.viewer(id);
    const { writeUp } = await commons.library.getPage(viewer, slug);
    return commons.openings.note(viewer, writeUp);
  };
  return {
    ...commons,
    slug,
    open,
    letters: async () =>
      (await commons.database.read.select().from(outbox).where(eq(outbox.kind, "mail"))).map(
        ({ payload }) => payload,
      ),
    turnTo(moment: string) {
      now = new Date(moment);
    },
  };
}

const notThere = { code: "not-found" };

test("a head of a member school opens it, a teacher there and a head elsewhere find nothing", async () => {
  const commons = await openShared();
  for (const role of ["teacher", "administrator"])
    await commons.running.giveRole(
      await commons.viewer("dev"),
      { schoolId: "south", allianceId: null },
      { who: "ben", role, from: "2026-01-01", to: "" },
    );
  expect(await commons.open("hana-head-of-south")).toBe(true);
  expect(await commons.open("noor-head-of-north")).toBe(true);
  expect(await commons.open("anna")).toBe(false);
  for (const id of ["ben", "cara", "wim-head-of-west", "dev"])
    await expect(commons.open(id)).rejects.toMatchObject(notThere);
  await expect(commons.library.getPage(visitor, commons.slug)).rejects.toMatchObject(notThere);
});

test("who leads the alliance reads as its heads do", async () => {
  const commons = await openShared();
  await commons.running.giveRole(
    await commons.viewer("dev"),
    { schoolId: null, allianceId: "ridings" },
    { who: "cara", role: "alliance-lead", from: "2026-01-01", to: "2026-12-01", isSure: true },
  );
  expect(tokensOf(await commons.viewer("cara"))).toContain("heads:ridings");
  expect(await commons.open("cara")).toBe(true);
  commons.turnTo("2026-12-01T09:00:00Z");
  await expect(commons.open("cara")).rejects.toMatchObject(notThere);
});

test("its authors and the heads of their schools see who opened it, once in half an hour", async () => {
  const commons = await openShared();
  await commons.open("hana-head-of-south");
  commons.turnTo("2026-09-01T09:10:00Z");
  await commons.open("hana-head-of-south");
  commons.turnTo("2026-09-01T09:31:00Z");
  await commons.open("hana-head-of-south");
  for (const id of ["anna", "noor-head-of-north"]) {
    const { openings, total } = await commons.openings.list(
      await commons.viewer(id),
      commons.slug,
      1,
    );
    expect(total).toBe(2);
    expect(openings[0]).toMatchObject({
      name: "Hana Sow",
      school: "South School",
      by: "heads",
      at: new Date("2026-09-01T09:31:00Z"),
    });
  }
  for (const id of ["hana-head-of-south", "ben", "wim-head-of-west", "dev"])
    await expect(
      commons.openings.list(await commons.viewer(id), commons.slug, 1),
    ).rejects.toMatchObject(notThere);
});

test("when its school has left the alliance its head finds nothing, and the log stays", async () => {
  const commons = await openShared();
  await commons.open("hana-head-of-south");
  await commons.database.write((tx) =>
    tx.update(memberships).set({ to: "2026-10-01" }).where(eq(memberships.id, "m-south")),
  );
  commons.turnTo("2026-09-30T12:00:00Z");
  expect(await commons.open("hana-head-of-south")).toBe(true);
  commons.turnTo("2026-10-01T12:00:00Z");
  await expect(commons.open("hana-head-of-south")).rejects.toMatchObject(notThere);
  const { total } = await commons.openings.list(await commons.viewer("anna"), commons.slug, 1);
  expect(total).toBe(2);
});

test("a file of it that a head fetches without its page is noted too, and an author’s is not", async () => {
  const commons = await openShared();
  const anna = await commons.viewer("anna");
  const { id } = await commons.attachments.add(anna, commons.slug, {
    name: "plan.pdf",
    bytes: new TextEncoder().encode("%PDF-1.4\n%%EOF\n"),
  });
  const { writeUp } = await commons.drafts.get(anna, commons.slug);
  await commons.live.change(writeUp.liveDocumentId, "anna", (doc) =>
    fillWriteUp(doc, {
      sections: {
        resources: {
          type: "doc",
          content: [{ type: "file", attrs: { attachment: id, name: "plan.pdf", size: 20 } }],
        },
      },
    }),
  );
  const slug = await commons.publish(commons.slug, "heads:ridings");
  await commons.attachments.get(anna, id);
  const seen = () => commons.openings.list(anna, slug, 1);
  expect((await seen()).total).toBe(0);
  await commons.attachments.get(await commons.viewer("hana-head-of-south"), id);
  expect((await seen()).openings).toMatchObject([{ name: "Hana Sow", by: "heads" }]);
});

test("nobody’s reading of anything else is noted", async () => {
  const commons = await openShared();
  for (const audience of ["school:north", "alliance:ridings", "member", "public"]) {
    await commons.publishing.setAudience(await commons.viewer("anna"), commons.slug, { audience });
    expect(await commons.open("noor-head-of-north")).toBe(false);
  }
  expect(await commons.database.read.select().from(openings)).toEqual([]);
});

test("an audience of heads is one alliance’s, and beside no other", async () => {
  const commons = await openShared();
  const anna = await commons.viewer("anna");
  for (const audience of ["heads:ridings alliance:ridings", "heads:elsewhere", "heads:"])
    await expect(
      commons.publishing.setAudience(anna, commons.slug, { audience }),
    ).rejects.toMatchObject({ problems: [{ field: "audience" }] });
});

if (dialect === "sqlite")
  test("search finds it for heads, and notes nothing", async () => {
    const commons = await openShared();
    const found = async (id: string) =>
      (
        await commons.search.search({
          text: "retelling",
          tokens: tokensOf(await commons.viewer(id)),
          filters: { kind: ["practice"] },
          page: 1,
          pageSize: 5,
        })
      ).total;
    expect(await found("hana-head-of-south")).toBe(1);
    expect(await found("ben")).toBe(0);
    expect(await commons.database.read.select().from(openings)).toEqual([]);
  });

test("a head asks for an answer by a day, an author answers, and both are told", async () => {
  const commons = await openShared();
  const hana = await commons.viewer("hana-head-of-south");
  const anna = await commons.viewer("anna");
  const ask = (question: string, due: string) =>
    commons.questions.ask(hana, commons.slug, { question, due });
  await ask("What would you do without?", "2026-09-10");
  expect(await commons.questions.listToAnswer(anna)).toMatchObject([
    { question: "What would you do without?", due: "2026-09-10", asker: "Hana Sow" },
  ]);
  expect(await commons.letters()).toMatchObject([
    { to: "anna@mail.example", text: expect.stringContaining("by 10 September 2026") },
  ]);
  commons.turnTo("2026-09-11T09:00:00Z");
  const { questions, mayAnswer, mayAsk } = await commons.questions.list(anna, commons.slug);
  expect([mayAnswer, mayAsk]).toEqual([true, false]);
  expect(questions).toMatchObject([{ isLate: true, school: "South School", mayWithdraw: false }]);
  const id = questions[0]?.id ?? "";
  await expect(commons.questions.answer(hana, commons.slug, id, "Nothing.")).rejects.toMatchObject({
    code: "not-allowed",
  });
  await commons.questions.answer(anna, commons.slug, id, "The second retelling.");
  expect((await commons.questions.list(hana, commons.slug)).questions).toMatchObject([
    { answer: "The second retelling.", answerer: "Anna Test", isLate: false, mayWithdraw: false },
  ]);
  const letters = await commons.letters();
  expect(letters[1]).toMatchObject({ to: "hana-head-of-south@mail.example" });
  expect(JSON.stringify(letters[1])).not.toMatch(/retelling/i);
  expect(await commons.questions.listToAnswer(anna)).toEqual([]);
  await expect(commons.questions.answer(anna, commons.slug, id, "Another.")).rejects.toMatchObject({
    code: "conflict",
  });
});

test("questions are for those it is shared with, with a day to come and no pupil named", async () => {
  const commons = await openShared();
  const hana = await commons.viewer("hana-head-of-south");
  const ask = (question: string, due: string) =>
    commons.questions.ask(hana, commons.slug, { question, due });
  await expect(ask("", "yesterday")).rejects.toMatchObject({
    problems: [{ field: "question" }, { field: "due" }],
  });
  await expect(ask("How so?", "2026-09-01")).rejects.toMatchObject({
    problems: [{ field: "due" }],
  });
  await expect(
    ask("Did the pupil Jack Thornton in Year 4 gain?", "2026-09-10"),
  ).rejects.toMatchObject({ problems: [{ field: "question" }] });
  for (const id of ["ben", "wim-head-of-west"])
    await expect(
      commons.questions.ask(await commons.viewer(id), commons.slug, {
        question: "Why?",
        due: "2026-09-10",
      }),
    ).rejects.toMatchObject(notThere);
  await commons.publishing.setAudience(await commons.viewer("anna"), commons.slug, {
    audience: "public",
  });
  await expect(ask("Why?", "2026-09-10")).rejects.toMatchObject({ code: "not-allowed" });
});

test("who asked takes a question back while it is open, and it is shown no more", async () => {
  const commons = await openShared();
  const hana = await commons.viewer("hana-head-of-south");
  await commons.questions.ask(hana, commons.slug, { question: "Why?", due: "2026-09-10" });
  const { questions } = await commons.questions.list(hana, commons.slug);
  expect(questions[0]?.mayWithdraw).toBe(true);
  const id = questions[0]?.id ?? "";
  await expect(
    commons.questions.withdraw(await commons.viewer("anna"), commons.slug, id),
  ).rejects.toMatchObject({ code: "not-allowed" });
  await commons.questions.withdraw(hana, commons.slug, id);
  expect((await commons.questions.list(hana, commons.slug)).questions).toEqual([]);
  expect(await commons.questions.listToAnswer(await commons.viewer("anna"))).toEqual([]);
});

test("a head learns nothing from the log of what they may not read themselves", async () => {
  const commons = await openShared();
  const head = await commons.viewer("noor-head-of-north");
  const slug = await commons.publish(await commons.startWriteUp(), "team");
  await expect(commons.openings.list(head, slug, 1)).rejects.toMatchObject(notThere);
  expect((await commons.openings.list(await commons.viewer("anna"), slug, 1)).total).toBe(0);
});
