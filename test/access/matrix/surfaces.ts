/** Every surface, by its address, and who is to be shown something there. A new surface is a new row. */
import type { Viewer } from "#test/access/matrix/cast.ts";
import { loggedSpeakers, mayReadQuestions } from "#test/access/matrix/said.ts";
import type { Staged } from "#test/access/matrix/stage.ts";
import {
  type Case,
  mayFind,
  mayOpen,
  mayReadDraft,
  tellsAlliance,
  tellsNames,
  tellsPhase,
} from "#test/access/matrix/write-ups.ts";
import { commonWord } from "#test/support/scribe.ts";
import { misspell, type SecretWords } from "#test/support/secret-words.ts";

type Place = "title" | "text" | "reason" | "draft" | "author" | "question" | "answer";

/** Asked of each case: what must be there for whom. What must not is the same everywhere. */
export type Surface = {
  name: string;
  path: (one: Staged, words: SecretWords) => string;
  shows: (viewer: Viewer, one: Case) => Place[];
  /** Whether its answer says of an unnamed write-up what readers are not told; the team knows. */
  tellsOfItself?: boolean;
  /** Whether it names people to choose among, whatever they wrote or said. */
  namesPeople?: boolean;
};

const opened = (viewer: Viewer, one: Case): Place[] => {
  if (!mayOpen(viewer, one)) return [];
  if (one.state === "withdrawn") return ["title", "reason"];
  return tellsNames(one) ? ["title", "text", "author"] : ["title", "text"];
};
const found = (viewer: Viewer, one: Case): Place[] => (mayFind(viewer, one) ? ["title"] : []);
const drafted = (viewer: Viewer): Place[] => (mayReadDraft(viewer) ? ["title", "draft"] : []);
const ofAuthors = (viewer: Viewer): Place[] => (viewer === "an author" ? ["title"] : []);
const hasToken = (viewer: Viewer) => viewer !== "a visitor" && viewer !== "somebody signed out";

/** Its authors, and of named ones the heads of their school, as far as they read it. */
const maySeeOpenings = (viewer: Viewer, one: Case): boolean =>
  mayOpen(viewer, one) &&
  (viewer === "an author" ||
    (one.identity === "named" && ["the head", "a co-head"].includes(viewer)));

const at = (one: Staged, rest = "") => `/practice/x-${one.key}${rest}`;

/** What a page is made of, which is all that it could show: cheaper to ask for than the page. */
const data = (one: Staged, rest: string) => `${at(one, rest)}.data`;

export const surfaces: Surface[] = [
  { name: "the page", path: (one) => at(one), shows: found, tellsOfItself: true },
  { name: "version 1", path: (one) => at(one, "/v/1"), shows: opened, tellsOfItself: true },
  { name: "writing it", path: (one) => data(one, "/edit"), shows: drafted },
  {
    name: "its team",
    path: (one) => data(one, "/team"),
    shows: (viewer) => (mayReadDraft(viewer) ? ["title", "author"] : []),
    namesPeople: true,
  },
  { name: "its preview", path: (one) => data(one, "/preview"), shows: drafted },
  { name: "publishing it", path: (one) => data(one, "/publish"), shows: ofAuthors },
  { name: "withdrawing it", path: (one) => data(one, "/withdraw"), shows: () => [] },
  { name: "deleting it", path: (one) => data(one, "/delete"), shows: () => [] },
  { name: "a second look at it", path: (one) => data(one, "/second-look"), shows: () => [] },
  {
    name: "who opened it",
    path: (one) => data(one, "/openings"),
    shows: (viewer, one) => (maySeeOpenings(viewer, one) ? ["title"] : []),
  },
  {
    name: "its questions",
    path: (one) => data(one, "/questions"),
    shows: (viewer, one) => {
      if (one.audience !== "heads") return [];
      return mayReadQuestions(viewer, one) ? ["title", "question", "answer"] : found(viewer, one);
    },
  },
  { name: "its picture", path: ({ picture }) => `/files/${picture}`, shows: () => [] },
  {
    name: "a search for a word of it",
    path: ({ name }, words) => `/search?q=${words.of(`${name}: text`)}`,
    shows: found,
    tellsOfItself: true,
  },
  {
    name: "a search for the beginning of its word",
    path: ({ name }, words) => `/search.data?q=${words.of(`${name}: text`).slice(0, 8)}`,
    shows: found,
  },
  {
    name: "a search for its word spelt wrong",
    path: ({ name }, words) => `/search.data?q=${misspell(words.of(`${name}: text`))}`,
    shows: found,
  },
  {
    name: "a search for its author",
    path: ({ author }) => `/search.data?q=${author}&kind=practice`,
    shows: (viewer, one) => (tellsNames(one) ? found(viewer, one) : []),
  },
  {
    name: "its author’s page",
    path: ({ author }) => `/people/${author}.data`,
    shows: (viewer, one) => (tellsNames(one) ? found(viewer, one) : []),
  },
  {
    name: "the API’s item",
    path: ({ key }) => `/api/v1/practice/${key}/versions/1`,
    shows: opened,
    tellsOfItself: true,
  },
  {
    name: "the API’s versions",
    path: ({ key }) => `/api/v1/practice/${key}/versions`,
    shows: () => [],
  },
  {
    name: "the API’s questions",
    path: ({ key }) => `/api/v1/practice/${key}/questions`,
    shows: (viewer, one) => (mayReadQuestions(viewer, one) ? ["question", "answer"] : []),
  },
  {
    name: "the API’s list of who opened it",
    path: ({ key }) => `/api/v1/practice/${key}/openings`,
    shows: () => [],
  },
  {
    name: "the API’s review of a draft",
    path: ({ key }) => `/api/v1/drafts/${key}/review`,
    shows: () => [],
  },
  {
    name: "the API’s draft",
    path: ({ key }) => `/api/v1/drafts/${key}`,
    shows: (viewer) => (hasToken(viewer) ? drafted(viewer) : []),
  },
  {
    name: "the API’s search",
    path: ({ name }, words) => `/api/v1/search?q=${words.of(`${name}: text`)}`,
    shows: found,
    tellsOfItself: true,
  },
  {
    name: "the API’s list of its author",
    path: ({ author }) => `/api/v1/practice?author=${author}`,
    shows: (viewer, one) => (tellsNames(one) ? found(viewer, one) : []),
  },
];

/** Asked once, over as many pages as it takes, for all cases. */
export type List = {
  name: string;
  path: (page: number) => string;
  pages?: number;
  shows: (viewer: Viewer, one: Case) => boolean;
  /** The same whoever asks. */
  isForAll?: boolean;
  /** Whom it names, whatever they wrote or said: a directory, and the log of who did what. */
  names?: (viewer: Viewer) => (place: string) => boolean;
  /** Shows the first few only: what is there must be right, what is not may be further down. */
  isPart?: boolean;
};

const paged = (path: string) => (page: number) =>
  `${path}${path.includes("?") ? "&" : "?"}page=${page}`;
const forVisitors =
  (shows: List["shows"]): List["shows"] =>
  (_, one) =>
    shows("a visitor", one);

export const lists: List[] = [
  { name: "the front page", path: () => "/", shows: mayFind, isPart: true },
  { name: "all practice", path: paged("/practice"), pages: 3, shows: mayFind },
  {
    name: "a theme",
    path: paged("/themes/reading-comprehension-strategies"),
    pages: 3,
    shows: mayFind,
  },
  {
    name: "its school",
    path: paged("/schools/north"),
    pages: 3,
    shows: (viewer, one) => tellsNames(one) && mayFind(viewer, one),
  },
  {
    name: "its alliance",
    path: paged("/alliances/ridings"),
    pages: 3,
    shows: (viewer, one) => tellsAlliance(one) && mayFind(viewer, one),
  },
  {
    name: "the alliance’s workspace",
    path: paged("/alliances/ridings/workspace"),
    pages: 3,
    shows: (_viewer, _one) => false,
    isPart: true,
  },
  {
    name: "a search for all, in secondary schools",
    path: paged(`/search?q=${commonWord}&phase=Secondary&kind=practice`),
    pages: 4,
    shows: (viewer, one) => tellsPhase(one) && mayFind(viewer, one),
  },
  {
    name: "a search for all, of the alliance",
    path: paged(`/search?q=${commonWord}&alliance=ridings&kind=practice`),
    pages: 4,
    shows: (viewer, one) => tellsAlliance(one) && mayFind(viewer, one),
  },
  {
    name: "a search for all, of the school",
    path: paged(`/search?q=${commonWord}&school=north&kind=practice`),
    pages: 4,
    shows: (viewer, one) => tellsNames(one) && mayFind(viewer, one),
  },
  { name: "the API’s list", path: () => "/api/v1/practice?limit=100", shows: mayFind },
  {
    name: "the API’s list of the school",
    path: () => "/api/v1/practice?limit=100&school=north",
    shows: (viewer, one) => tellsNames(one) && mayFind(viewer, one),
  },
  {
    name: "the API’s list of the alliance",
    path: () => "/api/v1/practice?limit=100&alliance=ridings",
    shows: (viewer, one) => tellsAlliance(one) && mayFind(viewer, one),
  },
  {
    name: "the API’s list of what an alliance shares",
    path: () => "/api/v1/alliances/ridings/shared?limit=100",
    shows: () => false,
    isPart: true,
  },
  {
    name: "the API’s drafts",
    path: () => "/api/v1/drafts?limit=100",
    shows: () => false,
    isPart: true,
  },
  { name: "the API’s desk", path: () => "/api/v1/me/desk", shows: () => false, isPart: true },
  {
    name: "the API’s messages",
    path: () => "/api/v1/messages?limit=100",
    shows: () => false,
    isPart: true,
  },
  { name: "the desk", path: () => "/desk", shows: () => false, isPart: true },
  { name: "the letters that wait", path: () => "/admin/mail", shows: () => false, isPart: true },
  { name: "one’s messages", path: () => "/messages", shows: () => false, isPart: true },
  {
    name: "the directory of people",
    path: () => "/people",
    shows: () => false,
    isPart: true,
    names: () => () => true,
  },
  {
    name: "the log of the commons",
    path: () => "/admin/log",
    shows: () => false,
    isPart: true,
    names: (viewer) => (place) =>
      viewer.startsWith("an administrator") &&
      viewer !== "an administrator of the school" &&
      (!place.endsWith(": speaker") || loggedSpeakers.includes(place)),
  },
  {
    name: "the feed",
    path: () => "/feeds/practice.atom",
    shows: forVisitors(mayFind),
    isForAll: true,
    isPart: true,
  },
  { name: "the sitemap", path: () => "/sitemap.xml", shows: forVisitors(mayFind), isForAll: true },
];

/** A number beside a word says as much as a title: each counts what its viewer may find. */
export type Count = {
  name: string;
  path: string;
  /** Finds the number in the words of the page; where it does not, the number is 0. */
  number: RegExp;
  counts: (one: Case) => boolean;
};

const search = `/search?q=${commonWord}&kind=practice`;
const chosen = (label: string) => new RegExp(`${label} (?:\\S+ )?\\(chosen: leave out\\) (\\d+)`);
const writeUpsThere = /(\d+) write-up/;

export const counts: Count[] = [
  { name: "what is found", path: search, number: /(\d+) result/, counts: () => true },
  {
    name: "the facet phase",
    path: `${search}&phase=Secondary`,
    number: chosen("Secondary"),
    counts: tellsPhase,
  },
  {
    name: "the facet alliance",
    path: `${search}&alliance=ridings`,
    number: chosen("Ridings Alliance"),
    counts: tellsAlliance,
  },
  {
    name: "the facet school",
    path: `${search}&school=north`,
    number: chosen("North School"),
    counts: tellsNames,
  },
  { name: "all practice", path: "/practice", number: writeUpsThere, counts: () => true },
  { name: "its school", path: "/schools/north", number: writeUpsThere, counts: tellsNames },
  {
    name: "its alliance",
    path: "/alliances/ridings",
    number: writeUpsThere,
    counts: tellsAlliance,
  },
];
