/** Syntheses by program: read as they are published, by whom they are for. */
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { keyOf } from "#content/practice/address.ts";
import { syntheses } from "#drizzle/schema/index.ts";
import { synthesisOperations } from "#server/api/operations/syntheses.ts";
import { appointRaters } from "#test/support/raters.ts";
import { expectAllMet, serveApi } from "#test/support/served-api.ts";
import { compared, publishStudy, publishSynthesis } from "#test/support/syntheses.ts";

test("a synthesis is listed and read, in any version, with its data; withdrawn it says why", async () => {
  const { ask, tokenFor, commons, met } = await serveApi();
  await appointRaters(commons, "cara");
  for (const [sample, gain] of [
    ["7A", 2],
    ["7B", 4],
    ["7C", 6],
  ] as const)
    await publishStudy(commons, `Retelling in ${sample}`, compared(gain, { sample }));
  const slug = await publishSynthesis(commons, "cara");
  const inside = await publishSynthesis(commons, "cara", { title: "For members" }, "member");

  const listed = (await ask("GET /syntheses")).body;
  expect(listed).toMatchObject({ items: [{ key: keyOf(slug), version: 1, outOfDateSince: null }] });
  const token = await tokenFor("anna");
  expect((await ask("GET /syntheses", { token })).body).toMatchObject({
    items: [{ title: "For members" }, { key: keyOf(slug) }],
  });
  expect((await ask(`GET /syntheses/${keyOf(inside)}`)).status).toBe(404);

  const whole = (await ask(`GET /syntheses/${slug}`)).body;
  expect(whole).toMatchObject({
    latest: 1,
    content: { outcomes: [{ outcome: "Reading", certainty: null }], analysis: { moderator: null } },
  });
  expect((await ask(`GET /syntheses/${slug}/versions/1`)).body).toEqual(whole);
  expect((await ask(`GET /syntheses/${slug}/versions/2`)).status).toBe(404);
  const data = (await ask(`GET /syntheses/${slug}/versions/1/data`)).body as {
    columns: { name: string }[];
    rows: unknown[][];
  };
  const g = data.columns.findIndex(({ name }) => name === "g");
  expect(data.rows.filter((row) => typeof row[g] === "number")).toHaveLength(3);
  expectAllMet(met, synthesisOperations);

  await commons.database.write((tx) =>
    tx
      .update(syntheses)
      .set({ status: "withdrawn", withdrawnAt: new Date(), withdrawnReason: "Counted twice" })
      .where(eq(syntheses.key, keyOf(slug))),
  );
  expect((await ask(`GET /syntheses/${slug}`)).body).toMatchObject({
    withdrawn: { reason: "Counted twice" },
    content: null,
    history: [],
  });
  expect((await ask(`GET /syntheses/${slug}/versions/1/data`)).status).toBe(404);
  expect((await ask("GET /syntheses")).body).toMatchObject({ items: [] });
});
