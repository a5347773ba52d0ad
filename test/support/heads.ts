/** People for openness among heads: heads of the three schools, and a second administrator. */
import type { Database } from "#drizzle/database.ts";
import { affiliations, logins, people, roles } from "#drizzle/schema/index.ts";

const cast = [
  { id: "hana-head-of-south", name: "Hana Sow", role: "headteacher", at: "south" },
  { id: "noor-head-of-north", name: "Noor Quill", role: "executive-headteacher", at: "north" },
  { id: "wim-head-of-west", name: "Wim Drake", role: "headteacher", at: "west" },
  { id: "edda-second-admin", name: "Edda Vane", role: "administrator", at: null },
];

/** Adds them, each with an address for letters; anna, ben and dev get one too. */
export async function addHeads({ write }: Pick<Database, "write">): Promise<void> {
  await write(async (tx) => {
    const now = new Date();
    for (const { id, name, role, at } of cast) {
      await tx
        .insert(people)
        .values({ id, handle: id, name, post: "Head", isSample: true, createdAt: now });
      await tx
        .insert(roles)
        .values({ id: `r-${id}`, personId: id, role, schoolId: at, from: "2024-01-01" });
      if (at)
        await tx
          .insert(affiliations)
          .values({ id: `a-${id}`, personId: id, schoolId: at, from: "2024-01-01" });
    }
    await tx.insert(logins).values(
      [...cast.map(({ id }) => id), "anna", "ben", "dev"].map((id) => ({
        id,
        name: id,
        email: `${id}@mail.example`,
        createdAt: now,
        updatedAt: now,
      })),
    );
  });
}
