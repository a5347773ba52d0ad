/** How people get in, and what a session or a token lets them do. */
import { createAddresses } from "#server/auth/addresses.ts";
import type { Auth } from "#server/auth/auth.ts";
import { createFailedTries } from "#server/auth/failed-tries.ts";
import { createGoodPassword } from "#server/auth/good-password.ts";
import { createNewWays } from "#server/auth/new-ways.ts";
import { createProviders } from "#server/auth/providers.ts";
import { createSealing } from "#server/auth/sealing.ts";
import { createSecondStep } from "#server/auth/second-step.ts";
import { createSignIn } from "#server/auth/sign-in.ts";
import { createWaysIn } from "#server/auth/ways-in.ts";
import type { Ground } from "#server/ground.ts";
import { createApiTokens } from "#server/people/api-tokens.ts";
import { createSessions } from "#server/people/sessions.ts";
import { isSuspended } from "#server/people/suspended.ts";

export function createAccounts(ground: Ground) {
  const { env, database, clock, demo, origin, mail } = ground;
  const sessions = createSessions({ database, clock, demo });
  const apiTokens = createApiTokens({ database, sessions, mail, clock, demo });
  const sealing = createSealing(env.sessionSecret, "second step");
  const secondStep = createSecondStep({ database, clock, mail, sealing });
  const noteCreated = createNewWays({ mail, clock, providers: env.providers });
  const waysIn = createWaysIn({ database, clock, mailWorks: mail.works });
  const requireGoodPassword = createGoodPassword();
  const failedTries = createFailedTries({ database, clock });
  let opened: Promise<Auth> | undefined;
  /** better-auth is as large as the rest of the server: loaded when it is first needed. */
  const auth = () => {
    opened ??= import("#server/auth/auth.ts").then(({ createAuth }) =>
      createAuth({
        database,
        origin,
        secret: env.sessionSecret,
        providers: env.providers,
        sendLink: (link) => signIn.sendLink(link),
        noteCreated,
        isLetIn: async (personId) => !(await isSuspended(database.read, personId)),
        awaitsSecondStep: (personId, way) => signIn.awaitsSecondStep(personId, way),
      }),
    );
    return opened;
  };
  const signIn = createSignIn({
    ...ground,
    auth,
    sessions,
    secondStep,
    waysIn,
    failedTries,
    requireGoodPassword,
  });
  const providers = createProviders({
    database,
    auth,
    waysIn,
    providers: env.providers,
    clock,
    reopen: () => {
      opened = undefined;
    },
  });
  const addresses = createAddresses({ ...ground, auth });
  return {
    addresses,
    sessions,
    apiTokens,
    secondStep,
    waysIn,
    requireGoodPassword,
    failedTries,
    auth,
    signIn,
    providers,
  };
}

export type Accounts = ReturnType<typeof createAccounts>;
