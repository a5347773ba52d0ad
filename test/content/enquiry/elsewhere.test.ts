import { expect, test } from "vitest";
import { parseAdaptation, textsOfAdaptation } from "#content/enquiry/adaptation.ts";
import { type FollowUp, monthsAfter, sayFollowUp, stepBy } from "#content/enquiry/follow-up.ts";
import { blankImplementation, isWritten } from "#content/enquiry/implementation.ts";
import { totalsTold } from "#content/enquiry/shelf.ts";

test("what a form gave becomes words, and each of them is looked at for identifiers", () => {
  const given: Record<string, string> = {
    ...{ forWhom: " Year 8 ", kept: "A", changed: "B", why: "C", happened: "D" },
    ...{ direction: "", "reach-observed": "Most" },
  };
  const { words } = parseAdaptation((field) => given[field] ?? "");
  expect(words).toMatchObject({
    forWhom: "Year 8",
    direction: null,
    implementation: { reach: { planned: "", observed: "Most", note: "" } },
  });
  const texts = words ? textsOfAdaptation(words).filter(([, text]) => text) : [];
  expect(texts.map(([field]) => field)).toEqual([
    ...["forWhom", "kept", "changed", "why", "happened", "reach-observed"],
  ]);
  expect(Object.values(blankImplementation()).some(isWritten)).toBe(false);
});

for (const [day, months, later] of [
  ["2026-03-02", 6, "2026-09-02"],
  ["2026-08-31", 6, "2027-02-28"],
  ["2024-02-29", 12, "2025-02-28"],
  ["2026-12-31", 12, "2027-12-31"],
] as const)
  test(`${months} months after ${day} is ${later}`, () => {
    expect(monthsAfter(day, months)).toBe(later);
  });

for (const [nobody, today, does, next] of [
  [0, "2026-09-02", "wait", { reminders: 0, nextOn: "2026-10-02" }],
  [1, "2026-10-02", "wait", { reminders: 1, nextOn: "2026-11-01" }],
  [2, "2026-11-01", "give-up", { reminders: 2, nextOn: null }],
  [0, "2027-09-01", "wait", { reminders: 0, nextOn: "2027-10-01" }],
  [0, "2027-09-02", "give-up", { reminders: 0, nextOn: null }],
] as const)
  test(`with nobody to ask on ${today}, after ${nobody} letters: ${does}`, () => {
    const due = { dueOn: "2026-09-02", reminders: nobody, nextOn: "2026-09-02" };
    expect(stepBy(due, today, { canBeAsked: false })).toEqual({ does, next });
  });

for (const [reminders, nextOn, today, does] of [
  [0, "2026-09-02", "2026-09-01", null],
  [0, "2026-09-02", "2026-09-02", "remind"],
  [1, "2026-10-02", "2026-10-01", null],
  [1, "2026-10-02", "2026-10-02", "remind"],
  [2, "2026-11-01", "2026-10-31", null],
  [2, "2026-11-01", "2026-11-01", "give-up"],
  [2, null, "2027-11-01", null],
] as const)
  test(`after ${reminders} letters, next on ${nextOn}, on ${today}: ${does}`, () => {
    const due = { dueOn: "2026-09-02", reminders, nextOn };
    expect(stepBy(due, today, { canBeAsked: true })?.does ?? null).toBe(does);
  });

const followUp: FollowUp = {
  ...{ months: 6, dueOn: "2026-09-02", nextOn: "2026-09-02", answeredOn: null },
  ...{ stillUsed: null, usedBy: null, direction: null },
};

for (const [more, said] of [
  [{}, null],
  [{ nextOn: null }, "Not followed up"],
  [{ nextOn: null, answeredOn: "2026-09-03", stillUsed: "no" }, "No longer used"],
  [
    { nextOn: null, answeredOn: "2026-09-03", stillUsed: "yes", usedBy: 1 },
    "Still used, by 1 teacher",
  ],
  [
    { nextOn: null, answeredOn: "2026-09-03", stillUsed: "in-part", usedBy: 4 },
    "Used in part, by 4 teachers",
  ],
] as const)
  test(`a follow-up says: ${said}`, () => {
    expect(sayFollowUp({ ...followUp, ...more })).toBe(said);
  });

test("totals below three are not told", () => {
  expect(
    totalsTold([
      { use: "stopped", people: 3 },
      { use: "tried", people: 2 },
      { use: "read", people: 12 },
    ]),
  ).toEqual([
    { use: "read", people: 12 },
    { use: "stopped", people: 3 },
  ]);
});
