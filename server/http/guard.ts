/** What a request must be before anything looks at it. */
import type { Request, RequestHandler, Response } from "express";
import { problem, sendProblem } from "#server/api/problem.ts";

/** The Host names that the demo answers to: no other site's page can reach it by a name of its own. */
const loopbackNames = new Set(["localhost", "127.0.0.1", "[::1]"]);

export const isLoopbackHost = (host: string | undefined): boolean =>
  loopbackNames.has((host ?? "").replace(/:\d+$/, "").toLowerCase());

export const demoHostOnly: RequestHandler = (request, response, next) => {
  if (isLoopbackHost(request.headers.host)) return next();
  refuse(
    request,
    response,
    421,
    "This is the demo of Practice Commons. It answers to localhost only.",
  );
};

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/** Refuses a change that another site's page asks for, by what the browser says of where it is from. */
export const sameSiteChangesOnly: RequestHandler = (request, response, next) => {
  if (safeMethods.has(request.method)) return next();
  const site = request.headers["sec-fetch-site"];
  const allowed =
    site === undefined
      ? !request.headers.origin || isSameOrigin(request.headers.origin, request.headers.host)
      : site === "same-origin" || site === "none";
  if (allowed) return next();
  refuse(request, response, 403, "This request came from another site and was refused.");
};

/**
 * Refuses a body larger than a form can be, and one that does not say how large it is: bodies are read
 * whole. Only the addresses that take files have room for one; a register is read as it comes.
 */
export const boundedBodiesOnly: RequestHandler = (request, response, next) => {
  if (safeMethods.has(request.method)) return next();
  const most = /^\/(practice|api\/v1\/drafts)\/[^/]+\/files$/.test(request.path)
    ? largestUpload
    : request.path === "/admin/schools"
      ? largestRegister
      : largestForm;
  const length = request.headers["content-length"];
  if (request.headers["transfer-encoding"] !== undefined && length === undefined)
    return refuse(request, response, 411, "Say how large it is.");
  if (Number(length ?? 0) <= most) return next();
  refuse(request, response, 413, "This is larger than can be taken.");
};

const largestForm = 200_000;
const largestUpload = 20_200_000;
const largestRegister = 100_200_000;

/** A program is told as it is told everything else; the editor reads a message, and people plain text. */
function refuse(request: Request, response: Response, status: number, words: string): void {
  if (request.path.startsWith("/api/")) sendProblem(response, problem(status, words));
  else if (status === 413) response.status(status).type("json").send({ message: words });
  else response.status(status).type("text").send(`${words}\n`);
}

export function isSameOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (!origin || !host) return false;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}
