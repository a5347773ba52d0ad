/** What a write-up's page says of openness: whether opening it is noted, who may see that, questions. */
import type { AppLoadContext } from "@remix-run/node";
import { stepOf } from "#content/access/audience.ts";
import { can } from "#content/access/can.ts";
import type { TeamMember } from "#server/practice/drafts.ts";
import type { Library } from "#server/practice/library.ts";

type WriteUpRow = Awaited<ReturnType<Library["getPage"]>>["writeUp"];

/** Notes the opening before anything of the text is given. */
export async function openForReader(
  { services, viewer }: AppLoadContext,
  writeUp: WriteUpRow,
  team: TeamMember[],
) {
  const rights = { audience: writeUp.audience, team };
  const isNoted = await services.openings.note(viewer, writeUp);
  const seesOpenings =
    can(viewer, "seeOpenings", { ...rights, identity: writeUp.identity }) &&
    (stepOf(writeUp.audience) === "heads" || (await services.openings.countOf(writeUp.id)) > 0);
  const mayAnswer = can(viewer, "answerQuestion", rights);
  return {
    isNoted,
    seesOpenings,
    mayAsk: can(viewer, "askQuestion", rights),
    mayAnswer,
    questions: await services.questions.listOf(writeUp, mayAnswer),
  };
}
