import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { logKinds, sentenceOf } from "#content/log/kinds.ts";
import { type LogEntry, mentionKinds, mentionsIn, say } from "#content/log/sentence.ts";

const server = join(import.meta.dirname, "../../server");
const sources = readdirSync(server, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(join(server, name), "utf8"))
  .join("\n");

const said = (entry: Partial<LogEntry>) =>
  say({ actor: "ay", action: "", thing: "commons", detail: {}, ...entry }, ({ kind, id }) => ({
    text: `<${kind} ${id}>`,
  }))
    .map(({ text }) => text)
    .join("");

test("every kind that is recorded has words, and no words stand for a kind that is not", () => {
  const recorded = Array.from(
    sources.matchAll(/action(?: =|:)\s*(?:\w+ \? )?"([a-z.-]+)"(?: : "([a-z.-]+)")?/g),
  ).flatMap(([, one, other]) => [one ?? "", other ?? ""]);
  const without = recorded.filter((kind) => kind && !Object.hasOwn(logKinds, kind));
  expect(recorded.length).toBeGreaterThan(40);
  expect(without).toEqual([]);
  const stems = ["mail.", "write-up.add-"];
  const unused = Object.keys(logKinds).filter(
    (kind) =>
      !sources.includes(`"${kind}"`) &&
      !stems.some((stem) => kind.startsWith(stem) && sources.includes(`\`${stem}$`)),
  );
  expect(unused).toEqual([]);
});

test("a sentence fills in only what is known", () => {
  const fillings = [...mentionKinds, "day", "audience"];
  const wrong = Object.values(logKinds).flatMap((sentence) =>
    Array.from(sentence.matchAll(/\{\w+:([\w-]+)\}/g), ([, kind]) => kind ?? "").filter(
      (kind) => !fillings.includes(kind),
    ),
  );
  expect(wrong).toEqual([]);
});

test("an entry is a sentence, without what it does not say", () => {
  const role = { personId: "tom", role: "subject-lead", from: "2026-09-01", to: null };
  expect(said({ action: "role.give", thing: "harbour", detail: role })).toBe(
    "<person ay> gave <person tom> the role of <role subject-lead> at <place harbour>, from 1 September 2026",
  );
  const begun = { school: "north", role: "member", from: "2026-09-01" };
  expect(
    mentionsIn({ actor: "ay", action: "membership.begin", thing: "ridings", detail: begun }),
  ).toEqual([
    { kind: "person", id: "ay" },
    { kind: "place", id: "north" },
    { kind: "place", id: "ridings" },
  ]);
  expect(said({ actor: null, action: "thread.start", thing: "t" })).toBe(
    "Somebody started <thread t>",
  );
});

test("an audience is said in a few words, its places by name", () => {
  const to = (audience: string) =>
    said({ action: "write-up.set-audience", thing: "w", detail: { to: audience } });
  expect(to("public")).toBe("<person ay> changed who reads <write-up w> to everyone");
  expect(to("team")).toContain("to its authors only");
  expect(to("heads:r")).toContain("to the heads of <place r>");
  expect(to("alliance:a alliance:b")).toContain("to <place a> and <place b>");
});

test("a kind of a former edition is shown by its name", () => {
  expect(sentenceOf("toString")).toBe("{actor} did “toString”");
});
