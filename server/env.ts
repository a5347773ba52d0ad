/** Settings: environment variables, parsed once, refused with the variable's name and what it takes. */
import { resolve } from "node:path";
import { z } from "zod";

const port = z.coerce.number().int().min(0).max(65_535);

const Settings = z.object({
  NODE_ENV: z.enum(["production", "development", "test"]).default("production"),
  PORT: port.default(3000),
  HOST: z.string().default("127.0.0.1"),
  DATA_DIR: z.string().min(1).default("data"),
  DATABASE_URL: z.string().optional(),
  APP_URL: z.url({ protocol: /^https?$/ }).optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
});

const hints: Record<string, string> = {
  NODE_ENV: "takes production or development",
  PORT: "takes a whole number from 0 to 65535",
  DATA_DIR: "takes the path of a folder",
  APP_URL: "takes the address people type, such as https://commons.example.org",
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
        .map((name) => `${name}=${present[name]} cannot be used: it ${hints[name]}.`)
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
  return {
    mode: settings.NODE_ENV,
    port: settings.PORT,
    host: settings.HOST,
    dataDir,
    databaseUrl: databaseUrl ?? `file:${dataDir}/commons.sqlite`,
    appUrl: settings.APP_URL?.replace(/\/+$/, "") ?? null,
    logLevel: settings.LOG_LEVEL,
  };
}
