/** People: how they join, who they say they are, what they hold and where, and how they leave. */
import type { Accounts } from "#server/auth/services.ts";
import type { Ground } from "#server/ground.ts";
import type { LiveDocuments } from "#server/live/index.ts";
import { createMemberships } from "#server/network/memberships.ts";
import type { Places } from "#server/network/services.ts";
import type { Packs } from "#server/packs.ts";
import type { Choosing } from "#server/people/choosing.ts";
import { createDelegating } from "#server/people/delegating.ts";
import { createDesignating } from "#server/people/designating.ts";
import { createFinding } from "#server/people/finding.ts";
import { createInviting } from "#server/people/inviting.ts";
import { createJoining } from "#server/people/joining.ts";
import { createLeaving } from "#server/people/leaving.ts";
import { createLookingAfter } from "#server/people/looking-after.ts";
import { createMessages } from "#server/people/messages.ts";
import { createProfiles } from "#server/people/profiles.ts";
import { createReindexing } from "#server/people/reindexing.ts";
import { createRunning } from "#server/people/running.ts";
import { createTakingAlong } from "#server/people/taking-along.ts";
import type { Practice } from "#server/practice/services.ts";
import type { SynthesisIndexing } from "#server/synthesis/indexing.ts";
import type { Talk } from "#server/talk/services.ts";
import type { Telling } from "#server/telling.ts";

export function createPeople(
  needs: Ground &
    Accounts &
    Places &
    Practice &
    Talk & {
      live: LiveDocuments;
      packs: Packs;
      choosing: Choosing;
      telling: Telling;
      synthesisIndexing: SynthesisIndexing;
    },
) {
  return {
    inviting: createInviting(needs),
    joining: createJoining(needs),
    running: createRunning(needs),
    memberships: createMemberships(needs),
    designating: createDesignating(needs),
    profiles: createProfiles(needs),
    finding: createFinding(needs),
    delegating: createDelegating(needs),
    messages: createMessages(needs),
    takeAlong: createTakingAlong(needs),
    leaving: createLeaving(needs),
    lookingAfter: createLookingAfter(needs),
    reindexing: createReindexing(needs),
  };
}

export type People = ReturnType<typeof createPeople>;
