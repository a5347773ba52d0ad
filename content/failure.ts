/**
 * What can go wrong in the domain. Plain objects told apart by `code`: the bundle and the server each
 * hold a copy of this module, so `instanceof` would lie. They know nothing of HTTP.
 */
export type Failure =
  | { code: "not-found"; message: string; title?: string }
  | { code: "not-allowed"; message: string }
  | { code: "conflict"; message: string }
  | { code: "stale"; message: string; revision: string }
  | { code: "too-many"; message: string; minutes: number }
  | { code: "invalid"; message: string; problems: Problem[] };

/** One thing to put right: the field it is in, and what to do, in words for the person. */
export type Problem = { field: string; message: string; choices?: Choice[] };

/** One that may have been meant, to be chosen instead of what was typed. */
export type Choice = { value: string; label: string; about: string };

/** The thing is not there, or the viewer may not know that it is. A title says it in other words. */
export const notFound = (
  message = "The address may be mistyped, or the page is for people who are signed in.",
  title?: string,
): Failure => ({
  code: "not-found",
  message,
  ...(title ? { title } : {}),
});

/** The viewer may see the thing but not do this to it. */
export const notAllowed = (message: string): Failure => ({ code: "not-allowed", message });

/** Somebody else changed it in the meantime, or its state no longer allows this. */
export const conflict = (message: string): Failure => ({ code: "conflict", message });

/** It has moved on since the revision that the change was made for; `revision` is the present one. */
export const stale = (revision: string): Failure => ({
  code: "stale",
  message: "It has been changed since you read it. Read it again, then make your change.",
  revision,
});

/** Tried too often; `minutes` is how long to wait. */
export const tooMany = (minutes: number): Failure => ({
  code: "too-many",
  message: `That was tried too often. Wait ${minutes === 1 ? "a minute" : `${minutes} minutes`}, then try again.`,
  minutes,
});

export const invalid = (problems: Problem[]): Failure => ({
  code: "invalid",
  message: problems.map((problem) => problem.message).join(" "),
  problems,
});

const codes = new Set(["not-found", "not-allowed", "conflict", "stale", "too-many", "invalid"]);

export function isFailure(thrown: unknown): thrown is Failure {
  return (
    typeof thrown === "object" &&
    thrown !== null &&
    "code" in thrown &&
    typeof thrown.code === "string" &&
    codes.has(thrown.code) &&
    "message" in thrown
  );
}
