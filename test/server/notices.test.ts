import { expect, onTestFinished, test } from "vitest";
import { hasGaps, noticePages, withoutGaps } from "#content/packs/pages.ts";
import { openCommons } from "#test/support/commons.ts";

async function open() {
  const commons = await openCommons();
  onTestFinished(commons.close);
  return { commons, dev: await commons.viewer("dev"), anna: await commons.viewer("anna") };
}

test("a notice comes with a wording, and every later one stays readable", async () => {
  const { commons, dev } = await open();
  const { notices } = commons;
  expect(await notices.get("terms")).toMatchObject({
    ...{ number: 0, changedAt: null, hasGaps: true, markdown: noticePages.terms.markdown },
  });
  await notices.change(dev, "terms", { markdown: "Be kind.\r\n", number: 0 });
  await notices.change(dev, "terms", { markdown: "Be kind and clear.", number: 1 });
  expect(await notices.get("terms")).toMatchObject({ number: 2, markdown: "Be kind and clear." });
  expect(await notices.get("terms", 1)).toMatchObject({ markdown: "Be kind.", hasGaps: false });
  expect((await notices.get("terms")).wordings.map(({ number }) => number)).toEqual([2, 1, 0]);
  expect(await notices.get("privacy")).toMatchObject({ number: 0 });
  for (const [slug, number] of [
    ["imprint", undefined],
    ["terms", 9],
  ] as const)
    await expect(notices.get(slug, number)).rejects.toMatchObject({ code: "not-found" });
});

test("administrators change it, one after another, and others do not know the page", async () => {
  const { commons, dev, anna } = await open();
  const { notices } = commons;
  const change = { markdown: "Be kind.", number: 0 };
  await expect(notices.change(anna, "terms", change)).rejects.toMatchObject({ code: "not-found" });
  await expect(notices.list(anna)).rejects.toMatchObject({ code: "not-found" });
  await expect(notices.change(dev, "terms", { ...change, markdown: " " })).rejects.toMatchObject({
    problems: [{ field: "markdown" }],
  });
  await notices.change(dev, "terms", change);
  await expect(notices.change(dev, "terms", change)).rejects.toMatchObject({ code: "conflict" });
  expect((await notices.list(dev)).map(({ number }) => number)).toEqual([0, 0, 0, 1]);
});

test("what is in brackets is a gap, and a link is none", () => {
  expect(hasGaps("Write to [name].")).toBe(true);
  expect(hasGaps("Write to [us](/report).")).toBe(false);
});

test("readers see no gap, and what is not there yet says so", () => {
  for (const { markdown } of Object.values(noticePages)) {
    expect(hasGaps(withoutGaps(markdown))).toBe(false);
    expect(withoutGaps(markdown)).not.toMatch(/[[\]](?!\()(?![^\n]*\]\()/);
  }
  expect(withoutGaps("### Who\n\n[Name] is it. Ask [name].\n\nWe do not track people.")).toBe(
    "### Who\n\nThis is still to be added. Until then, ask those who run your school’s page.\n\nWe do not track people.",
  );
  expect(withoutGaps("We sell nothing. The host is [name].")).toBe("We sell nothing.");
  expect(withoutGaps("- One.\n- [Anything else.]\n- [A link](/x).")).toBe(
    "- One.\n- [A link](/x).",
  );
});
