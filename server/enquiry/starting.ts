/** Starting an enquiry at one's school, and making one with its live document. */
import * as Y from "yjs";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { fillPlan } from "#content/enquiry/live-plan.ts";
import { getStage, type Method } from "#content/enquiry/method.ts";
import type { Plan } from "#content/enquiry/plan.ts";
import { QuestionForm, sentenceOf } from "#content/enquiry/question.ts";
import type { EnquiryRole } from "#content/enquiry/team.ts";
import { invalid, notAllowed } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { enquiries, enquiryMembers, enquirySchools, stageMoves } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import type { Clock } from "#server/clock.ts";
import { applyAudience } from "#server/enquiry/audience.ts";
import type { Enquiry } from "#server/enquiry/enquiries.ts";
import { findOffered } from "#server/enquiry/method-of.ts";
import { requireRoom } from "#server/enquiry/priorities.ts";
import type { LiveDocuments } from "#server/live/index.ts";

export function createStarting(needs: { database: Database; live: LiveDocuments; clock: Clock }) {
  const { database, live, clock } = needs;

  /** Starts an enquiry at the viewer's school, who leads it. @throws Invalid, NotAllowed */
  async function start(
    viewer: Viewer,
    asked: {
      title: string;
      method: string;
      question: Plan["question"];
      allianceId: string | null;
      /** One of the viewer's own; their first where it is left out. */
      schoolId?: string | null;
      /** The enquiry that the school puts off, where it has three priorities already. */
      park: string | null;
      /** What its plan is about from the start, as where somebody begins it at a gap of the evidence. */
      about?: Partial<Pick<Plan, "themes" | "phases">>;
    },
  ): Promise<Enquiry> {
    const { person } = viewer;
    if (!person || !can(viewer, "startEnquiry", null))
      throw notAllowed(
        "Enquiries are started by people of a school here: yours has not said yes yet.",
      );
    const method = await findOffered(database.read, viewer, asked.method);
    if (!method) throw invalid([{ field: "method", message: "Choose one of the methods." }]);
    const title = asked.title.trim();
    if (title.length < 3 || title.length > 150)
      throw invalid([{ field: "title", message: "Give it a title of 3 to 150 characters." }]);
    if (asked.allianceId && !viewer.allianceIds.includes(asked.allianceId))
      throw invalid([{ field: "alliance", message: "Your school is not in that alliance today." }]);
    const form = QuestionForm.safeParse(asked.question.form);
    if (!form.success || !method.questionForms.includes(form.data))
      throw invalid([{ field: "form", message: `Choose a form of question of ${method.name}.` }]);
    const schoolId = asked.schoolId ?? viewer.schoolIds[0] ?? null;
    if (schoolId && !viewer.schoolIds.includes(schoolId))
      throw invalid([{ field: "school", message: "Choose a school that you work at." }]);
    return database.write(async (tx) => {
      if (schoolId) await requireRoom(tx, viewer, { schoolId, park: asked.park, at: clock() });
      return create(tx, {
        plan: { ...asked.about, title, question: asked.question },
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

  return { start, create };
}
