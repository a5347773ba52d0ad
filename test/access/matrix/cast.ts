/**
 * Everybody who may ask, and what they are to the school `north`, to its alliances `ridings` and `coast`
 * and to the commons, today. The right-hand columns are the oracle: written by hand from what the words
 * mean, and never worked out by the rules that are tested.
 */
import type { roles } from "#drizzle/schema/index.ts";

export type Reach = "school" | "ridings" | "coast" | "heads" | "member";

export type Part = {
  /** Where they work: a school, and the days before or after today on which that begins and ends. */
  works?: { at: string; from?: number; to?: number };
  holds?: Partial<typeof roles.$inferInsert> & { role: string; fromIn?: number; toIn?: number };
  /** Whose readers they are today. */
  is: Reach[];
};

/** A school's or a person's day: so many days from today. */
const yesterday = -1;
const today = 0;
const tomorrow = 1;

export const parts: Record<string, Part> = {
  "somebody who asked to join": { is: [] },
  "a stranger": { works: { at: "west" }, is: ["member"] },
  "an ally": { works: { at: "south" }, is: ["ridings", "member"] },
  "an ally of the other alliance": { works: { at: "east" }, is: ["coast", "member"] },
  "an ally from tomorrow on": { works: { at: "soon" }, is: ["member"] },
  "an ally until today": { works: { at: "gone" }, is: ["member"] },
  "a colleague": { works: { at: "north" }, is: ["school", "ridings", "coast", "member"] },
  "a colleague of the last day": {
    works: { at: "north", to: tomorrow },
    is: ["school", "ridings", "coast", "member"],
  },
  "a colleague until today": { works: { at: "north", to: today }, is: [] },
  "a colleague from today on": {
    works: { at: "north", from: today },
    is: ["school", "ridings", "coast", "member"],
  },
  "a colleague from tomorrow on": { works: { at: "north", from: tomorrow }, is: [] },
  "a trainee": {
    works: { at: "north" },
    holds: { role: "trainee", schoolId: "north" },
    is: ["school", "ridings", "coast", "member"],
  },
  "a governor": { holds: { role: "governor", schoolId: "north" }, is: ["member"] },
  "an administrator of the school": {
    works: { at: "north" },
    holds: { role: "administrator", schoolId: "north" },
    is: ["school", "ridings", "coast", "member"],
  },
  "the head": {
    works: { at: "north" },
    holds: { role: "headteacher", schoolId: "north" },
    is: ["school", "ridings", "coast", "heads", "member"],
  },
  "a co-head": {
    works: { at: "north" },
    holds: { role: "headteacher", schoolId: "north" },
    is: ["school", "ridings", "coast", "heads", "member"],
  },
  "a teacher by role": {
    works: { at: "north" },
    holds: { role: "teacher", schoolId: "north" },
    is: ["school", "ridings", "coast", "member"],
  },
  "a research lead of the school": {
    works: { at: "north" },
    holds: { role: "research-lead", schoolId: "north" },
    is: ["school", "ridings", "coast", "member"],
  },
  "a mentor of the school from elsewhere": {
    works: { at: "west" },
    holds: { role: "mentor", schoolId: "north" },
    is: ["member"],
  },
  "an allied head": {
    works: { at: "south" },
    holds: { role: "headteacher", schoolId: "south" },
    is: ["ridings", "heads", "member"],
  },
  "an executive head elsewhere": {
    works: { at: "west" },
    holds: { role: "executive-headteacher", schoolId: "south" },
    is: ["ridings", "heads", "member"],
  },
  "an allied head until today": {
    works: { at: "south" },
    holds: { role: "headteacher", schoolId: "south", toIn: today },
    is: ["ridings", "member"],
  },
  "an allied head from tomorrow on": {
    works: { at: "south" },
    holds: { role: "headteacher", schoolId: "south", fromIn: tomorrow },
    is: ["ridings", "member"],
  },
  "a head whose school has left": {
    works: { at: "gone" },
    holds: { role: "headteacher", schoolId: "gone" },
    is: ["member"],
  },
  "a head of no alliance": {
    works: { at: "west" },
    holds: { role: "headteacher", schoolId: "west" },
    is: ["member"],
  },
  "the lead of the alliance": {
    holds: { role: "alliance-lead", allianceId: "ridings" },
    is: ["ridings", "heads", "member"],
  },
  "a lead until yesterday": {
    works: { at: "west" },
    holds: { role: "alliance-lead", allianceId: "ridings", toIn: yesterday },
    is: ["member"],
  },
  "a research lead of the alliance": {
    works: { at: "west" },
    holds: { role: "research-lead", allianceId: "ridings" },
    is: ["member"],
  },
  "an administrator of the alliance": {
    holds: { role: "administrator", allianceId: "ridings" },
    is: ["ridings", "member"],
  },
  "an enquiry lead": { holds: { role: "enquiry-lead", allianceId: "ridings" }, is: ["member"] },
  "a reviewer": { holds: { role: "reviewer", allianceId: "ridings" }, is: ["member"] },
  "a local authority officer": { holds: { role: "la-officer" }, is: ["member"] },
  "a broker": { holds: { role: "broker", allianceId: "ridings" }, is: ["member"] },
  "a university partner": { holds: { role: "university-partner" }, is: ["member"] },
};

/** Who has no part in the network but in the write-ups, or none at all. */
export const others = {
  "a visitor": [] as Reach[],
  "somebody signed out": [] as Reach[],
  "an author": ["school", "ridings", "coast", "member"] as Reach[],
  "somebody asked to read": ["member"] as Reach[],
  "somebody taken off the team": ["member"] as Reach[],
  "an administrator": ["member"] as Reach[],
  "an administrator let in": ["member"] as Reach[],
  "an administrator let in until just now": ["member"] as Reach[],
};

export type Viewer = string;

export const viewers: Viewer[] = [...Object.keys(others), ...Object.keys(parts)];

export const reachOf = (viewer: Viewer): Reach[] =>
  parts[viewer]?.is ?? (others as Record<string, Reach[]>)[viewer] ?? [];

const inWriteUps: Record<Viewer, string> = {
  "an author": "anna",
  "somebody asked to read": "rhea",
  "somebody taken off the team": "remy",
  "an administrator": "dev",
};

export const handleOf = (viewer: Viewer): string =>
  inWriteUps[viewer] ?? viewer.toLowerCase().replaceAll(/[^a-z]+/g, "-");

export const addressOf = (viewer: Viewer): string => `${handleOf(viewer)}@example.org`;

/** Who can sign in. */
export const hasAccount = (viewer: Viewer): boolean =>
  viewer !== "a visitor" && viewer !== "somebody signed out";
