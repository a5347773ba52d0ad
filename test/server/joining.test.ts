import { eq } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import { expect, onTestFinished, test } from "vitest";
import { dialect } from "#drizzle/dialect.ts";
import {
  accounts,
  affiliations,
  logins,
  outbox,
  schoolDomains,
  secondSteps,
  sessions,
} from "#drizzle/schema/index.ts";
import { openCommons } from "#test/support/commons.ts";

const caller = { headers: new Headers(), address: "192.0.2.1" };
const password = "four words are enough";
const ravi = { name: "Ravi Menon", post: "Teacher of physics", password, note: "" };

async function open(options: Parameters<typeof openCommons>[0] = {}) {
  const commons = await openCommons({
    settings: { SMTP_URL: "smtp://127.0.0.1:9", PORT: "3000" },
    ...options,
  });
  onTestFinished(commons.close);
  const letters = async () =>
    (await commons.database.read.select().from(outbox).where(eq(outbox.kind, "mail"))).map(
      ({ payload }) => payload as { to: string; subject: string; text: string },
    );
  const lastPath = async () => {
    const text = (await letters()).at(-1)?.text ?? "";
    return /localhost:3000(\S+)/.exec(text)?.[1] ?? "";
  };
  const north = { schoolId: "north", allianceId: null };
  /** Ravi, invited to north by the administrator and here. */
  const inviteRavi = async () => {
    const path = await commons.inviting.invite(await commons.viewer("dev"), north, {
      email: "Ravi@north.example",
      role: "",
    });
    return path.slice("/join/".length);
  };
  const tokenIn = (cookies: string[]) =>
    /commons\.session_token=([A-Za-z0-9]+)/.exec(cookies.join(";"))?.[1];
  return { ...commons, letters, lastPath, inviteRavi, tokenIn, north };
}

test("who is invited joins the school, with an address that is proven", async () => {
  const commons = await open();
  const token = await commons.inviteRavi();
  expect((await commons.letters()).map(({ to, subject }) => [to, subject])).toEqual([
    ["ravi@north.example", "Dev Test invites you to North School"],
  ]);
  expect(await commons.lastPath()).toBe(`/join/${token}`);
  const personId = await commons.joining.accept(token, ravi);
  const cookies = await commons.signIn.byPassword(
    { email: "ravi@north.example", password },
    caller,
  );
  const viewer = await commons.sessions.getViewer(commons.tokenIn(cookies));
  expect(viewer).toMatchObject({
    person: { id: personId, handle: "ravi-menon" },
    isMember: true,
    schoolIds: ["north"],
    allianceIds: ["ridings"],
  });
  await expect(commons.joining.accept(token, ravi)).rejects.toMatchObject({ code: "not-found" });
});

test("an invitation is refused once it is taken back, too old, or made again", async () => {
  let now = new Date("2026-02-28T10:00:00Z");
  const commons = await open({ now: () => now });
  const first = await commons.inviteRavi();
  const second = await commons.inviteRavi();
  await expect(commons.joining.get(first)).rejects.toMatchObject({ code: "not-found" });
  now = new Date("2026-03-14T09:59:59Z");
  expect((await commons.joining.get(second)).to).toBe("North School");
  now = new Date("2026-03-14T10:00:00Z");
  await expect(commons.joining.get(second)).rejects.toMatchObject({ code: "not-found" });

  const third = await commons.inviteRavi();
  const dev = await commons.viewer("dev");
  const { invited } = await commons.inviting.listWaiting(dev, commons.north);
  await commons.inviting.revoke(dev, invited[0]?.id ?? "");
  await expect(commons.joining.accept(third, ravi)).rejects.toMatchObject({ code: "not-found" });
});

test("who asks is a member of nothing until the school says yes", async () => {
  const commons = await open();
  await commons.joining.ask({ email: "ravi@mail.example", schoolId: "north" }, "192.0.2.1");
  const token = (await commons.lastPath()).slice("/join/".length);
  const personId = await commons.joining.accept(token, { ...ravi, note: "Room 12." });
  const viewerNow = async () =>
    commons.sessions.viewerOf({ id: personId, handle: "ravi-menon", name: "Ravi Menon" });
  expect(await viewerNow()).toMatchObject({ isMember: false, schoolIds: [] });
  const start = async () =>
    commons.drafts.start(await viewerNow(), { template: "practice", title: "Too early" });
  await expect(start()).rejects.toMatchObject({ code: "not-allowed" });
  const head = { schoolId: "north", allianceId: null, role: "headteacher" };
  const runs = { ...(await commons.viewer("anna")), roles: [head] };
  expect(await commons.inviting.listRun(runs)).toMatchObject([{ id: "north", asking: 1 }]);
  expect(await commons.inviting.listRun(await commons.viewer("anna"))).toEqual([]);
  const listed = async () =>
    (
      await commons.search.search({
        text: "Menon",
        tokens: ["public", "member"],
        filters: {},
        page: 1,
        pageSize: 5,
      })
    ).total;
  expect(await listed()).toBe(0);

  const anna = await commons.viewer("anna");
  await expect(commons.inviting.listWaiting(anna, commons.north)).rejects.toMatchObject({
    code: "not-found",
  });
  const dev = await commons.viewer("dev");
  const { asked } = await commons.inviting.listWaiting(dev, commons.north);
  expect(asked).toMatchObject([{ name: "Ravi Menon", note: "Room 12." }]);
  const id = asked[0]?.id ?? "";
  await expect(commons.inviting.decide(anna, id, true)).rejects.toMatchObject({
    code: "not-allowed",
  });
  await commons.inviting.decide(dev, id, true);
  expect(await viewerNow()).toMatchObject({ isMember: true, schoolIds: ["north"] });
  if (dialect === "sqlite") expect(await listed()).toBe(1);
  expect(await start()).toMatchObject({ status: "draft" });
  await expect(commons.inviting.decide(dev, id, false)).rejects.toMatchObject({ code: "conflict" });
});

test("an address of the school’s verified domain is let in at once, one that only looks so is not", async () => {
  const commons = await open();
  await commons.database.write((tx) =>
    tx.insert(schoolDomains).values({
      id: "d1",
      domain: "north.example",
      schoolId: "north",
      verifiedAt: new Date(),
    }),
  );
  const join = async (email: string) => {
    await commons.joining.ask({ email, schoolId: "north" }, "192.0.2.1");
    const token = (await commons.lastPath()).slice("/join/".length);
    const id = await commons.joining.accept(token, ravi);
    return (
      await commons.database.read.select().from(affiliations).where(eq(affiliations.personId, id))
    ).length;
  };
  expect(await join("one@north.example")).toBe(1);
  expect(await join("two@north.example.evil.example")).toBe(0);
  expect(await join("three@notnorth.example")).toBe(0);
});

test("whoever asks with an address that is known is told the same, and gets another letter", async () => {
  const commons = await open();
  await commons.joining.accept(await commons.inviteRavi(), ravi);
  const before = (await commons.letters()).length;
  await commons.joining.ask({ email: "ravi@north.example", schoolId: "north" }, "192.0.2.1");
  await commons.signIn.askForLink("ravi@north.example", caller);
  await commons.signIn.askForLink("nobody@north.example", caller);
  const letters = (await commons.letters()).slice(before);
  expect(letters.map(({ to, subject }) => [to, subject])).toEqual([
    ["ravi@north.example", "Finish joining Practice Commons"],
    ["ravi@north.example", "Your link to sign in"],
    ["nobody@north.example", "Your link to sign in"],
  ]);
  expect(letters[0]?.text).toContain("It has an account already");
  expect(letters[2]?.text).toContain("No account has it");
});

test("a link signs in once", async () => {
  const commons = await open();
  const personId = await commons.joining.accept(await commons.inviteRavi(), ravi);
  await commons.signIn.askForLink("RAVI@north.example", caller);
  const token = (await commons.lastPath()).slice("/sign-in/link/".length);
  const cookies = await commons.signIn.byLink(token, caller);
  const { person } = await commons.sessions.getViewer(commons.tokenIn(cookies));
  expect(person?.id).toBe(personId);
  await expect(commons.signIn.byLink(token, caller)).rejects.toMatchObject({ code: "invalid" });
});

test("the tenth wrong password is the last for a while, also with the right one", async () => {
  const commons = await open();
  await commons.joining.accept(await commons.inviteRavi(), ravi);
  const sign = (given: string) =>
    commons.signIn.byPassword({ email: "ravi@north.example", password: given }, caller);
  for (let tries = 0; tries < 10; tries += 1)
    await expect(sign("wrong")).rejects.toMatchObject({ code: "invalid" });
  await expect(sign(password)).rejects.toMatchObject({ code: "too-many" });
});

test("with a second step a session is nobody’s until its code, and no code counts twice", async () => {
  const now = new Date();
  const commons = await open({ now: () => now });
  const personId = await commons.joining.accept(await commons.inviteRavi(), ravi);
  const { secret } = await commons.secondStep.propose(personId, "Ravi Menon");
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  const at = (seconds: number) => totp.generate({ timestamp: now.getTime() + seconds * 1000 });
  const codes = await commons.secondStep.confirm(personId, at(-30));

  const sign = async () =>
    commons.tokenIn(
      await commons.signIn.byPassword({ email: "ravi@north.example", password }, caller),
    );
  const token = await sign();
  expect((await commons.sessions.getViewer(token)).person).toBeNull();
  await expect(commons.signIn.takeSecondStep(token, at(-30))).rejects.toMatchObject({
    code: "invalid",
  });
  await commons.signIn.takeSecondStep(token, at(0));
  expect((await commons.sessions.getViewer(token)).person?.id).toBe(personId);

  const again = await sign();
  await expect(commons.signIn.takeSecondStep(again, at(0))).rejects.toMatchObject({
    code: "invalid",
  });
  await commons.signIn.takeSecondStep(again, codes[0] ?? "");
  const third = await sign();
  await expect(commons.signIn.takeSecondStep(third, codes[0] ?? "")).rejects.toMatchObject({
    code: "invalid",
  });
});

test("a new password ends every other session, and the old one is asked for", async () => {
  const commons = await open();
  const personId = await commons.joining.accept(await commons.inviteRavi(), ravi);
  const sign = async (given: string) =>
    commons.tokenIn(
      await commons.signIn.byPassword({ email: "ravi@north.example", password: given }, caller),
    );
  const [here, there] = [await sign(password), await sign(password)];
  const change = (old: string, next: string) =>
    commons.signIn.changePassword(personId, { old, next }, here);
  await expect(change("wrong", "another four words here")).rejects.toMatchObject({
    problems: [{ field: "old" }],
  });
  for (const weak of ["short", "aaaaaaaaaaaaaaaa", "ravi@north.example", "my password 12345"])
    await expect(change(password, weak)).rejects.toMatchObject({
      problems: [{ field: "password" }],
    });
  await change(password, "another four words here");
  expect((await commons.sessions.getViewer(here)).person?.id).toBe(personId);
  expect((await commons.sessions.getViewer(there)).person).toBeNull();
  await expect(sign(password)).rejects.toMatchObject({ code: "invalid" });
  expect(await sign("another four words here")).toBeDefined();
});

test("what the database holds lets nobody in: tokens are hashes, passwords and secrets are sealed", async () => {
  const commons = await open();
  const personId = await commons.joining.accept(await commons.inviteRavi(), ravi);
  const token = commons.tokenIn(
    await commons.signIn.byPassword({ email: "ravi@north.example", password }, caller),
  );
  const [session] = await commons.database.read.select().from(sessions);
  expect(session?.token).toMatch(/^[0-9a-f]{64}$/);
  expect(session?.token).not.toContain(token);
  expect(session?.ipAddress || null).toBeNull();
  const [account] = await commons.database.read.select().from(accounts);
  expect(account?.password).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/);
  const { secret } = await commons.secondStep.propose(personId, "Ravi Menon");
  const [sealed] = await commons.database.read.select().from(secondSteps);
  expect(sealed?.secret).toMatch(/^[\w-]{60,}$/);
  expect(sealed?.secret).not.toContain(secret);
  expect(await commons.database.read.select().from(logins)).toMatchObject([
    { id: personId, email: "ravi@north.example", emailVerified: true },
  ]);
});
