/**
 * How deep a collaboration goes, by what is done in it and not by what it calls itself (S10, after OECD
 * TALIS): passing things on is one thing, agreeing on them another, and teaching, watching and talking
 * about lessons together a third, which "is done much less but has the most impact".
 */
import { z } from "zod";
import { ActivityKind } from "#content/enquiry/activity.ts";

export const Depth = z.enum(["none", "exchange", "coordination", "collaboration"]);
export type Depth = z.infer<typeof Depth>;

/** How deep each kind of activity goes by itself. */
const depthOfKind: Record<ActivityKind, Exclude<Depth, "none">> = {
  exchange: "exchange",
  coordination: "coordination",
  "joint-planning": "coordination",
  placement: "coordination",
  "team-teaching": "collaboration",
  "peer-observation": "collaboration",
  feedback: "collaboration",
};

const order = Depth.options;

/** The deepest of what was done. */
export const depthOf = (kinds: readonly ActivityKind[]): Depth =>
  kinds
    .map((kind): Depth => depthOfKind[kind])
    .reduce(
      (deepest, depth) => (order.indexOf(depth) > order.indexOf(deepest) ? depth : deepest),
      "none",
    );

export const depthWords: Record<Depth, { label: string; about: string; next: string }> = {
  none: {
    label: "Nothing noted yet",
    about: "No activity has been noted.",
    next: "",
  },
  exchange: {
    label: "Exchange",
    about: "So far, materials and ideas were passed on.",
    next: "Plan a lesson together, or agree on how you will look at pupils’ work.",
  },
  coordination: {
    label: "Coordination",
    about: "So far, things were planned and agreed together.",
    next: "Teach together, watch each other, or talk about a lesson that both have seen.",
  },
  collaboration: {
    label: "Active professional collaboration",
    about: "Colleagues teach together, watch each other, or talk about what they have seen.",
    next: "",
  },
};

export type Done = { kind: ActivityKind; minutes: number; times: number };

/** What was done, and how deep it goes by what two schools or more did. */
export type WorkTogether = {
  depth: Depth;
  done: Done[];
  /** How many of the activities were of one school by itself. */
  alone: number;
};

/** What was done, kind by kind, in the order of their depth; kinds that were not done are left out. */
export function sumByKind(done: readonly Done[]): Done[] {
  return ActivityKind.options.flatMap((kind) => {
    const same = done.filter((one) => one.kind === kind);
    const sum = (of: "minutes" | "times") => same.reduce((total, one) => total + one[of], 0);
    return same.length > 0 ? [{ kind, minutes: sum("minutes"), times: sum("times") }] : [];
  });
}

/** "45 minutes", "1 hour", "2 hours 5 minutes" */
export function formatMinutes(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const said = [
    ...(hours > 0 ? [hours === 1 ? "1 hour" : `${hours.toLocaleString("en-GB")} hours`] : []),
    ...(rest > 0 || hours === 0 ? [rest === 1 ? "1 minute" : `${rest} minutes`] : []),
  ];
  return said.join(" ");
}
