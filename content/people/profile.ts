/**
 * What a person says of themselves, and who reads which part of it. Offers and asks are the questions of
 * the JPD audit (field notes §2.1, after Hargreaves and IRIS Connect): what partners are found by.
 */
import { z } from "zod";
import type { Viewer } from "#content/access/tokens.ts";
import { phases, subjects } from "#content/practice/facets.ts";
import { findTheme } from "#content/vocabulary/vocabulary.ts";

/** Who reads a part: anyone, members, colleagues at one's school of today, or only oneself. */
export const SeenBy = z.enum(["public", "member", "school", "own"]);
export type SeenBy = z.infer<typeof SeenBy>;

export const seenByNames: Record<SeenBy, string> = {
  public: "Everyone",
  member: "Members",
  school: "Colleagues at my school",
  own: "Only me",
};

const answer = z.string().trim().max(600).default("");

export const Profile = z.object({
  subjects: z.array(z.enum(subjects)).default([]),
  phases: z.array(z.enum(phases)).default([]),
  /** Themes that the person knows well: slugs of the vocabulary. */
  specialisms: z
    .array(z.string().refine((slug) => findTheme(slug) !== undefined))
    .max(5)
    .default([]),
  /** The JPD audit's questions. */
  offers: answer,
  asks: answer,
  unhappy: answer,
  seenBy: z
    .object({
      /** Post, places, designations, what is taught, and the lines about oneself. */
      page: z.enum(["public", "member"]).default("member"),
      offers: SeenBy.default("member"),
      asks: SeenBy.default("member"),
      unhappy: SeenBy.default("own"),
    })
    .prefault({}),
  /** Whether members may write to the person here. */
  takesMessages: z.boolean().default(true),
});
export type Profile = z.infer<typeof Profile>;

/** Of who has said nothing: members see the page; visitors see a name, under what was published. */
export const usualProfile: Profile = Profile.parse({});

/** Whether a viewer reads a part of a person's profile. `schoolIds`: where the person works today. */
export function reads(
  viewer: Viewer,
  seenBy: SeenBy,
  person: { id: string; schoolIds: readonly string[] },
): boolean {
  if (viewer.person?.id === person.id) return true;
  switch (seenBy) {
    case "public":
      return true;
    case "member":
      return viewer.isMember;
    case "school":
      return person.schoolIds.some((id) => viewer.schoolIds.includes(id));
    case "own":
      return false;
  }
}
