/** The letters that ratings send. None says a level: the page does, with what it rests on. */
import type { Letter } from "#server/mail/letter.ts";

type Rated = { title: string; path: string };

export const ratingGiven = ({ title, path }: Rated): Letter => ({
  subject: "Something you wrote was rated",
  paragraphs: [
    `A research lead has rated how far the evidence in “${title}” can be relied on. It says what was looked at, the level each scale gives, and why.`,
  ],
  action: { label: "Read the rating", path },
  after: ["You can reply there. Whoever reads your write-up can read what you say."],
});

export const ratingSettled = ({ title, path }: Rated): Letter => ({
  subject: "Raters have settled what they disagreed on",
  paragraphs: [
    `Two research leads did not agree about “${title}”. It is now settled, with the reason for it.`,
  ],
  action: { label: "Read what was settled", path },
});

export const ratingDisagreed = ({ title, path }: Rated): Letter => ({
  subject: `You do not agree yet about “${title}”`,
  paragraphs: [
    `You and another research lead rated “${title}” and came to different levels. You now see each other’s record, with the answers on which you differ.`,
    "Talk it over there, then one of you settles it with a reason. Readers see what you say.",
  ],
  action: { label: "See where you differ", path },
});

export const citedWorkRetracted = ({ title, path }: Rated): Letter => ({
  subject: "A work that you cite was retracted",
  paragraphs: [
    `A research lead has noted that a work cited in “${title}” was retracted. Readers see a mark beside it, and the rating is looked at again.`,
  ],
  action: { label: "See which work", path },
  after: ["You may want to publish a version that does without it."],
});
