/**
 * Who may read what, said once more in words of its own: nothing here comes from `content/access`.
 * A version is read by the people its write-up reaches today and by its authors; a draft by its team;
 * what is withdrawn leaves its title and a reason.
 */
import type { Audience, Step, WriteUp } from "#test/support/scribe.ts";

/** Who asks, by handle; null without an account, or with a cookie whose session has ended. */
export const cast = {
  "a visitor": null,
  "somebody signed out": null,
  "a stranger": "cara",
  "an ally": "ben",
  "a colleague": "nora",
  "an author": "anna",
  "an author elsewhere": "olu",
  "somebody asked to read": "rhea",
  "somebody taken off the team": "remy",
  "an administrator": "dev",
};
export type Role = keyof typeof cast;
export const roles = Object.keys(cast) as Role[];

export const authors: Role[] = ["an author", "an author elsewhere"];
export const reader: Role = "somebody asked to read";
const team: Role[] = [...authors, reader];

const reached: Record<Audience, Role[]> = {
  school: ["an author", "a colleague"],
  alliance: ["an author", "a colleague", "an ally"],
  member: roles.filter((role) => cast[role] !== null),
  public: roles,
};

/** What there is to read, and how it came to be. */
export const histories: Record<string, Step[]> = {
  "never published": ["write"],
  "from everyone to the school, being revised": [
    "write",
    "publish public",
    "write",
    "answer",
    "publish school",
    "write",
  ],
  "from the school to everyone, being revised": [
    "write",
    "publish school",
    "write",
    "publish public",
    "write",
  ],
  "from the alliance to members": ["write", "publish alliance", "write", "publish member"],
  "moved from everyone to the alliance": ["write", "publish public", "move alliance"],
  "withdrawn from the school, being revised": ["write", "publish school", "withdraw", "write"],
  "withdrawn from everyone": ["write", "publish public", "write", "publish public", "withdraw"],
};

/** `text`: the number of the text that its draft says; `versions`: of the texts that were published. */
export function stateOf({ steps }: { steps: Step[] }) {
  const state = {
    text: 0,
    versions: [] as number[],
    audience: "school" as Audience,
    withdrawn: false,
    answered: false,
  };
  for (const step of steps) {
    const [what, audience] = step.split(" ") as [string, Audience | undefined];
    if (what === "write") state.text += 1;
    if (what === "withdraw") state.withdrawn = true;
    if (what === "answer") state.answered = true;
    if (audience) state.audience = audience;
    if (what === "publish") {
      state.versions.push(state.text);
      state.withdrawn = false;
    }
  }
  return state;
}

export function mayRead(role: Role, writeUp: WriteUp): boolean {
  const { versions, audience } = stateOf(writeUp);
  return versions.length > 0 && (authors.includes(role) || reached[audience].includes(role));
}

/** In lists, counts, search and feeds stands what may be read and is not withdrawn. */
export const mayFind = (role: Role, writeUp: WriteUp): boolean =>
  mayRead(role, writeUp) && !stateOf(writeUp).withdrawn;

export const mayReadDraft = (role: Role): boolean => team.includes(role);
