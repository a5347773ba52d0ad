import { and, eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { affiliations, audit, invitations, outbox, roles } from "#drizzle/schema/index.ts";
import { openCommons } from "#test/support/commons.ts";

const ravi = { name: "Ravi Menon", post: "Teacher", password: "", note: "" };
const north = { schoolId: "north", allianceId: null };
const ridings = { schoolId: null, allianceId: "ridings" };
const email = "ravi@north.example";

async function open() {
  const commons = await openCommons({ settings: { SMTP_URL: "smtp://127.0.0.1:9" } });
  onTestFinished(commons.close);
  const dev = await commons.viewer("dev");
  const invite = async (by: typeof dev, place: typeof north | typeof ridings, role = "") =>
    (await commons.inviting.invite(by, place, { email, role })).slice("/join/".length);
  const worksAt = async (personId: string) =>
    (
      await commons.database.read
        .select()
        .from(affiliations)
        .where(eq(affiliations.personId, personId))
    ).map(({ schoolId }) => schoolId);
  return { ...commons, dev, invite, worksAt };
}

test("an invitation counts no more once its sender has lost the role, or is suspended", async () => {
  const { running, lookingAfter, joining, database, viewer, dev, invite } = await open();
  const give = (who: string) =>
    running.giveRole(dev, north, {
      who,
      role: "administrator",
      from: "",
      to: "",
      isSure: true,
    });
  await give("anna");
  await give("ben");
  const byAnna = await invite(await viewer("anna"), north);
  await database.write((tx) =>
    tx
      .update(roles)
      .set({ to: "2024-01-02" })
      .where(and(eq(roles.personId, "anna"), eq(roles.role, "administrator"))),
  );
  await expect(joining.accept(byAnna, ravi)).rejects.toMatchObject({ code: "not-found" });

  const byBen = await invite(await viewer("ben"), north);
  expect((await joining.get(byBen)).to).toBe("North School");
  await lookingAfter.suspend(dev, "ben", "The school asked us to.");
  await expect(joining.get(byBen)).rejects.toMatchObject({ code: "not-found" });
  await expect(joining.accept(byBen, ravi)).rejects.toMatchObject({ code: "not-found" });
});

test("the command line’s invitation counts, and stands in the log by nobody", async () => {
  const { inviting, joining, database } = await open();
  const path = await inviting.inviteAdministrator(email);
  expect(await joining.accept(path.slice("/join/".length), ravi)).toBeTruthy();
  const [sent] = await database.read
    .select()
    .from(audit)
    .where(eq(audit.action, "invitation.send"));
  expect(sent).toMatchObject({ actor: null, thing: "commons", detail: { role: "administrator" } });
});

test("an invited governor governs the school and does not work there", async () => {
  const { joining, sessions, dev, invite, worksAt } = await open();
  const id = await joining.accept(await invite(dev, north, "governor"), ravi);
  expect(await worksAt(id)).toEqual([]);
  const held = await sessions.viewerOf({ id, handle: "ravi-menon", name: "Ravi Menon" });
  expect(held).toMatchObject({ schoolIds: [], roles: [{ role: "governor", schoolId: "north" }] });
});

test("of two invitations to one address that are accepted at once, one opens the account", async () => {
  const { joining, dev, invite } = await open();
  const [one, other] = [await invite(dev, north), await invite(dev, ridings, "broker")];
  const done = await Promise.allSettled([joining.accept(one, ravi), joining.accept(other, ravi)]);
  expect(done.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const refused = done.find((each) => each.status === "rejected");
  expect(refused?.reason).toMatchObject({ code: "conflict" });
});

test("an invitation to an alliance or the commons comes with a role", async () => {
  const { inviting, dev } = await open();
  for (const place of [ridings, { schoolId: null, allianceId: null }])
    await expect(inviting.invite(dev, place, { email, role: "" })).rejects.toMatchObject({
      problems: [{ field: "role" }],
    });
});

test("who has an account asks another school, once, and is told in the same words", async () => {
  const { joining, inviting, database, viewer, dev, invite, worksAt } = await open();
  const id = await joining.accept(await invite(dev, north), ravi);
  const self = { ...(await viewer("anna")), person: { id, handle: "ravi-menon", name: ravi.name } };
  const ask = async (schoolId: string) => {
    const before = await database.read.$count(invitations);
    await joining.ask({ email, schoolId }, "192.0.2.1");
    expect(await database.read.$count(invitations)).toBe(before + 1);
    const letters = await database.read.select().from(outbox).where(eq(outbox.kind, "mail"));
    const { subject, text } = letters.at(-1)?.payload ?? {};
    expect(subject).toBe("Finish joining Practice Commons");
    return /\/join\/(\S+)/.exec(String(text))?.[1] ?? "";
  };
  await joining.acceptAs(self, await ask("south"), "I move in May.");
  await joining.acceptAs(self, await ask("south"));
  await joining.acceptAs(self, await ask("north"));
  const waiting = async (schoolId: string) =>
    (await inviting.listWaiting(dev, { schoolId, allianceId: null })).asked;
  expect(await waiting("north")).toEqual([]);
  expect(await waiting("south")).toMatchObject([{ name: ravi.name, note: "I move in May." }]);
  await inviting.decide(dev, (await waiting("south"))[0]?.id ?? "", true);
  expect((await worksAt(id)).sort()).toEqual(["north", "south"]);
});
