/**
 * Showing an enquiry to others: whom its leads choose reads a copy of that day, looked through for what
 * could identify a pupil, with numbers as these readers may know them. Shown again when there is more.
 */
import { asc, eq, inArray } from "drizzle-orm";
import { stepOf } from "#content/access/audience.ts";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { draw } from "#content/charts/drawing.ts";
import { textsOfImplementation } from "#content/enquiry/implementation.ts";
import type { Plan } from "#content/enquiry/plan.ts";
import { sentenceOf } from "#content/enquiry/question.ts";
import type { ShownEnquiry } from "#content/enquiry/shown.ts";
import { invalid } from "#content/failure.ts";
import { lookedAt, needsSecondLook } from "#content/practice/identifiers/looked-at.ts";
import { findInFields, type Identifier } from "#content/practice/identifiers.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import {
  people,
  enquiries as rows,
  shownEnquiries,
  shownEnquiryTags,
} from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import type { Clock } from "#server/clock.ts";
import type { Describing, FoundEnquiry, Telling } from "#server/enquiry/describing.ts";
import type { Enquiries } from "#server/enquiry/enquiries.ts";
import { noteTold } from "#server/enquiry/measuring/told.ts";
import type { Choices } from "#server/practice/choices.ts";

export function createShowing(needs: {
  database: Database;
  enquiries: Enquiries;
  describing: Describing;
  choices: Choices;
  clock: Clock;
}) {
  const { database, enquiries, describing, choices, clock } = needs;
  const { read } = database;

  /** What would be shown to an audience, and what in it could identify somebody. */
  async function review(viewer: Viewer, slug: string, shownTo = "public") {
    const found = await enquiries.requireRight(viewer, slug, "leadEnquiry");
    const { content, plan, telling } = await collect(found, shownTo);
    const { audience, allianceId } = found.enquiry;
    return {
      ...found,
      content,
      plan,
      telling,
      finds: findsIn(content, found),
      choices: await choices.list(viewer, { audience, allianceId }),
      shown: await findShown(found.enquiry.id),
    };
  }

  /** The enquiry as it would be shown now, to readers of an audience. */
  async function collect(
    found: FoundEnquiry,
    audience: string,
    reader?: Viewer,
  ): Promise<{ content: ShownEnquiry; plan: Plan; telling: Telling }> {
    const { telling, ...whole } = await describing.describe(found, audience, reader);
    const { plan } = whole;
    const content: ShownEnquiry = {
      title: plan.title,
      question: sentenceOf(plan.question),
      need: plan.need,
      aim: plan.aim,
      schools: found.schools
        .filter(({ standing }) => standing === "in")
        .map(({ schoolId, name, cohort }) => ({ id: schoolId, name, cohort })),
      people: found.members.map(({ personId, schoolId }) => ({ id: personId, schoolId })),
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
      learnt: whole.stopped?.learnt ?? "",
    };
    return { content, plan, telling };
  }

  /** The enquiry as its team sees it: a mentor knows of small numbers what an alliance would. */
  async function collectFor(viewer: Viewer, found: FoundEnquiry): Promise<ShownEnquiry> {
    const audience = can(viewer, "seeSmallNumbers", found) ? "team" : "alliance:";
    return (await collect(found, audience, viewer)).content;
  }

  /** Shows it as it is now, to those chosen; "team" takes it back. @throws Invalid, NotAllowed */
  async function show(
    viewer: Viewer,
    slug: string,
    asked: { audience: string; looked: string[] },
  ): Promise<void> {
    const found = await review(viewer, slug, asked.audience);
    const { enquiry, content, plan, telling, finds } = found;
    if (!found.choices.mayChoose(asked.audience))
      throw invalid([{ field: "audience", message: "Choose who may read it." }]);
    const toOthers = stepOf(asked.audience) !== "team";
    if (toOthers) requireLookedAt(finds, asked.looked);
    const at = clock();
    const by = viewer.person?.id ?? enquiry.createdBy;
    await database.write(async (tx) => {
      const [now] = await tx
        .update(rows)
        .set({ audience: asked.audience })
        .where(eq(rows.id, enquiry.id))
        .returning();
      if (!now) throw new Error("the enquiry is gone");
      await tx.delete(shownEnquiries).where(eq(shownEnquiries.enquiryId, enquiry.id));
      if (toOthers)
        await storeCopy(tx, { enquiryId: enquiry.id, content, shownBy: by, shownAt: at }, plan);
      if (toOthers)
        await noteTold(tx, {
          ...{ enquiryId: enquiry.id, audience: asked.audience },
          ...{ counted: telling.counted, at },
        });
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

/** What copies of an earlier day do not have. */
const notYetShown = { lessons: [], implementation: [], design: null };

/** Those of the team and its schools may be named; anybody else is looked at. */
function findsIn(content: ShownEnquiry, { members, schools }: FoundEnquiry): Identifier[] {
  return findInFields(textsOf(content), {
    allowedNames: [...members, ...schools].map(({ name }) => name),
  });
}

/** Every text that others would read, each with the page where it is changed. */
function textsOf(content: ShownEnquiry): [page: string, text: string][] {
  const { title, question, need, aim, ingredients, steps, measures, drivers } = content;
  const plan = [
    title,
    question,
    need,
    aim,
    ...ingredients.map(({ text }) => text),
    ...steps.flatMap(({ what, who, when, where }) => [what, who, when, where]),
    ...measures.flatMap(({ name, scale, when, markedBy }) => [name, scale, when, markedBy]),
    ...(drivers?.table.rows.flat().map(String) ?? []),
  ];
  const practice = content.practice.flatMap((version) => [
    version.practice,
    version.whatChanged,
    version.seen,
  ]);
  const findings = content.findings.flatMap(({ outcome, why, forWhom, conditions }) => [
    ...[outcome, why, forWhom, conditions],
  ]);
  const cycles = content.cycles.flatMap(({ idea, learnt, next, predictions }) => [
    ...[idea, learnt, next],
    ...predictions.flatMap(({ question, prediction }) => [question, prediction]),
  ]);
  const { measures: measured, series, surveys, voices } = content.numbers;
  const numbers = [
    ...measured.flatMap(({ measure, results }) => [
      measure.name,
      ...results.map(({ label }) => label),
    ]),
    ...series.flatMap(({ name, unit }) => [name, unit]),
    ...surveys.flatMap(({ name, items }) => [name, ...items.map(({ text }) => text)]),
    ...voices.flatMap(({ prompt, method, summary, quotes }) => [
      prompt,
      method,
      summary,
      ...quotes,
    ]),
  ];
  return (
    [
      ["plan", plan],
      ["team", content.schools.map(({ cohort }) => cohort)],
      ["practice", practice],
      ["findings", findings],
      ["cycles", cycles],
      ["measures", numbers],
      ["lessons", lessonTexts(content)],
      ["implementation", implementationTexts(content)],
      ["measures/design", designTexts(content)],
      ["known", content.known.flatMap(({ took, why }) => [took, why])],
      ["stage", [content.learnt]],
    ] satisfies [string, string[]][]
  ).map(([page, texts]) => [page, texts.filter(Boolean).join("\n\n")]);
}

const lessonTexts = ({ lessons }: ShownEnquiry) =>
  lessons.flatMap(({ objective, pupils, surprised, change }) => [
    ...[objective, surprised, change],
    ...pupils.map(({ observed }) => observed),
  ]);

const implementationTexts = ({ implementation }: ShownEnquiry) =>
  implementation.flatMap((one) =>
    textsOfImplementation(one.implementation).map(([, text]) => text),
  );

const designTexts = ({ design }: ShownEnquiry) =>
  design
    ? [design.why, design.protocol, ...(design.draw?.placed.map(({ unit }) => unit) ?? [])]
    : [];

/** What looks like a pupil's goes out; a colleague may stay where somebody has looked. */
function requireLookedAt(finds: Identifier[], looked: string[]): void {
  const pupils = finds.filter(needsSecondLook);
  if (pupils.length > 0)
    throw invalid([
      {
        field: "identifiers",
        message: `Take out ${listOf(pupils)} first: it looks like a pupil’s.`,
      },
    ]);
  const unseen = finds.filter((find) => !looked.includes(lookedAt(find)));
  if (unseen.length > 0)
    throw invalid([
      { field: "identifiers", message: `Look at ${listOf(unseen)}, and tick that you have.` },
    ]);
}

const listOf = (finds: Identifier[]) =>
  new Intl.ListFormat("en-GB").format([...new Set(finds.map(({ found }) => `“${found}”`))]);
