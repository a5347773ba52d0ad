/**
 * Personal tokens: what a person's own programs may do in their name. A token holds scopes, which only
 * narrow: whatever its scopes say, it never does more than its person may.
 */
import { z } from "zod";
import { invalid } from "#content/failure.ts";

export const TokenScope = z.enum(["read", "write", "publish", "run"]);
export type TokenScope = z.infer<typeof TokenScope>;

/** What a person chooses from, from the least to the most, in words. */
export const tokenPowers: { scopes: TokenScope[]; name: string; means: string }[] = [
  {
    scopes: ["read"],
    name: "Read",
    means: "What you may read, your drafts, messages and threads included. It changes nothing.",
  },
  {
    scopes: ["read", "write"],
    name: "Read and write",
    means:
      "Also start drafts, write in yours, change who writes with you, and write messages, posts, questions and your profile.",
  },
  {
    scopes: ["read", "write", "publish"],
    name: "Read, write and publish",
    means: "Also publish, choose who may read it, withdraw, and name who publishes for you.",
  },
  {
    scopes: ["read", "write", "publish", "run"],
    name: "Everything, and run schools and alliances",
    means:
      "Also see and change who belongs to a school or alliance that you run, and who holds which role there.",
  },
];

/** How long a token may last, in days. */
export const tokenDays = [7, 30, 90, 365];

/** The most tokens in force that one person holds. */
export const mostTokens = 20;

export type NewToken = { name: string; scopes: TokenScope[]; days: number };

/** What a person asked for, as a form or a program says it. @throws Invalid */
export function parseNewToken(asked: { name: string; power: string; days: string }): NewToken {
  const name = asked.name.trim();
  const power = tokenPowers.find(({ scopes }) => scopes.join(" ") === asked.power);
  const days = tokenDays.find((known) => String(known) === asked.days);
  const problems = [
    ...(name === "" || name.length > 60
      ? [{ field: "name", message: "Give it a name of at most 60 characters." }]
      : []),
    ...(power ? [] : [{ field: "power", message: "Choose what it may do." }]),
    ...(days ? [] : [{ field: "days", message: "Choose how long it lasts." }]),
  ];
  if (!power || !days || problems.length > 0) throw invalid(problems);
  return { name, scopes: power.scopes, days };
}
