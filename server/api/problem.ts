/** Errors as programs read them: application/problem+json (RFC 9457). */
import { STATUS_CODES } from "node:http";
import type { Response } from "express";
import { z } from "zod";
import { type Failure, type Problem as FieldProblem, isFailure } from "#content/failure.ts";

export const Problem = z
  .object({
    type: z.literal("about:blank"),
    title: z.string().meta({ description: "The status in words." }),
    status: z.int(),
    detail: z.string().meta({ description: "What happened and what to do, for a person to read." }),
    problems: z
      .array(
        z.object({
          field: z.string(),
          message: z.string(),
          choices: z
            .array(z.object({ value: z.string(), label: z.string(), about: z.string() }))
            .optional()
            .meta({ description: "What to send in its place, where there is a choice." }),
        }),
      )
      .optional()
      .meta({ description: "What to put right, field by field." }),
    revision: z
      .string()
      .optional()
      .meta({ description: "With 412: the revision that is current now, as in its ETag." }),
  })
  .meta({ id: "Problem" });
export type Problem = z.infer<typeof Problem>;

/** An answer that says no: what to throw for what is HTTP's own to refuse. */
export type Refusal = { problem: Problem; headers: Record<string, string> };

export const refusal = (
  status: number,
  detail: string,
  { problems, headers = {} }: { problems?: FieldProblem[]; headers?: Refusal["headers"] } = {},
): Refusal => ({ problem: problem(status, detail, { problems }), headers });

const statuses: Record<Failure["code"], number> = {
  "not-found": 404,
  "not-allowed": 403,
  conflict: 409,
  stale: 412,
  "too-many": 429,
  invalid: 422,
};

/** What to answer to something thrown; undefined for what is our own fault. */
export function refusalOf(thrown: unknown): Refusal | undefined {
  if (isRefusal(thrown)) return thrown;
  if (!isFailure(thrown)) return undefined;
  const status = statuses[thrown.code];
  switch (thrown.code) {
    case "stale":
      return {
        problem: problem(status, thrown.message, { revision: thrown.revision }),
        headers: { ETag: `"${thrown.revision}"` },
      };
    case "too-many":
      return refusal(status, thrown.message, {
        headers: { "Retry-After": String(thrown.minutes * 60) },
      });
    case "invalid":
      return refusal(status, thrown.message, {
        problems: thrown.problems,
      });
    default:
      return refusal(status, thrown.message);
  }
}

const isRefusal = (thrown: unknown): thrown is Refusal =>
  typeof thrown === "object" && thrown !== null && "problem" in thrown && "headers" in thrown;

export const problem = (
  status: number,
  detail: string,
  more: Pick<Problem, "problems" | "revision"> = {},
): Problem => ({
  type: "about:blank",
  title: STATUS_CODES[status] ?? "Error",
  status,
  detail,
  ...more,
});

export function sendProblem(response: Response, body: Problem): void {
  response.status(body.status).type("application/problem+json").send(JSON.stringify(body));
}
