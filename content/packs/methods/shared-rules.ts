/** Rules that several methods have, each before a stage that the method names. */
import type { Rule } from "#content/enquiry/method.ts";
import { ethicsFirst } from "#content/packs/ethics.ts";

export const askPartners = (before: string): Rule => ({
  before,
  needs: { of: "schools", atLeast: 2 },
  weight: "notice",
  says: "One school takes part so far: with a second, what you learn can become joint practice.",
});

export const askEthics = (before: string): Rule => ({
  before,
  needs: { of: "ethics" },
  weight: "must",
  says: ethicsFirst,
});

export const askMeasure = (before: string): Rule => ({
  before,
  needs: { of: "planned", list: "measures", atLeast: 1 },
  weight: "notice",
  says: "No measure is planned yet: without one you will have only impressions to look back on.",
});

export const askBaseline = (before: string): Rule => ({
  before,
  needs: { of: "baseline" },
  weight: "notice",
  says: "Nothing is noted of where pupils were before: afterwards it cannot be made up for.",
});

export const askPrediction = (before: string): Rule => ({
  before,
  needs: { of: "predicted" },
  weight: "notice",
  says: "Nobody has predicted anything yet: what surprises you is what you learn from.",
});

export const askStudied = (before: string): Rule => ({
  before,
  needs: { of: "studied" },
  weight: "notice",
  says: "Nothing that was tried has been looked back on yet.",
});
