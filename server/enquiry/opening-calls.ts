/** Opening a call for partners: in whose name it is, and what it says. */
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { invalid, notAllowed, type Problem } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import type { LogKind } from "#content/log/kinds.ts";
import { problemsNaming } from "#content/measuring/nobody-named.ts";
import { phases, pupilGroups } from "#content/practice/facets.ts";
import { findTheme } from "#content/vocabulary/vocabulary.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { calls } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import type { Enquiries } from "#server/enquiry/enquiries.ts";
import { findOffered } from "#server/enquiry/method-of.ts";
import { parseDay } from "#server/people/changing.ts";
import { setAudienceOf } from "#server/practice/audience.ts";

export type Call = typeof calls.$inferSelect;

/** What a call says, as it was typed; `pupilGroup` is empty where it is about any pupils. */
export type CallWords = Record<
  "title" | "about" | "theme" | "phase" | "pupilGroup" | "opens" | "closes",
  string
>;

export function createOpeningCalls(needs: {
  database: Database;
  enquiries: Enquiries;
  clock: Clock;
}) {
  const { database, enquiries, clock } = needs;

  /** Opens a call for an enquiry (its slug), or for an alliance's schools (its id). @throws Invalid */
  async function open(
    viewer: Viewer,
    by: { enquiry: string } | { allianceId: string },
    said: CallWords & {
      method: string;
      /** Of an enquiry's call: the alliance whose schools are called. */
      forAlliance: string;
    },
  ): Promise<Call> {
    const caller = await callerOf(viewer, by, said.forAlliance);
    const at = clock();
    const { words, problems } = parseCall(said, dayOf(at));
    const method = caller.method ?? (await findOffered(database.read, viewer, said.method))?.id;
    if (!method) problems.push({ field: "method", message: "Choose a method." });
    if (problems.length > 0 || !words || !method) throw invalid(problems);
    const row: Call = {
      ...{ id: newId(), enquiryId: caller.enquiryId, allianceId: caller.allianceId },
      ...{ ...words, method, madeBy: viewer.person?.id ?? "", madeAt: at },
      ...{ groupedAt: null, endedAt: null, revision: 1 },
    };
    await database.write(async (tx) => {
      await tx.insert(calls).values(row);
      await setAudienceOf(tx, [row.id], ["member"]);
      await noteCall(tx, at, viewer, row, "call.open");
    });
    return row;
  }

  /** In whose name it is: leads call for their enquiry, who runs an alliance for its schools. */
  async function callerOf(
    viewer: Viewer,
    by: { enquiry: string } | { allianceId: string },
    forAlliance: string,
  ) {
    if ("enquiry" in by) {
      const { enquiry } = await enquiries.requireRight(viewer, by.enquiry, "leadEnquiry");
      const allianceId = forAlliance || null;
      if (allianceId && !viewer.allianceIds.includes(allianceId))
        throw invalid([
          { field: "forAlliance", message: "Your school is not in that alliance today." },
        ]);
      return { enquiryId: enquiry.id, allianceId, method: enquiry.method };
    }
    if (!can(viewer, "runAlliance", by))
      throw notAllowed("Those who run an alliance call for its schools.");
    return { enquiryId: null, allianceId: by.allianceId, method: null };
  }

  return { open };
}

/** What a call says and when schools sign up, or what is wrong with it. */
export function parseCall(said: CallWords, today: string) {
  const [title, about] = [said.title.trim(), said.about.trim()];
  const opensOn = parseDay(said.opens, "opens") ?? today;
  const closesOn = parseDay(said.closes, "closes");
  const problems: Problem[] = [
    ...(title.length < 3 || title.length > 150
      ? [{ field: "title", message: "Give it a title of 3 to 150 characters." }]
      : []),
    ...(about.length < 3 || about.length > 1000
      ? [{ field: "about", message: "Say what partners join, in up to 1,000 characters." }]
      : []),
    ...(findTheme(said.theme) ? [] : [{ field: "theme", message: "Choose a theme." }]),
    ...(phases.some((phase) => phase === said.phase)
      ? []
      : [{ field: "phase", message: "Choose a phase." }]),
    ...(said.pupilGroup === "" || pupilGroups.some((group) => group === said.pupilGroup)
      ? []
      : [{ field: "pupilGroup", message: "Choose a group of pupils, or any pupils." }]),
    ...(closesOn && closesOn >= opensOn && closesOn >= today
      ? []
      : [{ field: "closes", message: "Say until which day schools can sign up." }]),
    ...problemsNaming([
      ["title", title],
      ["about", about],
    ]),
  ];
  if (!closesOn) return { words: null, problems };
  const { theme, phase } = said;
  const pupilGroup = said.pupilGroup || null;
  return { words: { title, about, theme, phase, pupilGroup, opensOn, closesOn }, problems };
}

/** A line of the log about a call. */
export const noteCall = (
  tx: Queries,
  at: Date,
  viewer: Viewer,
  call: Pick<Call, "id" | "title">,
  action: LogKind,
  detail: Record<string, unknown> = {},
) =>
  record(tx, {
    ...{ at, actor: viewer.person?.id ?? null, action, thing: call.id },
    detail: { ...detail, title: call.title },
  });
