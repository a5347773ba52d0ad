import { eq } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import { expect, onTestFinished, test } from "vitest";
import { parseNewToken } from "#content/access/api-token.ts";
import { visitor } from "#content/access/tokens.ts";
import { audit, outbox } from "#drizzle/schema/index.ts";
import { openCommons } from "#test/support/commons.ts";

const caller = { headers: new Headers(), address: "192.0.2.1" };
const password = "seven quiet herons at dusk";
const credentials = { email: "ravi@north.example", password };

/** A commons in which Ravi Menon has joined the north school, with a password. */
async function open() {
  const commons = await openCommons({ settings: { SMTP_URL: "smtp://127.0.0.1:9" } });
  onTestFinished(commons.close);
  const dev = await commons.viewer("dev");
  const north = { schoolId: "north", allianceId: null };
  const path = await commons.inviting.invite(dev, north, { email: credentials.email, role: "" });
  const ravi = await commons.joining.accept(path.slice("/join/".length), {
    ...{ name: "Ravi Menon", post: "Teacher of physics", password, note: "" },
  });
  const tokenIn = (cookies: string[]) =>
    /commons\.session_token=([A-Za-z0-9]+)/.exec(cookies.join(";"))?.[1];
  const lastLetter = async () =>
    (await commons.database.read.select().from(outbox).where(eq(outbox.kind, "mail"))).at(-1)
      ?.payload as { subject: string; text: string } | undefined;
  return { ...commons, dev, ravi, tokenIn, lastLetter };
}

test("nobody but an administrator looks after people, and nobody shuts themselves out", async () => {
  const { lookingAfter, viewer, dev } = await open();
  for (const who of [visitor, await viewer("anna")])
    for (const work of [
      () => lookingAfter.list(who, "", 1),
      () => lookingAfter.get(who, "ravi-menon"),
      () => lookingAfter.endSessions(who, "ravi-menon"),
      () => lookingAfter.takeSecondStep(who, "ravi-menon", "In person."),
      () => lookingAfter.suspend(who, "ravi-menon", "Left in anger."),
      () => lookingAfter.letBackIn(who, "ravi-menon"),
    ])
      await expect(work()).rejects.toMatchObject({ code: "not-found" });
  await expect(lookingAfter.suspend(dev, "dev", "A rest.")).rejects.toMatchObject({
    code: "conflict",
  });
});

test("people are found by a part of their name, handle or address", async () => {
  const { lookingAfter, dev } = await open();
  for (const query of ["menon", "RAVI-M", "ravi@north"]) {
    const { people } = await lookingAfter.list(dev, query, 1);
    expect([query, people.map(({ handle }) => handle)]).toEqual([query, ["ravi-menon"]]);
  }
  expect((await lookingAfter.list(dev, "", 1)).total).toBe(5);
  expect(await lookingAfter.get(dev, "ravi-menon")).toMatchObject({
    email: "ravi@north.example",
    hasPassword: true,
    hasSecondStep: false,
    places: [{ schoolId: "north" }],
    suspension: null,
  });
});

test("who is suspended is nobody at once, and cannot come in by any way until let back in", async () => {
  const { lookingAfter, signIn, sessions, apiTokens, dev, ravi, tokenIn, lastLetter } =
    await open();
  const session = tokenIn(await signIn.byPassword(credentials, caller));
  const signedIn = await sessions.getViewer(session);
  const { token } = await apiTokens.make(
    signedIn,
    parseNewToken({ name: "Mine", power: "read", days: "30" }),
  );
  await lookingAfter.suspend(dev, "ravi-menon", "The school asked us to.");
  expect(await lastLetter()).toMatchObject({
    subject: "Your account is suspended",
    text: expect.stringContaining("The school asked us to."),
  });
  expect(await sessions.getViewer(session)).toEqual(visitor);
  expect(await apiTokens.findBearer(token)).toBeUndefined();
  await expect(signIn.byPassword(credentials, caller)).rejects.toMatchObject({
    code: "invalid",
    problems: [{ message: "The address or the password is not right." }],
  });
  await expect(signIn.begin(ravi, "joining", caller)).rejects.toMatchObject({
    code: "not-allowed",
  });
  await signIn.askForLink(credentials.email, caller);
  expect((await lastLetter())?.text).not.toContain("/sign-in/link/");

  await lookingAfter.letBackIn(dev, "ravi-menon");
  const again = tokenIn(await signIn.byPassword(credentials, caller));
  expect((await sessions.getViewer(again)).person?.id).toBe(ravi);
});

test("a link from before the suspension lets nobody in", async () => {
  const { lookingAfter, signIn, dev, lastLetter } = await open();
  await signIn.askForLink(credentials.email, caller);
  const link = /sign-in\/link\/(\S+)/.exec((await lastLetter())?.text ?? "")?.[1] ?? "";
  await lookingAfter.suspend(dev, "ravi-menon", "The school asked us to.");
  await expect(signIn.byLink(link, caller)).rejects.toMatchObject({ code: "invalid" });
});

test("what somebody published stays when they are suspended", async () => {
  const { lookingAfter, library, dev, viewer, startWriteUp, publish } = await open();
  const slug = await publish(await startWriteUp());
  await lookingAfter.suspend(dev, "anna", "The school asked us to.");
  const { authors } = await library.getPage(await viewer("ben"), slug);
  expect(authors.map(({ handle }) => handle)).toEqual(["anna"]);
});

test("every session is ended by an administrator, and the log says by whom", async () => {
  const { lookingAfter, signIn, sessions, database, dev, ravi, tokenIn } = await open();
  const session = tokenIn(await signIn.byPassword(credentials, caller));
  await lookingAfter.endSessions(dev, "ravi-menon");
  expect(await sessions.getViewer(session)).toEqual(visitor);
  const entries = await database.read.select().from(audit).where(eq(audit.action, "session.end"));
  expect(entries).toMatchObject([{ actor: "dev", thing: ravi }]);
});

test("a lost second step is taken away for a reason, and its owner told", async () => {
  const { lookingAfter, secondStep, database, dev, ravi, lastLetter } = await open();
  const take = (how: string) => lookingAfter.takeSecondStep(dev, "ravi-menon", how);
  await expect(take("Rang from school.")).rejects.toMatchObject({ code: "conflict" });
  const { secret } = await secondStep.propose(ravi, "Ravi");
  await secondStep.confirm(ravi, new TOTP({ secret: Secret.fromBase32(secret) }).generate());
  await expect(take(" ")).rejects.toMatchObject({ code: "invalid" });
  await take("Rang from school.");
  expect(await secondStep.isSet(ravi)).toBe(false);
  expect((await lastLetter())?.subject).toBe("Your second step was taken away");
  const [entry] = await database.read
    .select()
    .from(audit)
    .where(eq(audit.action, "second-step.take"));
  expect(entry).toMatchObject({ actor: "dev", detail: { how: "Rang from school." } });
});
