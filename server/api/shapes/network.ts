/** Schools, alliances and themes as programs read them. */
import { z } from "zod";
import type { Theme as ThemeOfPack } from "#content/vocabulary/theme.ts";
import { Day } from "#server/api/shapes/write-up.ts";
import type { Network } from "#server/network/schools.ts";

const MembershipId = z.string().meta({ description: "Its own id, to end it by." });
const Membership = { role: z.string(), from: Day, to: Day.nullable() };

export const SchoolLine = z
  .object({
    id: z.string(),
    name: z.string(),
    phase: z.string().nullable(),
    town: z.string().nullable(),
    localAuthority: z.string().nullable(),
    pupils: z.number().nullable(),
    status: z.enum(["open", "closed", "proposed"]),
    isSample: z.boolean(),
  })
  .meta({ id: "SchoolLine" });

export const School = SchoolLine.extend({
  urn: z.int().nullable(),
  type: z.string().nullable(),
  region: z.string().nullable(),
  ageLow: z.int().nullable(),
  ageHigh: z.int().nullable(),
  fsmPercent: z.number().nullable(),
  trust: z.string().nullable(),
  about: z.string().nullable(),
  closedOn: Day.nullable(),
  alliances: z.array(
    z.object({ membership: MembershipId, slug: z.string(), name: z.string(), ...Membership }),
  ),
  earlierNames: z.array(z.object({ name: z.string(), asOf: Day })),
}).meta({ id: "School" });

type FoundSchool = Awaited<ReturnType<Network["getSchool"]>>;

export function presentSchool({ school, alliances, earlierNames }: FoundSchool) {
  const { id, name, phase, town, localAuthority, pupils, status, isSample } = school;
  const { urn, type, region, ageLow, ageHigh, fsmPercent, trust, about, closedOn } = school;
  return {
    id,
    name,
    phase,
    town,
    localAuthority,
    pupils,
    status,
    isSample,
    urn,
    type,
    region,
    ageLow,
    ageHigh,
    fsmPercent,
    trust,
    about,
    closedOn,
    alliances: alliances.map(({ membershipId, slug, name, role, from, to }) => ({
      membership: membershipId,
      slug,
      name,
      role,
      from,
      to,
    })),
    earlierNames,
  };
}

export const AllianceLine = z
  .object({
    id: z.string(),
    slug: z.string(),
    name: z.string(),
    form: z.string(),
    purposeType: z.string().meta({ description: "The kind of thing it is for." }),
    purpose: z.string(),
    isSample: z.boolean(),
    schools: z.int().meta({ description: "How many belong to it today." }),
  })
  .meta({ id: "AllianceLine" });

export const Alliance = AllianceLine.omit({ schools: true })
  .extend({
    about: z.string(),
    openedOn: Day,
    members: z.array(
      z.object({
        id: z.string(),
        membership: MembershipId,
        name: z.string(),
        ...Membership,
      }),
    ),
  })
  .meta({ id: "Alliance" });

type FoundAlliance = Awaited<ReturnType<Network["getAlliance"]>>;

export function presentAlliance({ alliance, members }: FoundAlliance) {
  const { id, slug, name, form, purposeType, purpose, isSample, about, openedOn } = alliance;
  return {
    id,
    slug,
    name,
    form,
    purposeType,
    purpose,
    isSample,
    about,
    openedOn,
    members: members.map((member) => ({
      id: member.id,
      membership: member.membershipId,
      name: member.name,
      role: member.role,
      from: member.from,
      to: member.to,
    })),
  };
}

export const Theme = z
  .object({
    slug: z.string(),
    label: z.string(),
    otherLabels: z.array(z.string()),
    broader: z.string().nullable(),
    related: z.array(z.string()),
    scopeNote: z.string(),
    writeUps: z.int().meta({ description: "How many you may read, narrower themes included." }),
  })
  .meta({ id: "Theme" });

export const presentTheme = (theme: ThemeOfPack, counts: Map<string, number>) => ({
  slug: theme.slug,
  label: theme.label,
  otherLabels: theme.otherLabels,
  broader: theme.broader,
  related: theme.related,
  scopeNote: theme.scopeNote,
  writeUps: counts.get(theme.slug) ?? 0,
});
