/**
 * The few addresses of better-auth that a browser may reach: a provider's answer, and passkeys. All the
 * rest is asked by our own routes.
 */
import type { RequestHandler } from "express";
import { sessionToken } from "#server/http/cookies.ts";
import { toFetch } from "#server/http/remix.ts";
import type { Services } from "#server/services.ts";

type Rule = { way: "passkey" | "provider"; needsPerson?: boolean };

const rules: [RegExp, Rule][] = [
  [/^GET \/auth\/callback\/[a-z0-9-]+$/, { way: "provider" }],
  [/^GET \/auth\/passkey\/generate-authenticate-options$/, { way: "passkey" }],
  [/^POST \/auth\/passkey\/verify-authentication$/, { way: "passkey" }],
  [/^GET \/auth\/passkey\/generate-register-options$/, { way: "passkey", needsPerson: true }],
  [/^POST \/auth\/passkey\/verify-registration$/, { way: "passkey", needsPerson: true }],
];

export function createAuthHandler(services: Services): RequestHandler {
  return async (request, response, next) => {
    try {
      const rule = rules.find(([pattern]) =>
        pattern.test(`${request.method} ${request.baseUrl}${request.path}`),
      )?.[1];
      if (!rule || services.demo || !(await services.waysIn.get())[rule.way]) return next();
      // A session that waits for its second step is nobody's: better-auth does not know of that.
      if (rule.needsPerson && !(await services.viewerOf(request)).person)
        return void response.status(401).json({ message: "Sign in again." });
      await services.limits.count("sign-in by address", request.ip ?? "");
      const before = sessionToken(request.headers.cookie);
      const { handler } = await services.auth();
      const answer = await handler(toFetch(request, AbortSignal.timeout(20_000)));
      if (!rule.needsPerson && setsSession(answer)) await services.sessions.endByToken(before);
      response.status(answer.status);
      for (const [name, value] of answer.headers)
        if (name !== "set-cookie") response.setHeader(name, value);
      for (const cookie of answer.headers.getSetCookie()) response.append("Set-Cookie", cookie);
      response.setHeader("Cache-Control", "no-store");
      response.end(Buffer.from(await answer.arrayBuffer()));
    } catch (error) {
      next(error);
    }
  };
}

const setsSession = (answer: Response): boolean =>
  answer.headers.getSetCookie().some((cookie) => /session_token=[^;]/.test(cookie));
