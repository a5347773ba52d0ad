import type { LoaderFunctionArgs } from "@remix-run/node";
import { answer } from "#app/answers.ts";

export async function loader({ context: { services }, params, request }: LoaderFunctionArgs) {
  const key = new URL(request.url).searchParams.get("key") ?? "";
  return answer(async () => {
    const calendar = await services.calendars.getFeed(params.slug ?? "", key);
    return new Response(calendar, {
      headers: {
        "Content-Type": "text/calendar; charset=utf-8",
        "Cache-Control": "private, no-store",
        "Referrer-Policy": "no-referrer",
      },
    });
  });
}
