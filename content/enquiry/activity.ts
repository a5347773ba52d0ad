/** What partners do together (S10; the kinds are those of OECD TALIS, with planning and placements). */
import { z } from "zod";

export const ActivityKind = z.enum([
  "exchange",
  "coordination",
  "joint-planning",
  "team-teaching",
  "peer-observation",
  "feedback",
  "placement",
]);
export type ActivityKind = z.infer<typeof ActivityKind>;

export const activityWords: Record<ActivityKind, { label: string; about: string }> = {
  exchange: { label: "Exchange", about: "Materials or ideas were passed on." },
  coordination: { label: "Coordination", about: "Dates, tests or standards were agreed." },
  "joint-planning": { label: "Joint planning", about: "Lessons were planned together." },
  "team-teaching": { label: "Team teaching", about: "A class was taught together." },
  "peer-observation": { label: "Peer observation", about: "A colleague watched a lesson." },
  feedback: { label: "Feedback", about: "Colleagues talked about what they had seen." },
  placement: { label: "Placement", about: "Somebody worked at a partner’s school." },
};

/** The longest that one activity is noted with, in minutes: a week of school days. */
export const longestActivity = 2400;
