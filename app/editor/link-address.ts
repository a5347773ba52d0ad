/** What somebody typed as the address of a link: "www.stem.org.uk" is meant as https. */
import { isSafeLink } from "#content/document/schema.ts";

/** The name of a site (its last part in letters), perhaps a port, and what follows. */
const siteName = /^([\p{L}\p{N}-]+\.)+\p{L}{2,}(:\d+)?([/?#]\S*)?$/u;

/** The address to link to; null where the words are none. */
export function parseAddress(typed: string): string | null {
  const address = typed.trim();
  if (siteName.test(address)) return `https://${address}`;
  if (address.startsWith("/")) return isSafeLink(address) ? address : null;
  return isSafeLink(address) && URL.canParse(address) ? address : null;
}
