import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { audit, logins, outbox } from "#drizzle/schema/index.ts";
import { openCommons } from "#test/support/commons.ts";

const caller = { headers: new Headers(), address: "192.0.2.1" };
const password = "seven quiet herons at dusk";
const [old, fresh] = ["ravi@north.example", "ravi@south.example"];

/** A commons in which Ravi Menon has joined the north school, with a password. */
async function open(now = () => new Date()) {
  const commons = await openCommons({ settings: { SMTP_URL: "smtp://127.0.0.1:9" }, now });
  onTestFinished(commons.close);
  const { database, inviting, joining, signIn, addresses } = commons;
  const path = await inviting.invite(
    await commons.viewer("dev"),
    { schoolId: "north", allianceId: null },
    { email: old, role: "" },
  );
  const ravi = await joining.accept(path.slice("/join/".length), {
    ...{ name: "Ravi Menon", post: "Teacher of physics", password, note: "" },
  });
  const lastLetter = async () =>
    (await database.read.select().from(outbox).where(eq(outbox.kind, "mail"))).at(-1)?.payload as {
      to: string;
      subject: string;
      text: string;
    };
  const ask = async (email: string) => {
    await addresses.ask(ravi, { email, password });
    return /settings\/address\/(\S+)/.exec((await lastLetter()).text)?.[1] ?? "";
  };
  const tokenIn = (cookies: string[]) =>
    /commons\.session_token=([A-Za-z0-9]+)/.exec(cookies.join(";"))?.[1];
  const sign = async (email: string) =>
    tokenIn(await signIn.byPassword({ email, password }, caller));
  return { ...commons, ravi, lastLetter, ask, sign };
}

test("an address is changed by the link sent there; sessions go on and the old one is told", async () => {
  const { addresses, sessions, database, ravi, lastLetter, ask, sign } = await open();
  const session = await sign(old);
  const token = await ask("Ravi@South.example");
  expect(await addresses.find(ravi)).toBe(old);
  expect(await addresses.get(ravi, token)).toBe(fresh);
  await addresses.confirm(ravi, token);
  expect(await lastLetter()).toMatchObject({ to: old, subject: "Your address was changed" });
  expect((await sessions.getViewer(session)).person?.id).toBe(ravi);
  expect(await sign(fresh)).toBeDefined();
  await expect(sign(old)).rejects.toMatchObject({ code: "invalid" });
  const entries = await database.read.select().from(audit).where(eq(audit.action, "address.set"));
  expect(entries).toMatchObject([{ actor: ravi, thing: ravi, detail: {} }]);
  await expect(addresses.confirm(ravi, token)).rejects.toMatchObject({ code: "not-found" });
});

test("a link counts for its asker only, until it is too old or another was asked for", async () => {
  let now = new Date("2026-03-02T10:00:00Z");
  const { addresses, ravi, ask } = await open(() => now);
  const first = await ask(fresh);
  await expect(addresses.get("anna", first)).rejects.toMatchObject({ code: "not-found" });
  const second = await ask(fresh);
  await expect(addresses.confirm(ravi, first)).rejects.toMatchObject({ code: "not-found" });
  now = new Date("2026-03-02T10:15:00Z");
  await expect(addresses.confirm(ravi, second)).rejects.toMatchObject({ code: "not-found" });
  expect(await addresses.find(ravi)).toBe(old);
});

test("the password is asked for, and what is no address or the same is refused", async () => {
  const { addresses, ravi } = await open();
  for (const [asked, field] of [
    [{ email: fresh, password: "wrong" }, "present"],
    [{ email: "south", password }, "email"],
    [{ email: old, password }, "email"],
  ] as const)
    await expect(addresses.ask(ravi, asked)).rejects.toMatchObject({ problems: [{ field }] });
});

test("that another account has the address is told to that address alone", async () => {
  const { database, addresses, ravi, lastLetter, ask } = await open();
  const now = new Date();
  const take = () =>
    database.write((tx) =>
      tx.insert(logins).values({
        ...{ id: "anna", name: "Anna Test", email: fresh, emailVerified: true },
        ...{ createdAt: now, updatedAt: now },
      }),
    );
  const token = await ask(fresh);
  await take();
  await expect(addresses.confirm(ravi, token)).rejects.toMatchObject({ code: "conflict" });
  expect(await ask(fresh)).toBe("");
  expect(await lastLetter()).toMatchObject({
    to: fresh,
    text: expect.stringContaining("Another account has it already"),
  });
});
