/** Drafts and their teams as programs read them. */
import { z } from "zod";
import { addressOf } from "#content/practice/address.ts";
import { SectionId, type WriteUpContent, WriteUpStatus } from "#content/practice/write-up.ts";
import { isBeyondMarkdown, sectionMarkdown } from "#content/practice/write-up-markdown.ts";
import { Content, Moment } from "#server/api/shapes/write-up.ts";
import type { Drafts, TeamMember, WriteUpRow } from "#server/practice/drafts.ts";
import type { Team } from "#server/practice/team.ts";

export const DraftLine = z
  .object({
    key: z.string(),
    url: z.url(),
    title: z.string(),
    status: WriteUpStatus,
    version: z.int().meta({ description: "The newest published version; 0 while there is none." }),
    updatedAt: Moment,
    isSample: z.boolean(),
  })
  .meta({ id: "DraftLine" });

type Mine = Awaited<ReturnType<Drafts["listMine"]>>[number];

export const presentLine = (draft: Mine, origin: string): z.infer<typeof DraftLine> => ({
  ...draft,
  url: `${origin}${addressOf(draft)}/edit`,
  updatedAt: draft.updatedAt.toISOString(),
});

export const Draft = z
  .object({
    key: z.string(),
    url: z.url(),
    template: z.string(),
    status: WriteUpStatus,
    version: z.int().meta({ description: "The newest published version; 0 while there is none." }),
    right: z.enum(["read", "write"]).meta({ description: "What you may do with it." }),
    revision: z.string().meta({ description: "As in the ETag, for If-Match." }),
    content: Content,
    markdown: z.partialRecord(SectionId, z.string()).meta({
      description: "Its sections as Markdown, where they hold nothing that Markdown would lose.",
    }),
  })
  .meta({ id: "Draft" });

export function presentDraft(
  opened: {
    writeUp: WriteUpRow;
    right: "read" | "write";
    content: WriteUpContent;
    revision: string;
  },
  origin: string,
): z.infer<typeof Draft> {
  const { writeUp, right, content, revision } = opened;
  return {
    key: writeUp.key,
    url: `${origin}${addressOf(writeUp)}/edit`,
    template: writeUp.template,
    status: writeUp.status,
    version: writeUp.version,
    right,
    revision,
    content,
    markdown: Object.fromEntries(
      Object.entries(content.sections).flatMap(([id, document]) =>
        document && !isBeyondMarkdown(document) ? [[id, sectionMarkdown(document)]] : [],
      ),
    ),
  };
}

export const DraftTeam = z
  .object({
    members: z.array(
      z.object({
        handle: z.string(),
        name: z.string(),
        role: z.enum(["author", "reader"]),
        school: z.object({ id: z.string(), name: z.string() }).nullable(),
      }),
    ),
    readings: z.array(
      z.object({
        id: z.string(),
        reader: z.string(),
        question: z.string(),
        askedAt: Moment,
        answer: z.string().nullable(),
        answeredAt: Moment.nullable(),
      }),
    ),
  })
  .meta({ id: "Team" });

export const presentTeam = (
  team: TeamMember[],
  readings: Awaited<ReturnType<Team["listReadings"]>>,
): z.infer<typeof DraftTeam> => ({
  members: team.map(({ handle, name, role, schoolId, schoolName }) => ({
    handle,
    name,
    role,
    school: schoolId && schoolName ? { id: schoolId, name: schoolName } : null,
  })),
  readings: readings.map(({ id, reader, question, askedAt, answer, answeredAt }) => ({
    id,
    reader,
    question,
    askedAt: askedAt.toISOString(),
    answer,
    answeredAt: answeredAt?.toISOString() ?? null,
  })),
});
