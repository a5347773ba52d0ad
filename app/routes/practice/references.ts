import type { ActionFunctionArgs } from "@remix-run/node";
import { statuses, textOf } from "#app/answers.ts";
import { isFailure, notAllowed } from "#content/failure.ts";

/** Reads a reference that was pasted into the editor: JSON, since only a script asks. */
export async function action({
  context: { services, viewer },
  params,
  request,
}: ActionFunctionArgs) {
  try {
    if (!viewer.person) throw notAllowed("Sign in again: your session has ended.");
    const pasted = textOf(await request.formData(), "reference");
    return Response.json(await services.readReference(viewer, params.slug ?? "", pasted));
  } catch (thrown) {
    if (isFailure(thrown))
      return Response.json({ message: thrown.message }, { status: statuses[thrown.code] });
    throw thrown;
  }
}
