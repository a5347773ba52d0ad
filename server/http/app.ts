/** The Express app: what stands between a socket and a route. */
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type ErrorRequestHandler, type Request } from "express";
import helmet from "helmet";
import type { Logger } from "pino";
import { visitor } from "#content/access/tokens.ts";
import { createApi } from "#server/api/router.ts";
import type { Caller } from "#server/auth/sign-in.ts";
import { createAuthHandler } from "#server/http/auth.ts";
import { sessionToken } from "#server/http/cookies.ts";
import { boundedBodiesOnly, demoHostOnly, sameSiteChangesOnly } from "#server/http/guard.ts";
import { originOf } from "#server/http/origin.ts";
import { createRemixHandler } from "#server/http/remix.ts";
import type { Services } from "#server/services.ts";

export function createApp(needs: {
  services: Services;
  log: Logger;
  /** The folder of the browser's files, or null where a development server has them. */
  assets: string | null;
  build: () => Promise<ServerBuild>;
  development?: express.RequestHandler;
  isReady: () => boolean;
}) {
  const { services, log, assets } = needs;
  const { env, demo } = services;
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("trust proxy", env.trustProxy);

  app.use((request, response, next) => {
    const id = randomUUID();
    const from = performance.now();
    delete request.headers["x-forwarded-host"];
    response.setHeader("X-Request-Id", id);
    response.on("finish", () => {
      const ms = Math.round(performance.now() - from);
      const level = response.statusCode >= 500 ? "error" : "debug";
      // The first part of the path only: what follows may name a person or quote a title.
      const area = `/${request.path.split("/")[1]}`;
      log[level]({ id, method: request.method, area, status: response.statusCode, ms });
    });
    next();
  });
  app.get("/healthz", (_, response) => response.type("text").send("ok\n"));
  app.get("/readyz", (_, response) => {
    const ready = needs.isReady() && !services.live.stats().failing;
    response
      .status(ready ? 200 : 503)
      .type("text")
      .send(ready ? "ready\n" : "not ready\n");
  });
  if (demo) app.use(demoHostOnly);
  app.use(sameSiteChangesOnly, boundedBodiesOnly);
  app.use(
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"] } },
      strictTransportSecurity: env.appUrl?.startsWith("https:") ? { maxAge: 31_536_000 } : false,
      referrerPolicy: { policy: "same-origin" },
      crossOriginResourcePolicy: { policy: "same-origin" },
    }),
  );
  if (needs.development) app.use(needs.development);
  if (assets) {
    const immutable = { immutable: true, maxAge: "1y", index: false } as const;
    app.use("/assets", compression(), express.static(join(assets, "assets"), immutable));
    app.get("/favicon.svg", (_, response) => {
      response.sendFile(join(assets, "favicon.svg"), { maxAge: "1d" });
    });
  }

  app.use("/api/v1", compression(), createApi({ services, log }));
  app.use("/auth", createAuthHandler(services));
  const pages = createRemixHandler({
    build: needs.build,
    mode: env.mode,
    revision: services.database.revision,
    isVisitor: (request) => sessionToken(request.headers.cookie) === undefined,
    onKeptRead: (versionId) => services.reach.count(versionId, visitor),
    contextOf: async (request) => ({
      services,
      viewer: await services.viewerOf(request),
      sessionToken: sessionToken(request.headers.cookie),
      caller: callerOf(request),
      origin: originOf(request, services),
      nonce: randomUUID().replaceAll("-", ""),
      log: log.child({ id: requestIdOf(request) }),
    }),
  });
  app.use((request, response, next) => {
    if (!pages.answerKept(request, response)) next();
  });
  app.use(compression());
  app.all("*", (request, response, next) => {
    pages.handle(request, response).catch(next);
  });

  const failed: ErrorRequestHandler = (error, request, response, _next) => {
    log.error({ id: requestIdOf(request), err: error }, "a request failed");
    if (response.headersSent) return response.end();
    response
      .status(500)
      .type("html")
      .send(
        "<!doctype html><html lang=en-GB><title>Something went wrong</title><h1>Something went wrong on our side</h1><p>Nothing you had saved is lost. Try again in a minute.</p>",
      );
  };
  app.use(failed);
  return app;
}

const requestIdOf = (request: Request) => request.res?.getHeader("X-Request-Id");

/** Who asks, as signing in needs to know it: no more of the headers than that. */
function callerOf(request: Request): Caller {
  const headers = new Headers();
  for (const name of ["cookie", "user-agent", "origin"]) {
    const value = request.headers[name];
    if (typeof value === "string") headers.set(name, value);
  }
  return { headers, address: request.ip ?? "" };
}
