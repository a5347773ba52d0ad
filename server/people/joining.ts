/**
 * How people come in. An invitation is a letter with a token, to a school, an alliance or the commons,
 * with a role or without. Who asks to join is sent one by nobody: it proves the address, and then either
 * the address is of a domain verified to be the school's, or its administrators are asked.
 */
import { and, eq, inArray } from "drizzle-orm";
import { runsSchools } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { conflict, invalid, notFound } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { fold } from "#drizzle/dialect.ts";
import {
  invitations,
  joinRequests,
  logins,
  people,
  roles,
  schoolDomains,
  schools,
} from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import type { RequireGoodPassword } from "#server/auth/good-password.ts";
import type { Limits } from "#server/auth/limits.ts";
import type { SignIn } from "#server/auth/sign-in.ts";
import { hashToken, newToken } from "#server/auth/token.ts";
import type { WaysIn } from "#server/auth/ways-in.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import * as letters from "#server/mail/letters.ts";
import type { Mail } from "#server/mail/mail.ts";
import type { Directory } from "#server/network/directory.ts";
import type { Packs } from "#server/packs.ts";
import { listAdministratorAddresses } from "#server/people/administrators.ts";
import { affiliate } from "#server/people/affiliate.ts";
import {
  type Invitation,
  insertInvitation,
  isWaiting,
  parseEmail,
} from "#server/people/invitations.ts";
import { nameOfPlace } from "#server/people/places.ts";
import { inForce } from "#server/people/sessions.ts";
import { isLetIn } from "#server/people/suspended.ts";

export function createJoining(needs: {
  database: Database;
  directory: Directory;
  packs: Packs;
  signIn: SignIn;
  waysIn: WaysIn;
  requireGoodPassword: RequireGoodPassword;
  limits: Limits;
  mail: Mail;
  clock: Clock;
}) {
  const { database, directory, packs, signIn, waysIn, requireGoodPassword, limits, mail, clock } =
    needs;
  const { read } = database;

  /** Asks to join: whatever the address, the page says to look in the post. @throws Invalid */
  async function ask(asked: { email: string; schoolId: string }, address: string): Promise<void> {
    await limits.count("join by address", address);
    await limits.count("link by account", asked.email);
    const policy = await waysIn.get();
    if (!policy.byDomain && !policy.byAsking)
      throw conflict("Here people join by invitation. Ask a colleague to invite you.");
    const email = parseEmail(asked.email);
    const [school] = await read.select().from(schools).where(eq(schools.id, asked.schoolId));
    if (!school) throw invalid([{ field: "school", message: "Choose your school." }]);
    if (!policy.byAsking && !(await isOfDomain(email, school.id)))
      throw invalid([
        { field: "email", message: "Use your school’s own address, or ask to be invited." },
      ]);
    const token = newToken();
    await database.write(async (tx) => {
      const known = await findLogin(tx, email);
      if (!known)
        await insertInvitation(tx, clock(), { email, token, schoolId: school.id, invitedBy: null });
      await mail.send(tx, email, known ? letters.hasAccount() : letters.confirmAddress(token));
    });
  }

  /** What an invitation is to, and whose. @throws NotFound for one used, revoked or too old. */
  async function get(token: string) {
    const [invitation] = await read
      .select()
      .from(invitations)
      .where(and(eq(invitations.tokenHash, hashToken(token)), isWaiting(clock())));
    if (!invitation)
      throw notFound("This invitation has been used, taken back, or is too old. Ask for another.");
    const [[login], [inviter], to, names] = await Promise.all([
      read.select({ id: logins.id }).from(logins).where(eq(logins.email, invitation.email)),
      read
        .select({ name: people.name })
        .from(people)
        .where(eq(people.id, invitation.invitedBy ?? "")),
      nameOfPlace(read, invitation),
      packs.getNames(),
    ]);
    return {
      invitation,
      to,
      role: invitation.role && names.ofToday("role", invitation.role).label,
      invitedBy: inviter?.name ?? null,
      personId: login?.id ?? null,
      needsPassword: !(await waysIn.get()).link,
    };
  }

  /** Opens an account by an invitation; gives the person's id. @throws Invalid */
  async function accept(
    token: string,
    given: { name: string; post: string; password: string; note: string },
  ): Promise<string> {
    const { invitation, personId: known, needsPassword } = await get(token);
    if (known) throw conflict("This address has an account. Sign in, then follow the link again.");
    const name = given.name.trim().replace(/\s+/g, " ");
    const problems = [
      ...(name.length < 3 || name.length > 80
        ? [{ field: "name", message: "Give your name as colleagues know it." }]
        : []),
      ...(given.post.trim().length < 2 || given.post.trim().length > 80
        ? [{ field: "post", message: "Say what you do: “Teacher of history”, for example." }]
        : []),
    ];
    if (problems.length > 0) throw invalid(problems);
    if (given.password || needsPassword)
      await requireGoodPassword(given.password, { email: invitation.email, name });
    const personId = newId();
    const now = clock();
    const admitted = await isAdmitted(invitation);
    await database.write(async (tx) => {
      await take(tx, invitation.id, personId, async () => {
        await tx.insert(people).values({
          id: personId,
          handle: await freeHandle(tx, name),
          name,
          post: given.post.trim(),
          createdAt: now,
        });
        await tx.insert(logins).values({
          id: personId,
          name,
          email: invitation.email,
          emailVerified: true,
          createdAt: now,
          updatedAt: now,
        });
      });
      await place(tx, { id: personId, name }, invitation, { ...admitted, note: given.note });
      await directory.peopleChanged(tx, [personId]);
    });
    if (given.password) await signIn.storePassword(personId, given.password);
    return personId;
  }

  /** Takes an invitation up with the account that its address has. @throws NotFound for another's. */
  async function acceptAs(viewer: Viewer, token: string): Promise<void> {
    const { invitation, personId } = await get(token);
    if (!viewer.person || personId !== viewer.person.id) throw notFound();
    const { id, name } = viewer.person;
    const admitted = await isAdmitted(invitation);
    await database.write(async (tx) => {
      await take(tx, invitation.id, id, async () => {});
      await place(tx, { id, name }, invitation, { ...admitted, note: "" });
      await directory.peopleChanged(tx, [id]);
    });
  }

  /** One acceptance each: of two at once, the second finds the invitation taken. */
  async function take(
    tx: Queries,
    id: string,
    personId: string,
    before: () => Promise<void>,
  ): Promise<void> {
    await before();
    const taken = await tx
      .update(invitations)
      .set({ acceptedAt: clock(), acceptedBy: personId })
      .where(and(eq(invitations.id, id), isWaiting(clock())))
      .returning();
    if (taken.length === 0) throw conflict("This invitation has just been used.");
  }

  /** Whether somebody invited, or the address is of the school's domain; read before the transaction. */
  async function isAdmitted(invitation: Invitation) {
    const { schoolId, invitedBy, email } = invitation;
    return {
      atOnce: Boolean(invitedBy) || (schoolId !== null && (await isOfDomain(email, schoolId))),
      to: await nameOfPlace(read, invitation),
    };
  }

  /** Gives what an invitation is to: a place, a role, or a request that waits for the school. */
  async function place(
    tx: Queries,
    person: { id: string; name: string },
    { schoolId, allianceId, role }: Invitation,
    { atOnce, to, note }: { atOnce: boolean; to: string; note: string },
  ): Promise<void> {
    const personId = person.id;
    const today = dayOf(clock());
    if (schoolId && atOnce) await affiliate(tx, personId, schoolId, today);
    else if (schoolId) await request(tx, { person, schoolId, school: to, note });
    if (role)
      await tx
        .insert(roles)
        .values({ id: newId(), personId, role, schoolId, allianceId, from: today });
    await record(tx, {
      at: clock(),
      actor: personId,
      action: "invitation.accept",
      thing: schoolId ?? allianceId ?? "commons",
      detail: { role },
    });
  }

  /** Puts a request before those who run the school or, where nobody does, the commons. */
  async function request(
    tx: Queries,
    asked: {
      person: { id: string; name: string };
      schoolId: string;
      school: string;
      note: string;
    },
  ): Promise<void> {
    const { person, schoolId, school, note } = asked;
    await tx.insert(joinRequests).values({
      id: newId(),
      personId: person.id,
      schoolId,
      note: note.trim().slice(0, 500),
      createdAt: clock(),
    });
    const today = dayOf(clock());
    const held = await tx
      .selectDistinct({ email: logins.email })
      .from(roles)
      .innerJoin(logins, eq(logins.id, roles.personId))
      .innerJoin(people, eq(people.id, roles.personId))
      .where(
        and(
          eq(roles.schoolId, schoolId),
          inArray(roles.role, runsSchools),
          inForce(roles, today),
          isLetIn(tx),
        ),
      );
    const own = held.map(({ email }) => email);
    for (const email of own.length > 0 ? own : await listAdministratorAddresses(tx, today))
      await mail.send(
        tx,
        email,
        letters.someoneAsks({ name: person.name, school, path: `/schools/${schoolId}/people` }),
      );
  }

  async function isOfDomain(email: string, schoolId: string): Promise<boolean> {
    if (!(await waysIn.get()).byDomain) return false;
    const [found] = await read
      .select({ id: schoolDomains.id })
      .from(schoolDomains)
      .where(
        and(
          eq(schoolDomains.schoolId, schoolId),
          eq(schoolDomains.domain, email.slice(email.lastIndexOf("@") + 1)),
        ),
      );
    return Boolean(found);
  }

  return { ask, get, accept, acceptAs };
}

export type Joining = ReturnType<typeof createJoining>;

async function findLogin(tx: Queries, email: string) {
  const [login] = await tx.select({ id: logins.id }).from(logins).where(eq(logins.email, email));
  return login;
}

/** "joan-pritchard", or with a number where somebody has it. */
async function freeHandle(tx: Queries, name: string): Promise<string> {
  const base =
    fold(name)
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 40) || "person";
  const tries = [base, ...Array.from({ length: 50 }, (_, index) => `${base}-${index + 2}`)];
  const taken = await tx
    .select({ handle: people.handle })
    .from(people)
    .where(inArray(people.handle, tries));
  const used = new Set(taken.map(({ handle }) => handle));
  return tries.find((handle) => !used.has(handle)) ?? `${base}-${newId(8)}`;
}
