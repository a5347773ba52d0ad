/**
 * Who may read what of an enquiry, said in words of its own: nothing here comes from `content/access`. The
 * team reads the plan and all that was tried, while its people work at the schools they are in it for;
 * whom its leads chose reads the copy that they were shown; a note of a lesson is its teacher's.
 *
 * Folded: one viewer stands for all who hold the same (a co-head, a trainee and a governor hold no more than
 * a head or a colleague, as the matrix of write-ups shows); stages change nothing of reading, so each goes
 * with one audience; pages of the team are asked about two enquiries, one that is shown to few and one that
 * everybody reads; their HTML only by those in `htmlViewers`, since it is drawn from the data.
 */

type Reach = "north" | "south" | "ridings" | "member" | "team" | "was on the team";

/** Anna of north leads and teaches the lesson that ben of south watches; rhea is shown his note. */
export const cast = {
  "a visitor": { handle: null, is: [] },
  "who is asked for a school": { handle: "olu", is: ["member"] },
  "a stranger": { handle: "cara", is: ["member"] },
  "somebody taken off the team": { handle: "remy", is: ["member"] },
  "somebody of the team who left the school": { handle: "gil", is: ["was on the team"] },
  "an administrator": { handle: "dev", is: ["member"] },
  "an ally": { handle: "ida", is: ["south", "ridings", "member"] },
  "a colleague": { handle: "nora", is: ["north", "ridings", "member"] },
  "the head": { handle: "hedi", is: ["north", "ridings", "member"] },
  "the lead": { handle: "anna", is: ["north", "ridings", "member", "team"] },
  "an observer": { handle: "ben", is: ["south", "ridings", "member", "team"] },
  "somebody who plans": { handle: "otto", is: ["south", "ridings", "member", "team"] },
  "a mentor": { handle: "rhea", is: ["member", "team"] },
} as const satisfies Record<string, { handle: string | null; is: readonly Reach[] }>;
export type Viewer = keyof typeof cast;
export const viewers = Object.keys(cast) as Viewer[];

const is = (viewer: Viewer, reach: Reach): boolean =>
  (cast[viewer].is as readonly Reach[]).includes(reach);

/** Those who are asked for HTML too. */
export const htmlViewers: Viewer[] = ["a visitor", "the head", "somebody who plans"];

export type Case = {
  name: string;
  status: "planning" | "in-cycle" | "published";
  stopped?: boolean;
  /** Whom it was shown to, one after the other. */
  shown: ("alliance:ridings" | "member" | "public" | "team")[];
  /** Whether the pages of its team are asked for. */
  whole?: boolean;
  /** What west was asked with; the question is open unless the enquiry ended or west said no. */
  asked?: "with the plan" | "without the plan" | "and said no";
};

export const cases: Case[] = [
  { name: "being planned", status: "planning", shown: [], asked: "without the plan" },
  {
    name: "in cycle, for the alliance",
    status: "in-cycle",
    shown: ["alliance:ridings"],
    whole: true,
    asked: "with the plan",
  },
  { name: "in cycle, for members", status: "in-cycle", shown: ["member"] },
  {
    ...{ name: "stopped, for everyone", status: "in-cycle", stopped: true, shown: ["public"] },
    asked: "with the plan",
  },
  { name: "published, for everyone", status: "published", shown: ["public"], whole: true },
  { name: "taken back from everyone", status: "in-cycle", shown: ["public", "team"] },
  {
    ...{ name: "narrowed to the alliance", status: "in-cycle" },
    ...{ shown: ["public", "alliance:ridings"], asked: "and said no" },
  },
];

/** What a copy says, and what is the team's alone. */
export const shownPlaces = [
  ...[
    "title",
    "question",
    "need",
    "step",
    "measure",
    "prediction",
    "practice",
    "finding",
    "result",
  ],
  ...["voice", "series", "survey", "protocol", "put to work"],
] as const;
export const teamPlaces = [
  ...["title since", "draft", "guess", "contribution", "activity", "pupil", "trust"],
] as const;
export const notePlace = "note";

export const place = (one: Case, part: string): string => `${one.name}: ${part}`;

export const isTeam = (viewer: Viewer): boolean => is(viewer, "team");

/** Whether there is a copy for them; who was on the team is among its readers, as authors stay. */
export function readsCopy(viewer: Viewer, { shown }: Case): boolean {
  const audience = shown.at(-1) ?? "team";
  if (audience === "team") return false;
  if (isTeam(viewer) || is(viewer, "was on the team")) return true;
  if (audience === "public") return true;
  return is(viewer, audience === "member" ? "member" : "ridings");
}

/** A note is its teacher's, its writer's, and theirs with whom the teacher shares it. No head's. */
export const readsNote = (viewer: Viewer): boolean =>
  ["the lead", "an observer", "a mentor"].includes(viewer);

export const askedPlace = "asked with";

/** What who is asked for a school may read before they answer, and nobody else of it. */
export function permittedAsked(viewer: Viewer, one: Case): string[] {
  if (viewer !== "who is asked for a school" || one.stopped) return [];
  if (!one.asked || one.asked === "and said no") return [];
  const plan = one.asked === "with the plan" ? ["step"] : [];
  return ["title", "title since", "question", askedPlace, ...plan];
}

/** Every word of an enquiry that a viewer may come upon. */
export const permitted = (viewer: Viewer, one: Case): string[] => {
  const copy = readsCopy(viewer, one) || isTeam(viewer) ? shownPlaces : [];
  const plan = isTeam(viewer) ? [...teamPlaces, ...(one.asked ? [askedPlace] : [])] : [];
  const notes = readsNote(viewer) ? [notePlace] : [];
  const asked = permittedAsked(viewer, one);
  return [...new Set([...copy, ...plan, ...notes, ...asked])].map((part) => place(one, part));
};

/** Ben's school tried anna's practice twice: once it told the alliance, once nobody yet. */
export const tries = ["told to the alliance", "not told yet"] as const;
export type Try = (typeof tries)[number];

export const readsTry = (viewer: Viewer, one: Try): boolean =>
  is(viewer, "south") || (one === "told to the alliance" && is(viewer, "ridings"));

export const permittedTries = (viewer: Viewer): string[] =>
  tries.filter((one) => readsTry(viewer, one)).map((one) => `${one}: happened`);
