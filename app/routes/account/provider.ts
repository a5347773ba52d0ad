import type { LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { answer, withCookies } from "#app/answers.ts";
import { findLocalPath } from "#content/local-path.ts";

/** On to a provider's own sign-in: a link, since a form may not lead to another site. */
export async function loader({
  context: { services, caller },
  params,
  request,
}: LoaderFunctionArgs) {
  const back = findLocalPath(new URL(request.url).searchParams.get("then") ?? "") ?? "/desk";
  return answer(async () => {
    const { url, cookies } = await services.providers.begin(params.provider ?? "", back, caller);
    return redirect(url, { headers: withCookies(cookies) });
  });
}
