/** What a request says, checked against the operation's schemas. */
import type { Request } from "express";
import { z } from "zod";
import type { Problem as FieldProblem } from "#content/failure.ts";
import type { Operation } from "#server/api/operation.ts";
import { refusal } from "#server/api/problem.ts";

/** @throws a refusal: 404 and 400 for the address, 415 and 422 for the body, 428 where If-Match is missing. */
export function readAsked(
  { params, query, body, ifMatch, takesFile }: Operation,
  request: Request,
) {
  if (takesFile) requireType(request, "multipart/form-data");
  if (body) requireType(request, "application/json");
  return {
    params: check(404, params ?? z.strictObject({}), request.params),
    query: check(400, query ?? z.strictObject({}), searchOf(request, query)),
    revisions: ifMatch ? readIfMatch(request.headers["if-match"]) : [],
    body: body ? check(422, body, request.body) : undefined,
  };
}

function requireType(request: Request, type: string): void {
  if (!request.is(type)) throw refusal(415, `Send it as ${type}.`);
}

function check<T extends z.ZodType>(status: number, schema: T, value: unknown): z.infer<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues.map(
    ({ path, message }): FieldProblem => ({ field: path.join("."), message }),
  );
  const detail = problems.map(({ field, message }) => (field ? `${field}: ${message}` : message));
  throw refusal(status, detail.join(". "), { problems });
}

/** A parameter that takes several values may be given several times. */
function searchOf(request: Request, query: z.ZodObject | undefined) {
  const { searchParams } = new URL(request.originalUrl, "http://host");
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => {
      const values = searchParams.getAll(name);
      return [name, takesSeveral(query?.shape[name]) || values.length > 1 ? values : values[0]];
    }),
  );
}

const takesSeveral = (schema: unknown): boolean =>
  schema instanceof z.ZodArray ||
  (schema instanceof z.ZodOptional && takesSeveral(schema.unwrap()));

/** The strong tags of If-Match. `*` would overwrite what nobody has read, so it does not do. */
function readIfMatch(header: string | undefined): string[] {
  if (header === undefined || header.trim() === "*")
    throw refusal(428, "Say in If-Match which revision you read: its ETag when you read it.");
  return header.split(",").flatMap((tag) => /^\s*"([^"]*)"\s*$/.exec(tag)?.[1] ?? []);
}
