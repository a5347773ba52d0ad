/** Settings: environment variables, parsed once, refused with the variable's name and what it takes. */
import { randomBytes } from "node:crypto";
import { resolve } from "node:path";
import { z } from "zod";

const port = z.coerce.number().int().min(0).max(65_535);

/** A provider of identities that schools have: Google Workspace, Microsoft Entra, any that speaks OIDC. */
const Provider = z.object({
  id: z.string().regex(/^[a-z0-9-]{2,30}$/),
  /** As people know it: "Google". */
  name: z.string().min(2).max(40),
  /** `https://accounts.google.com`, `https://login.microsoftonline.com/TENANT/v2.0` */
  issuer: z.url(),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
});
export type Provider = z.infer<typeof Provider>;

const Settings = z.object({
  NODE_ENV: z.enum(["production", "development", "test"]).default("production"),
  PORT: port.default(3000),
  HOST: z.string().default("127.0.0.1"),
  DATA_DIR: z.string().min(1).default("data"),
  DATABASE_URL: z.string().optional(),
  APP_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  SESSION_SECRET: z.string().min(32).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  OIDC_PROVIDERS: z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue("not JSON");
        return z.NEVER;
      }
    })
    .pipe(z.array(Provider))
    .default([]),
  MAIL_FROM: z.string().includes("@").optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
});

const hints: Record<string, string> = {
  NODE_ENV: "takes production or development",
  PORT: "takes a whole number from 0 to 65535",
  DATA_DIR: "takes the path of a folder",
  APP_URL: "takes the address people type, such as https://commons.example.org",
  TRUST_PROXY: "takes the number of proxies in front of the server, from 0 to 5",
  SESSION_SECRET: "takes 32 or more random characters",
  SMTP_URL: "takes the address of a mail server, such as smtp://user:password@mail.example.org:587",
  OIDC_PROVIDERS:
    'takes a JSON list such as [{"id":"google","name":"Google","issuer":"https://accounts.google.com","clientId":"…","clientSecret":"…"}]',
  MAIL_FROM: "takes who letters are from, such as Practice Commons <commons@example.org>",
  LOG_LEVEL: "takes fatal, error, warn, info, debug or silent",
};

export type Env = {
  mode: "production" | "development" | "test";
  port: number;
  host: string;
  /** Absolute path of the folder that holds the database and the files. */
  dataDir: string;
  databaseUrl: string;
  /** The public address, or null: then this is the demo. */
  appUrl: string | null;
  /** How many proxies stand in front, whose word on the caller's address is taken. */
  trustProxy: number;
  /** Signs cookies and encrypts what is sealed. Drawn anew at each start where none is set (the demo). */
  sessionSecret: string;
  /** Where letters are handed over; null sends none. */
  smtpUrl: string | null;
  mailFrom: string;
  providers: Provider[];
  logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "silent";
};

/** @throws Error with one line for each setting that cannot be used. */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  const present = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ""),
  );
  const result = Settings.safeParse(present);
  if (!result.success) {
    const names = new Set(result.error.issues.map((issue) => String(issue.path[0])));
    throw new Error(
      [...names]
        .map((name) => `${shown(name, present[name])} cannot be used: it ${hints[name]}.`)
        .join("\n"),
    );
  }
  const settings = result.data;
  const databaseUrl = settings.DATABASE_URL;
  if (databaseUrl && !databaseUrl.startsWith("file:"))
    throw new Error(
      "DATABASE_URL cannot be used: it takes file:/path/to/commons.sqlite. Postgres has not been proven on a real server yet.",
    );
  const dataDir = resolve(settings.DATA_DIR);
  const appUrl = settings.APP_URL?.replace(/\/+$/, "") ?? null;
  if (appUrl && !settings.SESSION_SECRET)
    throw new Error(`SESSION_SECRET is not set: with APP_URL it ${hints.SESSION_SECRET}.`);
  return {
    mode: settings.NODE_ENV,
    port: settings.PORT,
    host: settings.HOST,
    dataDir,
    databaseUrl: databaseUrl ?? `file:${dataDir}/commons.sqlite`,
    appUrl,
    trustProxy: settings.TRUST_PROXY,
    sessionSecret: settings.SESSION_SECRET ?? randomBytes(32).toString("hex"),
    smtpUrl: settings.SMTP_URL ?? null,
    mailFrom:
      settings.MAIL_FROM ??
      `Practice Commons <commons@${appUrl ? new URL(appUrl).hostname : "localhost"}>`,
    providers: settings.OIDC_PROVIDERS,
    logLevel: settings.LOG_LEVEL,
  };
}

/** A setting with its value, save what must not be printed. */
const shown = (name: string, value: string | undefined): string =>
  ["SESSION_SECRET", "SMTP_URL", "OIDC_PROVIDERS"].includes(name) ? name : `${name}=${value}`;
