/** The enquiries of the cases, each with a secret word in every part, before the real server. */
import { eq } from "drizzle-orm";
import { stagesOf } from "#content/enquiry/method.ts";
import type { EnquiryRole } from "#content/enquiry/team.ts";
import { findMethod } from "#content/packs/methods/index.ts";
import { keyOf, slugOf } from "#content/practice/address.ts";
import { affiliations, people, roles } from "#drizzle/schema/index.ts";
import { dayOf } from "#server/clock.ts";
import {
  askedPlace,
  type Case,
  cases,
  cast,
  place,
  type Try,
  type Viewer,
  viewers,
} from "#test/access/enquiries/truth.ts";
import { form, words as told } from "#test/support/adaptations.ts";
import type { Commons } from "#test/support/commons.ts";
import { settleEthics } from "#test/support/ethics.ts";
import { createSecretWords, type SecretWords } from "#test/support/secret-words.ts";
import { type Browser, serveCommons } from "#test/support/served-commons.ts";

/** A case as it is stored, with the addresses of its parts and of two calendars. */
export type Staged = Case & {
  key: string;
  documentId: string;
  parts: Record<"locked" | "open" | "lesson" | "result" | "series" | "survey" | "voice", string>;
  calendars: Record<"the lead" | "somebody of the team who left the school", string>;
};

export async function openStage() {
  const words = createSecretWords();
  const staged: Staged[] = [];
  const tried = { origin: "", told: "", untold: "" };
  const commons = await serveCommons(async (services) => {
    await addPeople(services);
    for (const one of cases) staged.push(await stage(services, words, one));
    Object.assign(tried, await tryElsewhere(services, words));
    await services.database.write((tx) =>
      tx
        .update(affiliations)
        .set({ to: dayOf(new Date()) })
        .where(eq(affiliations.personId, "gil")),
    );
    await services.worker.drain();
  });
  const browsers = new Map<Viewer, Browser>();
  for (const viewer of viewers) {
    const { handle } = cast[viewer];
    browsers.set(viewer, handle ? await commons.signIn(handle) : commons.visit());
  }
  return { commons, words, staged, tried, browsers };
}

export type Stage = Awaited<ReturnType<typeof openStage>>;

const longAgo = "2024-01-01";

async function addPeople({ database }: Commons): Promise<void> {
  const more = { gil: "north", hedi: "north", ida: "south", otto: "south" };
  await database.write(async (tx) => {
    for (const [id, schoolId] of Object.entries(more)) {
      const name = `${id[0]?.toUpperCase()}${id.slice(1)} Test`;
      const person = { id, handle: id, name, post: "Teacher", isSample: true };
      await tx.insert(people).values({ ...person, createdAt: new Date() });
      await tx
        .insert(affiliations)
        .values({ id: `a-${id}`, personId: id, schoolId, from: longAgo });
    }
    const head = { id: "r-hedi", personId: "hedi", role: "headteacher", schoolId: "north" };
    await tx.insert(roles).values({ ...head, from: longAgo });
  });
}

async function stage(commons: Commons, words: SecretWords, one: Case): Promise<Staged> {
  const word = (part: string) => words.of(place(one, part));
  const anna = await commons.viewer("anna");
  const enquiry = await begin(commons, one, word);
  const { liveDocumentId } = enquiry;
  const slug = slugOf(enquiry);
  const parts = await work(commons, slug, word);
  await commons.takingPart.removeMember(anna, slug, "remy");
  if (one.asked) await askWest(commons, slug, one, word(askedPlace));
  if (one.stopped)
    await commons.stages.stop(anna, slug, { why: "Too long.", learnt: "Begin later." });
  for (const audience of one.shown)
    await commons.showing.show(anna, slug, { audience, looked: [] });
  await commons.live.change(liveDocumentId, "anna", (doc) => {
    doc.getText("need").insert(0, `${word("draft")} `);
    doc.getText("title").insert(0, `${word("title since")} `);
  });
  await commons.database.write((tx) => commons.enquiries.paused(tx, liveDocumentId, ["anna"]));
  const calendarOf = async (handle: string) =>
    new URL(await commons.calendars.make(await commons.viewer(handle), slug)).searchParams.get(
      "key",
    );
  const calendars = {
    "the lead": `${await calendarOf("anna")}`,
    "somebody of the team who left the school": `${await calendarOf("gil")}`,
  };
  return { ...one, key: enquiry.key, documentId: liveDocumentId, parts, calendars };
}

/** West is asked, and olu of it. */
async function askWest(commons: Commons, slug: string, one: Case, word: string) {
  await commons.takingPart.askSchool(await commons.viewer("anna"), slug, {
    ...{ school: "West School", person: "Olu Test", message: `We ask you ${word}.` },
    showsPlan: one.asked !== "without the plan",
  });
  if (one.asked === "and said no")
    await commons.takingPart.answer(await commons.viewer("olu"), keyOf(slug), {
      ...{ schoolId: "west", yes: false, park: null },
    });
}

/** Its plan, its team and the schools in it. */
async function begin(commons: Commons, one: Case, word: (part: string) => string) {
  const method = findMethod("pdsa-series");
  const at = method && stagesOf(method).find(({ status }) => status === one.status);
  if (!method || !at) throw new Error(`a series is never ${one.status}`);
  const member = (personId: string, schoolId: string | null, role: EnquiryRole) => ({
    ...{ personId, schoolId, role },
  });
  return commons.database.write((tx) =>
    commons.enquiries.create(tx, {
      ...{ method, stage: at.id, allianceId: "ridings", createdBy: "anna" },
      plan: {
        title: `The ${word("title")} lesson`,
        question: { form: "impact", intervention: word("question"), outcome: "talk", cohort: "8B" },
        need: `They ${word("need")}.`,
        themes: ["reading-comprehension-strategies"],
        steps: [
          { id: "s1", what: word("step"), who: "", when: "3 March 2027", where: "", done: false },
        ],
        measures: [
          {
            ...{ id: "m1", name: word("measure"), kind: "standardised", role: "outcome" },
            ...{ scale: "", when: "", markedBy: "", blind: false },
          },
        ],
      },
      members: [
        ...[member("anna", "north", "lead"), member("ben", "south", "co-planner")],
        ...[member("otto", "south", "co-planner"), member("gil", "north", "co-planner")],
        ...[member("rhea", null, "research-mentor"), member("remy", null, "sle")],
      ],
      schools: ["north", "south"].map((schoolId) => ({ schoolId, standing: "in" as const })),
    }),
  );
}

/** What its team did: two cycles, a lesson with a note, results, findings, and what each brought. */
async function work(commons: Commons, slug: string, word: (part: string) => string) {
  const [anna, ben] = await Promise.all([commons.viewer("anna"), commons.viewer("ben")]);
  await commons.contributing.say(anna, slug, {
    ...{ person: "ben", kind: "tried", on: "", note: word("contribution") },
  });
  await commons.practiceVersions.note(anna, slug, {
    ...{ practice: `They ${word("practice")} before the text.`, whatChanged: "", seen: "" },
    ...{ cause: "", after: 0 },
  });
  await commons.findings.add(anna, slug, {
    ...{ outcome: `More ${word("finding")}.`, measure: "", direction: "improved", sure: "unsure" },
    ...{ why: "They rehearsed.", forWhom: "", conditions: "" },
  });
  await commons.activities.add(anna, slug, {
    ...{ kind: "exchange", on: "2026-03-02", minutes: "45", others: "" },
    ...{ note: word("activity"), schools: ["north", "south"], people: ["anna"] },
  });
  const result = await commons.results.enter(anna, slug, {
    ...{ measure: "m1", school: "north", arm: "tried", occasion: "after", label: word("result") },
    ...{ day: "2026-03-02", better: "higher", kind: "scores", n: "28", mean: "105", sd: "15" },
    ...{ achieved: "", of: "", missing: "0", classes: "1", markedBy: "", blind: "yes" },
  });
  const series = await commons.seriesInTime.write(anna, slug, null, {
    ...{ name: `Weekly ${word("series")}`, unit: "points", school: "north", kind: "mean" },
    ...{ better: "higher", n: "28", measure: "", revision: "0", points: "2026-03-02 7" },
  });
  const survey = await commons.surveys.write(anna, slug, null, {
    ...{ name: `About ${word("survey")}`, who: "pupils", points: "4", school: "north" },
    ...{ items: "I like reading.", revision: "0" },
  });
  await commons.designing.write(anna, slug, {
    ...{ design: "comparison-class", primary: "m1", why: "", pupils: "", classes: "", units: "" },
    ...{ protocol: `We ${word("protocol")} in June.`, revision: "0" },
  });
  await commons.implementing.write(anna, slug, {
    ...{ schoolId: "north", revision: 0 },
    given: (field) => (field === "fidelity-observed" ? `Most ${word("put to work")}.` : ""),
  });
  await commons.checkingTogether.write(anna, slug, {
    ...{ check: "readiness-start", revision: 0 },
    given: (field) => ({ trust: "2", "trust-note": `Some ${word("trust")}.` })[field] ?? "",
  });
  await commons.voices.write(anna, slug, null, {
    ...{ prompt: "What helped?", method: "Exit slips", day: "2026-03-02", school: "north" },
    ...{ summary: `Most ${word("voice")}.`, consentBasis: "usual", quotes: "", revision: "0" },
  });
  const { enquiry } = await commons.enquiries.get(anna, slug);
  const [voice] = await commons.voices.list(enquiry.id);
  await settleEthics(commons, enquiry);
  const locked = await cycleOf(commons, slug, { word: word("prediction"), onward: true });
  const open = await cycleOf(commons, slug, { word: word("guess"), onward: false });
  const { id: lesson } = await commons.lessons.start(anna, slug, {
    ...{ teacher: "anna", objective: "Retell a page" },
  });
  await commons.lessonSteps.keep(anna, slug, lesson, {
    ...{ revision: 1, onward: true },
    change: {
      step: "plan",
      words: {
        ...{ on: "2026-03-02", objective: "Retell a page", activities: "Read." },
        pupils: [{ description: `Reads ${word("pupil")}`, predicted: "Will listen." }],
        observers: ["ben"],
      },
    },
  });
  await commons.observing.write(ben, slug, lesson, { words: word("note"), revision: 0 });
  const [note] = await commons.observing.list(anna, await commons.lessons.get(anna, slug, lesson));
  const shared = { noteId: note?.id ?? "", reader: "rhea", shared: true };
  await commons.observing.share(anna, slug, lesson, shared);
  return { locked, open, lesson, result, series, survey, voice: voice?.id ?? "" };
}

/** A cycle of anna's with one prediction; `onward`, its prediction is locked. */
async function cycleOf(
  commons: Commons,
  slug: string,
  { word, onward }: { word: string; onward: boolean },
): Promise<string> {
  const anna = await commons.viewer("anna");
  const begun = { schoolId: "north", ideaId: "", idea: "Words first" };
  const { id } = await commons.cycles.start(anna, slug, begun);
  const { cycle } = await commons.cycles.get(anna, slug, id);
  await commons.cycleSteps.keep(anna, slug, id, {
    ...{ revision: cycle.revision, onward },
    change: {
      step: "plan",
      words: {
        ...{ idea: "Words first", ideaId: "", objective: "test", owner: "anna" },
        ...{ startsOn: "2026-03-02", endsOn: "", tasks: [], data: [] },
        questions: [{ question: "Do more retell it?", prediction: `Two ${word}.` }],
      },
    },
  });
  return id;
}

/** Ben's school tries a practice of anna's that anyone may read, twice. */
async function tryElsewhere(commons: Commons, words: SecretWords) {
  const ben = await commons.viewer("ben");
  const origin = await commons.publish(await commons.startWriteUp());
  const start = (one: Try) =>
    commons.adaptations.start(
      ben,
      origin,
      1,
      form({ ...told, happened: `Pupils ${words.of(`${one}: happened`)}.` }),
    );
  const id = await start("told to the alliance");
  const readers = { audience: "alliance:ridings", looked: [], revision: "1" };
  await commons.adaptations.tell(ben, origin, id, readers);
  return { origin, told: id, untold: await start("not told yet") };
}
