/** Pictures and files of a draft. */
import type { Request } from "express";
import { z } from "zod";
import { invalid } from "#content/failure.ts";
import { operation } from "#server/api/operation.ts";
import { refusal } from "#server/api/problem.ts";
import { Key } from "#server/api/shapes/write-up.ts";
import { toFetch } from "#server/http/remix.ts";

const Attachment = z
  .object({
    id: z.string().meta({ description: "The `attachment` of a picture or file in a section." }),
    name: z.string(),
    size: z.int(),
    mediaType: z.string(),
    width: z.int().nullable(),
    height: z.int().nullable(),
  })
  .meta({ id: "Attachment" });

export async function readFile(request: Request): Promise<File> {
  const form = await toFetch(request, new AbortController().signal)
    .formData()
    .catch(() => {
      throw refusal(400, "The form cannot be read.");
    });
  const file = form.get("file");
  if (!(file instanceof File)) throw invalid([{ field: "file", message: "Send a file." }]);
  return file;
}

export const fileOperations = [
  operation({
    id: "addFile",
    method: "post",
    path: "/drafts/{key}/files",
    summary: "Add a picture or a file of at most 20 MB",
    description: "It shows once a section of the draft names it.",
    scope: "write",
    takesFile: true,
    params: z.object({ key: Key }),
    gives: Attachment,
    status: 201,
    async handle({ services, viewer, params: { key }, request, origin }) {
      await services.drafts.requireRight(viewer, key, "write");
      const file = await readFile(request);
      const { id, name, size, mediaType, width, height } = await services.attachments.add(
        viewer,
        key,
        { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) },
      );
      return {
        body: { id, name, size, mediaType, width, height },
        location: `${origin}/api/v1/files/${id}`,
      };
    },
  }),
  operation({
    id: "getFile",
    method: "get",
    path: "/files/{id}",
    summary: "The bytes of a picture or file",
    scope: "read",
    isOpen: true,
    givesFile: true,
    params: z.object({ id: z.string().max(40) }),
    async handle({ services, viewer, params: { id } }) {
      return { file: await services.attachments.get(viewer, id) };
    },
  }),
];
