/** What becomes of a practice elsewhere: adaptations, who gave and received, shelves, follow-up. */
import { createAdaptations } from "#server/adaptation/adaptations.ts";
import { createBalance } from "#server/adaptation/balance.ts";
import { createFamilyTree } from "#server/adaptation/family-tree.ts";
import { createFollowUps } from "#server/adaptation/follow-ups.ts";
import { createShelf } from "#server/adaptation/shelf.ts";
import type { Ground } from "#server/ground.ts";
import type { Practice } from "#server/practice/services.ts";

export function createElsewhere(ground: Ground & Practice) {
  const followUps = createFollowUps(ground);
  return {
    followUps,
    adaptations: createAdaptations({ ...ground, followUps }),
    familyTree: createFamilyTree(ground),
    balance: createBalance(ground),
    shelf: createShelf(ground),
  };
}
