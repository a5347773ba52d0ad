/** What everything that the app can do stands on. */
import type { Logger } from "pino";
import type { Database } from "#drizzle/database.ts";
import type { SearchEngine } from "#search/engine.ts";
import type { Limits } from "#server/auth/limits.ts";
import type { Clock } from "#server/clock.ts";
import type { Env } from "#server/env.ts";
import type { Mail } from "#server/mail/mail.ts";

export type Ground = {
  env: Env;
  database: Database;
  search: SearchEngine;
  clock: Clock;
  log: Logger;
  /** Whether people of the sample commons sign in by a click. */
  demo: boolean;
  /** Where people reach this: what links in letters begin with. */
  origin: string;
  mail: Mail;
  limits: Limits;
};
