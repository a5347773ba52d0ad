/** Write-ups: drafts written together, what is published of them, and openness about who reads it. */
import { join } from "node:path";
import type { Ground } from "#server/ground.ts";
import type { LiveDocuments } from "#server/live/index.ts";
import { createSharing } from "#server/network/sharing.ts";
import { createBreakGlass } from "#server/openness/break-glass.ts";
import { createOpenings } from "#server/openness/openings.ts";
import { createQuestions } from "#server/openness/questions.ts";
import type { Choosing } from "#server/people/choosing.ts";
import type { Sessions } from "#server/people/sessions.ts";
import { createAttachments } from "#server/practice/attachments.ts";
import { createChoices } from "#server/practice/choices.ts";
import { createCorrecting } from "#server/practice/correcting.ts";
import { createDiscarding } from "#server/practice/discarding.ts";
import { createDrafts } from "#server/practice/drafts.ts";
import { createEditing } from "#server/practice/editing.ts";
import { createEmbargo } from "#server/practice/embargo.ts";
import { createHiding } from "#server/practice/hiding.ts";
import { createPageImport } from "#server/practice/import-pages.ts";
import { createIndexing } from "#server/practice/indexing.ts";
import { createLibrary } from "#server/practice/library.ts";
import { createPaging } from "#server/practice/paging.ts";
import { createPublishing } from "#server/practice/publishing.ts";
import { createReach } from "#server/practice/reach.ts";
import { createReferenceReading } from "#server/practice/reading-references.ts";
import { createRecount } from "#server/practice/recount.ts";
import { createReview } from "#server/practice/review.ts";
import { createSecondLook } from "#server/practice/second-look.ts";
import { createTeam } from "#server/practice/team.ts";
import { createWithdrawing } from "#server/practice/withdrawing.ts";

export function createPractice(
  ground: Ground & { live: LiveDocuments; sessions: Sessions; choosing: Choosing },
) {
  const { database } = ground;
  const indexing = createIndexing(ground);
  const sharing = createSharing(ground);
  const drafts = createDrafts({ ...ground, sharing });
  const writing = { ...ground, indexing, drafts };
  const editing = createEditing(writing);
  const team = createTeam(writing);
  const choices = createChoices({ database });
  const embargo = createEmbargo(writing);
  const review = createReview(writing);
  const secondLook = createSecondLook({ ...writing, review, team });
  const publishing = createPublishing({ ...writing, review, choices, embargo });
  const withdrawing = createWithdrawing(writing);
  const openings = createOpenings(writing);
  const hiding = createHiding({ ...writing, withdrawing });
  const folder = join(ground.env.dataDir, "files");
  const attachments = createAttachments({ ...writing, openings, folder });
  const discard = createDiscarding({ ...writing, attachments });
  const library = createLibrary(ground);
  const reading = { ...writing, library };
  return {
    indexing,
    sharing,
    drafts,
    editing,
    readReference: createReferenceReading(writing),
    team,
    choices,
    embargo,
    secondLook,
    publishing,
    withdrawing,
    openings,
    hiding,
    attachments,
    discard,
    library,
    paging: createPaging(reading),
    correcting: createCorrecting(reading),
    reach: createReach(ground),
    questions: createQuestions(reading),
    breakGlass: createBreakGlass(writing),
    recount: createRecount(writing),
    importPages: createPageImport({ ...writing, publishing }),
  };
}

export type Practice = ReturnType<typeof createPractice>;
