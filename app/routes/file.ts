import { createReadStream } from "node:fs";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { answer } from "#app/answers.ts";

/**
 * An attachment: a picture in its place, anything else as a download. The right to it is asked for each
 * time; the bytes of a hash never change, so a browser that has them is told to keep them.
 */
export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  return answer(async () => {
    const file = await services.attachments.get(viewer, params.id ?? "");
    const picture = file.mediaType.startsWith("image/");
    const headers = {
      "Content-Type": file.mediaType,
      "Content-Disposition": `${picture ? "inline" : "attachment"}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-cache",
      ETag: `"${file.hash}"`,
    };
    if (request.headers.get("if-none-match") === headers.ETag)
      return new Response(null, { status: 304, headers });
    const sized = { ...headers, "Content-Length": String(file.size) };
    if (request.method === "HEAD") return new Response(null, { headers: sized });
    return new Response(createReadableStreamFromReadable(createReadStream(file.path)), {
      headers: sized,
    });
  });
}
