/** Who asks: a token's person, or a visitor. A browser's cookies say nothing here. */
import type { Request } from "express";
import type { TokenScope } from "#content/access/api-token.ts";
import { type Viewer, visitor } from "#content/access/tokens.ts";
import type { Operation } from "#server/api/operation.ts";
import { refusal } from "#server/api/problem.ts";
import type { Bearer } from "#server/people/api-tokens.ts";
import type { Services } from "#server/services.ts";

export type Caller = { bearer: Bearer | null; viewer: Viewer };

/** One answer for a token that is missing, unknown, revoked or has run out. */
const notAuthorised = () =>
  refusal(401, "Send a token that is in force: make one under Settings, Tokens for programs.", {
    headers: { "WWW-Authenticate": 'Bearer realm="Practice Commons"' },
  });

const lacks = (scope: TokenScope) =>
  refusal(403, `This token may not ${scope}.`, {
    headers: {
      "WWW-Authenticate": `Bearer realm="Practice Commons", error="insufficient_scope", scope="${scope}"`,
    },
  });

/** Counts the request, and gives who asks. @throws a refusal, or TooMany */
export async function identify(
  { apiTokens, limits }: Services,
  request: Request,
  { isOpen, isUnnoted, scope }: Pick<Operation, "isOpen" | "isUnnoted" | "scope">,
): Promise<Caller> {
  const address = request.ip ?? "";
  await limits.count("API by address", address);
  const { authorization } = request.headers;
  if (authorization === undefined) {
    await limits.count("API without a token", address);
    if (!isOpen) throw notAuthorised();
    return { bearer: null, viewer: visitor };
  }
  const token = /^Bearer +([\w-]+)$/i.exec(authorization)?.[1];
  const bearer = token && (await apiTokens.findBearer(token, { isNoted: !isUnnoted }));
  if (!bearer) {
    await limits.count("API without a token", address);
    throw notAuthorised();
  }
  await limits.count("API by token", bearer.id);
  if (!bearer.scopes.includes(scope)) throw lacks(scope);
  return { bearer, viewer: bearer.viewer };
}
