import { expect, onTestFinished, test } from "vitest";
import { visitor } from "#content/access/tokens.ts";
import { outbox } from "#drizzle/schema/index.ts";
import { openCommons } from "#test/support/commons.ts";

async function open() {
  const commons = await openCommons({ settings: { SMTP_URL: "smtp://127.0.0.1:9" } });
  onTestFinished(commons.close);
  return { ...commons, dev: await commons.viewer("dev") };
}

const everything = { who: "", action: "", from: "", to: "" };

test("nobody but an administrator of the commons looks, changes or exports; others are told it is not there", async () => {
  const { administration, readingLog, viewer } = await open();
  for (const who of [visitor, await viewer("anna")])
    for (const asked of [
      () => readingLog.list(who, everything, 1),
      () => readingLog.export(who, everything),
      () => administration.listMail(who),
      () => administration.decideMail(who, 1, "drop"),
      () => administration.listDomains(who),
      () => administration.addDomain(who, { domain: "north.example", school: "north" }),
      () => administration.removeDomain(who, "x"),
      () => administration.look(who),
    ])
      await expect(asked()).rejects.toMatchObject({ code: "not-found" });
});

test("the log is asked by person, action and day, and exporting it stands in it", async () => {
  const { readingLog, dev, startWriteUp, publish } = await open();
  await publish(await startWriteUp());
  const actions = async (query: Partial<typeof everything>) =>
    (await readingLog.list(dev, { ...everything, ...query }, 1)).entries.map(
      ({ action }) => action,
    );
  expect(await actions({ who: "anna" })).toEqual(["write-up.publish", "write-up.start"]);
  expect(await actions({ who: "ben" })).toEqual([]);
  expect(await actions({ action: "write-up.p" })).toEqual(["write-up.publish"]);
  expect(await actions({ to: "2001-01-01" })).toEqual([]);
  expect(await actions({ from: "2001-01-01", to: "2999-01-01" })).toHaveLength(2);
  expect(await readingLog.export(dev, everything)).toHaveLength(2);
  expect(await actions({})).toEqual(["log.export", "write-up.publish", "write-up.start"]);
});

test("a letter that waits is seen without its words, tried again, and dropped", async () => {
  const { administration, dev, inviting, database } = await open();
  const place = { schoolId: "north", allianceId: null };
  await inviting.invite(dev, place, { email: "ravi@north.example", role: "" });
  const [letter] = await administration.listMail(dev);
  expect(letter).toMatchObject({ to: "ravi@north.example", attempts: 0 });
  expect(JSON.stringify(letter)).not.toContain("/join/");
  const id = letter?.id ?? 0;
  await administration.decideMail(dev, id, "retry");
  await administration.decideMail(dev, id, "drop");
  expect(await database.read.select().from(outbox)).toEqual([]);
  await expect(administration.decideMail(dev, id, "retry")).rejects.toMatchObject({
    code: "not-found",
  });
});

test("a domain is one school’s or several’s, never everybody’s", async () => {
  const { administration, dev } = await open();
  const add = (domain: string, school = "north") =>
    administration.addDomain(dev, { domain, school }).then(
      () => "added",
      ({ code }) => code,
    );
  expect(await add("@Trust.Example")).toBe("added");
  expect(await add("trust.example")).toBe("conflict");
  expect(await add("trust.example", "south")).toBe("added");
  for (const wrong of ["gmail.com", "north", "a b.example", ""])
    expect([wrong, await add(wrong)]).toEqual([wrong, "invalid"]);
  expect(await add("north.example", "nowhere")).toBe("invalid");
  const domains = await administration.listDomains(dev);
  expect(domains.map(({ domain, schoolId }) => [domain, schoolId])).toEqual([
    ["trust.example", "north"],
    ["trust.example", "south"],
  ]);
  await administration.removeDomain(dev, domains[0]?.id ?? "");
  expect(await administration.listDomains(dev)).toHaveLength(1);
});

test("the system says how it is in figures", async () => {
  const { administration, dev, startWriteUp, publish } = await open();
  await publish(await startWriteUp());
  expect(await administration.look(dev)).toMatchObject({
    people: 4,
    versions: 1,
    liveDocuments: 1,
    files: { count: 0, bytes: 0 },
    live: { failing: false },
  });
});
