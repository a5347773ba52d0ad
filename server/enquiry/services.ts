/** Joint enquiries, from the idea to what became of it elsewhere. */
import { createAdaptations } from "#server/adaptation/adaptations.ts";
import { createBalance } from "#server/adaptation/balance.ts";
import { createFamilyTree } from "#server/adaptation/family-tree.ts";
import { createFollowUps } from "#server/adaptation/follow-ups.ts";
import { createShelf } from "#server/adaptation/shelf.ts";
import { createContributing } from "#server/enquiry/contributing.ts";
import { createEnquiries } from "#server/enquiry/enquiries.ts";
import { createStages } from "#server/enquiry/stages.ts";
import { createTakingPart } from "#server/enquiry/taking-part.ts";
import type { Ground } from "#server/ground.ts";
import type { LiveDocuments } from "#server/live/index.ts";
import type { Choosing } from "#server/people/choosing.ts";
import type { Sessions } from "#server/people/sessions.ts";
import type { Library } from "#server/practice/library.ts";

export function createEnquiry(
  ground: Ground & {
    live: LiveDocuments;
    sessions: Sessions;
    choosing: Choosing;
    library: Library;
  },
) {
  const enquiries = createEnquiries(ground);
  const within = { ...ground, enquiries };
  const followUps = createFollowUps(ground);
  return {
    enquiries,
    takingPart: createTakingPart(within),
    stages: createStages(within),
    contributing: createContributing(within),
    followUps,
    adaptations: createAdaptations({ ...ground, followUps }),
    familyTree: createFamilyTree(ground),
    balance: createBalance(ground),
    shelf: createShelf(ground),
  };
}
