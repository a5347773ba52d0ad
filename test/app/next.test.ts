import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Next } from "#app/components/next.tsx";

const asked = (months: number, dueOn: string, answeredOn: string | null = null) => ({
  ...{ months, dueOn, answeredOn, nextOn: answeredOn ? null : dueOn },
});
const onDay = (today: string, followUps: ReturnType<typeof asked>[]) =>
  renderToStaticMarkup(createElement(Next, { slug: "words", steps: [], followUps, today }));

test("what is next says when it is asked if a practice is still used, and leads there on its day", () => {
  const followUps = [asked(6, "2026-09-02"), asked(12, "2027-03-02")];
  const before = onDay("2026-09-01", followUps);
  expect(before).toContain("after 6 months");
  expect(before).toContain("2 March 2027");
  expect(before).not.toContain("#still-used");
  expect(onDay("2026-09-02", followUps).match(/#still-used/g)).toHaveLength(1);
});

test("what was answered, or never was, is not next", () => {
  const over = { ...asked(6, "2026-09-02"), nextOn: null };
  const page = onDay("2027-09-01", [over, asked(12, "2027-03-02", "2027-03-04")]);
  expect(page).not.toContain("still used");
});
