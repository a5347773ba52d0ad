import { PassThrough } from "node:stream";
import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { isLive } from "#app/live-routes.ts";
import "#app/context.ts";

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const matches = remix.staticHandlerContext.matches.map((match) => match.route.id);
  const live = isLive(matches.map((id) => remix.routeModules[id]?.handle));
  const nonce = live ? context.nonce : undefined;
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Security-Policy", policy(nonce));
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "private, no-cache");

  return new Promise((resolve, reject) => {
    let failed = false;
    const { pipe, abort } = renderToPipeableStream(
      <RemixServer context={remix} url={request.url} nonce={nonce ?? ""} />,
      {
        nonce,
        [isbot(request.headers.get("user-agent")) || !live ? "onAllReady" : "onShellReady"]() {
          const body = new PassThrough();
          pipe(body);
          resolve(
            new Response(createReadableStreamFromReadable(body), {
              headers,
              status: failed ? 500 : status,
            }),
          );
        },
        onShellError: reject,
        onError(error) {
          failed = true;
          if (!request.signal.aborted) context.log.error({ err: error }, "a page failed");
        },
      },
    );
    setTimeout(abort, 10_000).unref();
  });
}

/** The data of a page is for whoever asked, as the page is. */
export function handleDataRequest(response: Response): Response {
  if (!response.headers.has("Cache-Control"))
    response.headers.set("Cache-Control", "private, no-cache");
  return response;
}

/** Aborted requests and unknown addresses are not worth a line of the log. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
) {
  if (request.signal.aborted) return;
  if (error instanceof Response || (error as { status?: number }).status === 404) return;
  context.log.error({ err: error }, "a page failed");
}

function policy(nonce: string | undefined): string {
  return [
    "default-src 'none'",
    `script-src ${nonce ? `'self' 'nonce-${nonce}'` : "'none'"}`,
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    ...(nonce ? ["style-src-elem 'self' 'unsafe-inline'"] : []),
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
