/**
 * Signing in and out. Every way ends in a session row and a cookie; what is told of a failure is the
 * same whether or not an account exists.
 */
import { eq } from "drizzle-orm";
import { invalid, notAllowed, notFound } from "#content/failure.ts";
import type { Database } from "#drizzle/database.ts";
import { logins, people } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import { isAskedOf, waysAsked } from "#server/auth/asking.ts";
import type { Auth } from "#server/auth/auth.ts";
import type { FailedTries } from "#server/auth/failed-tries.ts";
import type { RequireGoodPassword } from "#server/auth/good-password.ts";
import type { Limits } from "#server/auth/limits.ts";
import type { SecondStep } from "#server/auth/second-step.ts";
import type { WaysIn } from "#server/auth/ways-in.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import * as letters from "#server/mail/letters.ts";
import type { Mail } from "#server/mail/mail.ts";
import type { Sessions } from "#server/people/sessions.ts";
import { isSuspended } from "#server/people/suspended.ts";

/** Who asks, as far as it is known: the browser's headers and the address it comes from. */
export type Caller = { headers: Headers; address: string };

export function createSignIn(needs: {
  database: Database;
  auth: () => Promise<Auth>;
  sessions: Sessions;
  secondStep: SecondStep;
  waysIn: WaysIn;
  failedTries: FailedTries;
  requireGoodPassword: RequireGoodPassword;
  limits: Limits;
  mail: Mail;
  clock: Clock;
}) {
  const {
    database,
    auth,
    sessions,
    secondStep,
    waysIn,
    failedTries,
    requireGoodPassword,
    limits,
    mail,
    clock,
  } = needs;

  /** @throws Invalid, in the same words and time, for an unknown address and a wrong password. */
  async function byPassword(
    { email, password }: { email: string; password: string },
    caller: Caller,
  ): Promise<string[]> {
    await limits.count("sign-in by address", caller.address);
    await limits.count("sign-in by account", email);
    if (!(await waysIn.get()).password) throw closed("a password");
    const { api } = await auth();
    const { headers } = await api
      .signInEmail({ body: { email, password }, headers: caller.headers, returnHeaders: true })
      .catch(async (thrown: unknown) => {
        if ((thrown as { statusCode?: number }).statusCode === undefined) throw thrown;
        await failedTries.noteByAddress(email);
        throw invalid([
          { field: "password", message: "The address or the password is not right." },
        ]);
      });
    await limits.forgive("sign-in by account", email);
    return begun(headers);
  }

  /** Sends a link, or a letter that says there is no account: the page tells neither. */
  async function askForLink(email: string, caller: Caller): Promise<void> {
    await limits.count("link by address", caller.address);
    await limits.count("link by account", email);
    if (!(await waysIn.get()).link) throw closed("a link by e-mail");
    if (!/^[^\s@]+@[^\s@]+$/.test(email.trim()))
      throw invalid([{ field: "email", message: "Give the whole address." }]);
    const { api } = await auth();
    await api.signInMagicLink({ body: { email: email.trim() }, headers: caller.headers });
  }

  /** What better-auth calls with the link's token. */
  async function sendLink({ email, token }: { email: string; token: string }): Promise<void> {
    await database.write(
      async (tx) => {
        const [login] = await tx
          .select({ id: logins.id })
          .from(logins)
          .where(eq(logins.email, email.toLowerCase()));
        const letter = login
          ? (await isSuspended(tx, login.id))
            ? letters.stillSuspended()
            : letters.signInLink(token)
          : letters.noAccount();
        await mail.send(tx, email, letter);
      },
      { quiet: true },
    );
  }

  /** @throws Invalid for a link that was used, has run out, or never was. */
  async function byLink(token: string, caller: Caller): Promise<string[]> {
    await limits.count("sign-in by address", caller.address);
    if (!(await waysIn.get()).link) throw closed("a link by e-mail");
    const { api } = await auth();
    const { headers } = await api
      .magicLinkVerify({ query: { token }, headers: caller.headers, returnHeaders: true })
      .catch((thrown: unknown) => {
        if ((thrown as { statusCode?: number }).statusCode === undefined) throw thrown;
        throw invalid([
          {
            field: "link",
            message: "This link has been used, or is too old. Ask for another: it takes a minute.",
          },
        ]);
      });
    return begun(headers);
  }

  /** A session for somebody who has just joined, or for a sample person of the demo. */
  async function begin(personId: string, way: "joining" | "demo", caller: Caller) {
    if (await isSuspended(database.read, personId)) throw notAllowed("They are suspended.");
    const { api } = await auth();
    const { headers } = await api.beginSession({
      body: { personId, way },
      headers: caller.headers,
      returnHeaders: true,
    });
    return begun(headers);
  }

  /** The second step of the session that the token is of. @throws Invalid for a wrong code. */
  async function takeSecondStep(token: string | undefined, code: string): Promise<void> {
    const awaiting = await sessions.findAwaiting(token);
    if (!awaiting) throw notFound();
    await limits.count("second step", awaiting.person.id);
    await secondStep.check(awaiting.person.id, code).catch(async (thrown: unknown) => {
      await failedTries.note(awaiting.person.id);
      throw thrown;
    });
    await sessions.stopAwaiting(awaiting.sessionId);
  }

  /** Sets the second step for a session that may not go on without; gives the recovery codes. */
  async function setSecondStep(token: string | undefined, code: string): Promise<string[]> {
    const awaiting = await sessions.findAwaiting(token);
    if (!awaiting) throw notFound();
    await limits.count("second step", awaiting.person.id);
    const codes = await secondStep.confirm(awaiting.person.id, code);
    await sessions.stopAwaiting(awaiting.sessionId);
    return codes;
  }

  /**
   * A first password, or another in place of the old one; every other session ends.
   * @throws Invalid for one that is too short or too usual, or where the old one is wrong.
   */
  async function changePassword(
    personId: string,
    { old, next }: { old: string; next: string },
    token: string | undefined,
  ): Promise<void> {
    await limits.count("sign-in by account", personId);
    const [login] = await database.read.select().from(logins).where(eq(logins.id, personId));
    if (!login) throw notFound();
    const { internalAdapter, password } = await (await auth()).$context;
    const account = await internalAdapter.findCredentialAccount(personId);
    if (account?.password && !(await password.verify({ hash: account.password, password: old })))
      throw invalid([{ field: "old", message: "That is not your present password." }]);
    const [person] = await database.read.select().from(people).where(eq(people.id, personId));
    await requireGoodPassword(next, { email: login.email, name: person?.name ?? "" });
    await storePassword(personId, next);
    await sessions.end(personId, { allBut: token });
    await database.write(async (tx) => {
      await mail.send(tx, login.email, letters.passwordChanged());
      await record(tx, { at: clock(), actor: personId, action: "password.set", thing: personId });
    });
  }

  async function storePassword(personId: string, next: string): Promise<void> {
    const { internalAdapter, password } = await (await auth()).$context;
    const hash = await password.hash(next);
    if (await internalAdapter.findCredentialAccount(personId))
      await internalAdapter.updatePassword(personId, hash);
    else
      await internalAdapter.createAccount({
        userId: personId,
        providerId: "credential",
        accountId: personId,
        password: hash,
      });
  }

  /** Whether the person has an account of their own: a sample person has none. */
  async function hasLogin(personId: string): Promise<boolean> {
    const [login] = await database.read
      .select({ id: logins.id })
      .from(logins)
      .where(eq(logins.id, personId));
    return Boolean(login);
  }

  async function hasPassword(personId: string): Promise<boolean> {
    const { internalAdapter } = await (await auth()).$context;
    return Boolean((await internalAdapter.findCredentialAccount(personId))?.password);
  }

  /** Whether a session that began so waits for a second step: set by its owner, or asked of them. */
  async function awaitsSecondStep(personId: string, way: string): Promise<boolean> {
    if (!waysAsked.includes(way)) return false;
    if (await secondStep.isSet(personId)) return true;
    const { secondStepFor } = await waysIn.get();
    return isAskedOf(database.read, personId, { secondStepFor, today: dayOf(clock()) });
  }

  async function begun(headers: Headers): Promise<string[]> {
    await sessions.sweep();
    return headers.getSetCookie();
  }

  return {
    byPassword,
    askForLink,
    sendLink,
    byLink,
    begin,
    takeSecondStep,
    setSecondStep,
    changePassword,
    storePassword,
    hasLogin,
    hasPassword,
    awaitsSecondStep,
  };
}

export type SignIn = ReturnType<typeof createSignIn>;

const closed = (way: string) =>
  invalid([{ field: "form", message: `Signing in with ${way} is closed here. Take another way.` }]);
