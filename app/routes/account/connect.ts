import type { LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { answer, requirePerson, withCookies } from "#app/answers.ts";

/** On to a provider, to connect an account there with the one here. */
export async function loader({
  context: { services, viewer, caller },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => {
    const { url, cookies } = await services.providers.connect(params.provider ?? "", caller);
    return redirect(url, { headers: withCookies(cookies) });
  });
}
