/** In whose name somebody may call for partners, where the map shows that nobody has written anything yet. */
import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { slugOf } from "#content/practice/address.ts";
import type { Database } from "#drizzle/database.ts";
import { alliances, enquiries, enquiryMembers } from "#drizzle/schema/index.ts";

export function createCallingFor({ database: { read } }: { database: Database }) {
  /** Alliances that the viewer runs, and enquiries under way that they lead, each as a call asks for it. */
  async function list(viewer: Viewer): Promise<Callable[]> {
    if (!viewer.person) return [];
    const run = viewer.roles.flatMap(({ allianceId }) =>
      allianceId && can(viewer, "runAlliance", { allianceId }) ? [allianceId] : [],
    );
    const [own, led] = await Promise.all([
      run.length === 0
        ? []
        : read
            .select({ slug: alliances.slug, name: alliances.name })
            .from(alliances)
            .where(inArray(alliances.id, run))
            .orderBy(asc(alliances.name)),
      read
        .select({
          ...{ key: enquiries.key, title: enquiries.title, role: enquiryMembers.role },
          ...{ personId: enquiryMembers.personId, schoolId: enquiryMembers.schoolId },
        })
        .from(enquiryMembers)
        .innerJoin(enquiries, eq(enquiries.id, enquiryMembers.enquiryId))
        .where(and(eq(enquiryMembers.personId, viewer.person.id), isNull(enquiries.stoppedAt)))
        .orderBy(desc(enquiries.updatedAt)),
    ]);
    return [
      ...own.map(({ slug, name }): Callable => ({ name, query: ["alliance", slug] })),
      ...led
        .filter((member) => can(viewer, "leadEnquiry", { members: [member] }))
        .map((row): Callable => ({ name: row.title, query: ["enquiry", slugOf(row)] })),
    ];
  }

  return { list };
}

/** What a call is for, and how the form is asked for it. */
export type Callable = { name: string; query: [string, string] };
