/**
 * Numbers that were told when a school was still known by its name alone. Its name may have changed since,
 * and a group that is not recognised would be told anew: so where a name is no school's, it may have been
 * that of any school of the enquiry.
 */
import type { Counted } from "#content/disclosure/held-back.ts";
import { resultGroup } from "#content/measuring/counted.ts";
import { Arm, Occasion } from "#content/measuring/result.ts";

/** A school of the enquiry with its name of today and those that it has gone by. */
export type KnownSchool = { id: string; name: string; earlier: readonly string[] };

type ToldByName = { measure: { id: string }; school: string | null; arm: Arm; occasion: Occasion };

/** The group that a name of an earlier day stands for; null for one that is named as groups are today. */
function readToldByName(group: string): ToldByName | null {
  if (!group.startsWith("[")) return null;
  const parts: unknown = JSON.parse(group);
  if (!Array.isArray(parts) || parts.length !== 4) return null;
  const [measure, school, arm, occasion] = parts;
  return {
    ...{ measure: { id: String(measure) }, school: school === null ? null : String(school) },
    ...{ arm: Arm.parse(arm), occasion: Occasion.parse(occasion) },
  };
}

export const isToldByName = ({ group }: Counted): boolean => readToldByName(group) !== null;

/**
 * What was told, by the ids of schools. Those that are called so today are `known`, as they were while
 * names were compared. `guessed` are apart, each to be held against on its own: beside others of its day
 * it could excuse a group, as what is told again as it was does.
 */
export function recogniseSchools(
  counted: readonly Counted[],
  schools: readonly KnownSchool[],
): { known: Counted[]; guessed: Counted[] } {
  const known: Counted[] = [];
  const guessed: Counted[] = [];
  for (const one of counted) {
    const told = readToldByName(one.group);
    if (!told) known.push(one);
    else if (told.school === null) known.push(renamed(one, told, null));
    else {
      const then = told.school;
      const isCalled = ({ name }: KnownSchool) => name === then;
      const wasCalled = ({ earlier }: KnownSchool) => earlier.includes(then);
      const today = schools.filter(isCalled);
      const once = schools.filter((school) => !isCalled(school) && wasCalled(school));
      const perhaps = today.length + once.length > 0 ? once : schools;
      known.push(...today.map(({ id }) => renamed(one, told, id)));
      guessed.push(...perhaps.map(({ id }) => renamed(one, told, id)));
    }
  }
  return { known, guessed };
}

const renamed = ({ counts }: Counted, told: ToldByName, schoolId: string | null): Counted => ({
  group: resultGroup({ ...told, schoolId }),
  counts,
});
