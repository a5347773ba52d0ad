import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { answer, textOf, withCookies } from "#app/answers.ts";
import { notFound } from "#content/failure.ts";
import { findLocalPath } from "#content/local-path.ts";

export async function action({
  context: { services, sessionToken, caller },
  request,
}: ActionFunctionArgs) {
  return answer(async () => {
    if (!services.demo) throw notFound();
    const form = await request.formData();
    const { cookies, replaced } = await services.signInToDemo(
      textOf(form, "person"),
      sessionToken,
      caller,
    );
    const headers = withCookies(cookies);
    if (replaced) headers.set("Clear-Site-Data", '"storage"');
    return redirect(findLocalPath(textOf(form, "then")) ?? "/desk", { headers });
  });
}

export async function loader() {
  return redirect("/sign-in");
}
