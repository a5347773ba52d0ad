/**
 * Audiences. Everything readable carries a set of tokens; a viewer holds a set of tokens, worked out
 * from what is in force today; a viewer may read a thing if the two sets meet. There is no other rule
 * for reading.
 */

export type Token =
  | "public"
  | "member"
  | `alliance:${string}`
  | `heads:${string}`
  | `school:${string}`
  | `break-glass:${string}`
  | `person:${string}`;

/** Who is looking: a person and where they are today, or (all empty) a visitor. */
export type Viewer = {
  person: { id: string; handle: string; name: string } | null;
  /** Works at a school or organisation here today, or holds a role: not merely somebody who signed up. */
  isMember: boolean;
  schoolIds: string[];
  allianceIds: string[];
  /** Alliances of which the person heads a member school today, or which they lead. */
  headOfAllianceIds: string[];
  /** Write-ups that two administrators have opened to the person, for the hours it lasts (ids). */
  letInto: string[];
  /** Roles in force today: what the person may do, not what they may read. */
  roles: { role: string; schoolId: string | null; allianceId: string | null }[];
  /** Kinds of designations in force today (content/packs/designations.ts). */
  designations: string[];
};

export const visitor: Viewer = {
  person: null,
  isMember: false,
  schoolIds: [],
  allianceIds: [],
  headOfAllianceIds: [],
  letInto: [],
  roles: [],
  designations: [],
};

/** The tokens a viewer holds. */
export function tokensOf(viewer: Viewer): Token[] {
  if (!viewer.person) return ["public"];
  return [
    "public",
    ...(viewer.isMember ? (["member"] as const) : []),
    `person:${viewer.person.id}`,
    ...viewer.schoolIds.map((id): Token => `school:${id}`),
    ...viewer.allianceIds.map((id): Token => `alliance:${id}`),
    ...viewer.headOfAllianceIds.map((id): Token => `heads:${id}`),
    ...viewer.letInto.map((id): Token => `break-glass:${id}`),
  ];
}

/** Whether the sets meet. */
export function mayRead(held: readonly string[], audience: readonly string[]): boolean {
  return audience.some((token) => held.includes(token));
}
