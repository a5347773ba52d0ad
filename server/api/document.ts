/** openapi.json: the operations in the words of OpenAPI 3.1, from the schemas they are checked with. */
import { z } from "zod";
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiResponseObject,
} from "zod-openapi";
import { type Operation, successOf } from "#server/api/operation.ts";
import { Problem } from "#server/api/problem.ts";

/** `origin`: the address people type; empty where it is what they typed, as in the demo. */
export const describeApi = (operations: readonly Operation[], origin: string) =>
  createDocument({
    openapi: "3.1.0",
    info: {
      title: "Practice Commons",
      version: "1",
      description:
        "Read and write what the pages can, with the same rights. Without a token you read what is public. Make a token under Settings, Tokens for programs, and send it as `Authorization: Bearer TOKEN`. Cookies count for nothing here, and pages of other sites get no answer.",
    },
    servers: [{ url: `${origin}/api/v1` }],
    components: {
      securitySchemes: {
        token: {
          type: "http",
          scheme: "bearer",
          description: "A personal token. Its scopes are read, write, publish and run.",
        },
      },
    },
    paths: Object.fromEntries(
      [...Map.groupBy(operations, ({ path }) => path)].map(([path, atPath]) => [
        path,
        Object.fromEntries(atPath.map((operation) => [operation.method, describe(operation)])),
      ]),
    ),
  });

function describe(operation: Operation): ZodOpenApiOperationObject {
  const { id, summary, description, scope, isOpen, ifMatch, params, query } = operation;
  return {
    operationId: id,
    summary,
    ...(description ? { description } : {}),
    security: [...(isOpen ? [{}] : []), { token: [scope] }],
    requestParams: {
      ...(params ? { path: params } : {}),
      ...(query ? { query } : {}),
      ...(ifMatch ? { header: IfMatch } : {}),
    },
    ...requestBody(operation),
    responses: {
      [successOf(operation)]: success(operation),
      ...(operation.method === "get" ? { 304: { description: "As If-None-Match has it." } } : {}),
      ...(ifMatch ? { 412: refused("It has moved on; the ETag says to which revision.") } : {}),
      ...(ifMatch ? { 428: refused("If-Match is missing.") } : {}),
      default: refused("It was refused, or went wrong."),
    },
  };
}

const IfMatch = z.object({
  "If-Match": z.string().meta({ description: "The ETag of what was read." }),
});

function requestBody({ body, takesFile }: Operation) {
  if (takesFile) return { requestBody: { content: { "multipart/form-data": { schema: Upload } } } };
  return body ? { requestBody: { required: true, content: json(body) } } : {};
}

const Upload = z.object({
  file: z
    .string()
    .meta({ override: { type: "string", contentMediaType: "application/octet-stream" } }),
});

function success({ gives, givesFile, query }: Operation): ZodOpenApiResponseObject {
  const isPaged = query && "cursor" in query.shape;
  return {
    description: gives || givesFile ? "Here it is." : "Done.",
    ...(gives ? { content: json(gives) } : {}),
    ...(givesFile ? { content: { "*/*": {} } } : {}),
    ...(isPaged
      ? {
          headers: z.object({
            Link: z.string().optional().meta({ description: "The next page." }),
          }),
        }
      : {}),
  };
}

const json = (schema: z.ZodType) => ({ "application/json": { schema } });

const refused = (description: string): ZodOpenApiResponseObject => ({
  description,
  content: { "application/problem+json": { schema: Problem } },
});
