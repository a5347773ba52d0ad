/** The letters about syntheses, in our voice. */
import type { Letter } from "#server/mail/letter.ts";

export const madeEditor = (made: { by: string; title: string; address: string }): Letter => ({
  subject: `You are an editor of “${made.title}”`,
  paragraphs: [
    `${made.by} asks you to bring results together with them: “${made.title}”.`,
    "You decide with them what is taken in and what is left out, and you are named with what is published from now on.",
  ],
  action: { label: "See its results", path: `${made.address}/edit` },
});
