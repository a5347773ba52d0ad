/**
 * Every surface: its address, and the places of a write-up whose words it shows to whoever may read
 * them. A new surface is a new row.
 */
import { keyOf } from "#content/practice/address.ts";
import {
  authors,
  cast,
  mayFind,
  mayRead,
  mayReadDraft,
  type Role,
  reader,
  stateOf,
} from "#test/access/truth.ts";
import {
  answerOf,
  bait,
  commonWord,
  placesIn,
  questionOf,
  reasonOf,
  type WriteUp,
} from "#test/support/scribe.ts";
import { misspell, type SecretWords } from "#test/support/secret-words.ts";

type Shows = (role: Role, writeUp: WriteUp) => string[];

export type Surface = {
  name: string;
  /** The same for all write-ups, or one for each; undefined where a write-up has no such thing. */
  path: string | ((writeUp: WriteUp, words: SecretWords) => string | undefined);
  /** Sent as a form, where it is one. */
  form?: Record<string, string>;
  /** The part of the answer that is looked at; all of it where not given. */
  within?: RegExp;
  /** What a script would ask for in place of a page. */
  isData?: boolean;
  /** The best first, not the newest. */
  isRanked?: boolean;
  /** The same whoever asks. */
  isForAll?: boolean;
  shows: Shows;
};

/** A page, and its data. */
function twice(surface: Surface): Surface[] {
  const { name, path } = surface;
  const toData = (address: string) =>
    address === "/" ? "/_root.data" : address.replace(/(?=\?|$)/, ".data");
  const data =
    typeof path === "string"
      ? toData(path)
      : (...of: Parameters<typeof path>) => {
          const address = path(...of);
          return address && toData(address);
        };
  return [surface, { ...surface, name: `the data of ${name}`, path: data, isData: true }];
}

const newest = (writeUp: WriteUp): number => {
  const { text, versions } = stateOf(writeUp);
  return versions.at(-1) ?? text;
};

/** The title in every address of the write-up. */
const addressTitle = (writeUp: WriteUp) => placesIn(writeUp, newest(writeUp), "title");

export const draftTitle = (writeUp: WriteUp) => placesIn(writeUp, stateOf(writeUp).text, "title");

/** All that a draft says. */
export const draftOf = (writeUp: WriteUp) => [
  ...draftTitle(writeUp),
  ...placesIn(writeUp, stateOf(writeUp).text, "summary", "section", "takes", "finding", "alt"),
  bait(writeUp),
];

const changesOf = (writeUp: WriteUp) =>
  stateOf(writeUp)
    .versions.slice(1)
    .flatMap((_, index) => placesIn(writeUp, index + 2, "change"));

/** A version without what is said beside it. */
const item =
  (number?: number): Shows =>
  (role, writeUp) => {
    const { versions, withdrawn } = stateOf(writeUp);
    const text = versions[(number ?? versions.length) - 1];
    if (!mayRead(role, writeUp) || text === undefined) return [];
    const titles = [...addressTitle(writeUp), ...placesIn(writeUp, text, "title")];
    if (withdrawn) return [...titles, reasonOf(writeUp)];
    return [
      ...titles,
      ...placesIn(writeUp, text, "summary", "section", "takes", "finding", "alt"),
      bait(writeUp),
    ];
  };

const page =
  (number?: number): Shows =>
  (role, writeUp) => [
    ...item(number)(role, writeUp),
    ...(mayFind(role, writeUp) && stateOf(writeUp).versions.length >= (number ?? 1)
      ? changesOf(writeUp)
      : []),
  ];

const listed =
  (...parts: string[]): Shows =>
  (role, writeUp) =>
    mayFind(role, writeUp) ? placesIn(writeUp, newest(writeUp), "title", ...parts) : [];

const picture =
  (text: number): Shows =>
  (role, writeUp) =>
    mayReadDraft(role) || (mayFind(role, writeUp) && stateOf(writeUp).versions.includes(text))
      ? placesIn(writeUp, text, "file")
      : [];

const toTeam =
  (shows: (writeUp: WriteUp) => string[]): Shows =>
  (role, writeUp) =>
    mayReadDraft(role) ? [...addressTitle(writeUp), ...shows(writeUp)] : [];

const draft = (...parts: string[]) =>
  toTeam((writeUp) => placesIn(writeUp, stateOf(writeUp).text, "title", ...parts));

const toAuthors =
  (shows: (writeUp: WriteUp) => string[]): Shows =>
  (role, writeUp) =>
    authors.includes(role) ? [...addressTitle(writeUp), ...shows(writeUp)] : [];

const all =
  (...several: Shows[]): Shows =>
  (role, writeUp) =>
    several.flatMap((shows) => shows(role, writeUp));

const answerTo = (writeUp: WriteUp) => (stateOf(writeUp).answered ? [answerOf(writeUp)] : []);

const nothing: Shows = () => [];

/** By its key alone: an address that gives nothing away. */
const short = ({ slug }: WriteUp) => `/practice/x-${keyOf(slug)}`;

/** A search that finds one write-up; its words are echoed, and so not looked for. */
const search =
  (typed: (word: string) => string) =>
  (writeUp: WriteUp, words: SecretWords): string =>
    `/search?q=${typed(words.of(bait(writeUp)))}`;

/** Asked of each write-up. */
export const surfaces: Surface[] = [
  ...twice({ name: "the page", path: ({ slug }) => `/practice/${slug}`, shows: page() }),
  {
    name: "what the page tells search engines",
    path: ({ slug }) => `/practice/${slug}`,
    within: /<script type="application\/ld\+json">.*?<\/script>/,
    shows: (role, writeUp) =>
      stateOf(writeUp).audience === "public" ? listed("summary")(role, writeUp) : [],
  },
  {
    name: "the citation",
    path: ({ slug }) => `/practice/${slug}`,
    within: /<p class="citation">.*?<\/p>/,
    shows: listed(),
  },
  {
    name: "the page under another title",
    path: short,
    shows: (role, writeUp) => (mayRead(role, writeUp) ? addressTitle(writeUp) : []),
  },
  ...twice({
    name: "version 1",
    path: (writeUp) => `${short(writeUp)}/v/1`,
    shows: page(1),
  }),
  {
    name: "version 2",
    path: (writeUp) => (stateOf(writeUp).text > 1 ? `${short(writeUp)}/v/2` : undefined),
    shows: page(2),
  },
  ...[1, 2, 3].map((text) => ({
    name: `the picture of text ${text}`,
    path: ({ pictures }: WriteUp) => pictures[text - 1] && `/files/${pictures[text - 1]}`,
    shows: picture(text),
  })),
  ...twice({
    name: "the page to write it",
    path: (writeUp) => `${short(writeUp)}/edit`,
    shows: all(
      draft("summary", "section", "alt"),
      toTeam((writeUp) => [bait(writeUp)]),
    ),
  }),
  {
    name: "the page of its team",
    path: (writeUp) => `${short(writeUp)}/team`,
    shows: toTeam((writeUp) => [questionOf(writeUp), ...answerTo(writeUp)]),
  },
  {
    name: "its preview",
    path: (writeUp) => `${short(writeUp)}/preview`,
    shows: toTeam(draftOf),
  },
  ...twice({
    name: "the page to publish it, with its reach",
    path: (writeUp) => `${short(writeUp)}/publish`,
    shows: toAuthors(draftTitle),
  }),
  {
    name: "the page of who opened it",
    path: (writeUp) => `${short(writeUp)}/openings`,
    shows: (role, writeUp) =>
      stateOf(writeUp).versions.length > 0 && authors.includes(role) ? addressTitle(writeUp) : [],
  },
  {
    name: "the page of its questions",
    path: (writeUp) => `${short(writeUp)}/questions`,
    shows: (role, writeUp) =>
      cast[role] !== null && mayFind(role, writeUp) ? addressTitle(writeUp) : [],
  },
  ...twice({
    name: "how far one can rely on it",
    path: (writeUp) => `${short(writeUp)}/rating`,
    shows: all(listed(), (role, writeUp) => (mayFind(role, writeUp) ? addressTitle(writeUp) : [])),
  }),
  {
    name: "the page to rate it",
    path: (writeUp) => `/evidence/rate/x-${keyOf(writeUp.slug)}`,
    shows: nothing,
  },
  {
    name: "the page to withdraw it",
    path: (writeUp) => `${short(writeUp)}/withdraw`,
    shows: toAuthors(() => []),
  },
  {
    name: "the page to delete it",
    path: (writeUp) => `${short(writeUp)}/delete`,
    shows: toAuthors(() => []),
  },
  {
    name: "the answer to publishing it for nobody",
    path: (writeUp) => `${short(writeUp)}/publish`,
    form: { do: "publish", audience: "none" },
    shows: toAuthors(draftTitle),
  },
  {
    name: "the answer to withdrawing it without a reason",
    path: (writeUp) => `${short(writeUp)}/withdraw`,
    form: { reason: "" },
    shows: toAuthors(() => []),
  },
  {
    name: "the API’s item",
    path: (writeUp) => `/api/v1${short(writeUp)}`,
    isData: true,
    shows: item(),
  },
  {
    name: "the API’s version 1",
    path: (writeUp) => `/api/v1${short(writeUp)}/versions/1`,
    isData: true,
    shows: item(1),
  },
  {
    name: "the API’s versions",
    path: (writeUp) => `/api/v1${short(writeUp)}/versions`,
    isData: true,
    shows: (role, writeUp) =>
      mayFind(role, writeUp) ? [...addressTitle(writeUp), ...changesOf(writeUp)] : [],
  },
  {
    name: "the API’s draft",
    path: ({ slug }) => `/api/v1/drafts/${keyOf(slug)}`,
    isData: true,
    shows: toTeam(draftOf),
  },
  {
    name: "the API’s team of a draft",
    path: ({ slug }) => `/api/v1/drafts/${keyOf(slug)}/team`,
    isData: true,
    shows: (role, writeUp) =>
      mayReadDraft(role) ? [questionOf(writeUp), ...answerTo(writeUp)] : [],
  },
  {
    name: "the API’s rating",
    path: (writeUp) => `/api/v1${short(writeUp)}/rating`,
    isData: true,
    shows: nothing,
  },
  {
    name: "a search",
    path: search((word) => word),
    shows: all(listed("section"), draft("section")),
  },
  {
    name: "a search for the beginning of a word",
    path: search((word) => word.slice(0, 7)),
    shows: all(listed("section"), draft("section")),
  },
  {
    name: "a search for a word spelt wrong",
    path: search(misspell),
    shows: all(listed("section"), draft("section"), (role, writeUp) =>
      mayFind(role, writeUp) || mayReadDraft(role) ? [bait(writeUp)] : [],
    ),
  },
];

const theme = "reading-comprehension-strategies";
const practice = listed("summary");
const withFindings = listed("summary", "finding");
const toVisitors =
  (shows: Shows): Shows =>
  (_, writeUp) =>
    shows("a visitor", writeUp);

/** Asked once, for many write-ups. */
export const lists: Surface[] = [
  ...twice({ name: "the front page", path: "/", shows: practice }),
  ...twice({ name: "all practice", path: "/practice", shows: practice }),
  { name: "a finding", path: "/practice?finding=mixed", shows: practice },
  ...twice({ name: "a theme", path: `/themes/${theme}`, shows: withFindings }),
  { name: "the theme above it", path: "/themes/reading", shows: withFindings },
  ...twice({ name: "all themes", path: "/themes", shows: nothing }),
  ...twice({ name: "a school", path: "/schools/north", shows: practice }),
  { name: "the other author’s school", path: "/schools/west", shows: practice },
  ...twice({ name: "an alliance", path: "/alliances/ridings", shows: practice }),
  ...twice({ name: "an author", path: "/people/anna", shows: practice }),
  { name: "an author taken off the team", path: "/people/remy", shows: practice },
  { name: "a reader of drafts", path: "/people/rhea", shows: nothing },
  ...twice({
    name: "a search for all",
    path: `/search?q=${commonWord}`,
    isRanked: true,
    shows: all(practice, draft("summary")),
  }),
  { name: "a search for nothing", path: "/search?q=", shows: all(practice, draft("summary")) },
  ...twice({
    name: "the desk",
    path: "/desk",
    shows: all(toAuthors(answerTo), (role, writeUp) =>
      role === reader && !stateOf(writeUp).answered
        ? [...addressTitle(writeUp), questionOf(writeUp)]
        : [],
    ),
  }),
  ...[
    { name: "the API’s list", path: "/api/v1/practice?limit=100", shows: practice },
    { name: "the API’s list of a school", path: "/api/v1/practice?school=west", shows: practice },
    { name: "the API’s list of an author", path: "/api/v1/practice?author=remy", shows: practice },
    {
      name: "the API’s search",
      path: `/api/v1/search?q=${commonWord}&limit=100`,
      shows: all(practice, draft("summary")),
    },
    { name: "the API’s drafts", path: "/api/v1/drafts", shows: toAuthors(() => []) },
  ].map((list) => ({ ...list, isData: true })),
  { name: "the reports", path: "/admin/reports", shows: nothing },
  ...[
    { name: "the feed", path: "/feeds/practice.atom", shows: toVisitors(practice) },
    { name: "a theme’s feed", path: `/feeds/themes/${theme}.atom`, shows: toVisitors(practice) },
    { name: "the sitemap", path: "/sitemap.xml", shows: toVisitors(listed()) },
  ].map((list) => ({ ...list, isForAll: true })),
];

export type Count = {
  name: string;
  path: string;
  /** Finds the number in the words of the page; where it does not, the number is 0. */
  number: RegExp;
  of: (role: Role, writeUp: WriteUp) => number;
};

const published = (role: Role, writeUp: WriteUp) => Number(mayFind(role, writeUp));
const found = (role: Role, writeUp: WriteUp) =>
  published(role, writeUp) + Number(mayReadDraft(role));

const ofPublished: [name: string, path: string, number: RegExp][] = [
  ["all on the front page", "/", /All (\d+) write-up/],
  ["a theme on the front page", "/", /Reading, writing and language (\d+)/],
  ["all practice", "/practice", /(\d+) write-up/],
  ["a finding", "/practice", /Mixed (\d+)/],
  ["a theme among all", "/themes", /Reading (\d+)/],
  ["a theme under another", "/themes/reading", /Reading comprehension strategies (\d+)(?! months)/],
  ["a theme beside another", "/themes/reading-fluency", /Reading comprehension strategies (\d+)/],
  ["a theme", `/themes/${theme}`, /Mixed (\d+) write-up/],
  ["the theme above it", "/themes/reading", /Mixed (\d+) write-up/],
  ["a school", "/schools/north", /(\d+) write-up/],
  ["another school", "/schools/west", /(\d+) write-up/],
  ["an alliance", "/alliances/ridings", /(\d+) write-up/],
  ["a person", "/people/remy", /(\d+) write-up/],
];

const ofFound: [facet: string, value: string, label: string][] = [
  ["theme", theme, "Reading comprehension strategies"],
  ["phase", "Secondary", "Secondary"],
  ["keyStage", "KS3", "KS3"],
  ["subject", "English", "English"],
  ["finding", "mixed", "Mixed"],
  ["school", "west", "West School"],
  ["alliance", "ridings", "Ridings Alliance"],
];

/** Numbers say as much as titles: each counts what the viewer may read. */
export const counts: Count[] = [
  ...ofPublished.map(([name, path, number]) => ({ name, path, number, of: published })),
  {
    name: "what is found",
    path: `/search?q=${commonWord}`,
    number: /(\d+) result/,
    of: found,
  },
  ...ofFound.map(([facet, value, label]) => ({
    name: `the facet ${facet}`,
    path: `/search?q=${commonWord}&${facet}=${value}`,
    number: new RegExp(`${label} (?:\\S+ )?\\(chosen: leave out\\) (\\d+)`),
    of: (role: Role, writeUp: WriteUp) =>
      facet === "alliance" && stateOf(writeUp).versions.length === 0 ? 0 : found(role, writeUp),
  })),
];
