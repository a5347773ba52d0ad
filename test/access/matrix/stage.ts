/** The network of the cast, and a write-up of each case with secret words, before the real server. */
import sharp from "sharp";
import { keyOf } from "#content/practice/address.ts";
import { fillWriteUp } from "#content/practice/live-write-up.ts";
import {
  affiliations,
  alliances,
  joinRequests,
  logins,
  memberships,
  people,
  roles,
  schools,
} from "#drizzle/schema/index.ts";
import { dayOf } from "#server/clock.ts";
import { addressOf, handleOf, parts, type Viewer, viewers } from "#test/access/matrix/cast.ts";
import { breakTheGlass } from "#test/access/matrix/stage-glass.ts";
import { askAmongHeads, say } from "#test/access/matrix/stage-said.ts";
import { audiences, type Case, cases, wordsOf } from "#test/access/matrix/write-ups.ts";
import { type Commons, completeContent, richText } from "#test/support/commons.ts";
import { openMailbox } from "#test/support/mailbox.ts";
import { commonWord } from "#test/support/scribe.ts";
import { createSecretWords, type SecretWords } from "#test/support/secret-words.ts";
import { type Browser, serveCommons } from "#test/support/served-commons.ts";

/** A case as it is stored. */
export type Staged = Case & {
  id: string;
  key: string;
  documentId: string;
  picture: string;
  author: string;
};

export async function openMatrix() {
  const words = createSecretWords();
  const staged: Staged[] = [];
  const threads = new Map<string, string>();
  const mailbox = await openMailbox();
  const commons = await serveCommons(
    async (services) => {
      await addNetwork(services, words);
      for (const one of cases) staged.push(await write(services, words, one));
      await breakTheGlass(services, staged);
      await hideReported(services, staged);
      await askAmongHeads(services, words, staged);
      for (const [name, id] of await say(services, words)) threads.set(name, id);
      await services.worker.drain();
    },
    { SMTP_URL: mailbox.url },
  ).finally(mailbox.close);
  const browsers = new Map<Viewer, Browser>();
  for (const viewer of viewers) browsers.set(viewer, await open(commons, viewer));
  return { commons, words, staged, threads, letters: mailbox.letters, browsers };
}

export type Matrix = Awaited<ReturnType<typeof openMatrix>>;

const dayFromNow = (days: number): string => dayOf(new Date(Date.now() + days * 86_400_000));
const longAgo = "2024-01-01";

async function open(
  commons: Awaited<ReturnType<typeof serveCommons>>,
  viewer: Viewer,
): Promise<Browser> {
  switch (viewer) {
    case "a visitor":
      return commons.visit();
    case "somebody signed out": {
      const browser = await commons.signIn("anna");
      await browser.post("/sign-out", {});
      return commons.visit(browser.cookie);
    }
    default:
      return commons.signIn(handleOf(viewer));
  }
}

async function addNetwork({ database }: Commons, words: SecretWords): Promise<void> {
  const createdAt = new Date();
  await database.write(async (tx) => {
    await tx.insert(schools).values(
      ["east", "soon", "gone"].map((id) => ({
        id,
        name: `School of ${id}`,
        facts: {},
        createdAt,
        updatedAt: createdAt,
      })),
    );
    await tx.insert(alliances).values({
      id: "coast",
      slug: "coast",
      name: "Coast Alliance",
      form: "network",
      purpose: "Writing",
      about: "",
      openedOn: longAgo,
    });
    const member = { role: "member", from: longAgo, to: null as string | null };
    await tx.insert(memberships).values([
      { ...member, id: "c-north", allianceId: "coast", schoolId: "north" },
      { ...member, id: "c-east", allianceId: "coast", schoolId: "east" },
      { ...member, id: "r-soon", allianceId: "ridings", schoolId: "soon", from: dayFromNow(1) },
      { ...member, id: "r-gone", allianceId: "ridings", schoolId: "gone", to: dayFromNow(0) },
    ]);
    const person = (handle: string, name: string) => ({
      ...{ id: handle, handle, name, post: "Teacher", isSample: true, createdAt },
    });
    for (const [viewer, { works, holds }] of Object.entries(parts)) {
      const id = handleOf(viewer);
      await tx.insert(people).values(person(id, viewer));
      if (works)
        await tx.insert(affiliations).values({
          id: `w-${id}`,
          personId: id,
          schoolId: works.at,
          from: works.from === undefined ? longAgo : dayFromNow(works.from),
          to: works.to === undefined ? null : dayFromNow(works.to),
        });
      if (holds) {
        const { fromIn, toIn, ...role } = holds;
        await tx.insert(roles).values({
          ...role,
          id: `h-${id}`,
          personId: id,
          from: fromIn === undefined ? longAgo : dayFromNow(fromIn),
          to: toIn === undefined ? null : dayFromNow(toIn),
        });
      }
    }
    const here = new Set((await tx.select({ id: people.id }).from(people)).map(({ id }) => id));
    await tx.insert(logins).values(
      viewers
        .filter((viewer) => here.has(handleOf(viewer)))
        .map((viewer) => ({
          id: handleOf(viewer),
          name: viewer,
          email: addressOf(viewer),
          createdAt,
          updatedAt: createdAt,
        })),
    );
    await tx.insert(joinRequests).values({
      id: "asked",
      personId: handleOf("somebody who asked to join"),
      schoolId: "north",
      note: "",
      createdAt,
    });
    for (const one of cases) {
      const word = words.of(wordsOf(one).author);
      await tx.insert(people).values(person(word, word));
      await tx
        .insert(affiliations)
        .values({ id: `a-${word}`, personId: word, schoolId: "north", from: longAgo });
    }
  });
}

/** Written by an author of its own with anna, published, revised; as far as its state goes. */
async function write(commons: Commons, words: SecretWords, one: Case): Promise<Staged> {
  const places = wordsOf(one);
  const author = words.of(places.author);
  const viewer = await commons.sessions.viewerOf({ id: author, handle: author, name: author });
  const title = `The ${words.of(places.title)} lesson`;
  const { id, key, liveDocumentId } = await commons.drafts.start(viewer, {
    template: "practice",
    title,
  });
  const slug = `x-${key}`;
  const picture = await commons.attachments.add(viewer, slug, {
    name: `${words.of(places.text)}.png`,
    bytes: await pictureFor(author),
  });
  const steps = richText(`${commonWord} ${words.of(places.text)}`);
  const { title: _, ...rest } = completeContent();
  await commons.live.change(liveDocumentId, author, (doc) =>
    fillWriteUp(doc, {
      ...rest,
      sections: {
        problem: richText("They guessed."),
        steps: {
          ...steps,
          content: [
            ...steps.content,
            { type: "picture", attrs: { attachment: picture.id, alt: "A sketch" } },
          ],
        },
      },
    }),
  );
  await commons.team.addAuthor(viewer, slug, "anna");
  await commons.team.addAuthor(viewer, slug, "remy");
  await commons.team.remove(viewer, slug, "remy");
  await commons.team.askReading(viewer, slug, { name: "rhea", question: "Well?" });
  if (one.state !== "draft")
    await commons.publishing.publish(viewer, slug, {
      audience: audiences[one.audience],
      identity: one.identity,
      allianceId: "ridings",
      whatChanged: "",
      identifiersChecked: [],
      ...(one.state === "embargoed" ? { embargoUntil: dayFromNow(3) } : {}),
    });
  if (one.state === "withdrawn")
    await commons.withdrawing.withdraw(viewer, slug, `A ${words.of(places.reason)}.`);
  await commons.live.change(liveDocumentId, author, (doc) => {
    doc.getText("summary").insert(0, `${words.of(places.draft)} `);
  });
  return {
    ...one,
    id,
    author,
    key: keyOf(slug),
    documentId: liveDocumentId,
    picture: picture.id,
  };
}

/** Somebody reports what is to be hidden, and an administrator of the commons hides it. */
async function hideReported(commons: Commons, staged: Staged[]): Promise<void> {
  const dev = await commons.viewer("dev");
  for (const one of staged.filter(({ state }) => state === "hidden")) {
    const report = { path: `/practice/x-${one.key}`, reason: "identifies", note: "" };
    await commons.reports.file(await commons.viewer("ben"), report, `10.9.0.${one.key}`);
    const { reports } = await commons.reports.list(dev, { closed: false, reason: "" }, 1);
    const filed = reports.find(({ path }) => path === report.path);
    await commons.hiding.hide(dev, filed?.id ?? "", "A name stands in it.");
  }
}

/** Of a colour of its own, so that no two write-ups share its bytes. */
async function pictureFor(word: string): Promise<Uint8Array> {
  const [r = 0, g = 0, b = 0] = Array.from(
    word.slice(2, 5),
    (letter) => (letter.charCodeAt(0) - 97) * 10,
  );
  const create = { width: 8, height: 8, channels: 3, background: { r, g, b } } as const;
  return new Uint8Array(await sharp({ create }).png().toBuffer());
}
