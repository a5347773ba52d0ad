/** How an answer goes out: its headers, its entity tag, its bytes. */
import { createReadStream } from "node:fs";
import type { Request, Response } from "express";
import { type Answer, type Operation, successOf } from "#server/api/operation.ts";
import { hashOf } from "#server/api/revision.ts";

export function sendAnswer(
  operation: Operation,
  { body, revision, location, next, file }: Answer<unknown>,
  request: Request,
  response: Response,
): void {
  if (location) response.location(location);
  if (next) response.setHeader("Link", `<${nextPage(request, next)}>; rel="next"`);
  if (file) sendFile(file, request, response);
  else sendBody(operation, { body, revision }, request, response);
}

function sendBody(
  operation: Operation,
  { body, revision }: Pick<Answer<unknown>, "body" | "revision">,
  request: Request,
  response: Response,
): void {
  const status = successOf(operation);
  if (revision) response.setHeader("ETag", `"${revision}"`);
  if (body === undefined) return void response.status(status).end();
  const text = JSON.stringify(body);
  const tag = `${operation.isRevised ? "" : "W/"}"${hashOf(text)}"`;
  if (operation.method === "get" && !revision && isKnown(request, response, tag)) return;
  if (operation.isRevised) response.setHeader("ETag", tag);
  response.status(status).type("json").send(text);
}

/** Says the tag, and answers 304 to whoever has what it stands for. */
function isKnown(request: Request, response: Response, tag: string): boolean {
  response.setHeader("ETag", tag);
  const strong = (one: string) => one.trim().replace(/^W\//, "");
  const had = request.headers["if-none-match"]?.split(",").map(strong) ?? [];
  if (!had.includes(strong(tag))) return false;
  response.status(304).end();
  return true;
}

function nextPage(request: Request, cursor: string): string {
  const { pathname, searchParams } = new URL(request.originalUrl, "http://host");
  searchParams.set("cursor", cursor);
  return `${pathname}?${searchParams}`;
}

function sendFile(
  { path, name, mediaType, size, hash }: NonNullable<Answer<unknown>["file"]>,
  request: Request,
  response: Response,
): void {
  if (isKnown(request, response, `"${hash}"`)) return;
  response.setHeader("Content-Type", mediaType);
  response.setHeader("Content-Length", size);
  response.setHeader(
    "Content-Disposition",
    `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  );
  if (request.method === "HEAD") return void response.end();
  createReadStream(path)
    .on("error", (error) => response.destroy(error))
    .pipe(response);
}
