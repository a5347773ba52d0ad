import type { ActionFunctionArgs } from "@remix-run/node";
import { statuses } from "#app/answers.ts";
import { invalid, isFailure, notAllowed } from "#content/failure.ts";

/** Room for the form around a file of the largest size. */
const largestForm = 20_100_000;

/** Takes one file of the editor and answers with its id: JSON, since only a script asks. */
export async function action({
  context: { services, viewer },
  params,
  request,
}: ActionFunctionArgs) {
  try {
    if (!viewer.person) throw notAllowed("Sign in again: your session has ended.");
    if (Number(request.headers.get("content-length") ?? largestForm + 1) > largestForm)
      throw invalid([
        { field: "file", message: "The file is larger than 20 MB. Link to it instead." },
      ]);
    const form = await request.formData();
    const file = form.get("file");
    if (!(file instanceof File)) throw invalid([{ field: "file", message: "Choose a file." }]);
    const attachment = await services.attachments.add(viewer, params.slug ?? "", {
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    });
    const { id, name, size, mediaType, width, height } = attachment;
    return Response.json({ id, name, size, mediaType, width, height }, { status: 201 });
  } catch (thrown) {
    if (isFailure(thrown))
      return Response.json({ message: thrown.message }, { status: statuses[thrown.code] });
    throw thrown;
  }
}
