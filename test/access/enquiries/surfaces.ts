/** Where an enquiry might show, and what of it must be there for whom. A new page is a new row. */
import type { Staged } from "#test/access/enquiries/stage.ts";
import {
  isTeam,
  permittedAsked,
  readsCopy,
  readsNote,
  type Viewer,
} from "#test/access/enquiries/truth.ts";

export type Page = {
  /** After `/enquiries/x-KEY`. */
  rest: (one: Staged) => string;
  /** What must be there; what must not is the same everywhere. */
  shows: (viewer: Viewer, one: Staged) => string[];
};

const toTeam =
  (...parts: string[]): Page["shows"] =>
  (viewer) =>
    isTeam(viewer) ? parts : [];
const toPlanners =
  (...parts: string[]): Page["shows"] =>
  (viewer) =>
    isTeam(viewer) && viewer !== "a mentor" ? parts : [];
const nothing: Page["shows"] = () => [];

/** The pages that the team and its readers share. */
export const sharedPages: Page[] = [
  {
    rest: () => "",
    shows: (viewer, one) => {
      if (isTeam(viewer)) return ["title since", "draft", "need", "finding"];
      return readsCopy(viewer, one) ? ["title", "question", "need", "finding"] : [];
    },
  },
  {
    rest: ({ parts }) => `/series/${parts.series}`,
    shows: (viewer, one) => (isTeam(viewer) || readsCopy(viewer, one) ? ["series"] : []),
  },
  { rest: () => "/asked/west", shows: permittedAsked },
];

export const teamPages: Page[] = [
  { rest: () => "/plan", shows: toTeam("title since") },
  { rest: () => "/team", shows: toTeam("title since") },
  { rest: () => "/stage", shows: nothing },
  { rest: () => "/contributions", shows: toTeam("contribution", "activity") },
  { rest: () => "/practice", shows: toTeam("practice") },
  { rest: () => "/findings", shows: toTeam("finding") },
  { rest: () => "/share", shows: toTeam("title since") },
  {
    rest: () => "/share/preview?audience=public",
    shows: (viewer) => (viewer === "the lead" ? ["draft", "finding"] : []),
  },
  { rest: () => "/cycles", shows: toTeam("title since") },
  { rest: () => "/cycles/new", shows: nothing },
  { rest: ({ parts }) => `/cycles/${parts.locked}`, shows: toTeam("prediction") },
  { rest: ({ parts }) => `/cycles/${parts.open}`, shows: toTeam("guess") },
  { rest: () => "/lessons", shows: toTeam("title since") },
  { rest: () => "/lessons/new", shows: nothing },
  {
    rest: ({ parts }) => `/lessons/${parts.lesson}`,
    shows: (viewer) => {
      if (!isTeam(viewer)) return [];
      return readsNote(viewer) ? ["pupil", "note"] : ["pupil"];
    },
  },
  { rest: () => "/measures", shows: toPlanners("measure", "result", "voice") },
  { rest: () => "/measures/design", shows: toTeam("protocol") },
  { rest: () => "/measures/results/new", shows: nothing },
  { rest: ({ parts }) => `/measures/results/${parts.result}`, shows: toPlanners("result") },
  { rest: () => "/measures/series/new", shows: nothing },
  { rest: ({ parts }) => `/measures/series/${parts.series}`, shows: toPlanners("series") },
  { rest: () => "/implementation", shows: toTeam("put to work") },
  { rest: () => "/together", shows: toTeam("trust") },
  { rest: () => "/measures/surveys/new", shows: nothing },
  { rest: ({ parts }) => `/measures/surveys/${parts.survey}`, shows: toPlanners("survey") },
  { rest: ({ parts }) => `/measures/voices/${parts.voice}`, shows: toPlanners("voice") },
  { rest: () => "/known", shows: toTeam("title since") },
  { rest: () => "/calendar", shows: toTeam("title since") },
  { rest: () => "/calendar.ics?key=guessed", shows: nothing },
];

/** The same by program, after `/api/v1/enquiries/KEY`: everything that is read of one enquiry. */
export const sharedOperations: Page[] = [
  {
    rest: () => "",
    shows: (viewer, one) => {
      if (isTeam(viewer)) return ["title since", "draft", "need", "finding", "series"];
      return readsCopy(viewer, one) ? ["title", "question", "need", "finding", "series"] : [];
    },
  },
];

/** What a school reads that is asked to join, and nobody else. */
export const askedOperations: Page[] = [
  { rest: () => "/schools/west/asked", shows: permittedAsked },
];

export const teamOperations: Page[] = [
  { rest: () => "/plan", shows: toTeam("title since", "draft", "need", "step", "measure") },
  { rest: () => "/team", shows: nothing },
  { rest: () => "/stages", shows: nothing },
  { rest: () => "/moves", shows: nothing },
  { rest: () => "/contributions", shows: toTeam("contribution") },
  { rest: () => "/activities", shows: toTeam("activity") },
  { rest: () => "/placements", shows: nothing },
  { rest: () => "/practice", shows: toTeam("practice") },
  { rest: () => "/findings", shows: toTeam("finding") },
  { rest: () => "/write-up", shows: nothing },
  { rest: () => "/showing", shows: nothing },
  { rest: () => "/showings", shows: nothing },
  { rest: () => "/cycles", shows: nothing },
  { rest: ({ parts }) => `/cycles/${parts.locked}`, shows: toTeam("prediction") },
  { rest: ({ parts }) => `/cycles/${parts.open}`, shows: toTeam("guess") },
  { rest: () => "/lessons", shows: nothing },
  { rest: ({ parts }) => `/lessons/${parts.lesson}`, shows: toTeam("pupil") },
  {
    rest: ({ parts }) => `/lessons/${parts.lesson}/notes`,
    shows: (viewer) => (isTeam(viewer) && readsNote(viewer) ? ["note"] : []),
  },
  { rest: () => "/numbers", shows: toTeam("measure", "result", "series", "survey", "voice") },
  { rest: () => "/design", shows: toTeam("protocol") },
  { rest: ({ parts }) => `/results/${parts.result}`, shows: toPlanners("result") },
  { rest: ({ parts }) => `/series/${parts.series}`, shows: toPlanners("series") },
  { rest: ({ parts }) => `/surveys/${parts.survey}`, shows: toPlanners("survey") },
  { rest: ({ parts }) => `/voices/${parts.voice}`, shows: toPlanners("voice") },
  { rest: () => "/implementation", shows: toTeam("put to work") },
  { rest: () => "/together", shows: toTeam("trust") },
  { rest: () => "/known", shows: nothing },
];

/** Asked once for all enquiries: whose title must stand there. */
export type List = {
  path: string;
  /** Of a copy: the title that it was shown with. */
  shows: (viewer: Viewer, one: Staged) => boolean;
  /** Of the team's own: the title of today. */
  showsTeam?: boolean;
  /** The same whoever asks. */
  isForAll?: boolean;
};

const copies: List["shows"] = (viewer, one) => readsCopy(viewer, one);
const copiesForAll: List["shows"] = (_, one) => readsCopy("a visitor", one);
const others: List["shows"] = (viewer, one) => !isTeam(viewer) && readsCopy(viewer, one);
const copiesToHead: List["shows"] = (viewer, one) =>
  viewer === "the head" && readsCopy(viewer, one);
const none: List["shows"] = () => false;

export const lists: List[] = [
  { path: "/enquiries", shows: others, showsTeam: true },
  { path: "/alliances/ridings/enquiries", shows: others, showsTeam: true },
  { path: "/schools/north/enquiries", shows: others, showsTeam: true },
  { path: "/schools/north/numbers", shows: copiesToHead },
  { path: "/api/v1/schools/north/numbers", shows: copiesToHead },
  { path: "/alliances/ridings", shows: copies },
  { path: "/schools/north", shows: copies },
  { path: "/themes/reading-comprehension-strategies", shows: copies },
  { path: "/search?kind=enquiry", shows: copies },
  { path: "/api/v1/search?kind=enquiry&limit=50", shows: copies },
  { path: "/api/v1/enquiries?of=others&limit=50", shows: others },
  { path: "/api/v1/enquiries?of=mine&limit=50", shows: none, showsTeam: true },
  { path: "/api/v1/alliances/ridings/enquiries", shows: others, showsTeam: true },
  { path: "/api/v1/schools/north/enquiries", shows: others, showsTeam: true },
  { path: "/api/v1/me/desk", shows: none },
  { path: "/api/v1/me/asked-to-join", shows: none },
  { path: "/api/v1/me/follow-ups", shows: none },
  { path: "/api/v1/me/adaptations", shows: none },
  { path: "/api/v1/me/shelf", shows: none },
  { path: "/api/v1/calls", shows: none },
  { path: "/feeds/practice.atom", shows: copiesForAll, isForAll: true },
  {
    path: "/feeds/themes/reading-comprehension-strategies.atom",
    shows: copiesForAll,
    isForAll: true,
  },
  { path: "/sitemap.xml", shows: copiesForAll, isForAll: true },
  { path: "/", shows: none },
  { path: "/desk", shows: none },
  { path: "/practice", shows: none },
  { path: "/people/anna", shows: none },
  { path: "/enquiries/calls", shows: none },
  { path: "/alliances/ridings/workspace", shows: none },
  { path: "/admin/log", shows: none },
  { path: "/admin/mail", shows: none },
];
