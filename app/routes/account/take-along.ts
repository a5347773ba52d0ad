import { Readable } from "node:stream";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { answer, requirePerson } from "#app/answers.ts";

/** Everything of one's own, as one file. */
export async function loader({ context: { services, viewer }, request }: LoaderFunctionArgs) {
  const { handle } = requirePerson(viewer, request);
  const archive = await answer(() => services.takeAlong(viewer));
  return new Response(Readable.toWeb(archive) as ReadableStream, {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename="practice-commons-${handle}.zip"`,
      "Cache-Control": "private, no-store",
    },
  });
}
