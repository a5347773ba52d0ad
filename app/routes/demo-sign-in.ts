import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { answer, textOf } from "#app/answers.ts";
import { findLocalPath } from "#app/local-path.ts";
import { notFound } from "#content/failure.ts";

export async function action({ context: { services, sessionToken }, request }: ActionFunctionArgs) {
  return answer(async () => {
    if (!services.demo) throw notFound();
    const form = await request.formData();
    const { cookie, replaced } = await services.signInToDemo(textOf(form, "person"), sessionToken);
    const then = textOf(form, "then");
    return redirect(findLocalPath(then) ?? "/desk", {
      headers: {
        "Set-Cookie": cookie,
        ...(replaced ? { "Clear-Site-Data": '"storage"' } : {}),
      },
    });
  });
}

export async function loader() {
  return redirect("/sign-in");
}
