import { expect, test } from "vitest";
import type { Viewer } from "#content/access/tokens.ts";
import { visitor } from "#content/access/tokens.ts";
import { lineList, newLine } from "#content/enquiry/live-plan.ts";
import type { TypedResult } from "#content/measuring/entry.ts";
import type { Database } from "#drizzle/database.ts";
import { casePupils, lessons } from "#drizzle/schema/index.ts";
import { change, openTwoSchools as open } from "#test/support/two-school-enquiry.ts";

const finding = {
  ...{ outcome: "Reading ages rose in both classes.", measure: "", direction: "improved" },
  ...{ why: "Pupils met the words before the text.", forWhom: "Year 8", conditions: "Weekly" },
  sure: "unsure",
};

const typedResult = (label: string, arm: string, n: string): TypedResult => ({
  ...{ measure: "m1", school: "north", arm, occasion: "after", label, day: "2026-03-02" },
  ...{ better: "higher", kind: "scores", n, mean: n, sd: "15", achieved: "", of: "" },
  ...{ missing: "0", classes: "1", markedBy: "", blind: "yes" },
});

/** A lesson of anna's that was taught, with one case pupil. */
const teach = (database: Database, enquiryId: string) =>
  database.write(async (tx) => {
    const at = new Date("2026-03-02T10:00:00Z");
    await tx.insert(lessons).values({
      ...{ id: "l1", enquiryId, schoolId: "north", number: 1, step: "discussed" },
      ...{ teacherId: "anna", objective: "To summarise", lockedAt: at, revision: 1 },
      ...{ createdBy: "anna", createdAt: at },
    });
    await tx.insert(casePupils).values({
      ...{ lessonId: "l1", label: "A", description: "Reads below age", predicted: "Will skip" },
      ...{ observed: "Underlined the first sentence only." },
    });
  });

test("a finding wants its why, and is not undone by a form that was made before", async () => {
  const { findings, anna, ben, cara, enquiry, slug } = await open();
  await expect(findings.add(anna, slug, { ...finding, why: " " })).rejects.toMatchObject({
    problems: [{ field: "why" }],
  });
  await expect(
    findings.add(anna, slug, { ...finding, direction: "splendid", sure: "very", outcome: "" }),
  ).rejects.toMatchObject({
    problems: [{ field: "outcome" }, { field: "direction" }, { field: "sure-of-it" }],
  });
  await findings.add(anna, slug, { ...finding, direction: "no-clear-change" });
  const [one] = await findings.list(enquiry.id);
  const typed = { ...finding, direction: "worsened" };
  await findings.change(ben, slug, { id: one?.id ?? "", revision: 1, typed });
  await expect(
    findings.change(anna, slug, { id: one?.id ?? "", revision: 1, typed: finding }),
  ).rejects.toMatchObject({ code: "conflict" });
  await expect(findings.add(cara, slug, finding)).rejects.toMatchObject({ code: "not-found" });
  await findings.remove(anna, slug, one?.id ?? "");
  expect(await findings.list(enquiry.id)).toEqual([]);
});

test("one action makes the draft of a write-up, with everything in place, and links the two", async () => {
  const { live, practiceVersions, findings, concluding, drafts, enquiries, contributing, ...rest } =
    await open();
  const { anna, ben, cara, enquiry, slug } = rest;
  await live.change(enquiry.liveDocumentId, "anna", (doc) => {
    doc.getText("need").insert(0, "Half of them stop at the third line.");
    doc.getMap("tags").set("phase:Secondary", true);
    lineList(doc, "steps").push([newLine("steps", { id: "s1", what: "Choose *the* words" })]);
    lineList(doc, "measures").push([newLine("measures", { id: "m1", name: "Comprehension" })]);
    lineList(doc, "costs").push([newLine("costs", { id: "c1", what: "Cover", pounds: 540 })]);
    lineList(doc, "ingredients").push([
      newLine("ingredients", { id: "i1", text: "Before, not after" }),
    ]);
  });
  await rest.takingPart.describeCohort(anna, slug, {
    ...{ schoolId: "north", cohort: "8B", pupils: "27", revision: 1 },
  });
  await rest.takingPart.describeCohort(ben, slug, {
    ...{ schoolId: "south", cohort: "8D", pupils: "27", revision: 1 },
  });
  await practiceVersions.note(anna, slug, change(0));
  await practiceVersions.note(anna, slug, change(1));
  await findings.add(ben, slug, finding);
  await rest.takingPart.addMember(anna, slug, { person: "Cara Test", role: "research-mentor" });
  await rest.implementing.write(anna, slug, {
    ...{ schoolId: "north", revision: 0 },
    given: (field) => (field === "fidelity-planned" ? "Every lesson" : ""),
  });
  await rest.designing.write(anna, slug, {
    ...{ design: "comparison-class", primary: "m1", why: "", protocol: "We compare 8B with 8C." },
    ...{ pupils: "", classes: "", units: "", revision: "0" },
  });
  await rest.results.enter(anna, slug, typedResult("8B", "tried", "28"));
  await rest.results.enter(anna, slug, typedResult("8C", "compared", "26"));
  await teach(rest.database, enquiry.id);
  await contributing.say(anna, slug, { person: "cara", kind: "observed", on: "", note: "" });
  const proposed = (await concluding.prepare(anna, slug)).contributors;
  expect(proposed.map(({ personId, kinds }) => [personId, kinds])).toEqual([
    ["anna", ["designed", "analysed"]],
    ["ben", ["analysed"]],
    ["cara", ["observed"]],
  ]);
  const made = await concluding.writeUp(anna, slug, ["ben"]);
  const { writeUp, team } = await drafts.get(ben, made);
  expect(team.map(({ handle, role, schoolId }) => [handle, role, schoolId])).toEqual([
    ["anna", "author", "north"],
    ["ben", "author", "south"],
  ]);
  const content = await drafts.readContent(writeUp);
  expect(content).toMatchObject({
    title: "Five words",
    summary:
      "How effective is five words at improving reading in Year 8? Improved: Reading ages rose in both classes.",
    phases: ["Secondary"],
    costPerPupil: 10,
    findings: [{ direction: "improved", why: finding.why }],
  });
  const found = content.sections.found?.content ?? [];
  expect(found.filter(({ type }) => type === "chart")).toMatchObject([
    { attrs: { drawing: { kind: "effects", rows: [{ treated: 28, compared: 26 }] } } },
  ]);
  const text = JSON.stringify(content.sections);
  for (const words of [
    "Half of them stop",
    "North School: Anna Test",
    "Case pupil A: Underlined the first sentence only.",
    "Design: Comparison class",
    "We compare 8B with 8C.",
    "Planned: Every lesson.",
    "How effective is five words at improving reading in Year 8?",
    "North School, 8B, 27 pupils",
    "Teach three words before",
    "Choose *the* words",
    "Before, not after",
    "Comprehension",
    "Cover",
    "Three words, not five. What we had seen: Most pupils",
  ])
    expect(text).toContain(words);
  expect(text).toContain("South School: Ben Test (made sense of what was seen)");
  expect(text).not.toContain("Cara Test");
  await expect(concluding.writeUp(ben, slug, [])).rejects.toMatchObject({ code: "conflict" });
  const linked = (await enquiries.get(ben, slug)).enquiry.writeUpId;
  expect(linked).toBe(writeUp.id);
  expect(await concluding.findWriteUp(ben, linked)).toMatchObject({ slug: made, isDraft: true });
  expect(await concluding.findWriteUp(cara, linked)).toBeNull();
  expect(await concluding.findEnquiry(ben, writeUp.id)).toMatchObject({ slug });
  expect(await concluding.findEnquiry(visitor, writeUp.id)).toBeNull();
  // Who has left the school still reads what is shown, and nothing is: no title either.
  expect(await concluding.findEnquiry({ ...ben, schoolIds: [] }, writeUp.id)).toBeNull();
  expect(await contributing.list(enquiry.id)).toContainEqual(
    expect.objectContaining({ kind: "wrote", handle: "anna" }),
  );
});

test("how alike marks were given goes with what was measured, and waits until all have marked", async () => {
  const commons = await open();
  const { live, moderations, results, showing, concluding, drafts, anna, ben, enquiry, slug } =
    commons;
  await live.change(enquiry.liveDocumentId, "anna", (doc) => {
    lineList(doc, "measures").push([newLine("measures", { id: "m1", name: "Comprehension" })]);
  });
  await results.enter(anna, slug, typedResult("8B", "tried", "28"));
  await results.enter(anna, slug, typedResult("8C", "compared", "26"));
  const id = await moderations.start(anna, {
    ...{ title: "Retelling scripts", levels: "Not yet\nSecure", pieces: "Script 1 to 4" },
    ...{ assessors: ["anna", "ben"], enquiry: slug, measure: "m1" },
  });
  const mark = async (viewer: Viewer, levels: number[]) => {
    const { pieces } = await moderations.get(viewer, id);
    await moderations.mark(
      viewer,
      id,
      Object.fromEntries(pieces.map((piece, at) => [piece.id, levels[at] ?? 0])),
    );
  };
  const told = async () =>
    (await showing.review(anna, slug)).content.numbers.measures.map((one) => one.reliability);
  await mark(anna, [1, 1, 0, 0]);
  expect(await told()).toEqual([[]]);
  await mark(ben, [1, 1, 0, 1]);
  const [[said = ""] = []] = await told();
  // By hand: 3 of 4 alike; by chance (2 × 1 + 2 × 3) ÷ 16, so kappa (.75 - .5) ÷ .5.
  expect(said).toMatch(/^kappa 0\.50 \[.*\], 4 pieces, two assessors of two schools$/);
  const { writeUp } = await drafts.get(anna, await concluding.writeUp(anna, slug, []));
  const { evidence, sections } = await drafts.readContent(writeUp);
  expect(evidence?.map(({ method }) => method)).toEqual([
    `Blind: who marked did not know whose work it was. Marked together: ${said}`,
  ]);
  expect(JSON.stringify(sections)).toContain(`How alike the marks were given: ${said}.`);
});

test("others read a copy of the day it was shown, and nothing typed since", async () => {
  const { enquiries, showing, live, anna, ben, enquiry, slug, viewer, database } = await open();
  void database;
  const dev = await viewer("dev");
  const reads = (who: Viewer) =>
    enquiries.find(who, slug).then(
      () => true,
      () => false,
    );
  await expect(showing.show(ben, slug, { audience: "public", looked: [] })).rejects.toMatchObject({
    code: "not-allowed",
  });
  await expect(
    showing.show(anna, slug, { audience: "school:west", looked: [] }),
  ).rejects.toMatchObject({ problems: [{ field: "audience" }] });
  expect([await reads(dev), await reads(visitor)]).toEqual([false, false]);
  await showing.show(anna, slug, { audience: "public", looked: [] });
  expect([await reads(dev), await reads(visitor)]).toEqual([true, true]);
  await live.change(enquiry.liveDocumentId, "anna", (doc) =>
    doc.getText("need").insert(0, "Written later."),
  );
  expect((await showing.findShown(enquiry.id))?.content).toMatchObject({
    title: "Five words",
    need: "",
    people: [{ id: "anna" }, { id: "ben" }],
  });
  expect(await enquiries.listShared(visitor)).toMatchObject([{ title: "Five words" }]);
  await showing.show(anna, slug, { audience: "team", looked: [] });
  expect([await reads(dev), await reads(visitor)]).toEqual([false, false]);
  expect(await enquiries.listShared(visitor)).toEqual([]);
  expect(await showing.findShown(enquiry.id)).toBeNull();
});

test("what looks like a pupil’s goes out before others read it, a colleague is looked at", async () => {
  const { showing, findings, live, anna, enquiry, slug } = await open();
  await findings.add(anna, slug, { ...finding, conditions: "When Mr Jones took the register." });
  const { finds } = await showing.review(anna, slug);
  expect(finds).toMatchObject([{ field: "findings", kind: "name of an adult" }]);
  const looked = finds.map(({ kind, found }) => `${kind}: ${found}`);
  const audience = "alliance:ridings";
  await expect(showing.show(anna, slug, { audience, looked: [] })).rejects.toMatchObject({
    problems: [{ field: "identifiers" }],
  });
  await live.change(enquiry.liveDocumentId, "anna", (doc) =>
    doc.getText("need").insert(0, "Write to sam.pupil@school.example about it."),
  );
  await expect(showing.show(anna, slug, { audience, looked })).rejects.toMatchObject({
    problems: [{ field: "identifiers", message: expect.stringContaining("sam.pupil@") }],
  });
  await live.change(enquiry.liveDocumentId, "anna", (doc) => {
    const need = doc.getText("need");
    need.delete(0, need.length);
  });
  await showing.show(anna, slug, { audience, looked });
  expect(await showing.findShown(enquiry.id)).not.toBeNull();
});

test("a group that changed by few pupils since it was told is held back, in copies and write-ups", async () => {
  const { live, results, showing, concluding, findings, drafts, anna, enquiry, slug } =
    await open();
  await live.change(enquiry.liveDocumentId, "anna", (doc) => {
    lineList(doc, "measures").push([newLine("measures", { id: "m1", name: "Comprehension" })]);
  });
  const line = await results.enter(anna, slug, typedResult("8B", "tried", "28"));
  await results.enter(anna, slug, typedResult("8C", "compared", "26"));
  await findings.add(anna, slug, finding);
  const show = () => showing.show(anna, slug, { audience: "public", looked: [] });
  const shownOf = async (label: string) => {
    const copy = (await showing.findShown(enquiry.id))?.content.numbers.measures[0];
    return copy?.results.find((one) => one.label === label)?.summary;
  };
  await show();
  expect(await shownOf("8B")).toMatchObject({ n: { value: 28 } });
  const correct = (n: string, revision: string) =>
    results.correct(anna, slug, line, { ...typedResult("8B", "tried", n), revision });
  await correct("29", "1");
  expect((await showing.review(anna, slug)).telling.held).toEqual([
    expect.stringContaining("Comprehension, 8B, after: what was told on"),
  ]);
  for (const _ of ["shown again", "and again"]) {
    await show();
    expect(await shownOf("8B")).toMatchObject({ n: { symbol: "c" }, mean: { symbol: "c" } });
    expect(await shownOf("8C")).toMatchObject({ n: { value: 26 } });
  }
  const made = await concluding.writeUp(anna, slug, []);
  const { writeUp } = await drafts.get(anna, made);
  const text = JSON.stringify((await drafts.readContent(writeUp)).sections.found);
  expect(text).not.toContain("29");
  expect(text).toContain("the difference is confidential (c)");
  await results.takeOut(anna, slug, line, "2");
  const again = await results.enter(anna, slug, typedResult("8b", "tried", "29"));
  await show();
  expect(await shownOf("8b")).toMatchObject({ n: { symbol: "c" }, mean: { symbol: "c" } });
  await results.correct(anna, slug, again, { ...typedResult("8B", "tried", "34"), revision: "1" });
  await show();
  expect(await shownOf("8B")).toMatchObject({ n: { value: 34 } });
});

test("an item that one more pupil answered is held back, and the others are not", async () => {
  const { surveys, showing, anna, enquiry, slug } = await open();
  const id = await surveys.write(anna, slug, null, {
    ...{ name: "Reading", who: "pupils", points: "4", school: "north", revision: "0" },
    items: "I like reading.\nI read at home.",
  });
  const show = () => showing.show(anna, slug, { audience: "public", looked: [] });
  const shown = async () => (await showing.findShown(enquiry.id))?.content.numbers.surveys[0];
  const answer = async (day: string, lists: string[][]) => {
    const [survey] = await surveys.list(enquiry.id);
    const revision = survey?.waves.some(({ date }) => date === day) ? "1" : "0";
    const counts = Object.fromEntries(
      survey?.survey.items.map((item, i) => [item.id, lists[i] ?? []]) ?? [],
    );
    await surveys.enterWave(anna, slug, id, { day, revision, counts });
  };
  const many = ["6", "7", "8", "9"];
  await answer("2026-01-12", [many, many]);
  await answer("2026-03-02", [["6", "7", "8", "7"], many]);
  await show();
  await answer("2026-03-02", [["6", "7", "8", "8"], many]);
  await show();
  expect((await shown())?.waves[1]?.items).toMatchObject([
    { n: { symbol: "c" }, mean: { symbol: "c" }, distribution: null },
    { n: { value: 30 } },
  ]);
  expect((await shown())?.change?.items).toMatchObject([
    { after: { symbol: "c" }, change: { symbol: "c" } },
    { change: { value: 0 } },
  ]);
});
