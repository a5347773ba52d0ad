/** Says what is in said.ts, by the services, each as somebody who may. */

import { affiliations, people, roles } from "#drizzle/schema/index.ts";
import { dayOf } from "#server/clock.ts";
import { handleOf } from "#test/access/matrix/cast.ts";
import {
  correspondents,
  isAsked,
  messageFrom,
  type Talk,
  talks,
  wordsOfTalk,
} from "#test/access/matrix/said.ts";
import type { Staged } from "#test/access/matrix/stage.ts";
import { wordsOf } from "#test/access/matrix/write-ups.ts";
import type { Commons } from "#test/support/commons.ts";
import type { SecretWords } from "#test/support/secret-words.ts";

/** Starts the threads and writes the messages. Returns the threads' ids by their names. */
export async function say(commons: Commons, words: SecretWords): Promise<[string, string][]> {
  const threads: [string, string][] = [];
  for (const talk of talks) threads.push([talk.name, await talkUnder(commons, words, talk)]);
  for (const viewer of correspondents)
    await commons.messages.send(
      await viewerOf(commons, handleOf(viewer)),
      "anna",
      `May I see ${words.of(messageFrom(viewer))}?`,
    );
  return threads;
}

/** A thread with one post, by a head of their own who says nothing else. */
async function talkUnder(commons: Commons, words: SecretWords, talk: Talk): Promise<string> {
  const places = wordsOfTalk(talk);
  const id = words.of(places.speaker);
  const from = "2024-01-01";
  await commons.database.write(async (tx) => {
    const person = { id, handle: id, name: id, post: "Headteacher", isSample: true };
    await tx.insert(people).values({ ...person, createdAt: new Date() });
    await tx.insert(affiliations).values({ id: `a-${id}`, personId: id, schoolId: "south", from });
    await tx
      .insert(roles)
      .values({ id: `h-${id}`, personId: id, role: "headteacher", schoolId: "south", from });
  });
  const speaker = await viewerOf(commons, id);
  const thread = await commons.threads.start(speaker, "ridings", {
    title: `About ${words.of(places.title)}`,
    rule: talk.rule,
    audience: `${talk.reach === "heads" ? "heads" : "alliance"}:ridings`,
  });
  await commons.posts.write(speaker, thread.id, `We stopped ${words.of(places.text)}.`);
  return thread.id;
}

/** An allied head asks about what was published for heads, and an author answers. */
export async function askAmongHeads(
  commons: Commons,
  words: SecretWords,
  staged: Staged[],
): Promise<void> {
  const head = await viewerOf(commons, handleOf("an allied head"));
  const anna = await viewerOf(commons, "anna");
  for (const one of staged.filter(isAsked)) {
    const slug = `x-${one.key}`;
    const { question, answer } = wordsOf(one);
    await commons.questions.ask(head, slug, {
      question: `What of ${words.of(question)}?`,
      due: dayOf(new Date(Date.now() + 7 * 86_400_000)),
    });
    const { questions } = await commons.questions.list(anna, slug);
    for (const { id } of questions)
      await commons.questions.answer(anna, slug, id, `It was ${words.of(answer)}.`);
  }
}

const viewerOf = ({ sessions }: Commons, handle: string) =>
  sessions.viewerOf({ id: handle, handle, name: handle });
