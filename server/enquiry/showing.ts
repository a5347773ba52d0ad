/**
 * Showing an enquiry to others: whom its leads choose reads a copy of that day, looked through for what
 * could identify a pupil, with numbers as these readers may know them. Shown again when there is more.
 */
import { createHash } from "node:crypto";
import { asc, eq, inArray } from "drizzle-orm";
import { stepOf } from "#content/access/audience.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { draw } from "#content/charts/drawing.ts";
import type { Plan } from "#content/enquiry/plan.ts";
import { sentenceOf } from "#content/enquiry/question.ts";
import type { ShownEnquiry } from "#content/enquiry/shown.ts";
import type { ToWriteUp } from "#content/enquiry/to-write-up.ts";
import { conflict, invalid } from "#content/failure.ts";
import { problemsUnlooked } from "#content/practice/identifiers/looked-at.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import {
  people,
  enquiries as rows,
  shownEnquiries,
  shownEnquiryTags,
} from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import type { Clock } from "#server/clock.ts";
import type { Describing, FoundEnquiry } from "#server/enquiry/describing.ts";
import type { Enquiries } from "#server/enquiry/enquiries.ts";
import { findsIn } from "#server/enquiry/looking-through.ts";
import type { Numbers } from "#server/enquiry/measuring/numbers.ts";
import { idOf } from "#server/enquiry/noting.ts";
import type { PartnersNumbers } from "#server/enquiry/partners-numbers.ts";
import type { Choices } from "#server/practice/choices.ts";

export function createShowing(needs: {
  database: Database;
  enquiries: Enquiries;
  describing: Describing;
  numbers: Numbers;
  partnersNumbers: PartnersNumbers;
  choices: Choices;
  clock: Clock;
}) {
  const { database, enquiries, describing, numbers, partnersNumbers, choices, clock } = needs;
  const { read } = database;

  /** What would be shown to an audience, and what in it could identify somebody. @throws Invalid */
  async function review(viewer: Viewer, slug: string, shownTo = "public") {
    const found = await enquiries.requireRight(viewer, slug, "leadEnquiry");
    const { audience, allianceId } = found.enquiry;
    const offered = await choices.list(viewer, { audience, allianceId });
    if (!offered.mayChoose(shownTo))
      throw invalid([{ field: "audience", message: "Choose who may read it." }]);
    const { telling, ...whole } = await describing.describe(found, shownTo);
    const content = contentOf(found, whole);
    return {
      ...found,
      content,
      plan: whole.plan,
      telling,
      elsewhere: await partnersNumbers.listReadElsewhere(shownTo, telling.whose),
      unspoken: await partnersNumbers.listUnspoken(found.enquiry.id),
      seen: fingerprintOf(content),
      finds: findsIn(content, found),
      choices: offered,
      shown: await findShown(found.enquiry.id),
    };
  }

  /** The enquiry as its team sees it: a mentor knows of small numbers what an alliance would. */
  const collectFor = async (viewer: Viewer, found: FoundEnquiry): Promise<ShownEnquiry> =>
    contentOf(found, await describing.describeTo(viewer, found));

  /**
   * Shows it as it is now, to those chosen; "team" takes it back. Who looked at what they would read says
   * so by `seen`, and shows nothing else. @throws Invalid, NotAllowed, Conflict
   */
  async function show(
    viewer: Viewer,
    slug: string,
    asked: { audience: string; looked: string[]; seen?: string | undefined },
  ): Promise<void> {
    const found = await review(viewer, slug, asked.audience);
    const { enquiry, content, plan, telling, finds, elsewhere } = found;
    const toOthers = stepOf(asked.audience) !== "team";
    const problems = toOthers ? problemsUnlooked(finds, asked.looked) : [];
    if (problems.length > 0) throw invalid(problems);
    if (toOthers && asked.seen !== undefined && asked.seen !== found.seen)
      throw conflict(
        "It has changed since you looked at it. Look once more at what they would read.",
      );
    const at = clock();
    const by = idOf(viewer);
    await database.write(async (tx) => {
      const [now] = await tx
        .update(rows)
        .set({ audience: asked.audience })
        .where(eq(rows.id, enquiry.id))
        .returning();
      if (!now) throw new Error("the enquiry is gone");
      await tx.delete(shownEnquiries).where(eq(shownEnquiries.enquiryId, enquiry.id));
      if (toOthers) {
        await storeCopy(tx, { enquiryId: enquiry.id, content, shownBy: by, shownAt: at }, plan);
        await numbers.note(tx, telling, at);
        const { audience } = asked;
        await partnersNumbers.noteShowing(tx, found, { audience, by, at, elsewhere });
      }
      await enquiries.readersChanged(tx, now);
      await record(tx, {
        at,
        actor: by,
        action: "enquiry.show",
        thing: enquiry.id,
        detail: { audience: asked.audience },
      });
    });
  }

  /** What readers outside the team are shown, and since when; null where nothing is. */
  async function findShown(enquiryId: string) {
    const [shown] = await read
      .select({ content: shownEnquiries.content, at: shownEnquiries.shownAt })
      .from(shownEnquiries)
      .where(eq(shownEnquiries.enquiryId, enquiryId));
    return shown ? { ...shown, content: { ...notYetShown, ...shown.content } } : null;
  }

  /** Their names of today, for a page. */
  const namePeople = (ids: string[]) =>
    ids.length === 0
      ? []
      : read
          .select({ id: people.id, name: people.name })
          .from(people)
          .where(inArray(people.id, ids))
          .orderBy(asc(people.name));

  return { review, show, findShown, collectFor, namePeople };
}

/** The copy, and what it is filed under. */
async function storeCopy(
  tx: Queries,
  copy: Omit<typeof shownEnquiries.$inferInsert, "title" | "question">,
  { themes, phases, keyStages, subjects }: Plan,
): Promise<void> {
  const { enquiryId, content } = copy;
  const { title, question } = content;
  await tx.insert(shownEnquiries).values({ ...copy, title, question });
  const filed = { theme: themes, phase: phases, keyStage: keyStages, subject: subjects };
  const tags = (["theme", "phase", "keyStage", "subject"] as const).flatMap((facet) =>
    filed[facet].map((value) => ({ enquiryId, facet, value })),
  );
  if (tags.length > 0) await tx.insert(shownEnquiryTags).values(tags);
}

export type Showing = ReturnType<typeof createShowing>;

/** The enquiry as it is shown, from what there is to tell of it. */
function contentOf({ schools, members }: FoundEnquiry, whole: ToWriteUp): ShownEnquiry {
  const { plan } = whole;
  return {
    title: plan.title,
    question: sentenceOf(plan.question),
    need: plan.need,
    aim: plan.aim,
    schools: schools
      .filter(({ standing }) => standing === "in")
      .map(({ schoolId, name, cohort }) => ({ id: schoolId, name, cohort })),
    people: members.map(({ personId, schoolId }) => ({ id: personId, schoolId })),
    ingredients: plan.ingredients.filter(({ text }) => text),
    steps: plan.steps.filter(({ what }) => what),
    measures: plan.measures.filter(({ name }) => name),
    practice: whole.practice.map(({ number, practice, whatChanged, seen }) => ({
      ...{ number, practice, whatChanged, seen },
    })),
    findings: whole.findings,
    known: whole.known,
    depth: whole.depth,
    cycles: whole.cycles,
    lessons: whole.lessons,
    implementation: whole.implementation,
    design: whole.design,
    drivers: whole.drivers && draw(whole.drivers),
    ramps: whole.ramps && draw(whole.ramps),
    numbers: whole.numbers,
    costs: plan.costs.filter(({ what }) => what),
    stoppedWhy: whole.stopped?.why ?? "",
    learnt: whole.stopped?.learnt ?? "",
  };
}

/** What was looked at, in few letters: the same for the same words and numbers. */
const fingerprintOf = (content: ShownEnquiry): string =>
  createHash("sha256").update(JSON.stringify(content)).digest("base64url");

/** What copies of an earlier day do not have. */
const notYetShown = { lessons: [], implementation: [], design: null, costs: [], stoppedWhy: "" };
