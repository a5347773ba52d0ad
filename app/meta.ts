/** Title, description and canonical address of a page. */
export function describePage(page: {
  title: string;
  description?: string;
  canonical?: string | undefined;
  unlisted?: boolean;
}) {
  return [
    { title: `${page.title} · Practice Commons` },
    ...(page.description ? [{ name: "description", content: page.description }] : []),
    ...(page.canonical ? [{ tagName: "link", rel: "canonical", href: page.canonical }] : []),
    ...(page.unlisted ? [{ name: "robots", content: "noindex" }] : []),
  ];
}
