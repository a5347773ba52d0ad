import { createReadStream } from "node:fs";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { answer } from "#app/answers.ts";

/** An attachment: a picture in its place, anything else as a download. */
export async function loader({ context: { services, viewer }, params }: LoaderFunctionArgs) {
  return answer(async () => {
    const file = await services.attachments.get(viewer, params.id ?? "");
    const picture = file.mediaType.startsWith("image/");
    return new Response(createReadableStreamFromReadable(createReadStream(file.path)), {
      headers: {
        "Content-Type": file.mediaType,
        "Content-Length": String(file.size),
        "Content-Disposition": `${picture ? "inline" : "attachment"}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-cache",
        ETag: `"${file.hash}"`,
      },
    });
  });
}
