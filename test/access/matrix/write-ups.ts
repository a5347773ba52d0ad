/** Every audience by every identity by every state: what there is to read, and who may. */
import { reachOf, type Viewer } from "#test/access/matrix/cast.ts";

export const audiences = {
  team: "team",
  school: "school:north",
  heads: "heads:ridings",
  alliance: "alliance:ridings",
  "two alliances": "alliance:coast alliance:ridings",
  member: "member",
  public: "public",
} as const;
export type Audience = keyof typeof audiences;

export const identities = ["named", "alliance", "anonymous"] as const;
export type Identity = (typeof identities)[number];

/** Hidden: published, and out of sight while a report about it is looked into. */
export const states = ["draft", "embargoed", "published", "hidden", "withdrawn"] as const;
export type State = (typeof states)[number];

export type Case = { name: string; audience: Audience; identity: Identity; state: State };

/** The words of a case: what each is in. */
export const wordsOf = ({ name }: Case) => ({
  title: `${name}: title`,
  text: `${name}: text`,
  reason: `${name}: reason`,
  draft: `${name}: draft`,
  question: `${name}: question`,
  answer: `${name}: answer`,
  author: `${name}: author`,
});

/**
 * Readers who would know who wrote it are not chosen without names: that is refused (identity.test.ts).
 * A draft has neither audience nor identity yet.
 */
const isRefused = (audience: Audience, identity: Identity) =>
  (identity !== "named" && audience === "school") ||
  (identity === "anonymous" && ["heads", "alliance", "two alliances"].includes(audience));

export const cases: Case[] = (Object.keys(audiences) as Audience[]).flatMap((audience) =>
  identities.flatMap((identity) =>
    states.flatMap((state) =>
      isRefused(audience, identity) ||
      (state === "draft" && (identity !== "named" || audience !== "public")) ||
      (state === "hidden" && identity !== "named")
        ? []
        : [{ name: `${state} for ${audience}, ${identity}`, audience, identity, state }],
    ),
  ),
);

const team: Viewer[] = ["an author", "somebody asked to read"];

export const mayReadDraft = (viewer: Viewer): boolean => team.includes(viewer);

/** Whether the page answers: with the text, or (withdrawn) with the title and a reason. */
export function mayOpen(viewer: Viewer, { audience, state }: Case): boolean {
  if (state === "draft") return false;
  if (viewer === "an author") return true;
  if (viewer === "an administrator let in") return true;
  // Who hid it goes on reading what they could read, to look at it again.
  if (state === "hidden" && viewer !== "an administrator") return false;
  if (state === "embargoed") return false;
  const reach = reachOf(viewer);
  switch (audience) {
    case "team":
      return false;
    case "school":
      return reach.includes("school");
    case "heads":
      return reach.includes("heads");
    case "alliance":
      return reach.includes("ridings");
    case "two alliances":
      return reach.includes("ridings") || reach.includes("coast");
    case "member":
      return reach.includes("member");
    case "public":
      return true;
  }
}

/** Lists, counts, search and feeds have what may be opened and was not withdrawn. */
export const mayFind = (viewer: Viewer, one: Case): boolean =>
  one.state !== "withdrawn" && mayOpen(viewer, one);

/** Whether readers are told who wrote it, and that it is the alliance's. */
export const tellsNames = ({ identity }: Case): boolean => identity === "named";
export const tellsAlliance = ({ identity }: Case): boolean => identity !== "anonymous";
/** Two schools are in the alliance, and none of them is said to be a secondary school. */
export const tellsPhase = ({ identity }: Case): boolean => identity === "named";
