/**
 * How people get in: what better-auth keeps (logins, accounts, sessions, verifications, passkeys; its
 * names for the fields), the second step, and the ways of joining.
 */
import {
  boolean,
  index,
  integer,
  json,
  table,
  text,
  timestamp,
  uniqueIndex,
} from "#drizzle/dialect.ts";
import { alliances, schools } from "#drizzle/schema/network.ts";
import { people } from "#drizzle/schema/people.ts";

/** The address a person signs in with. Its id is the person's; a sample person has none. */
export const logins = table(
  "login",
  {
    id: text("id")
      .primaryKey()
      .references(() => people.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    email: text("email").notNull(),
    emailVerified: boolean("email_verified").notNull().default(false),
    image: text("image"),
    createdAt: timestamp("created_at").notNull(),
    updatedAt: timestamp("updated_at").notNull(),
  },
  (login) => [uniqueIndex("login_email").on(login.email)],
);

/** A password (provider `credential`, hashed) or a provider's account, known by issuer and subject. */
export const accounts = table(
  "account",
  {
    id: text("id").primaryKey(),
    userId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    providerId: text("provider_id").notNull(),
    accountId: text("account_id").notNull(),
    issuer: text("issuer"),
    password: text("password"),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: timestamp("access_token_expires_at"),
    refreshTokenExpiresAt: timestamp("refresh_token_expires_at"),
    scope: text("scope"),
    createdAt: timestamp("created_at").notNull(),
    updatedAt: timestamp("updated_at").notNull(),
  },
  (account) => [
    index("account_person").on(account.userId),
    uniqueIndex("account_subject").on(account.providerId, account.accountId),
  ],
);

export const sessions = table(
  "session",
  {
    id: text("id").primaryKey(),
    /** SHA-256 of the cookie's token: a copy of the database signs nobody in. */
    token: text("token"),
    userId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    /** How it began: password, link, passkey, provider, joining, demo. */
    way: text("way").notNull().default(""),
    /** Begun, but nobody until the second step is taken. */
    awaitsSecondStep: boolean("awaits_second_step").notNull().default(false),
    /** The browser, in the words it uses of itself, for its owner to tell sessions apart. */
    userAgent: text("user_agent"),
    ipAddress: text("ip_address"),
    createdAt: timestamp("created_at").notNull(),
    updatedAt: timestamp("updated_at"),
    expiresAt: timestamp("expires_at").notNull(),
  },
  (session) => [
    index("session_person").on(session.userId),
    uniqueIndex("session_token").on(session.token),
  ],
);

/** Links that were sent and not used yet, and what a provider is asked to give back. */
export const verifications = table(
  "verification",
  {
    id: text("id").primaryKey(),
    identifier: text("identifier").notNull(),
    value: text("value").notNull(),
    expiresAt: timestamp("expires_at").notNull(),
    createdAt: timestamp("created_at").notNull(),
    updatedAt: timestamp("updated_at").notNull(),
  },
  (verification) => [index("verification_identifier").on(verification.identifier)],
);

export const passkeys = table(
  "passkey",
  {
    id: text("id").primaryKey(),
    name: text("name"),
    publicKey: text("public_key").notNull(),
    userId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    credentialID: text("credential_id").notNull(),
    counter: integer("counter").notNull(),
    deviceType: text("device_type").notNull(),
    backedUp: boolean("backed_up").notNull(),
    transports: text("transports"),
    aaguid: text("aaguid"),
    createdAt: timestamp("created_at"),
  },
  (passkey) => [
    index("passkey_person").on(passkey.userId),
    uniqueIndex("passkey_credential").on(passkey.credentialID),
  ],
);

/** A code from an app after a password or a link (TOTP, RFC 6238). */
export const secondSteps = table("second_step", {
  personId: text("person_id")
    .primaryKey()
    .references(() => people.id, { onDelete: "cascade" }),
  /** Encrypted with the session secret. */
  secret: text("secret").notNull(),
  /** The first right code; until then it is asked for nowhere. */
  confirmedAt: timestamp("confirmed_at"),
  /** The period of the last code taken: no code is taken twice. */
  lastPeriod: integer("last_period").notNull().default(0),
});

export const recoveryCodes = table(
  "recovery_code",
  {
    id: text("id").primaryKey(),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    hash: text("hash").notNull(),
    usedAt: timestamp("used_at"),
  },
  (code) => [uniqueIndex("recovery_code_hash").on(code.personId, code.hash)],
);

/** An invitation to a school, an alliance or (neither) the commons, with the role that comes with it. */
export const invitations = table(
  "invitation",
  {
    id: text("id").primaryKey(),
    email: text("email").notNull(),
    /** SHA-256 of the token in the link. */
    tokenHash: text("token_hash").notNull(),
    schoolId: text("school_id").references(() => schools.id, { onDelete: "cascade" }),
    allianceId: text("alliance_id").references(() => alliances.id, { onDelete: "cascade" }),
    role: text("role"),
    invitedBy: text("invited_by").references(() => people.id),
    createdAt: timestamp("created_at").notNull(),
    expiresAt: timestamp("expires_at").notNull(),
    acceptedAt: timestamp("accepted_at"),
    acceptedBy: text("accepted_by").references(() => people.id),
    revokedAt: timestamp("revoked_at"),
  },
  (invitation) => [
    uniqueIndex("invitation_token").on(invitation.tokenHash),
    index("invitation_school").on(invitation.schoolId),
    index("invitation_alliance").on(invitation.allianceId),
  ],
);

/** Somebody who asked to join a school, and what its administrators said. */
export const joinRequests = table(
  "join_request",
  {
    id: text("id").primaryKey(),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    schoolId: text("school_id")
      .notNull()
      .references(() => schools.id, { onDelete: "cascade" }),
    note: text("note").notNull(),
    createdAt: timestamp("created_at").notNull(),
    decision: text("decision").$type<"approved" | "refused">(),
    decidedAt: timestamp("decided_at"),
    decidedBy: text("decided_by").references(() => people.id),
  },
  (request) => [
    index("join_request_school").on(request.schoolId),
    index("join_request_person").on(request.personId),
  ],
);

/** Mail domains that an administrator of the commons has verified to be a school's own. */
export const schoolDomains = table(
  "school_domain",
  {
    id: text("id").primaryKey(),
    domain: text("domain").notNull(),
    schoolId: text("school_id")
      .notNull()
      .references(() => schools.id, { onDelete: "cascade" }),
    verifiedBy: text("verified_by").references(() => people.id),
    verifiedAt: timestamp("verified_at").notNull(),
  },
  (domain) => [uniqueIndex("school_domain_pair").on(domain.domain, domain.schoolId)],
);

/** What administrators have chosen, by name; what is not here is as content/access/policy.ts has it. */
export const settings = table("setting", {
  name: text("name").primaryKey(),
  value: json("value").$type<unknown>().notNull(),
  changedBy: text("changed_by").references(() => people.id),
  changedAt: timestamp("changed_at").notNull(),
});
