import type { LoaderFunctionArgs } from "@remix-run/node";
import { escapeXml } from "#app/atom.ts";
import { visitor } from "#content/access/tokens.ts";
import { allThemes } from "#content/vocabulary/vocabulary.ts";

/** The protocol's own limit for one file (sitemaps.org). */
const mostAddresses = 50_000;
const mostEnquiries = 5000;
const mostSyntheses = 2000;

const pages = [
  ...["/", "/themes", "/practice", "/enquiries", "/alliances", "/schools", "/about"],
  ...["/evidence", "/evidence/map", "/evidence/strands", "/evidence/calculator"],
];

export async function loader({ context: { services, origin } }: LoaderFunctionArgs) {
  const [writeUps, enquiries, syntheses, alliances, strands] = await Promise.all([
    services.library.listForSitemap(visitor, mostAddresses - mostEnquiries - mostSyntheses - 1000),
    services.shownLists.listRecent(visitor, mostEnquiries),
    services.synthesisLists.listAddresses(visitor, mostSyntheses),
    services.network.listAlliances(),
    services.strands.list(),
  ]);
  const addresses: { address: string; changed?: Date | null }[] = [
    ...pages.map((address) => ({ address })),
    ...allThemes.map((theme) => ({ address: `/themes/${theme.slug}` })),
    ...strands.map(({ strand }) => ({ address: `/evidence/strands/${strand}` })),
    ...alliances.map((alliance) => ({ address: `/alliances/${alliance.slug}` })),
    ...writeUps,
    ...syntheses,
    ...enquiries.map(({ address, shownAt }) => ({ address, changed: shownAt })),
  ];
  const xml = `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${addresses
  .map(
    ({ address, changed }) =>
      `<url><loc>${escapeXml(origin + address)}</loc>${changed ? `<lastmod>${changed.toISOString()}</lastmod>` : ""}</url>`,
  )
  .join("\n")}
</urlset>
`;
  return new Response(xml, { headers: { "Content-Type": "application/xml; charset=utf-8" } });
}
