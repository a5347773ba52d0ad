/** The letters about marking together, in our voice. */
import type { Letter } from "#server/mail/letter.ts";

export const askedToMark = (asked: {
  id: string;
  by: string;
  title: string;
  pieces: number;
}): Letter => ({
  subject: `${asked.by} asks you to mark ${asked.pieces} pieces`,
  paragraphs: [
    `${asked.by} asks you and an assessor of another school to mark the same ${asked.pieces} pieces, for “${asked.title}”.`,
    "Neither of you sees the other’s marks until both have marked every piece. Then you see where you differ, and talk about it.",
  ],
  action: { label: "Mark the pieces", path: `/evidence/moderation/${asked.id}` },
  after: ["The work itself stays at its school: here are only labels and marks."],
});

export const allMarked = (closed: { id: string; title: string }): Letter => ({
  subject: `Everybody’s marks can be seen: “${closed.title}”`,
  paragraphs: [
    "The marks of all assessors stand side by side now, with how far they agree and the pieces on which they differ.",
  ],
  action: { label: "See the marks", path: `/evidence/moderation/${closed.id}` },
});
