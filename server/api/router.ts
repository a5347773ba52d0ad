/** `/api/v1`: each operation at its address, and everything else told as a problem. */
import express, {
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Response,
  Router,
} from "express";
import type { Logger } from "pino";
import { sendAnswer } from "#server/api/answering.ts";
import { readAsked } from "#server/api/asking.ts";
import { identify } from "#server/api/caller.ts";
import type { Operation } from "#server/api/operation.ts";
import { operations } from "#server/api/operations.ts";
import { problem, refusal, refusalOf, sendProblem } from "#server/api/problem.ts";
import { originOf } from "#server/http/origin.ts";
import type { Services } from "#server/services.ts";

export function createApi({ services, log }: { services: Services; log: Logger }): Router {
  const router = Router({ caseSensitive: true, strict: true });
  router.use((_request, response, next) => {
    response.setHeader("Cache-Control", "private, no-cache");
    response.vary("Authorization");
    next();
  });
  let document: Promise<object> | undefined;
  router.get("/openapi.json", (_request, response, next) => {
    document ??= import("#server/api/document.ts").then(({ describeApi }) =>
      describeApi(operations, services.env.appUrl ?? ""),
    );
    document.then((described) => response.json(described), next);
  });
  for (const [path, atPath] of Map.groupBy(operations, (operation) => operation.path)) {
    const address = path.replaceAll(/\{(\w+)\}/g, ":$1");
    for (const operation of atPath) router[operation.method](address, perform(services, operation));
    router.all(address, refuseMethod(atPath));
  }
  router.all("/openapi.json", refuseMethod([{ method: "get" }]));
  router.use((_request, _response, next) =>
    next(refusal(404, "There is nothing at this address. What there is: /api/v1/openapi.json")),
  );
  router.use(explain(log));
  return router;
}

/** As large as the guard in front lets in; a compressed body may not grow past it. */
const parseJson = express.json({ limit: 200_000 });

const readJson = (request: Request, response: Response): Promise<void> =>
  new Promise((resolve, reject) => {
    parseJson(request, response, (error?: unknown) => (error ? reject(error) : resolve()));
  });

const perform =
  (services: Services, operation: Operation): RequestHandler =>
  async (request, response, next) => {
    try {
      const caller = await identify(services, request, operation);
      if (operation.body) await readJson(request, response);
      const answer = await operation.handle({
        ...readAsked(operation, request),
        ...caller,
        services,
        origin: originOf(request, services),
        address: request.ip ?? "",
        request,
      });
      sendAnswer(operation, answer, request, response);
    } catch (thrown) {
      next(thrown);
    }
  };

/** OPTIONS hears which methods there are, and nothing that would let another site's page ask. */
const refuseMethod =
  (atPath: Pick<Operation, "method">[]): RequestHandler =>
  (request, response, next) => {
    const known = atPath.map(({ method }) => method.toUpperCase());
    const allow = [...(known.includes("GET") ? ["HEAD"] : []), ...known, "OPTIONS"].join(", ");
    if (request.method === "OPTIONS")
      return void response.setHeader("Allow", allow).sendStatus(204);
    next(refusal(405, `This address answers to ${allow}.`, { headers: { Allow: allow } }));
  };

const explain =
  (log: Logger): ErrorRequestHandler =>
  (thrown, _request, response, _next) => {
    const refused = refusalOf(thrown) ?? unreadable(thrown);
    if (response.headersSent) return void response.end();
    if (!refused) {
      log.error({ id: response.getHeader("X-Request-Id"), err: thrown }, "an API request failed");
      const said = "Something went wrong on our side. Nothing that was saved is lost.";
      return sendProblem(response, problem(500, said));
    }
    for (const [name, value] of Object.entries(refused.headers)) response.setHeader(name, value);
    sendProblem(response, refused.problem);
  };

/** What the reader of bodies refuses: no JSON, too large, an encoding that there is not. */
function unreadable(thrown: unknown) {
  const { status } = thrown as { status?: unknown };
  if (typeof status !== "number" || status < 400 || status > 499) return undefined;
  const said: Record<number, string> = {
    400: "The body is no JSON, or the address cannot be read.",
    413: "This is larger than can be taken.",
    415: "The body is in an encoding that is not taken.",
  };
  return refusal(status, said[status] ?? "This cannot be read.");
}
