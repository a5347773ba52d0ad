/** An alliance's driver diagram as a member sees it, and the enquiries that its ideas may be linked to. */
import { and, eq, inArray } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { diagramLimits } from "#content/enquiry/driver-diagram.ts";
import type { Database } from "#drizzle/database.ts";
import { enquiries as rows } from "#drizzle/schema/index.ts";
import { readDiagram } from "#server/enquiry/alliance-diagram.ts";
import type { Enquiries } from "#server/enquiry/enquiries.ts";
import { enterAlliance } from "#server/enquiry/within-alliance.ts";
import { readableBy } from "#server/practice/audience.ts";

/** As many enquiries stand to choose from. */
const pageSize = 200;

/**
 * Of an enquiry that the viewer may not read, only that there is one. Of the alliance's enquiries a page
 * stands to choose from; those that are linked stand with their ideas, whichever page that is.
 */
export async function seeDiagram(
  { database: { read }, enquiries }: { database: Database; enquiries: Enquiries },
  viewer: Viewer,
  slug: string,
  page: number,
) {
  const alliance = await enterAlliance(read, viewer, slug);
  const kept = await readDiagram(read, alliance.id);
  const links = kept?.links ?? [];
  const isReadable = readableBy(read, viewer, rows.id);
  const ofAlliance = and(eq(rows.allianceId, alliance.id), isReadable);
  const linkedIds = links.map(({ enquiryId }) => enquiryId);
  const areLinked = and(inArray(rows.id, ["", ...linkedIds]), isReadable);
  const [choices, total, linked] = await Promise.all([
    enquiries.nameWhere(viewer, ofAlliance, { limit: pageSize, offset: (page - 1) * pageSize }),
    enquiries.countWhere(viewer, ofAlliance),
    enquiries.nameWhere(viewer, areLinked, {
      limit: diagramLimits.ideas * diagramLimits.enquiriesOfIdea,
    }),
  ]);
  return {
    ...{ alliance, choices, pages: { total, page, pageSize } },
    diagram: kept && {
      ...{ revision: kept.revision, aim: kept.aim, drivers: kept.drivers },
      ideas: kept.ideas.map((idea) => {
        const own = links.filter(({ ideaId }) => ideaId === idea.id);
        const shown = linked.filter(({ key }) => own.some((link) => link.key === key));
        return { ...idea, enquiries: shown, hidden: own.length - shown.length };
      }),
    },
  };
}
