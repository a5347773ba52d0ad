/** The letters about syntheses, in our voice. */
import type { Letter } from "#server/mail/letter.ts";

/** To its editors, when there is first something that it does not know of. */
export const outOfDate = (told: {
  title: string;
  path: string;
  says: readonly string[];
}): Letter => ({
  subject: `There is something new for “${told.title}”`,
  paragraphs: [
    [
      `The synthesis “${told.title}”, which you edit, is out of date.`,
      ...told.says.slice(0, 5),
    ].join(" "),
    "Its readers are told so. Nothing in it changes until one of you has looked at what is new and publishes a version.",
  ],
  action: { label: "Look at what is new", path: `${told.path}/edit` },
});

export const madeEditor = (made: { by: string; title: string; address: string }): Letter => ({
  subject: `You are an editor of “${made.title}”`,
  paragraphs: [
    `${made.by} asks you to bring results together with them: “${made.title}”.`,
    "You decide with them what is taken in and what is left out, and you are named with what is published from now on.",
  ],
  action: { label: "See its results", path: `${made.address}/edit` },
});
