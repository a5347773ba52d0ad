/**
 * better-auth, set up for us: passwords, links by e-mail, passkeys and OIDC over our own tables. Loaded
 * when somebody first signs in, since it is larger than the rest of the server. Nothing here opens an
 * account: people join by `joining.ts`, and only they can sign in.
 */
import { type PasskeyOptions, passkey } from "@better-auth/passkey";
import { APIError, createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { betterAuth } from "better-auth/minimal";
import { type GenericOAuthConfig, genericOAuth } from "better-auth/plugins/generic-oauth";
import { magicLink } from "better-auth/plugins/magic-link";
import { z } from "zod";
import { newId } from "#content/id.ts";
import type { Database } from "#drizzle/database.ts";
import type { NoteCreated } from "#server/auth/new-ways.ts";
import { createAuthStore } from "#server/auth/store.ts";
import { linkMinutes, sessionDays, shortestPassword } from "#server/auth/times.ts";
import type { Provider } from "#server/env.ts";

/** How a session began. */
export type WayIn = "password" | "link" | "passkey" | "provider" | "joining" | "demo";

const waysByPath: Record<string, WayIn> = {
  "/sign-in/email": "password",
  "/magic-link/verify": "link",
  "/passkey/verify-authentication": "passkey",
  "/callback/:id": "provider",
  "/oauth2/callback/:providerId": "provider",
};

export function createAuth(needs: {
  database: Database;
  /** `https://commons.example.org` */
  origin: string;
  secret: string;
  providers: Provider[];
  /** Tells whoever holds the address that a link was asked for. */
  sendLink: (link: { email: string; token: string }) => Promise<void>;
  /** Told of each row that is made here, in its transaction. */
  noteCreated: NoteCreated;
  /** Whether somebody is let in at all. */
  isLetIn: (personId: string) => Promise<boolean>;
  /** Whether a session that began in this way is to wait for a second step. */
  awaitsSecondStep: (personId: string, way: WayIn) => Promise<boolean>;
}) {
  const { database, origin, secret } = needs;
  const passkeys: PasskeyOptions = {
    rpID: new URL(origin).hostname,
    rpName: "Practice Commons",
    origin,
  };
  return betterAuth({
    baseURL: origin,
    basePath: "/auth",
    secret,
    database: createAuthStore(database, needs.noteCreated),
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: "commons",
      useSecureCookies: origin.startsWith("https:"),
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => newId() },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: 200,
    },
    account: {
      accountLinking: { enabled: true, disableImplicitLinking: true, allowDifferentEmails: true },
    },
    session: {
      expiresIn: sessionDays * 86_400,
      additionalFields: {
        way: { type: "string", input: false, required: false },
        awaitsSecondStep: { type: "boolean", input: false, required: false },
      },
    },
    databaseHooks: {
      account: {
        create: { before: async (account) => ({ data: { ...account, ...noTokens } }) },
        update: { before: async (account) => ({ data: { ...account, ...noTokens } }) },
      },
      session: {
        create: {
          before: async (session, context) => {
            if (!(await needs.isLetIn(session.userId))) return false;
            const way =
              (session as { way?: WayIn }).way || waysByPath[context?.path ?? ""] || "provider";
            const awaitsSecondStep = await needs.awaitsSecondStep(session.userId, way);
            return { data: { ...session, way, awaitsSecondStep } };
          },
        },
      },
    },
    plugins: [
      magicLink({
        disableSignUp: true,
        storeToken: "hashed",
        expiresIn: linkMinutes * 60,
        sendMagicLink: ({ email, token }) => needs.sendLink({ email, token }),
      }),
      passkey(passkeys),
      genericOAuth({ config: needs.providers.map(toConfig) }),
      beginning,
    ],
  });
}

/** What a provider gives to act in somebody's name is not kept: who they are is all that is asked. */
const noTokens = { accessToken: null, refreshToken: null, idToken: null };

/**
 * Known by its issuer and the subject it gives; a new subject opens no account, and an address that is
 * known opens no door: it is connected by whoever is signed in already.
 */
const toConfig = ({ id, name, issuer, clientId, clientSecret }: Provider): GenericOAuthConfig => ({
  providerId: id,
  name,
  clientId,
  clientSecret,
  discoveryUrl: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
  requireIdTokenVerification: true,
  scopes: ["openid", "email", "profile"],
  pkce: true,
  disableSignUp: true,
  disableImplicitSignUp: true,
});

/** Begins a session for somebody whom we have identified ourselves. Never reached from outside. */
const beginning = {
  id: "beginning",
  endpoints: {
    beginSession: createAuthEndpoint(
      "/beginning",
      {
        method: "POST",
        body: z.object({ personId: z.string(), way: z.enum(["joining", "demo"]) }),
        metadata: { SERVER_ONLY: true } as const,
      },
      async (context) => {
        const { personId, way } = context.body;
        const session = await context.context.internalAdapter.createSession(personId, false, {
          way,
        });
        if (!session) throw new APIError("INTERNAL_SERVER_ERROR");
        const now = new Date();
        await setSessionCookie(context, {
          session,
          user: {
            id: personId,
            name: "",
            email: "",
            emailVerified: false,
            createdAt: now,
            updatedAt: now,
          },
        });
        return context.json({ ok: true });
      },
    ),
  },
};

export type Auth = ReturnType<typeof createAuth>;
