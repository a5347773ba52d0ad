import { eq, inArray } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import { expect, onTestFinished, test } from "vitest";
import { usualPolicy } from "#content/access/policy.ts";
import { accounts, audit, outbox, passkeys } from "#drizzle/schema/index.ts";
import { openCommons } from "#test/support/commons.ts";

const provider = {
  id: "google",
  name: "Google",
  issuer: "https://accounts.example",
  clientId: "commons",
  clientSecret: "a secret of the provider",
};

/** A commons in which Ravi Menon has joined the north school, without a password. */
async function open(now = () => new Date()) {
  const commons = await openCommons({
    settings: { SMTP_URL: "smtp://127.0.0.1:9", OIDC_PROVIDERS: JSON.stringify([provider]) },
    now,
  });
  onTestFinished(commons.close);
  const { database } = commons;
  const dev = await commons.viewer("dev");
  const path = await commons.inviting.invite(
    dev,
    { schoolId: "north", allianceId: null },
    { email: "ravi@north.example", role: "" },
  );
  const ravi = await commons.joining.accept(path.slice("/join/".length), {
    ...{ name: "Ravi Menon", post: "Teacher of physics", password: "", note: "" },
  });
  const made = { createdAt: now(), updatedAt: now() };
  const addAccount = () =>
    database.write((tx) =>
      tx
        .insert(accounts)
        .values({ id: "g1", userId: ravi, providerId: "google", accountId: "ravi", ...made }),
    );
  const addPasskey = () =>
    database.write((tx) => tx.insert(passkeys).values({ id: "p1", userId: ravi, ...key }));
  const subjects = async () =>
    (await database.read.select().from(outbox).where(eq(outbox.kind, "mail"))).map(
      ({ payload }) => payload.subject,
    );
  return { ...commons, dev, ravi, addAccount, addPasskey, subjects };
}

const key = {
  publicKey: "key",
  credentialID: "credential",
  counter: 0,
  deviceType: "singleDevice",
  backedUp: false,
};
const withoutLinks = { ...usualPolicy, link: false };

test("the last way in stays, over what is open today", async () => {
  const { providers, signIn, setWaysIn, dev, ravi, addAccount, addPasskey } = await open();
  await setWaysIn(dev, withoutLinks);
  await addAccount();
  await expect(providers.disconnect(ravi, "g1")).rejects.toMatchObject({ code: "conflict" });
  await addPasskey();
  await providers.disconnect(ravi, "g1");
  await expect(providers.forgetPasskey(ravi, "p1")).rejects.toMatchObject({ code: "conflict" });

  await addAccount();
  await setWaysIn(dev, { ...withoutLinks, provider: false });
  await expect(providers.forgetPasskey(ravi, "p1")).rejects.toMatchObject({ code: "conflict" });
  await signIn.storePassword(ravi, "seven quiet herons at dusk");
  await providers.forgetPasskey(ravi, "p1");
  expect((await providers.listOf(ravi)).passkeys).toEqual([]);
});

test("where links are open every other way may go, and nobody forgets another’s passkey", async () => {
  const { providers, ravi, addPasskey } = await open();
  await addPasskey();
  await expect(providers.forgetPasskey("anna", "p1")).rejects.toMatchObject({ code: "not-found" });
  await providers.forgetPasskey(ravi, "p1");
});

test("a way in that is added, and a second step set or taken away, are logged and told", async () => {
  const now = new Date();
  const { auth, secondStep, database, ravi, subjects } = await open(() => now);
  const { adapter, internalAdapter } = await (await auth()).$context;
  const before = (await subjects()).length;
  await adapter.create({ model: "passkey", data: { userId: ravi, ...key } });
  await internalAdapter.createAccount({ userId: ravi, providerId: "google", accountId: "ravi" });
  const { secret } = await secondStep.propose(ravi, "Ravi Menon");
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: now.getTime(),
  });
  await secondStep.confirm(ravi, code);
  await secondStep.remove(ravi, ravi);
  const entries = await database.read
    .select()
    .from(audit)
    .where(
      inArray(audit.action, [
        ...["passkey.add", "account.connect", "second-step.set", "second-step.remove"],
      ]),
    )
    .orderBy(audit.id);
  expect(entries.map(({ action, actor, thing }) => [action, actor, thing])).toEqual(
    ["passkey.add", "account.connect", "second-step.set", "second-step.remove"].map((action) => [
      ...[action, ravi, ravi],
    ]),
  );
  expect((await subjects()).slice(before)).toEqual([
    "Another way into your account",
    "Another way into your account",
    "A second step was set",
    "Your second step was taken away",
  ]);
});
