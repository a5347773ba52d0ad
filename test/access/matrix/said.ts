/**
 * What is said rather than written up: threads, each rule by each audience, a message from every member
 * to the author, and what heads ask one another. Who may come upon which word, and where.
 */
import { reachOf, type Viewer, viewers } from "#test/access/matrix/cast.ts";
import { type Case, mayFind } from "#test/access/matrix/write-ups.ts";
import { misspell, type SecretWords } from "#test/support/secret-words.ts";

export type Talk = {
  name: string;
  reach: "ridings" | "heads";
  rule: "attributed" | "chatham-house";
};

export const talks: Talk[] = (["ridings", "heads"] as const).flatMap((reach) =>
  (["attributed", "chatham-house"] as const).map((rule) => ({
    name: `talk among ${reach}, ${rule}`,
    reach,
    rule,
  })),
);

export const wordsOfTalk = ({ name }: Pick<Talk, "name">) => ({
  title: `${name}: title`,
  text: `${name}: text`,
  speaker: `${name}: speaker`,
});

export const mayHear = (viewer: Viewer, { reach }: Talk): boolean =>
  reachOf(viewer).includes(reach);

const tellsSpeaker = ({ rule }: Talk): boolean => rule === "attributed";

/** Who is a member today writes to the author, and nobody else may know of it. */
export const correspondents: Viewer[] = viewers.filter(
  (viewer) => viewer !== "an author" && reachOf(viewer).includes("member"),
);
export const messageFrom = (viewer: Viewer): string => `a message from ${viewer}: text`;

/** What heads ask and answer about what was published for them is theirs and its authors'. */
export const isAsked = ({ audience, state }: Case): boolean =>
  audience === "heads" && state === "published";
export const mayReadQuestions = (viewer: Viewer, one: Case): boolean =>
  isAsked(one) && mayFind(viewer, one);

/** Every word of what is said that a viewer may come upon; who spoke, where the rule names them. */
export const permittedSayings = (viewer: Viewer): string[] => [
  ...talks
    .filter((talk) => mayHear(viewer, talk))
    .flatMap((talk) => {
      const { title, text, speaker } = wordsOfTalk(talk);
      return tellsSpeaker(talk) ? [title, text, speaker] : [title, text];
    }),
  ...correspondents
    .filter((one) => one === viewer || viewer === "an author")
    .map((one) => messageFrom(one)),
];

/** The log says who did what, and nothing of who speaks under cover. */
export const loggedSpeakers: string[] = talks
  .filter(tellsSpeaker)
  .map((talk) => wordsOfTalk(talk).speaker);

export type TalkSurface = {
  name: string;
  path: (talk: Talk, id: string, words: SecretWords) => string;
  shows: (talk: Talk) => string[];
};

const title = (talk: Talk) => [wordsOfTalk(talk).title];

/** Shown to whoever may hear it, and to nobody else. */
export const talkSurfaces: TalkSurface[] = [
  {
    name: "a thread",
    path: (_, id) => `/threads/${id}`,
    shows: (talk) => {
      const { title, text, speaker } = wordsOfTalk(talk);
      return tellsSpeaker(talk) ? [title, text, speaker] : [title, text];
    },
  },
  { name: "the threads of its alliance", path: () => "/alliances/ridings/threads", shows: title },
  { name: "the API’s thread", path: (_, id) => `/api/v1/threads/${id}`, shows: title },
  {
    name: "the API’s posts of a thread",
    path: (_, id) => `/api/v1/threads/${id}/posts`,
    shows: (talk) => {
      const { text, speaker } = wordsOfTalk(talk);
      return tellsSpeaker(talk) ? [text, speaker] : [text];
    },
  },
  {
    name: "the API’s threads of its alliance",
    path: () => "/api/v1/alliances/ridings/threads",
    shows: title,
  },
  {
    name: "a search for a word of a thread",
    path: (talk, _, words) => `/search?q=${words.of(wordsOfTalk(talk).text)}`,
    shows: title,
  },
  {
    name: "a search for the beginning of its word",
    path: (talk, _, words) => `/search?q=${words.of(wordsOfTalk(talk).text).slice(0, 8)}`,
    shows: title,
  },
  {
    name: "a search for a word of a thread spelt wrong",
    path: (talk, _, words) => `/search?q=${misspell(words.of(wordsOfTalk(talk).text))}`,
    shows: title,
  },
  {
    name: "a search for who spoke",
    path: (talk, _, words) => `/search?q=${words.of(wordsOfTalk(talk).speaker)}&kind=thread`,
    shows: () => [],
  },
];
