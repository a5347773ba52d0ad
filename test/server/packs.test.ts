import { expect, onTestFinished, test } from "vitest";
import { visitor } from "#content/access/tokens.ts";
import { designations, packEntries } from "#drizzle/schema/index.ts";
import { openCommons } from "#test/support/commons.ts";

async function open() {
  let now = new Date("2026-03-02T09:00:00Z");
  const commons = await openCommons({ now: () => now });
  onTestFinished(commons.close);
  return {
    ...commons,
    dev: await commons.viewer("dev"),
    goTo: (day: string) => {
      now = new Date(`${day}T09:00:00Z`);
    },
  };
}

const north = { schoolId: "north", allianceId: null };
const asked = { who: "anna", kind: "sle", specialism: "", from: "", to: "", isSure: true };
const named = (label: string, rest: { short?: string; from?: string } = {}) => ({
  label,
  short: "",
  about: "",
  from: "",
  ...rest,
});

test("nobody but an administrator of the commons sees or changes the names", async () => {
  const { packs, viewer } = await open();
  for (const who of [visitor, await viewer("anna")])
    for (const work of [
      () => packs.list(who, "role"),
      () => packs.add(who, "role", { ...named("Coach"), scopes: ["school"] }),
      () => packs.rename(who, "role", "teacher", named("Practitioner")),
      () => packs.close(who, "role", "teacher", ""),
    ])
      await expect(work()).rejects.toMatchObject({ code: "not-found" });
});

test("a name holds from its day on, and before it the old one", async () => {
  const { packs, dev, goTo } = await open();
  const label = async () => (await packs.getNames()).ofToday("designation", "sle").label;
  await packs.rename(dev, "designation", "sle", named("Lead practitioner", { from: "2026-09-01" }));
  expect(await label()).toBe("Specialist leader of education (SLE)");
  goTo("2026-09-01");
  expect(await label()).toBe("Lead practitioner");
});

test("what is held is called as today, what has lapsed as on its first day", async () => {
  const { packs, designating, profiles, dev, viewer, goTo } = await open();
  await designating.designate(dev, "ridings", { ...asked, from: "2019-09-01", to: "2022-09-01" });
  await designating.designate(dev, "ridings", { ...asked, from: "2024-09-01" });
  await packs.rename(dev, "designation", "sle", named("Lead practitioner", { from: "2026-09-01" }));
  goTo("2026-10-01");
  const { designations: shown } = await profiles.getPage(await viewer("ben"), "anna");
  expect(shown.map(({ from, called }) => [from, called])).toEqual([
    ["2024-09-01", "Lead practitioner"],
    ["2019-09-01", "Specialist leader of education (SLE)"],
  ]);
});

test("a closed designation is given to nobody from its day on, and stays with who holds it", async () => {
  const { packs, designating, profiles, dev, viewer } = await open();
  const give = (kind: string, from = "") =>
    designating.designate(dev, "ridings", { ...asked, kind, from }).then(
      () => "given",
      ({ code }) => code,
    );
  expect(await give("nle")).toBe("given");
  await packs.close(dev, "designation", "nle", "2026-03-02");
  expect(await give("nle")).toBe("invalid");
  expect(await give("nle", "2020-09-01")).toBe("given");
  const { designations: shown } = await profiles.getPage(await viewer("ben"), "anna");
  expect(shown.map(({ called }) => called)).toContain("National leader of education (NLE)");
  await packs.rename(dev, "designation", "nle", named("National leader of education"));
  expect(await give("nle")).toBe("given");
});

test("an added designation is given and found, and publishes as no SLE", async () => {
  const { packs, designating, finding, dev, database } = await open();
  await packs.add(dev, "designation", { ...named("Evidence lead in education"), scopes: [] });
  await designating.designate(dev, "ridings", { ...asked, kind: "evidence-lead-in-education" });
  const sought = {
    designation: "evidence-lead-in-education",
    ...{ name: "", specialism: "", phase: "", subject: "", area: "" },
  };
  const { people } = await finding.list(dev, sought, 1);
  expect(people.map(({ handle }) => handle)).toEqual(["anna"]);
  const rows = await database.read.select().from(designations);
  expect(rows.map(({ kind }) => kind)).toEqual(["evidence-lead-in-education"]);
});

test("an SLE by another name publishes as an SLE", async () => {
  const { packs, designating, dev, library, viewer, startWriteUp, publish } = await open();
  await packs.rename(dev, "designation", "sle", named("Lead practitioner"));
  await designating.designate(dev, "ridings", asked);
  const slug = await publish(await startWriteUp());
  const { authors } = await library.getPage(await viewer("ben"), slug);
  expect(authors.map((author) => ("badge" in author ? author.badge : null))).toEqual(["sle"]);
});

test("a role that gives rights keeps them under another name, and is never closed", async () => {
  const { packs, running, dev, viewer } = await open();
  await packs.rename(dev, "role", "headteacher", named("Principal"));
  await running.giveRole(dev, north, { who: "anna", role: "headteacher", from: "", to: "" });
  const seen = await running.look(await viewer("anna"), north);
  expect(seen.given.map(({ called }) => called)).toEqual(["Principal"]);
  for (const id of ["headteacher", "executive-headteacher", "administrator", "alliance-lead"])
    await expect(packs.close(dev, "role", id, "")).rejects.toMatchObject({ code: "conflict" });
});

test("a role that is added is given where it was said to be held, and gives no right", async () => {
  const { packs, running, dev, viewer } = await open();
  await packs.add(dev, "role", { ...named("Reading champion"), scopes: ["school"] });
  const role = { who: "anna", role: "reading-champion", from: "", to: "" };
  await running.giveRole(dev, north, role);
  const ridings = { schoolId: null, allianceId: "ridings" };
  await expect(running.giveRole(dev, ridings, role)).rejects.toMatchObject({ code: "invalid" });
  await expect(running.look(await viewer("anna"), north)).rejects.toMatchObject({
    code: "not-found",
  });
  await packs.close(dev, "role", "reading-champion", "");
  await expect(running.giveRole(dev, north, role)).rejects.toMatchObject({ code: "invalid" });
});

test("no second thing goes by an id that there is, and a name has words", async () => {
  const { packs, dev } = await open();
  const add = (label: string) =>
    packs.add(dev, "role", { ...named(label), scopes: ["commons"] }).then(
      () => "added",
      ({ code }) => code,
    );
  expect(await add("Administrator")).toBe("conflict");
  expect(await add("?")).toBe("invalid");
  expect(await add("Data officer")).toBe("added");
  expect(await add("Data officer")).toBe("conflict");
});

test("of two who add the same name at the same moment one is told that it is there", async () => {
  const { packs, dev, database } = await open();
  const named = { label: "Evidence lead", short: "EL", about: "", from: "", scopes: [] };
  const done = await Promise.allSettled([
    packs.add(dev, "designation", { ...named, short: "One" }),
    packs.add(dev, "designation", { ...named, short: "Two" }),
  ]);
  expect(done.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await database.read.select().from(packEntries)).toHaveLength(1);
});
