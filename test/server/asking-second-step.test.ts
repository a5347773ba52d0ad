import { expect, onTestFinished, test } from "vitest";
import { usualPolicy } from "#content/access/policy.ts";
import { openCommons } from "#test/support/commons.ts";

const caller = { headers: new Headers(), address: "192.0.2.1" };
const password = "seven quiet herons at dusk";
const ravi = { name: "Ravi Menon", post: "Teacher of physics", password, note: "" };
const administrators = { ...usualPolicy, secondStepFor: "administrators" } as const;
const everybody = { ...usualPolicy, secondStepFor: "everybody" } as const;
const ofCommons = { schoolId: null, allianceId: null };
const north = { schoolId: "north", allianceId: null };

/** A commons, with the token of a session in which somebody is signed in by password. */
async function open() {
  const commons = await openCommons({ settings: { SMTP_URL: "smtp://127.0.0.1:9" } });
  onTestFinished(commons.close);
  const dev = await commons.viewer("dev");
  const invite = async (place: typeof north | typeof ofCommons, role = "") =>
    (await commons.inviting.invite(dev, place, { email: "ravi@north.example", role })).slice(6);
  const tokenIn = (cookies: string[]) =>
    /commons\.session_token=([A-Za-z0-9]+)/.exec(cookies.join(";"))?.[1];
  const sign = async () =>
    tokenIn(await commons.signIn.byPassword({ email: "ravi@north.example", password }, caller));
  const whoIs = async (token: string | undefined) =>
    (await commons.sessions.getViewer(token)).person?.id ?? null;
  return { ...commons, dev, invite, tokenIn, sign, whoIs };
}

test("an invited administrator is nobody until the second step that is asked of administrators", async () => {
  const { setWaysIn, joining, signIn, sessions, dev, invite, tokenIn, whoIs } = await open();
  await setWaysIn(dev, administrators);
  const id = await joining.accept(await invite(ofCommons, "administrator"), ravi);
  const token = tokenIn(await signIn.begin(id, "joining", caller));
  expect(await whoIs(token)).toBeNull();
  expect((await sessions.findAwaiting(token))?.person.id).toBe(id);
});

test("who joins without a role that it is asked of goes straight on", async () => {
  const { setWaysIn, joining, signIn, dev, invite, tokenIn, whoIs } = await open();
  await setWaysIn(dev, administrators);
  const id = await joining.accept(await invite(north), ravi);
  expect(await whoIs(tokenIn(await signIn.begin(id, "joining", caller)))).toBe(id);
});

test("a session from before the second step was asked of everybody waits for it", async () => {
  const { setWaysIn, joining, dev, invite, sign, whoIs } = await open();
  const id = await joining.accept(await invite(north), ravi);
  const token = await sign();
  await setWaysIn(dev, administrators);
  expect(await whoIs(token)).toBe(id);
  await setWaysIn(dev, everybody);
  expect(await whoIs(token)).toBeNull();
});

test("who is made an administrator while signed in is asked, also for a day to come", async () => {
  const { setWaysIn, joining, running, dev, invite, sign, whoIs } = await open();
  await setWaysIn(dev, administrators);
  const id = await joining.accept(await invite(north), ravi);
  const before = await sign();
  expect(await whoIs(before)).toBe(id);
  const given = { who: "ravi-menon", role: "administrator", from: "2999-01-01", to: "" };
  await running.giveRole(dev, north, given);
  expect(await whoIs(before)).toBeNull();
  expect(await whoIs(await sign())).toBeNull();
});

test("who takes up an invitation as an administrator is asked in the session that took it", async () => {
  const { setWaysIn, joining, sessions, dev, invite, sign, whoIs } = await open();
  await setWaysIn(dev, administrators);
  await joining.accept(await invite(north), ravi);
  const token = await sign();
  await joining.acceptAs(await sessions.getViewer(token), await invite(ofCommons, "administrator"));
  expect(await whoIs(token)).toBeNull();
});
