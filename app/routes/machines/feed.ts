import type { LoaderFunctionArgs } from "@remix-run/node";
import { atomFeed } from "#app/atom.ts";
import { visitor } from "#content/access/tokens.ts";

export async function loader({ context: { services, origin } }: LoaderFunctionArgs) {
  const { entries } = await services.library.listRecent(visitor, 50);
  return atomFeed({
    title: "New in Practice Commons",
    self: `${origin}/feeds/practice.atom`,
    origin,
    page: `${origin}/practice`,
    entries,
  });
}
