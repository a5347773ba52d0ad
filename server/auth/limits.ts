/**
 * How often something may be tried, by account and by address. Schools share one address, so the limit
 * by address is wide and the one by account narrow. Counted in memory: a restart forgives.
 */
import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import { tooMany } from "#content/failure.ts";

const minutes = (count: number) => count * 60;

/** Tries allowed within a number of seconds. */
const rules = {
  "sign-in by account": { points: 10, duration: minutes(15) },
  "sign-in by address": { points: 200, duration: minutes(15) },
  "link by account": { points: 5, duration: minutes(60) },
  "link by address": { points: 100, duration: minutes(60) },
  "second step": { points: 10, duration: minutes(15) },
  "join by address": { points: 60, duration: minutes(60) },
  invite: { points: 200, duration: minutes(24 * 60) },
  "invite by address": { points: 2000, duration: minutes(24 * 60) },
  "invitation by address": { points: 600, duration: minutes(60) },
  message: { points: 20, duration: minutes(24 * 60) },
  question: { points: 50, duration: minutes(24 * 60) },
  thread: { points: 20, duration: minutes(24 * 60) },
  post: { points: 300, duration: minutes(24 * 60) },
  "report by address": { points: 30, duration: minutes(60) },
  "API by address": { points: 1200, duration: minutes(1) },
  "API by token": { points: 300, duration: minutes(1) },
  "API without a token": { points: 300, duration: minutes(1) },
  "search by address": { points: 600, duration: minutes(1) },
  "search by account": { points: 300, duration: minutes(1) },
  "socket by address": { points: 6000, duration: minutes(1) },
} as const;

export type Limit = keyof typeof rules;

export function createLimits() {
  const limiters = new Map(
    Object.entries(rules).map(([name, rule]) => [
      name,
      new RateLimiterMemory({ ...rule, keyPrefix: name }),
    ]),
  );

  /** Counts a try; gives the milliseconds to wait where it is one too many. */
  async function consume(limit: Limit, key: string): Promise<number | null> {
    try {
      await limiters.get(limit)?.consume(key.toLowerCase());
      return null;
    } catch (refused) {
      if (refused instanceof Error) throw refused;
      return (refused as RateLimiterRes).msBeforeNext;
    }
  }

  return {
    /** Counts a try. @throws TooMany with the minutes to wait. */
    async count(limit: Limit, key: string): Promise<void> {
      const wait = await consume(limit, key);
      if (wait !== null) throw tooMany(Math.ceil(wait / 60_000));
    },
    /** Counts a try, for who refuses in words of their own. */
    allows: async (limit: Limit, key: string): Promise<boolean> =>
      (await consume(limit, key)) === null,
    /** Forgets the tries of somebody who has got in. */
    async forgive(limit: Limit, key: string): Promise<void> {
      await limiters.get(limit)?.delete(key.toLowerCase());
    },
  };
}

export type Limits = ReturnType<typeof createLimits>;
