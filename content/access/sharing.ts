/**
 * What a school or an alliance sets as usual for what is started there: how far it is shared, and on
 * what terms. Authors choose otherwise whenever they like.
 */
import { z } from "zod";
import { audienceOf } from "#content/access/audience.ts";
import { licences } from "#content/practice/write-up.ts";

export const UsualAudience = z.enum(["team", "school", "alliances", "member", "public"]);
export type UsualAudience = z.infer<typeof UsualAudience>;

export const Sharing = z.object({
  audience: UsualAudience,
  licence: z.enum(Object.keys(licences) as [string, ...string[]]),
});
export type Sharing = z.infer<typeof Sharing>;

/** Where nobody has set anything: colleagues of the school, or the alliance it is started in. */
export const usualSharing = (scope: "school" | "alliance"): Sharing => ({
  audience: scope === "school" ? "school" : "alliances",
  licence: "CC BY 4.0",
});

export const usualAudienceNames: Record<UsualAudience, { label: string; scopes: string[] }> = {
  team: { label: "Only the team", scopes: ["school", "alliance"] },
  school: { label: "The school", scopes: ["school"] },
  alliances: { label: "The alliance", scopes: ["alliance"] },
  member: { label: "All members", scopes: ["school", "alliance"] },
  public: { label: "Everyone", scopes: ["school", "alliance"] },
};

/** The audience that a new write-up proposes; "team" where it would be nobody's. */
export function proposedAudience(
  usual: UsualAudience,
  at: { schoolId: string | null; allianceId: string | null },
): string {
  switch (usual) {
    case "school":
      return at.schoolId ? `school:${at.schoolId}` : "member";
    case "alliances":
      return audienceOf(at.allianceId ? [`alliance:${at.allianceId}`] : []);
    default:
      return usual;
  }
}
