/** What people bring to an enquiry (S01): drawn from what they do here, or added by hand. */
import { z } from "zod";

export const ContributionKind = z.enum(["designed", "tried", "observed", "analysed", "wrote"]);
export type ContributionKind = z.infer<typeof ContributionKind>;

export const contributionWords: Record<ContributionKind, string> = {
  designed: "Planned it",
  tried: "Tried it with pupils",
  observed: "Watched a colleague",
  analysed: "Made sense of what was seen",
  wrote: "Wrote it up",
};
