import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { visitor } from "#content/access/tokens.ts";
import { affiliations, logins, messages, outbox } from "#drizzle/schema/index.ts";
import { type Commons, openCommons } from "#test/support/commons.ts";

async function open(): Promise<Commons> {
  const commons = await openCommons({ settings: { SMTP_URL: "smtp://127.0.0.1:9" } });
  onTestFinished(commons.close);
  await commons.database.write((tx) =>
    tx.insert(logins).values(
      ["anna", "ben"].map((id) => ({
        id,
        name: id,
        email: `${id}@school.example`,
        createdAt: new Date(),
        updatedAt: new Date(),
      })),
    ),
  );
  return commons;
}

const quiet = (takesMessages: boolean) => ({
  name: "Anna Test",
  post: "Teacher",
  about: "",
  profile: { takesMessages },
});

test("two people write to each other, and neither address is in what the other gets", async () => {
  const commons = await open();
  const [anna, ben] = [await commons.viewer("anna"), await commons.viewer("ben")];
  await commons.messages.send(ben, "anna", "May we watch a lesson?\n\nOn a Tuesday?");
  expect(await commons.messages.countUnread(anna)).toBe(1);
  expect(await commons.messages.list(anna)).toMatchObject([{ handle: "ben", unread: 1 }]);
  const { messages: came } = await commons.messages.open(anna, "ben");
  expect(came).toMatchObject([{ isOwn: false, text: "May we watch a lesson?\n\nOn a Tuesday?" }]);
  expect(await commons.messages.countUnread(anna)).toBe(0);
  await commons.messages.send(anna, "ben", "Do come.");
  const letters = await commons.database.read.select().from(outbox).where(eq(outbox.kind, "mail"));
  expect(letters.map(({ payload }) => payload.to)).toEqual([
    "anna@school.example",
    "ben@school.example",
  ]);
  const [toAnna, toBen] = letters.map(({ payload: { to: _, ...rest } }) => JSON.stringify(rest));
  expect(toAnna).toContain("On a Tuesday?");
  expect(toAnna).not.toContain("ben@");
  expect(toBen).not.toContain("anna@");
});

test("who takes no messages gets none, save answers to their own", async () => {
  const commons = await open();
  const [anna, ben] = [await commons.viewer("anna"), await commons.viewer("ben")];
  await commons.profiles.save(anna, quiet(false));
  await expect(commons.messages.send(ben, "anna", "Hello")).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(commons.messages.open(ben, "anna")).rejects.toMatchObject({ code: "not-found" });
  await commons.messages.send(anna, "ben", "I have a question.");
  await commons.messages.send(ben, "anna", "Ask it.");
  expect((await commons.messages.open(anna, "ben")).messages).toHaveLength(2);
});

test("a message is written by members, to members, with something in it", async () => {
  const commons = await open();
  const ben = await commons.viewer("ben");
  await expect(commons.messages.send(visitor, "anna", "Hello")).rejects.toMatchObject({
    code: "not-allowed",
  });
  for (const [handle, text, code] of [
    ["nobody", "Hello", "not-found"],
    ["ben", "To myself", "not-found"],
    ["anna", "   ", "invalid"],
    ["anna", "x".repeat(4001), "invalid"],
  ] as const)
    await expect(commons.messages.send(ben, handle, text)).rejects.toMatchObject({ code });
  await commons.database.write((tx) =>
    tx.delete(affiliations).where(eq(affiliations.personId, "anna")),
  );
  await expect(commons.messages.send(ben, "anna", "Hello")).rejects.toMatchObject({
    code: "not-found",
  });
  expect(await commons.database.read.select().from(messages)).toEqual([]);
});

test("twenty messages a day, and a third person reads none of them", async () => {
  const commons = await open();
  const [ben, cara] = [await commons.viewer("ben"), await commons.viewer("cara")];
  for (let n = 0; n < 20; n += 1) await commons.messages.send(ben, "anna", `Number ${n}`);
  await expect(commons.messages.send(ben, "anna", "One more")).rejects.toMatchObject({
    code: "too-many",
  });
  expect(await commons.messages.list(cara)).toEqual([]);
  expect((await commons.messages.open(cara, "anna")).messages).toEqual([]);
});
