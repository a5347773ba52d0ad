/** Calls for partners: of an enquiry, or of an alliance for its schools; and the schools that sign up. */
import { and, asc, count, eq, exists, gte, isNull, type SQL } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { conflict, invalid, notAllowed, notFound } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import type { LogKind } from "#content/log/kinds.ts";
import { problemsNaming } from "#content/measuring/nobody-named.ts";
import { phases } from "#content/practice/facets.ts";
import { findTheme } from "#content/vocabulary/vocabulary.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import {
  affiliations,
  alliances,
  callSignUps,
  calls,
  enquiryMembers,
  memberships,
  people,
  schools,
} from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import type { Enquiries } from "#server/enquiry/enquiries.ts";
import { findOffered, methodOf, methodsOf } from "#server/enquiry/method-of.ts";
import { parseDay } from "#server/people/changing.ts";
import { inForce } from "#server/people/sessions.ts";
import { readableBy, setAudienceOf } from "#server/practice/audience.ts";

export type Call = typeof calls.$inferSelect;

export function createCalls(needs: { database: Database; enquiries: Enquiries; clock: Clock }) {
  const { database, enquiries, clock } = needs;
  const { read } = database;

  /** Opens a call for an enquiry (its slug), or for an alliance's schools (its id). @throws Invalid */
  async function open(
    viewer: Viewer,
    by: { enquiry: string } | { allianceId: string },
    said: Record<"title" | "about" | "theme" | "phase" | "method" | "opens" | "closes", string> & {
      /** Of an enquiry's call: the alliance whose schools are called. */
      forAlliance: string;
    },
  ): Promise<Call> {
    const caller = await callerOf(viewer, by, said.forAlliance);
    const at = clock();
    const [title, about] = [said.title.trim(), said.about.trim()];
    const opensOn = parseDay(said.opens, "opens") ?? dayOf(at);
    const closesOn = parseDay(said.closes, "closes");
    const method = caller.method ?? (await findOffered(read, viewer, said.method))?.id;
    const problems = [
      ...(title.length < 3 || title.length > 150
        ? [{ field: "title", message: "Give it a title of 3 to 150 characters." }]
        : []),
      ...(about.length < 3 || about.length > 1000
        ? [{ field: "about", message: "Say what partners join, in up to 1,000 characters." }]
        : []),
      ...(findTheme(said.theme) ? [] : [{ field: "theme", message: "Choose a theme." }]),
      ...(phases.some((phase) => phase === said.phase)
        ? []
        : [{ field: "phase", message: "Choose a phase." }]),
      ...(method ? [] : [{ field: "method", message: "Choose a method." }]),
      ...(closesOn && closesOn >= opensOn && closesOn >= dayOf(at)
        ? []
        : [{ field: "closes", message: "Say until which day schools can sign up." }]),
      ...problemsNaming([
        ["title", title],
        ["about", about],
      ]),
    ];
    if (problems.length > 0 || !closesOn || !method) throw invalid(problems);
    const row: Call = {
      ...{ id: newId(), enquiryId: caller.enquiryId, allianceId: caller.allianceId },
      ...{ title, about, theme: said.theme, phase: said.phase, method, opensOn, closesOn },
      ...{ madeBy: viewer.person?.id ?? "", madeAt: at, groupedAt: null },
    };
    await database.write(async (tx) => {
      await tx.insert(calls).values(row);
      await setAudienceOf(tx, [row.id], ["member"]);
      await note(tx, viewer, row, "call.open", {});
    });
    return row;
  }

  /** In whose name it is: leads call for their enquiry, who runs an alliance for its schools. */
  async function callerOf(
    viewer: Viewer,
    by: { enquiry: string } | { allianceId: string },
    forAlliance: string,
  ) {
    if ("enquiry" in by) {
      const { enquiry } = await enquiries.requireRight(viewer, by.enquiry, "leadEnquiry");
      const allianceId = forAlliance || null;
      if (allianceId && !viewer.allianceIds.includes(allianceId))
        throw invalid([
          { field: "forAlliance", message: "Your school is not in that alliance today." },
        ]);
      return { enquiryId: enquiry.id, allianceId, method: enquiry.method };
    }
    if (!can(viewer, "runAlliance", by))
      throw notAllowed("Those who run an alliance call for its schools.");
    return { enquiryId: null, allianceId: by.allianceId, method: null };
  }

  /** Calls whose last day has not passed, those that close first at the top. */
  async function list(viewer: Viewer, wanted: { theme: string; phase: string; place: string }) {
    const [kind, place = ""] = wanted.place.split(/:(.*)/s);
    const conditions: (SQL | undefined)[] = [
      gte(calls.closesOn, dayOf(clock())),
      readableBy(read, viewer, calls.id),
      wanted.theme ? eq(calls.theme, wanted.theme) : undefined,
      wanted.phase ? eq(calls.phase, wanted.phase) : undefined,
      kind === "alliance" ? eq(alliances.slug, place) : undefined,
      kind === "area" ? and(isNull(calls.allianceId), isNearby(place)) : undefined,
    ];
    const rows = await read
      .select({ call: calls, alliance: alliances.name, signedUp: count(callSignUps.schoolId) })
      .from(calls)
      .leftJoin(alliances, eq(alliances.id, calls.allianceId))
      .leftJoin(callSignUps, eq(callSignUps.callId, calls.id))
      .where(and(...conditions))
      .groupBy(calls.id, alliances.id)
      .orderBy(asc(calls.closesOn), asc(calls.id))
      .limit(100);
    const methodFor = await methodsOf(
      read,
      rows.map(({ call }) => call),
    );
    return rows.map((row) => ({ ...row, methodName: methodFor(row.call).name }));
  }

  /** Whether who made a call works in a local authority today. */
  const isNearby = (area: string) =>
    exists(
      read
        .select({ id: affiliations.id })
        .from(affiliations)
        .innerJoin(schools, eq(schools.id, affiliations.schoolId))
        .where(
          and(
            eq(affiliations.personId, calls.madeBy),
            eq(schools.localAuthority, area),
            inForce(affiliations, dayOf(clock())),
          ),
        ),
    );

  /** A call, with what the viewer may do about it. @throws NotFound */
  async function get(viewer: Viewer, id: string) {
    const [found] = await read
      .select({
        call: calls,
        alliance: alliances.name,
        allianceSlug: alliances.slug,
        by: people.name,
      })
      .from(calls)
      .innerJoin(people, eq(people.id, calls.madeBy))
      .leftJoin(alliances, eq(alliances.id, calls.allianceId))
      .where(and(eq(calls.id, id), readableBy(read, viewer, calls.id)));
    if (!found) throw notFound("There is no such call, or it is for members only.");
    const { call } = found;
    const [members, signUps, method] = await Promise.all([
      call.enquiryId
        ? read
            .select({
              personId: enquiryMembers.personId,
              role: enquiryMembers.role,
              schoolId: enquiryMembers.schoolId,
            })
            .from(enquiryMembers)
            .where(eq(enquiryMembers.enquiryId, call.enquiryId))
        : null,
      listSignUps(id),
      methodOf(read, call),
    ]);
    const mayAnswer = can(viewer, "answerCall", { members, allianceId: call.allianceId });
    const today = dayOf(clock());
    return {
      ...found,
      methodName: method.name,
      mayAnswer,
      isOpen: call.opensOn <= today && today <= call.closesOn,
      isOver: call.closesOn < today,
      signUps: signUps.filter(
        ({ schoolId }) => mayAnswer || can(viewer, "signUpSchool", { schoolId }),
      ),
    };
  }

  /** Schools that signed up, in the order in which they did; `works`: who signed is there still. */
  const listSignUps = (callId: string, queries: Queries = read) =>
    queries
      .selectDistinct({
        schoolId: callSignUps.schoolId,
        school: schools.name,
        phase: schools.phase,
        pupils: schools.pupils,
        fsmPercent: schools.fsmPercent,
        personId: callSignUps.personId,
        person: people.name,
        wants: callSignUps.wants,
        signedAt: callSignUps.signedAt,
        enquiryId: callSignUps.enquiryId,
        works: affiliations.personId,
      })
      .from(callSignUps)
      .innerJoin(schools, eq(schools.id, callSignUps.schoolId))
      .innerJoin(people, eq(people.id, callSignUps.personId))
      .leftJoin(
        affiliations,
        and(
          eq(affiliations.personId, callSignUps.personId),
          eq(affiliations.schoolId, callSignUps.schoolId),
          inForce(affiliations, dayOf(clock())),
        ),
      )
      .where(eq(callSignUps.callId, callId))
      .orderBy(asc(callSignUps.signedAt), asc(callSignUps.schoolId))
      .limit(500);

  /** Signs a school of the viewer's up, or says anew what it wants. @throws Invalid, Conflict */
  async function signUp(
    viewer: Viewer,
    id: string,
    said: { schoolId: string; wants: string },
  ): Promise<void> {
    const { call, isOpen } = await get(viewer, id);
    const { schoolId } = said;
    const wants = said.wants.trim();
    if (!viewer.person || !can(viewer, "signUpSchool", { schoolId }))
      throw notAllowed("People of a school sign it up.");
    if (!isOpen) throw conflict("Schools cannot sign up today: look at the days of the call.");
    if (wants.length > 300)
      throw invalid([{ field: "wants", message: "Say it in 300 characters." }]);
    if (call.allianceId && !(await isOfAlliance(schoolId, call.allianceId)))
      throw conflict("This call is for schools of the alliance only.");
    const row = { personId: viewer.person.id, wants, signedAt: clock() };
    await database.write(async (tx) => {
      await tx
        .insert(callSignUps)
        .values({ ...row, callId: id, schoolId })
        .onConflictDoUpdate({ target: [callSignUps.callId, callSignUps.schoolId], set: row });
      await note(tx, viewer, call, "call.sign-up", { school: schoolId });
    });
  }

  const isOfAlliance = async (schoolId: string, allianceId: string) =>
    (await read.$count(
      memberships,
      and(
        eq(memberships.schoolId, schoolId),
        eq(memberships.allianceId, allianceId),
        inForce(memberships, dayOf(clock())),
      ),
    )) > 0;

  /** Takes a sign-up back that nobody has answered yet. @throws NotFound */
  async function withdraw(viewer: Viewer, id: string, schoolId: string): Promise<void> {
    const { call } = await get(viewer, id);
    if (!can(viewer, "signUpSchool", { schoolId })) throw notFound();
    await database.write(async (tx) => {
      const [gone] = await tx
        .delete(callSignUps)
        .where(
          and(
            eq(callSignUps.callId, id),
            eq(callSignUps.schoolId, schoolId),
            isNull(callSignUps.enquiryId),
          ),
        )
        .returning();
      if (!gone) throw notFound();
      await note(tx, viewer, call, "call.withdraw", { school: schoolId });
    });
  }

  const note = (
    tx: Queries,
    viewer: Viewer,
    call: Call,
    action: LogKind,
    detail: Record<string, unknown>,
  ) =>
    record(tx, {
      at: clock(),
      actor: viewer.person?.id ?? null,
      action,
      thing: call.id,
      detail: { ...detail, title: call.title },
    });

  return { open, list, get, listSignUps, signUp, withdraw, note };
}

export type Calls = ReturnType<typeof createCalls>;
