/** Who meets a synthesis: on its page, its versions and downloads, in every list, the search and the feeds. */
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keyOf, slugOf } from "#content/practice/address.ts";
import { closedLabel } from "#content/synthesis/relabelled.ts";
import { audiences, syntheses, writeUps } from "#drizzle/schema/index.ts";
import { appointRaters } from "#test/support/raters.ts";
import { type Browser, type ServedCommons, serveCommons } from "#test/support/served-commons.ts";
import { asked, compared, publishStudy, publishSynthesis } from "#test/support/syntheses.ts";

let commons: ServedCommons;
let browsers: Record<"visitor" | "anna" | "ben" | "cara", Browser>;
const slugs: Record<string, string> = {};
let study = "";

beforeAll(async () => {
  commons = await serveCommons(async (prepared) => {
    await appointRaters(prepared, "anna", "cara");
    study = await publishStudy(prepared, "Retelling aloud", compared(4, { sample: "7A" }));
    for (const sample of ["7B", "7C", "7D"])
      await publishStudy(prepared, `Retelling in ${sample}`, compared(3, { sample }));
    slugs.wombat = await publishSynthesis(prepared, "cara", { title: "Wombat for all" });
    slugs.numbat = await publishSynthesis(prepared, "cara", { title: "Numbat inside" }, "member");
    slugs.quokka = await publishSynthesis(
      ...([prepared, "anna", { title: "Quokka of allies" }, "alliance:ridings"] as const),
    );
    const cara = await prepared.viewer("cara");
    slugs.bilby = slugOf(
      await prepared.syntheses.start(cara, asked({ title: "Bilby unready" }), "public"),
    );
  });
  browsers = {
    visitor: commons.visit(),
    anna: await commons.signIn("anna"),
    ben: await commons.signIn("ben"),
    cara: await commons.signIn("cara"),
  };
}, 60_000);

afterAll(() => commons?.close());

const files = ["data.csv", "dictionary.csv", "analysis.json", "cite.bib", "cite.ris", "cite.json"];
const of = (slug: string) => [
  ...[`/evidence/${slug}`, `/evidence/${slug}.data`, `/evidence/${slug}/v/1`],
  ...files.map((file) => `/evidence/${slug}/v/1/${file}`),
  ...[`/api/v1/syntheses/${slug}`, `/api/v1/syntheses/${slug}/versions/1/data`],
];

test("a page, its version and its downloads answer those it is for, and nobody else", async () => {
  const readers: Record<string, string[]> = {
    wombat: ["visitor", "anna", "ben", "cara"],
    numbat: ["anna", "ben", "cara"],
    quokka: ["anna", "ben"],
    bilby: [],
  };
  for (const [name, may] of Object.entries(readers))
    for (const [who, browser] of Object.entries(browsers))
      for (const path of of(slugs[name] ?? "")) {
        const { status } = await browser.ask(path);
        expect(`${who} ${path} ${status}`).toBe(`${who} ${path} ${may.includes(who) ? 200 : 404}`);
      }
});

test("lists, search, feeds and the sitemap name what one may read, and no more", async () => {
  const met = async (who: keyof typeof browsers, path: string) => {
    const { body } = await browsers[who].ask(path);
    return ["Wombat", "Numbat", "Quokka", "Bilby"].filter((name) =>
      body.toLowerCase().includes(name.toLowerCase()),
    );
  };
  for (const path of [
    ...["/evidence", "/evidence.data", "/themes/reading", "/search?q=&kind=synthesis"],
    ...[`/practice/${study}`, "/api/v1/syntheses", "/api/v1/search?q=&kind=synthesis"],
  ]) {
    const found = await Promise.all(
      (["visitor", "cara", "anna"] as const).map((who) => met(who, path)),
    );
    expect([path, ...found]).toEqual([
      path,
      ["Wombat"],
      ["Wombat", "Numbat"],
      ["Wombat", "Numbat", "Quokka"],
    ]);
  }
  for (const path of ["/feeds/practice.atom", "/feeds/themes/reading.atom", "/sitemap.xml"])
    expect([path, await met("anna", path)]).toEqual([path, ["Wombat"]]);
});

test("files are named, typed and kept by nobody; what is not there answers 404", async () => {
  const { visitor } = browsers;
  const at = `/evidence/${slugs.wombat}/v/1`;
  const data = await visitor.ask(`${at}/data.csv`);
  expect(data.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(data.headers.get("content-disposition")).toContain(`${slugs.wombat}-v1-data.csv`);
  expect(data.headers.get("cache-control")).toBe("private, no-cache");
  const bib = await visitor.ask(`/practice/${study}/v/1/cite.bib`);
  expect(bib.body).toContain("title = {{Retelling aloud}}");
  const csl = JSON.parse((await visitor.ask(`${at}/cite.json`)).body);
  expect(csl).toMatchObject([{ title: "Wombat for all", version: "1" }]);
  for (const path of [
    ...[`${at}/secrets.csv`, `${at}/cite.constructor`, `/evidence/${slugs.wombat}/v/2`],
    ...[`/evidence/${slugs.wombat}/v/0`, `/practice/${study}/v/1/data.csv`],
  ])
    expect([path, (await visitor.ask(path)).status]).toEqual([path, 404]);
});

test("whom a result came from is told on no surface once it may not be", async () => {
  const key = eq(writeUps.key, keyOf(study));
  const change = (to: Partial<typeof writeUps.$inferSelect>) =>
    commons.database.write((tx) => tx.update(writeUps).set(to).where(key));
  const texts = () =>
    Promise.all(of(slugs.wombat ?? "").map(async (path) => (await browsers.cara.ask(path)).body));
  await change({ identity: "anonymous" });
  expect((await texts()).join("")).toContain("Retelling aloud");
  await change({ identity: "named", status: "withdrawn", withdrawnAt: new Date() });
  expect((await texts()).join("")).toContain("Withdrawn since");
  await change({ status: "published" });
  const id = (await commons.database.read.select({ id: writeUps.id }).from(writeUps).where(key))[0];
  await commons.database.write((tx) =>
    tx
      .delete(audiences)
      .where(and(eq(audiences.thing, id?.id ?? ""), eq(audiences.token, "public"))),
  );
  const closed = (await texts()).join("");
  expect(closed).toContain(closedLabel);
  expect(closed).not.toMatch(/Retelling aloud|7A, North School/);
});

test("a withdrawn one says why, and its results, data and lists are gone", async () => {
  await commons.database.write((tx) =>
    tx
      .update(syntheses)
      .set({ status: "withdrawn", withdrawnAt: new Date(), withdrawnReason: "Counted twice." })
      .where(eq(syntheses.key, keyOf(slugs.wombat ?? ""))),
  );
  // Pages of visitors are kept until the server itself writes.
  const { cara } = browsers;
  for (const path of [`/evidence/${slugs.wombat}`, `/evidence/${slugs.wombat}.data`]) {
    const { body } = await cara.ask(path);
    expect(body).toContain("Counted twice.");
    expect(body).not.toMatch(/North School|comparisons/);
  }
  const data = await cara.ask(`/evidence/${slugs.wombat}/v/1/data.csv`);
  expect(data.status).toBe(404);
  expect((await cara.ask(`/evidence/${slugs.wombat}/v/1/cite.ris`)).status).toBe(200);
  for (const path of ["/evidence", "/themes/reading", "/sitemap.xml", "/feeds/practice.atom"])
    expect((await cara.ask(path)).body).not.toContain("ombat");
});
