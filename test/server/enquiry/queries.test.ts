/** No page of an enquiry asks the database more often because there is more in it. */
import { join } from "node:path";
import type { LoaderFunction } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";
import type { RouteConfigEntry } from "@remix-run/route-config";
import { expect, onTestFinished, test } from "vitest";
import { visitor } from "#content/access/tokens.ts";
import { openCommons } from "#test/support/commons.ts";
import { type LargeSizes, writeLargeEnquiry } from "#test/support/large-enquiry/index.ts";
import { pagesOf } from "#test/support/large-enquiry/pages.ts";

const small: LargeSizes = { schools: 2, cycles: 4, lessons: 1, series: 3 };
const large: LargeSizes = { schools: 12, cycles: 40, lessons: 6, series: 12 };

/** How many queries each page's loader makes of an enquiry of that size, and showing it to others. */
async function countQueries(sizes: LargeSizes): Promise<Record<string, number>> {
  let queries = 0;
  const settings = { SMTP_URL: "smtp://127.0.0.1:1" };
  const commons = await openCommons({ settings, onQuery: () => (queries += 1) });
  onTestFinished(commons.close);
  const enquiry = await writeLargeEnquiry(commons, sizes);
  const viewers = {
    ...{ lead: enquiry.lead, member: await commons.viewer("cara"), visitor },
    asked: await enquiry.network.asked.viewer(),
  };
  const counted: Record<string, number> = {};
  for (const { name, path, by } of pagesOf(enquiry)) {
    const request = new Request(new URL(path, "http://localhost"));
    const { loader, params } = await routeOf(new URL(request.url).pathname);
    const context = { services: commons, viewer: viewers[by] };
    queries = 0;
    await loader({ request, params, context: context as never });
    counted[name] = queries;
  }
  queries = 0;
  await commons.showing.show(enquiry.lead, enquiry.slug, { audience: "public", looked: [] });
  return { ...counted, "showing it, with letters": queries };
}

async function routeOf(path: string): Promise<{
  loader: LoaderFunction;
  params: Record<string, string | undefined>;
}> {
  const { default: routes }: { default: RouteConfigEntry[] } = await import("#app/routes.ts");
  const [match] = matchRoutes(routes as never, path)?.slice(-1) ?? [];
  if (!match) throw new Error(`there is no page at ${path}`);
  const { file } = match.route as unknown as RouteConfigEntry;
  const { loader } = await import(/* @vite-ignore */ join(process.cwd(), "app", file));
  return { loader, params: match.params };
}

test("a page makes as many queries for 40 cycles of 12 schools as for 4 of two", async () => {
  const few = await countQueries(small);
  const many = await countQueries(large);
  expect(many).toEqual(few);
  expect(Object.values(many).every((count) => count > 0)).toBe(true);
}, 300_000);
