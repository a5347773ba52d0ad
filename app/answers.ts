/** Where the domain's failures become answers of the web, and nowhere else. */
import { data, redirect } from "@remix-run/node";
import { signInAddress } from "#app/sign-in-address.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { type Failure, isFailure, type Problem } from "#content/failure.ts";

export const statuses: Record<Failure["code"], number> = {
  "not-found": 404,
  "not-allowed": 403,
  conflict: 409,
  stale: 412,
  "too-many": 429,
  invalid: 400,
};

/** Runs a loader; what the domain refuses is thrown as an answer that the error boundary shows. */
export async function answer<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    if (!isFailure(thrown)) throw thrown;
    const { message } = thrown;
    const title = thrown.code === "not-found" ? thrown.title : undefined;
    throw data({ message, title }, { status: statuses[thrown.code] });
  }
}

/** What a form gets back: what to put right, and what the person had typed. */
export type FormAnswer = { problems: Problem[]; typed: Record<string, string> };

/** Runs an action; problems with what was typed go back to the form, with status 400 or 409. */
export async function answerForm<T>(form: FormData, work: () => Promise<T>) {
  return answer(async () => {
    try {
      return await work();
    } catch (thrown) {
      if (!isFailure(thrown) || thrown.code === "not-found" || thrown.code === "not-allowed")
        throw thrown;
      const problems =
        thrown.code === "invalid" ? thrown.problems : [{ field: "form", message: thrown.message }];
      return data<FormAnswer>(
        { problems, typed: typedIn(form) },
        { status: statuses[thrown.code] },
      );
    }
  });
}

/** The viewer's person; a visitor is sent to sign in and comes back. */
export function requirePerson(viewer: Viewer, request: Request) {
  if (viewer.person) return viewer.person;
  const { pathname, search } = new URL(request.url);
  throw redirect(signInAddress(pathname + search));
}

export function withCookies(cookies: string[]): Headers {
  const headers = new Headers();
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return headers;
}

export const textOf = (form: Pick<FormData, "get">, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

/** Never given back to a page. */
const secret = new Set(["password", "old", "present", "code"]);

export function typedIn(form: FormData): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const [name, value] of form)
    if (typeof value === "string" && !secret.has(name)) typed[name] = value;
  return typed;
}
