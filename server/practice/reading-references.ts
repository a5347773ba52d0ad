/** What an author pastes as the reference of a piece of evidence, read and not yet kept. */
import type { Viewer } from "#content/access/tokens.ts";
import type { ParsedReference } from "#content/references/csl.ts";
import type { Drafts } from "#server/practice/drafts.ts";
import { parseReferences } from "#server/references/parse.ts";

/** The first that it holds: a piece of evidence has one. @throws Invalid where it cannot be read */
export const createReferenceReading =
  ({ drafts }: { drafts: Drafts }) =>
  async (viewer: Viewer, slug: string, pasted: string): Promise<ParsedReference> => {
    await drafts.requireRight(viewer, slug, "write");
    const [first] = parseReferences(pasted);
    return first ?? { reference: {}, uncertain: [] };
  };
