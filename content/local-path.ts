/** An address of this site from what somebody sent: never one that leads elsewhere. */

/** The path and query of `sent` where a browser would stay on this site with it; else undefined. */
export function findLocalPath(sent: string): string | undefined {
  const here = "http://here.invalid";
  if (!sent.startsWith("/") || !URL.canParse(sent, here)) return undefined;
  const url = new URL(sent, here);
  const path = `${url.pathname}${url.search}`;
  return url.origin === here && !path.startsWith("//") ? path : undefined;
}
