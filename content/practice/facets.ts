/** What a reader filters by, with the values each facet may take, in the order they are shown. */
import { z } from "zod";

export const Facet = z.enum(["theme", "phase", "keyStage", "subject", "pupilGroup", "finding"]);
export type Facet = z.infer<typeof Facet>;

export const phases = ["Early years", "Primary", "Secondary", "Post-16", "Special"] as const;

export const keyStages = ["EYFS", "KS1", "KS2", "KS3", "KS4", "KS5"] as const;

export const subjects = [
  "English",
  "Mathematics",
  "Science",
  "History",
  "Geography",
  "Languages",
  "Computing",
  "Art",
  "Music",
  "PE",
  "RE",
  "PSHE",
  "Design and technology",
  "Cross-curricular",
] as const;

export const pupilGroups = [
  "All pupils",
  "Pupils eligible for FSM",
  "Pupil premium",
  "SEND",
  "EAL",
  "Looked-after children",
  "High prior attainment",
  "Low prior attainment",
  "Boys",
  "Girls",
] as const;

export const keyStageNames: Record<(typeof keyStages)[number], string> = {
  EYFS: "Early years (EYFS)",
  KS1: "Key stage 1",
  KS2: "Key stage 2",
  KS3: "Key stage 3",
  KS4: "Key stage 4",
  KS5: "Key stage 5",
};
