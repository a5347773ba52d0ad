/**
 * The map of the app: everything it can do, in the order in which one thing needs another. This is
 * where content/, search/ and drizzle/ meet.
 */
import { join } from "node:path";
import type { Logger } from "pino";
import type { Viewer } from "#content/access/tokens.ts";
import { closeCodes } from "#content/live/wire.ts";
import type { Database } from "#drizzle/database.ts";
import type { SearchEngine } from "#search/engine.ts";
import { createAdministration } from "#server/administration.ts";
import type { Auth } from "#server/auth/auth.ts";
import { createFailedTries } from "#server/auth/failed-tries.ts";
import { createGoodPassword } from "#server/auth/good-password.ts";
import { createLimits } from "#server/auth/limits.ts";
import { createProviders } from "#server/auth/providers.ts";
import { createSealing } from "#server/auth/sealing.ts";
import { createSecondStep } from "#server/auth/second-step.ts";
import { type Caller, createSignIn } from "#server/auth/sign-in.ts";
import { createWaysIn } from "#server/auth/ways-in.ts";
import type { Clock } from "#server/clock.ts";
import type { Env } from "#server/env.ts";
import { endedSessionCookies, sessionToken } from "#server/http/cookies.ts";
import { createWorker } from "#server/jobs/outbox.ts";
import { createLive } from "#server/live/index.ts";
import { createMail } from "#server/mail/mail.ts";
import { createAlliances } from "#server/network/alliances.ts";
import { createDirectory } from "#server/network/directory.ts";
import { createSchoolImport } from "#server/network/import-schools.ts";
import { createKeeping } from "#server/network/keeping.ts";
import { createRegisters } from "#server/network/registers.ts";
import { createNetwork } from "#server/network/schools.ts";
import { createSharing } from "#server/network/sharing.ts";
import { createNotices } from "#server/notices.ts";
import { createBreakGlass } from "#server/openness/break-glass.ts";
import { createOpenings } from "#server/openness/openings.ts";
import { createQuestions } from "#server/openness/questions.ts";
import { createPacks } from "#server/packs.ts";
import { createApiTokens } from "#server/people/api-tokens.ts";
import { createChoosing } from "#server/people/choosing.ts";
import { createDelegating } from "#server/people/delegating.ts";
import { getSamplePerson } from "#server/people/demo.ts";
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
import { createSessions } from "#server/people/sessions.ts";
import { isSuspended } from "#server/people/suspended.ts";
import { createTakingAlong } from "#server/people/taking-along.ts";
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
import { createRecount } from "#server/practice/recount.ts";
import { createReview } from "#server/practice/review.ts";
import { createSecondLook } from "#server/practice/second-look.ts";
import { createTeam } from "#server/practice/team.ts";
import { createWithdrawing } from "#server/practice/withdrawing.ts";
import { createPurging } from "#server/purging/purging.ts";
import { createReadingLog } from "#server/reading-log.ts";
import { createReports } from "#server/reports.ts";
import { createRetention } from "#server/retention.ts";
import { createSample } from "#server/sample.ts";
import { createCover } from "#server/talk/cover.ts";
import { createThreadIndexing } from "#server/talk/indexing.ts";
import { createLiftedCover } from "#server/talk/lifted-cover.ts";
import { createPosts } from "#server/talk/posts.ts";
import { createThreads } from "#server/talk/threads.ts";
import { createTelling } from "#server/telling.ts";

export function createServices(needs: {
  env: Env;
  database: Database;
  search: SearchEngine;
  clock: Clock;
  log: Logger;
  demo: boolean;
}) {
  const { env, database, search, clock, log, demo } = needs;

  const origin = env.appUrl ?? `http://localhost:${env.port}`;
  const mail = createMail({ clock, smtpUrl: env.smtpUrl, from: env.mailFrom, origin });
  const limits = createLimits();
  const sessions = createSessions({ database, clock, demo });
  const apiTokens = createApiTokens({ database, sessions, mail, clock, demo });
  const secondStep = createSecondStep({
    database,
    clock,
    sealing: createSealing(env.sessionSecret, "second step"),
  });
  const waysIn = createWaysIn({ database, clock, mailWorks: mail.works });
  const requireGoodPassword = createGoodPassword();
  const failedTries = createFailedTries({ database, clock });
  let opened: Promise<Auth> | undefined;
  /** better-auth is as large as the rest of the server: loaded when it is first needed. */
  const auth = () => {
    opened ??= import("#server/auth/auth.ts").then(({ createAuth }) =>
      createAuth({
        database,
        origin,
        secret: env.sessionSecret,
        providers: env.providers,
        sendLink: (link) => signIn.sendLink(link),
        isLetIn: async (personId) => !(await isSuspended(database.read, personId)),
        awaitsSecondStep: (personId, way) => signIn.awaitsSecondStep(personId, way),
      }),
    );
    return opened;
  };
  const signIn = createSignIn({
    database,
    auth,
    sessions,
    secondStep,
    waysIn,
    failedTries,
    requireGoodPassword,
    limits,
    mail,
    clock,
  });
  /** Who is behind a request: the socket asks the same question as a page. */
  const viewerOf = (request: { headers: { cookie?: string | undefined } }): Promise<Viewer> =>
    sessions.getViewer(sessionToken(request.headers.cookie));
  const live = createLive({
    database,
    clock,
    log,
    authorise: async (request, documentId) => {
      const viewer = await viewerOf(request);
      const writer = new URL(request.url ?? "", "http://host").searchParams.get("person");
      if (!viewer.person || (writer !== null && writer !== viewer.person.id))
        return { refuse: closeCodes.signedOut };
      const right = await drafts.rightIn(viewer, documentId);
      if (!right) return { refuse: closeCodes.noSuchDocument };
      return {
        right,
        person: { ...viewer.person, colour: colourOf(viewer.person.id) },
      };
    },
    onPause: (documentId) =>
      database.write((tx) => indexing.draftChanged(tx, documentId), { quiet: true }),
  });
  const providers = createProviders({
    database,
    auth,
    waysIn,
    providers: env.providers,
    clock,
    reopen: () => {
      opened = undefined;
    },
  });
  const indexing = createIndexing({ database, search, clock });
  const sharing = createSharing({ database, clock });
  const drafts = createDrafts({ database, live, sharing, clock });
  const editing = createEditing({ drafts, live });
  const packs = createPacks({ database, clock });
  const choosing = createChoosing({ database, packs, clock });
  const team = createTeam({ database, live, drafts, indexing, sessions, choosing, clock });
  const choices = createChoices({ database });
  const embargo = createEmbargo({ database, indexing, clock });
  const review = createReview({ database, drafts, clock });
  const secondLook = createSecondLook({ database, review, team, choosing, clock });
  const publishing = createPublishing({
    database,
    drafts,
    indexing,
    review,
    choices,
    embargo,
    clock,
  });
  const withdrawing = createWithdrawing({ database, drafts, indexing, clock });
  const openings = createOpenings({ database, drafts, clock });
  const hiding = createHiding({ database, indexing, withdrawing, mail, clock });
  const attachments = createAttachments({
    openings,
    database,
    drafts,
    clock,
    folder: join(env.dataDir, "files"),
  });
  const discard = createDiscarding({ database, search, live, drafts, attachments, clock });
  const library = createLibrary({ database, clock });
  const paging = createPaging({ database, library });
  const correcting = createCorrecting({ database, library, drafts, indexing, mail, clock });
  const reach = createReach({ database, clock });
  const questions = createQuestions({ database, library, drafts, mail, clock });
  const breakGlass = createBreakGlass({ database, indexing, mail, clock });
  const cover = createCover({ sealing: createSealing(env.sessionSecret, "cover of a speaker") });
  const threadIndexing = createThreadIndexing({ database, search });
  const threads = createThreads({ database, indexing: threadIndexing, clock });
  const posts = createPosts({ database, threads, cover, indexing: threadIndexing, clock });
  const liftedCover = createLiftedCover({ database, cover, mail, clock });
  const network = createNetwork({ database, clock });
  const reports = createReports({ database, hiding, limits, mail, clock });
  const directory = createDirectory({ database, search, clock });
  const purging = createPurging({
    database,
    search,
    live,
    attachments,
    directory,
    indexing,
    threadIndexing,
    clock,
  });
  const telling = createTelling({ database, packs, clock });
  const readingLog = createReadingLog({ database, telling, clock });
  const alliances = createAlliances({ database, directory, choosing, clock });
  const inviting = createInviting({ database, directory, packs, limits, mail, clock });
  const joining = createJoining({
    database,
    directory,
    packs,
    signIn,
    waysIn,
    requireGoodPassword,
    limits,
    mail,
    clock,
  });
  const running = createRunning({ database, directory, packs, telling, choosing, live, clock });
  const designating = createDesignating({ database, directory, packs, choosing, live, clock });
  const profiles = createProfiles({ database, directory, packs, clock });
  const finding = createFinding({ database, packs, clock });
  const delegating = createDelegating({ database, choosing, clock });
  const messages = createMessages({ database, sessions, limits, mail, clock });
  const keeping = createKeeping({ database, directory, clock });
  const importSchools = createSchoolImport({ database, directory, clock });
  const registers = createRegisters({
    database,
    importSchools,
    clock,
    log,
    folder: join(env.dataDir, "imports"),
  });
  const importPages = createPageImport({
    database,
    sessions,
    drafts,
    publishing,
    indexing,
    clock,
  });
  const takeAlong = createTakingAlong({
    database,
    drafts,
    attachments,
    openings,
    questions,
    posts,
    clock,
  });
  const leaving = createLeaving({ database, live, directory, indexing, cover, clock });
  const lookingAfter = createLookingAfter({
    database,
    sessions,
    signIn,
    secondStep,
    providers,
    packs,
    live,
    mail,
    clock,
  });
  const administration = createAdministration({
    database,
    live,
    choosing,
    clock,
    folder: env.dataDir,
  });
  const retention = createRetention({ database, clock });
  const reindexing = createReindexing({ database, directory, clock });
  const notices = createNotices({ database, clock });
  const sample = createSample({
    database,
    search,
    directory,
    drafts,
    publishing,
    withdrawing,
    threads,
    posts,
    clock,
  });
  /**
   * The demo's way in: a sample person, by handle. Whoever was signed in on this browser is signed out;
   * `replaced` says that it was somebody else, whose copies are to leave the device. @throws NotFound
   */
  async function signInToDemo(
    handle: string,
    before: string | undefined,
    caller: Caller,
  ): Promise<{ cookies: string[]; replaced: boolean }> {
    const person = await getSamplePerson(database, handle);
    const previous = (await sessions.getViewer(before)).person;
    await signOut(before);
    return {
      cookies: await signIn.begin(person.id, "demo", caller),
      replaced: previous !== null && previous.id !== person.id,
    };
  }

  /** Ends the session wherever it is in use: its sockets are closed and told why. */
  async function signOut(token: string | undefined): Promise<string[]> {
    const personId = await sessions.endByToken(token);
    if (personId) live.disconnect({ personId }, closeCodes.judgeAgain);
    return endedSessionCookies;
  }

  /** Ends sessions of a person, and closes the sockets that were open in them. */
  async function endSessions(personId: string, which: Parameters<typeof sessions.end>[1]) {
    await sessions.end(personId, which);
    live.disconnect({ personId }, closeCodes.judgeAgain);
  }

  const worker = createWorker({
    database,
    clock,
    log,
    handlers: {
      "index-draft": ({ liveDocumentId }) =>
        indexing.indexDraft(String(liveDocumentId), drafts.readContent),
      mail: mail.deliver,
      "lift-embargo": ({ writeUpId }) => embargo.lift(String(writeUpId)),
      "recount-crowds": createRecount({ database, indexing, mail, clock }),
      "end-break-glass": ({ id }) => breakGlass.end(String(id)),
      "finish-purge": ({ hashes, everywhere }) =>
        purging.finish(hashes as string[], everywhere === true),
      retention: () => retention.run(),
      "reindex-people": ({ since }) => reindexing.run(String(since)),
      "tell-covered-author": ({ id }) => liftedCover.tellAuthor(String(id)),
    },
  });

  return {
    env,
    demo,
    clock,
    database,
    origin,
    mail,
    limits,
    sessions,
    apiTokens,
    secondStep,
    waysIn,
    failedTries,
    auth,
    signIn,
    providers,
    joining,
    inviting,
    running,
    designating,
    delegating,
    profiles,
    finding,
    messages,
    endSessions,
    viewerOf,
    signInToDemo,
    signOut,
    colourOf,
    live,
    indexing,
    drafts,
    editing,
    team,
    choices,
    secondLook,
    publishing,
    withdrawing,
    hiding,
    attachments,
    discard,
    purging,
    library,
    paging,
    correcting,
    reach,
    openings,
    questions,
    breakGlass,
    threads,
    threadIndexing,
    posts,
    liftedCover,
    network,
    packs,
    choosing,
    readingLog,
    alliances,
    sharing,
    reports,
    search,
    directory,
    importSchools,
    registers,
    keeping,
    importPages,
    sample,
    takeAlong,
    leaving,
    lookingAfter,
    administration,
    retention,
    reindexing,
    notices,
    worker,
  };
}

export type Services = ReturnType<typeof createServices>;

const colours = ["#0b5351", "#8a3b12", "#1d5fa8", "#6b2d73", "#4d6b1f", "#9a5b00", "#a32447"];

/** A colour for a person's caret, the same on every screen. */
export function colourOf(personId: string): string {
  let sum = 0;
  for (const letter of personId) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return colours[sum % colours.length] ?? "#0b5351";
}
