import { expect, onTestFinished, test } from "vitest";
import { visitor } from "#content/access/tokens.ts";
import { openCommons } from "#test/support/commons.ts";
import { appointRaters } from "#test/support/raters.ts";

const link =
  "https://educationendowmentfoundation.org.uk/education-evidence/teaching-learning-toolkit/homework";
const typed = { months: "4", cost: "1", security: "2", asOf: "2026-05-01", link };

test("a research lead brings a strand up to date, and what was held before stays", async () => {
  const commons = await openCommons({ now: () => new Date("2026-06-01T09:00:00Z") });
  onTestFinished(commons.close);
  await appointRaters(commons, "cara");
  await commons.strands.change(await commons.viewer("cara"), "homework", typed);
  expect(await commons.strands.listOfTheme("homework")).toMatchObject([{ months: 4, security: 2 }]);
  const told = await commons.strands.get(visitor, "homework");
  expect(told.history.map(({ months, by }) => [months, by])).toEqual([
    [4, null],
    [5, null],
  ]);
  const lead = await commons.strands.get(await commons.viewer("cara"), "homework");
  expect(lead.history[0]?.by).toBe("Cara Test");
});

test("nobody else does, and figures that EEF could not give are refused", async () => {
  const commons = await openCommons({ now: () => new Date("2026-06-01T09:00:00Z") });
  onTestFinished(commons.close);
  const [anna, dev] = [await commons.viewer("anna"), await commons.viewer("dev")];
  await expect(commons.strands.change(anna, "homework", typed)).rejects.toMatchObject({
    code: "not-allowed",
  });
  await expect(commons.strands.change(visitor, "homework", typed)).rejects.toMatchObject({
    code: "not-allowed",
  });
  await expect(commons.strands.change(dev, "nothing", typed)).rejects.toMatchObject({
    code: "not-found",
  });
  for (const [wrong, field] of [
    [{ months: "13" }, "months"],
    [{ months: "1.5" }, "months"],
    [{ months: "", security: "3" }, "months"],
    [{ months: "2", security: "0" }, "months"],
    [{ cost: "0" }, "cost"],
    [{ security: "6" }, "security"],
    [{ asOf: "2026-07-01" }, "asOf"],
    [{ link: "https://example.org/homework" }, "link"],
    [{ link: link.replace("https", "http") }, "link"],
  ] as const)
    await expect(
      commons.strands.change(dev, "homework", { ...typed, ...wrong }),
    ).rejects.toMatchObject({ code: "invalid", problems: [{ field }] });
  await commons.strands.change(dev, "repeating-a-year", { ...typed, months: "-3" });
  expect(await commons.strands.listOfTheme("repeating-a-year")).toMatchObject([{ months: -3 }]);
});
