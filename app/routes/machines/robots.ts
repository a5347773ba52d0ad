import type { LoaderFunctionArgs } from "@remix-run/node";

export async function loader({ context: { origin } }: LoaderFunctionArgs) {
  return new Response(
    `User-agent: *\nDisallow: /desk\nDisallow: /admin\nDisallow: /search\nDisallow: /report\nSitemap: ${origin}/sitemap.xml\n`,
    { headers: { "Content-Type": "text/plain; charset=utf-8" } },
  );
}
