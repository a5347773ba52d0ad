/**
 * The map of the app: everything it can do, in the order in which one part needs another. This is where
 * content/, search/ and drizzle/ meet.
 */
import type { IncomingMessage } from "node:http";
import type { Logger } from "pino";
import type { Viewer } from "#content/access/tokens.ts";
import { closeCodes } from "#content/live/wire.ts";
import type { Database } from "#drizzle/database.ts";
import type { SearchEngine } from "#search/engine.ts";
import { createElsewhere } from "#server/adaptation/services.ts";
import { createAdministration } from "#server/administration.ts";
import { createLimits } from "#server/auth/limits.ts";
import { createAccounts } from "#server/auth/services.ts";
import type { Caller } from "#server/auth/sign-in.ts";
import type { Clock } from "#server/clock.ts";
import { createEnquiry } from "#server/enquiry/services.ts";
import type { Env } from "#server/env.ts";
import { createModerating } from "#server/evidence/moderating/services.ts";
import { createThemeEvidence } from "#server/evidence/theme-evidence.ts";
import type { Ground } from "#server/ground.ts";
import { clientAddress } from "#server/http/client-address.ts";
import { endedSessionCookies, sessionToken } from "#server/http/cookies.ts";
import { createWorker } from "#server/jobs/outbox.ts";
import { createLive, type Verdict } from "#server/live/index.ts";
import { createMail } from "#server/mail/mail.ts";
import { createPlaces } from "#server/network/services.ts";
import { createNotices } from "#server/notices.ts";
import { createPacks } from "#server/packs.ts";
import { createChoosing } from "#server/people/choosing.ts";
import { getSamplePerson } from "#server/people/demo.ts";
import { createPeople } from "#server/people/services.ts";
import { createPractice } from "#server/practice/services.ts";
import { createPurging } from "#server/purging/purging.ts";
import { createRatings } from "#server/rating/services.ts";
import { createReadingLog } from "#server/reading-log.ts";
import { createReports } from "#server/reports.ts";
import { createRetention } from "#server/retention.ts";
import { createSample } from "#server/sample.ts";
import { createSynthesising } from "#server/synthesis/services.ts";
import { createTalk } from "#server/talk/services.ts";
import { createTelling } from "#server/telling.ts";

export function createServices(needs: {
  env: Env;
  database: Database;
  search: SearchEngine;
  clock: Clock;
  log: Logger;
  demo: boolean;
}) {
  const { env, database, clock, log } = needs;
  const origin = env.appUrl ?? `http://localhost:${env.port}`;
  const mail = createMail({ clock, smtpUrl: env.smtpUrl, from: env.mailFrom, origin });
  const ground: Ground = { ...needs, origin, mail, limits: createLimits() };

  const accounts = createAccounts(ground);
  const { sessions, signIn, waysIn } = accounts;
  const packs = createPacks(ground);
  const choosing = createChoosing({ ...ground, packs });
  const live = createLive({ database, clock, log, authorise, onPause });
  const practice = createPractice({ ...ground, live, sessions, choosing });
  const elsewhere = createElsewhere({ ...ground, ...practice });
  const enquiry = createEnquiry({ ...ground, live, sessions, choosing, practice, ...elsewhere });
  const ratings = createRatings({ ...ground, ...practice, ...enquiry });
  const themeEvidence = createThemeEvidence({ ...ground, ...practice });
  const synthesising = createSynthesising({ ...ground, ...practice, choosing, sessions });
  const moderating = createModerating({ ...ground, ...enquiry, choosing });
  /** Who spoke under cover is for nobody to ask but what is made with it here. */
  const { cover, ...talk } = createTalk(ground);
  const places = createPlaces({ ...ground, choosing });
  const telling = createTelling({ ...ground, packs });
  const whole = {
    ...ground,
    ...accounts,
    ...practice,
    ...enquiry,
    ...elsewhere,
    ...ratings,
    ...themeEvidence,
    ...synthesising,
    ...moderating,
    ...talk,
    ...places,
    live,
  };
  const people = createPeople({ ...whole, cover, packs, choosing, telling });
  const purging = createPurging(whole);
  const administration = createAdministration({ ...whole, choosing, folder: env.dataDir });
  const retention = createRetention(ground);
  const reports = createReports(whole);
  const notices = createNotices(ground);
  const readingLog = createReadingLog({ ...ground, telling });
  const sample = createSample(whole);

  /** Who is behind a request: the socket asks the same question as a page. */
  function viewerOf(request: { headers: { cookie?: string | undefined } }): Promise<Viewer> {
    return sessions.getViewer(sessionToken(request.headers.cookie));
  }

  /** Who opens a live document, and what they may do in it. */
  async function authorise(request: IncomingMessage, documentId: string): Promise<Verdict> {
    const address = clientAddress(request, env.trustProxy);
    if (!(await ground.limits.allows("socket by address", address)))
      return { refuse: closeCodes.tryLater };
    const viewer = await viewerOf(request);
    const writer = new URL(request.url ?? "", "http://host").searchParams.get("person");
    if (!viewer.person || (writer !== null && writer !== viewer.person.id))
      return { refuse: closeCodes.signedOut };
    const right =
      (await practice.drafts.rightIn(viewer, documentId)) ??
      (await enquiry.enquiries.rightIn(viewer, documentId));
    if (!right) return { refuse: closeCodes.noSuchDocument };
    return { right, person: { ...viewer.person, colour: colourOf(viewer.person.id) } };
  }

  /** Writing has paused: what the team finds of its draft follows, or what lists say of its enquiry. */
  async function onPause(documentId: string, authors: string[]): Promise<void> {
    await database.write(
      async (tx) => {
        const isPlan = await enquiry.enquiries.paused(tx, documentId, authors);
        if (!isPlan) await practice.indexing.draftChanged(tx, documentId);
      },
      { quiet: true },
    );
  }

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

  /** Chooses how people get in; open documents are judged again, since more may be asked of them. */
  async function setWaysIn(...choice: Parameters<typeof waysIn.set>) {
    await waysIn.set(...choice);
    live.disconnect({}, closeCodes.judgeAgain);
  }

  const worker = createWorker({
    database,
    clock,
    log,
    handlers: {
      "index-draft": ({ liveDocumentId }) =>
        practice.indexing.indexDraft(String(liveDocumentId), practice.drafts.readContent),
      mail: mail.deliver,
      "lift-embargo": ({ writeUpId }) => practice.embargo.lift(String(writeUpId)),
      "recount-crowds": practice.recount,
      "end-break-glass": ({ id }) => practice.breakGlass.end(String(id)),
      "finish-purge": ({ hashes, everywhere }) =>
        purging.finish(hashes as string[], everywhere === true),
      retention: () => retention.run(),
      "reindex-people": ({ since }) => people.reindexing.run(String(since)),
      "look-at-syntheses": synthesising.lookAgainAtSyntheses,
      "follow-up": ({ id }) => elsewhere.followUps.remind(String(id)),
      "tell-covered-author": ({ id }) => talk.liftedCover.tellAuthor(String(id)),
    },
  });

  return {
    ...whole,
    ...people,
    packs,
    choosing,
    purging,
    administration,
    retention,
    reports,
    notices,
    readingLog,
    sample,
    endSessions,
    setWaysIn,
    viewerOf,
    signInToDemo,
    signOut,
    colourOf,
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
