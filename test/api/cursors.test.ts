import { expect, test } from "vitest";
import { visitor } from "#content/access/tokens.ts";
import { serveApi } from "#test/support/served-api.ts";

test("a cursor pages on, and tells nothing of the moment of what is unnamed", async () => {
  const at = new Date("2026-11-04T14:37:21.456Z");
  const { ask, commons } = await serveApi({ now: () => at });
  for (const title of ["Lesson one", "Lesson two"])
    await commons.publishing.publish(
      await commons.viewer("anna"),
      await commons.startWriteUp({ title }),
      {
        audience: "public",
        whatChanged: "",
        identifiersChecked: [],
        allianceId: "ridings",
        identity: "alliance",
      },
    );
  const first = await ask("GET /practice?limit=1");
  const { items, next } = first.body as { items: { title: string }[]; next: string };
  const told = `${first.text}\n${[...first.headers].join("\n")}\n${Buffer.from(next, "base64url")}`;
  for (const moment of [String(at.getTime()), "14:37"]) expect(told).not.toContain(moment);
  const second = (await ask(`GET /practice?limit=1&cursor=${next}`)).body as typeof first.body;
  expect(second).toMatchObject({ items: [{}], next: null });
  expect(second).not.toMatchObject({ items: [{ title: items[0]?.title }] });
  expect((await commons.library.listRecent(visitor)).total).toBe(2);
});
