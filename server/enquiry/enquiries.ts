/** Starting an enquiry, finding it, what its plan says now, and who may read it. */
import { and, asc, desc, eq, exists, inArray, isNull, not, or, type SQL, sql } from "drizzle-orm";
import * as Y from "yjs";
import { tokensIn } from "#content/access/audience.ts";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { fillPlan, readPlan } from "#content/enquiry/live-plan.ts";
import { getStage, type Method } from "#content/enquiry/method.ts";
import type { Plan } from "#content/enquiry/plan.ts";
import { QuestionForm, sentenceOf } from "#content/enquiry/question.ts";
import { type EnquiryRole, planningRoles } from "#content/enquiry/team.ts";
import { invalid, notAllowed, notFound } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import { findMethod } from "#content/packs/methods/index.ts";
import { keyOf, slugOf } from "#content/practice/address.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import {
  alliances,
  enquiries,
  enquiryMembers,
  enquirySchools,
  people,
  schools,
  shownEnquiries,
  stageMoves,
} from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import { noteSeen } from "#server/enquiry/contributing.ts";
import { requireRoom } from "#server/enquiry/priorities.ts";
import type { LiveDocuments } from "#server/live/index.ts";
import { readableBy, setAudienceOf } from "#server/practice/audience.ts";

export type Enquiry = typeof enquiries.$inferSelect;

/** What a right in an enquiry is called when somebody lacks it. */
const refusals = {
  planEnquiry: "Only those who plan this enquiry can change it.",
  leadEnquiry: "Only those who lead this enquiry can do that.",
} as const;

export function createEnquiries(needs: { database: Database; live: LiveDocuments; clock: Clock }) {
  const { database, live, clock } = needs;
  const { read } = database;

  /** Starts an enquiry at the viewer's school, who leads it. @throws Invalid, NotAllowed */
  async function start(
    viewer: Viewer,
    asked: {
      title: string;
      method: string;
      question: Plan["question"];
      allianceId: string | null;
      /** The enquiry that the school puts off, where it has three priorities already. */
      park: string | null;
    },
  ): Promise<Enquiry> {
    const { person } = viewer;
    if (!person || !can(viewer, "startEnquiry", null))
      throw notAllowed(
        "Enquiries are started by people of a school here: yours has not said yes yet.",
      );
    const method = findMethod(asked.method);
    if (!method) throw invalid([{ field: "method", message: "Choose one of the methods." }]);
    const title = asked.title.trim();
    if (title.length < 3 || title.length > 150)
      throw invalid([{ field: "title", message: "Give it a title of 3 to 150 characters." }]);
    if (asked.allianceId && !viewer.allianceIds.includes(asked.allianceId))
      throw invalid([{ field: "alliance", message: "Your school is not in that alliance today." }]);
    const form = QuestionForm.safeParse(asked.question.form);
    if (!form.success || !method.questionForms.includes(form.data))
      throw invalid([{ field: "form", message: `Choose a form of question of ${method.name}.` }]);
    const schoolId = viewer.schoolIds[0] ?? null;
    return database.write(async (tx) => {
      if (schoolId) await requireRoom(tx, viewer, { schoolId, park: asked.park, at: clock() });
      return create(tx, {
        plan: { title, question: asked.question },
        method,
        stage: "draft",
        allianceId: asked.allianceId,
        createdBy: person.id,
        members: [{ personId: person.id, schoolId, role: "lead" }],
        schools: schoolId ? [{ schoolId, standing: "in" }] : [],
      });
    });
  }

  /** Makes an enquiry with its live document, in the caller's transaction. */
  async function create(
    tx: Queries,
    begun: {
      plan: Partial<Plan> & { title: string; question: Plan["question"] };
      method: Method;
      stage: string;
      allianceId: string | null;
      createdBy: string;
      members: { personId: string; schoolId: string | null; role: EnquiryRole }[];
      schools: { schoolId: string; standing: "asked" | "in"; cohort?: string; pupils?: number }[];
      key?: string;
      audience?: string;
      isSample?: boolean;
    },
  ): Promise<Enquiry> {
    const { plan, method, createdBy } = begun;
    const now = clock();
    getStage(method, begun.stage);
    const doc = new Y.Doc();
    fillPlan(doc, plan);
    const liveDocumentId = newId();
    await live.create(tx, {
      id: liveDocumentId,
      state: Y.encodeStateAsUpdate(doc),
      personId: createdBy,
    });
    doc.destroy();
    const [enquiry] = await tx
      .insert(enquiries)
      .values({
        id: newId(),
        key: begun.key ?? newId(8),
        title: plan.title,
        question: sentenceOf(plan.question),
        method: method.id,
        stage: begun.stage,
        allianceId: begun.allianceId,
        audience: begun.audience ?? "team",
        liveDocumentId,
        isSample: begun.isSample ?? false,
        createdBy,
        createdAt: now,
        updatedAt: now,
      })
      .returning();
    if (!enquiry) throw new Error("the enquiry was not stored");
    if (begun.schools.length > 0)
      await tx.insert(enquirySchools).values(
        begun.schools.map((school) => ({
          ...school,
          enquiryId: enquiry.id,
          askedAt: now,
          answeredAt: school.standing === "in" ? now : null,
        })),
      );
    await tx
      .insert(enquiryMembers)
      .values(begun.members.map((member) => ({ ...member, enquiryId: enquiry.id, addedAt: now })));
    await tx.insert(stageMoves).values({
      id: newId(),
      enquiryId: enquiry.id,
      from: "",
      to: begun.stage,
      movedBy: createdBy,
      at: now,
    });
    await applyAudience(tx, enquiry);
    await record(tx, {
      at: now,
      actor: createdBy,
      action: "enquiry.start",
      thing: enquiry.id,
    });
    return enquiry;
  }

  /** The team reads everything; whom the leads chose reads its page. */
  async function applyAudience(tx: Queries, enquiry: Enquiry): Promise<void> {
    const team = await tx
      .select({ personId: enquiryMembers.personId })
      .from(enquiryMembers)
      .where(eq(enquiryMembers.enquiryId, enquiry.id));
    const tokens = team.map(({ personId }) => `person:${personId}`);
    await setAudienceOf(tx, [enquiry.liveDocumentId], tokens);
    await setAudienceOf(tx, [enquiry.id], [...tokens, ...tokensIn(enquiry.audience)]);
  }

  /** An enquiry that the viewer may read, with its team and schools. @throws NotFound */
  async function find(viewer: Viewer, slug: string) {
    const [found] = await read
      .select({ enquiry: enquiries, alliance: alliances.name, allianceSlug: alliances.slug })
      .from(enquiries)
      .leftJoin(alliances, eq(alliances.id, enquiries.allianceId))
      .where(and(eq(enquiries.key, keyOf(slug)), readableBy(read, viewer, enquiries.id)));
    if (!found) throw notFound("There is no such enquiry, or it is not shared with you.");
    const { enquiry } = found;
    const method = methodOf(enquiry);
    const [members, taking] = await Promise.all([listMembers(enquiry.id), listSchools(enquiry.id)]);
    return {
      ...found,
      method,
      stage: getStage(method, enquiry.stage),
      members,
      schools: taking,
      isTeam: can(viewer, "readPlan", { members }),
    };
  }

  /** The same, for someone on its team. @throws NotFound for everybody else */
  async function get(viewer: Viewer, slug: string) {
    const found = await find(viewer, slug);
    if (!found.isTeam) throw notFound("There is no such enquiry, or it is not shared with you.");
    return {
      ...found,
      mayPlan: can(viewer, "planEnquiry", found),
      mayLead: can(viewer, "leadEnquiry", found),
    };
  }

  /** The same, for someone with a right in it. @throws NotAllowed for others of its team */
  async function requireRight(viewer: Viewer, slug: string, right: keyof typeof refusals) {
    const found = await get(viewer, slug);
    if (!can(viewer, right, found)) throw notAllowed(refusals[right]);
    return found;
  }

  const listMembers = (enquiryId: string, queries: Queries = read) =>
    queries
      .select({
        personId: enquiryMembers.personId,
        handle: people.handle,
        name: people.name,
        post: people.post,
        role: enquiryMembers.role,
        schoolId: enquiryMembers.schoolId,
        schoolName: schools.name,
      })
      .from(enquiryMembers)
      .innerJoin(people, eq(people.id, enquiryMembers.personId))
      .leftJoin(schools, eq(schools.id, enquiryMembers.schoolId))
      .where(eq(enquiryMembers.enquiryId, enquiryId))
      .orderBy(asc(enquiryMembers.addedAt), asc(people.name))
      .limit(300);

  const listSchools = (enquiryId: string, queries: Queries = read) =>
    queries
      .select({
        schoolId: enquirySchools.schoolId,
        name: schools.name,
        town: schools.town,
        phase: schools.phase,
        standing: enquirySchools.standing,
        cohort: enquirySchools.cohort,
        pupils: enquirySchools.pupils,
        askedPerson: enquirySchools.askedPerson,
        askedAt: enquirySchools.askedAt,
        parkedAt: enquirySchools.parkedAt,
      })
      .from(enquirySchools)
      .innerJoin(schools, eq(schools.id, enquirySchools.schoolId))
      .where(eq(enquirySchools.enquiryId, enquiryId))
      .orderBy(asc(enquirySchools.askedAt), asc(schools.name))
      .limit(100);

  /** What the plan says now, with everything that has been typed so far. */
  async function readNow(enquiry: Enquiry): Promise<Plan> {
    const doc = await live.read(enquiry.liveDocumentId);
    try {
      return readPlan(doc, methodOf(enquiry));
    } finally {
      doc.destroy();
    }
  }

  /** The viewer's own enquiries, newest work first. */
  const listMine = (viewer: Viewer) => listWhere(viewer, isOfTeam(viewer));

  /** Those of others that the viewer may read, newest work first. */
  const listShared = (viewer: Viewer) =>
    listWhere(viewer, and(readableBy(read, viewer, enquiries.id), not(isOfTeam(viewer))));

  const isOfTeam = (viewer: Viewer): SQL =>
    exists(
      read
        .select({ one: sql`1` })
        .from(enquiryMembers)
        .where(
          and(
            eq(enquiryMembers.enquiryId, enquiries.id),
            eq(enquiryMembers.personId, viewer.person?.id ?? ""),
            or(
              isNull(enquiryMembers.schoolId),
              inArray(enquiryMembers.schoolId, ["", ...viewer.schoolIds]),
            ),
          ),
        ),
    );

  /** Those that meet a condition, newest work first: who asks says what the viewer may read. */
  /** Its team reads what the plan says now; everybody else what they are shown of it. */
  async function listWhere(viewer: Viewer, condition: SQL | undefined) {
    const rows = await read
      .select({
        id: enquiries.id,
        key: enquiries.key,
        title: enquiries.title,
        question: enquiries.question,
        method: enquiries.method,
        stage: enquiries.stage,
        stoppedAt: enquiries.stoppedAt,
        updatedAt: enquiries.updatedAt,
        isSample: enquiries.isSample,
        shown: shownEnquiries.content,
        isMine: sql<boolean>`case when ${isOfTeam(viewer)} then 1 else 0 end`.mapWith(Boolean),
      })
      .from(enquiries)
      .leftJoin(shownEnquiries, eq(shownEnquiries.enquiryId, enquiries.id))
      .where(condition)
      .orderBy(desc(enquiries.updatedAt), asc(enquiries.id))
      .limit(200);
    const taking = await listTaking(rows.map(({ id }) => id));
    return rows.flatMap(({ id, stoppedAt, updatedAt, shown, isMine, ...row }) => {
      const told = isMine ? row : shown;
      if (!told) return [];
      const method = methodOf(row);
      const stage = getStage(method, row.stage);
      return [
        {
          slug: slugOf({ key: row.key, title: told.title }),
          key: row.key,
          title: told.title,
          question: told.question,
          methodName: method.name,
          stageName: stage.name,
          status: stage.status,
          stopped: stoppedAt !== null,
          schools: taking.filter(({ enquiryId }) => enquiryId === id).map(({ name }) => name),
          updatedAt,
          isSample: row.isSample,
        },
      ];
    });
  }

  const listTaking = async (ids: string[]) =>
    ids.length === 0
      ? []
      : read
          .select({ enquiryId: enquirySchools.enquiryId, name: schools.name })
          .from(enquirySchools)
          .innerJoin(schools, eq(schools.id, enquirySchools.schoolId))
          .where(and(inArray(enquirySchools.enquiryId, ids), eq(enquirySchools.standing, "in")))
          .orderBy(asc(schools.name))
          .limit(2000);

  /** The team's rights in the plan's live document, for the socket. */
  async function rightIn(viewer: Viewer, liveDocumentId: string) {
    const members = await read
      .select({
        personId: enquiryMembers.personId,
        role: enquiryMembers.role,
        schoolId: enquiryMembers.schoolId,
      })
      .from(enquiries)
      .innerJoin(enquiryMembers, eq(enquiryMembers.enquiryId, enquiries.id))
      .where(eq(enquiries.liveDocumentId, liveDocumentId));
    if (can(viewer, "planEnquiry", { members })) return "write";
    return can(viewer, "readPlan", { members }) ? "read" : null;
  }

  /** Writing in the plan has paused: lists show its title and question, and those who wrote are noted. */
  async function paused(tx: Queries, liveDocumentId: string, authors: string[]): Promise<void> {
    const [enquiry] = await tx
      .select()
      .from(enquiries)
      .where(eq(enquiries.liveDocumentId, liveDocumentId));
    if (!enquiry) return;
    const doc = await live.readIn(tx, liveDocumentId);
    const { title, question } = readPlan(doc, methodOf(enquiry));
    doc.destroy();
    const at = clock();
    await tx
      .update(enquiries)
      .set({ title: title || enquiry.title, question: sentenceOf(question), updatedAt: at })
      .where(eq(enquiries.id, enquiry.id));
    const { status } = getStage(methodOf(enquiry), enquiry.stage);
    const kind = writtenIn[status];
    if (!kind || authors.length === 0) return;
    const writers = await tx
      .select({ personId: enquiryMembers.personId, schoolId: enquiryMembers.schoolId })
      .from(enquiryMembers)
      .where(
        and(
          eq(enquiryMembers.enquiryId, enquiry.id),
          inArray(enquiryMembers.personId, authors),
          inArray(enquiryMembers.role, [...planningRoles]),
        ),
      );
    for (const writer of writers)
      await noteSeen(tx, { ...writer, enquiryId: enquiry.id, kind, on: dayOf(at), of: "", at });
  }

  return {
    start,
    create,
    find,
    get,
    requireRight,
    applyAudience,
    listMembers,
    listSchools,
    readNow,
    listMine,
    listShared,
    listWhere,
    rightIn,
    paused,
  };
}

export type Enquiries = ReturnType<typeof createEnquiries>;
export type EnquiryEntry = Awaited<ReturnType<Enquiries["listMine"]>>[number];

/** The method that an enquiry follows. */
export function methodOf({ method: id }: { method: string }): Method {
  const method = findMethod(id);
  if (!method) throw new Error(`there is no method ${id}`);
  return method;
}

/** What writing in the plan counts as, by where the enquiry is. */
const writtenIn = {
  draft: "designed",
  forming: "designed",
  planning: "designed",
  baseline: "designed",
  "in-cycle": "analysed",
  analysing: "analysed",
  "write-up": "wrote",
  "peer-review": "wrote",
  published: null,
  "follow-up": null,
  archived: null,
} as const;
