import type { IncomingMessage } from "node:http";

/** Where a request comes from, past the proxies that are trusted: as Express has it in `request.ip`. */
export function clientAddress(request: IncomingMessage, trustedProxies: number): string {
  const forwarded = String(request.headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((address) => address.trim())
    .filter(Boolean);
  const hops = [request.socket?.remoteAddress ?? "", ...forwarded.reverse()];
  return hops[Math.min(trustedProxies, hops.length - 1)] ?? "";
}
