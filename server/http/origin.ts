/** The address under which people reach this, for links that are handed out. */
import type { Request } from "express";
import { isLoopbackHost } from "#server/http/guard.ts";

/**
 * `APP_URL` where it is set. The demo has none: there it is the name that was asked, which must be
 * one of this machine, so that nobody's Host header becomes a link.
 */
export function originOf(
  { protocol, headers: { host } }: Pick<Request, "protocol" | "headers">,
  { env, origin }: { env: { appUrl: string | null }; origin: string },
): string {
  return env.appUrl ?? (isLoopbackHost(host) ? `${protocol}://${host}` : origin);
}
