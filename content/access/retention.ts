/**
 * How long what is kept about people is kept, in months. Stored as one setting, read each night by what
 * deletes (server/retention.ts), and shown on the public page: what it says there is what happens.
 */
import { z } from "zod";

export type RetentionKind = keyof typeof retentionKinds;

/** What is deleted when its time is over: in words, with its usual months and their bounds. */
export const retentionKinds = {
  log: {
    label: "The log of who did what",
    from: "the day it was done",
    months: 24,
    least: 6,
    most: 84,
  },
  openings: {
    label: "Who opened what is shared with heads only",
    from: "the day it was opened",
    months: 24,
    least: 1,
    most: 84,
  },
  sessions: {
    label: "Sessions that have run out, with the browser",
    from: "the day the session ran out",
    months: 1,
    least: 1,
    most: 12,
  },
  links: {
    label: "Invitations and links that were used or have run out",
    from: "the day it was used or ran out",
    months: 3,
    least: 1,
    most: 24,
  },
  joinRequests: {
    label: "Requests to join a school that were answered",
    from: "the day of the answer",
    months: 6,
    least: 1,
    most: 24,
  },
  reports: {
    label: "Reports about pages that were dealt with",
    from: "the day it was dealt with",
    months: 12,
    least: 1,
    most: 84,
  },
  messages: {
    label: "Messages between two people",
    from: "the day it was sent",
    months: 24,
    least: 3,
    most: 120,
  },
} as const;

export const retentionKindNames = Object.keys(retentionKinds) as RetentionKind[];

const months = (kind: RetentionKind) => {
  const { least, most, months } = retentionKinds[kind];
  return z.number().int().min(least).max(most).default(months);
};

export const RetentionPolicy = z.object({
  log: months("log"),
  openings: months("openings"),
  sessions: months("sessions"),
  links: months("links"),
  joinRequests: months("joinRequests"),
  reports: months("reports"),
  messages: months("messages"),
} satisfies Record<RetentionKind, z.ZodType>);
export type RetentionPolicy = z.infer<typeof RetentionPolicy>;

export const usualRetention: RetentionPolicy = RetentionPolicy.parse({});

/** The moment so many months ago; on 31 March one month ago is the last day of February. */
export function monthsBefore(now: Date, months: number): Date {
  const before = new Date(now);
  before.setUTCMonth(now.getUTCMonth() - months);
  if (before.getUTCDate() !== now.getUTCDate()) before.setUTCDate(0);
  return before;
}
