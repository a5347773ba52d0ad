/** Calls for partners: of an enquiry, or of an alliance for its schools; and the schools that sign up. */
import { and, asc, count, eq, exists, gte, isNotNull, isNull, type SQL } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { conflict, invalid, notAllowed, notFound } from "#content/failure.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import {
  affiliations,
  alliances,
  callSignUps,
  calls,
  enquiryMembers,
  enquirySchools,
  memberships,
  people,
  schools,
} from "#drizzle/schema/index.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import type { Enquiries } from "#server/enquiry/enquiries.ts";
import { methodOf, methodsOf } from "#server/enquiry/method-of.ts";
import { type Call, createOpeningCalls, noteCall } from "#server/enquiry/opening-calls.ts";
import { inForce } from "#server/people/sessions.ts";
import { readableBy } from "#server/practice/audience.ts";

export type { Call };

/** As many stand in the list; `all` says how many there are. */
const mostListed = 100;

export function createCalls(needs: { database: Database; enquiries: Enquiries; clock: Clock }) {
  const { database, clock } = needs;
  const { read } = database;

  /** Calls whose last day has not passed, those that close first at the top. */
  async function list(viewer: Viewer, wanted: { theme: string; phase: string; place: string }) {
    const [kind, place = ""] = wanted.place.split(/:(.*)/s);
    const conditions: (SQL | undefined)[] = [
      gte(calls.closesOn, dayOf(clock())),
      isNull(calls.endedAt),
      readableBy(read, viewer, calls.id),
      wanted.theme ? eq(calls.theme, wanted.theme) : undefined,
      wanted.phase ? eq(calls.phase, wanted.phase) : undefined,
      kind === "alliance" ? eq(alliances.slug, place) : undefined,
      kind === "area" ? and(isNull(calls.allianceId), isNearby(place)) : undefined,
    ];
    const all = read
      .select({ all: count(calls.id) })
      .from(calls)
      .leftJoin(alliances, eq(alliances.id, calls.allianceId))
      .where(and(...conditions));
    const rows = await read
      .select({ call: calls, alliance: alliances.name, signedUp: count(callSignUps.schoolId) })
      .from(calls)
      .leftJoin(alliances, eq(alliances.id, calls.allianceId))
      .leftJoin(callSignUps, eq(callSignUps.callId, calls.id))
      .where(and(...conditions))
      .groupBy(calls.id, alliances.id)
      .orderBy(asc(calls.closesOn), asc(calls.id))
      .limit(mostListed);
    const methodFor = await methodsOf(
      read,
      rows.map(({ call }) => call),
    );
    return {
      calls: rows.map((row) => ({ ...row, methodName: methodFor(row.call).name })),
      all: rows.length < mostListed ? rows.length : ((await all)[0]?.all ?? rows.length),
    };
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
    const [members, signUps, method, taking] = await Promise.all([
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
      call.enquiryId ? listTaking(call.enquiryId) : [],
    ]);
    const mayAnswer = can(viewer, "answerCall", { members, allianceId: call.allianceId });
    const today = dayOf(clock());
    const isTaking = (own: string) => taking.some(({ schoolId }) => schoolId === own);
    /** A sign-up that was taken in is done with once the school has left. */
    const isWaiting = (own: string) =>
      signUps.some(({ schoolId, enquiryId }) => schoolId === own && enquiryId === null);
    const isOver = call.endedAt !== null || call.closesOn < today;
    return {
      ...found,
      methodName: method.name,
      mayAnswer,
      isOpen: call.opensOn <= today && !isOver,
      isOver,
      /** The viewer's schools that do not wait for an answer, and do not take part. */
      maySignUp: viewer.schoolIds.filter((own) => !isWaiting(own) && !isTaking(own)),
      signUps: signUps.filter(
        ({ schoolId }) => mayAnswer || can(viewer, "signUpSchool", { schoolId }),
      ),
    };
  }

  const listTaking = (enquiryId: string) =>
    read
      .select({ schoolId: enquirySchools.schoolId })
      .from(enquirySchools)
      .where(and(eq(enquirySchools.enquiryId, enquiryId), eq(enquirySchools.standing, "in")))
      .limit(100);

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

  /** Signs a school of the viewer's up. @throws Invalid, Conflict */
  async function signUp(
    viewer: Viewer,
    id: string,
    said: { schoolId: string; wants: string },
  ): Promise<void> {
    const { call, isOpen, maySignUp } = await get(viewer, id);
    const { schoolId } = said;
    const wants = said.wants.trim();
    if (!viewer.person || !can(viewer, "signUpSchool", { schoolId }))
      throw notAllowed("People of a school sign it up.");
    if (!isOpen) throw conflict("Schools cannot sign up today: look at the days of the call.");
    if (!maySignUp.includes(schoolId))
      throw conflict("Your school has signed up already, or takes part.");
    if (wants.length > 300)
      throw invalid([{ field: "wants", message: "Say it in 300 characters." }]);
    if (call.allianceId && !(await isOfAlliance(schoolId, call.allianceId)))
      throw conflict("This call is for schools of the alliance only.");
    const row = { personId: viewer.person.id, wants, signedAt: clock() };
    await database.write(async (tx) => {
      if ((await tx.$count(calls, and(eq(calls.id, id), isNull(calls.endedAt)))) === 0)
        throw conflict("The call was ended just now.");
      const signed = await tx
        .insert(callSignUps)
        .values({ ...row, callId: id, schoolId })
        .onConflictDoUpdate({
          target: [callSignUps.callId, callSignUps.schoolId],
          set: { ...row, enquiryId: null },
          setWhere: isNotNull(callSignUps.enquiryId),
        })
        .returning({ schoolId: callSignUps.schoolId });
      if (signed.length === 0) throw conflict("A colleague signed your school up just now.");
      await noteCall(tx, row.signedAt, viewer, call, "call.sign-up", { school: schoolId });
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
      await noteCall(tx, clock(), viewer, call, "call.withdraw", { school: schoolId });
    });
  }

  return { ...createOpeningCalls(needs), list, get, listSignUps, signUp, withdraw };
}

export type Calls = ReturnType<typeof createCalls>;
