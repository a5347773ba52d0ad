/** Talk as programs read it. Under the Chatham House rule nothing here says who, or when in the day. */
import { z } from "zod";
import { dayOf } from "#content/day.ts";
import { ThreadRule } from "#content/talk/rules.ts";
import { Day, Moment } from "#server/api/shapes/write-up.ts";
import type { Posts } from "#server/talk/posts.ts";
import type { Thread as ThreadRow, Threads } from "#server/talk/threads.ts";

const Head = {
  id: z.string(),
  title: z.string(),
  rule: ThreadRule,
  audience: z.string().meta({ description: "`alliance:ID`, or `heads:ID` for its heads." }),
};

export const ThreadLine = z
  .object({ ...Head, posts: z.int(), lastOn: Day.nullable() })
  .meta({ id: "ThreadLine" });

type FoundLine = Awaited<ReturnType<Threads["list"]>>["threads"][number];

export const presentThreadLine = ({ last, ...line }: FoundLine): z.infer<typeof ThreadLine> => ({
  ...line,
  lastOn: last && dayOf(last),
});

export const Thread = z
  .object({
    ...Head,
    alliance: z.object({ slug: z.string(), name: z.string() }),
    few: z.int().nullable().meta({
      description: "How many people can write in it, where so few that a speaker may be guessed.",
    }),
    lifted: z
      .array(z.object({ on: Day.nullable(), reason: z.string() }))
      .meta({ description: "When two administrators lifted the cover of a post, and why." }),
  })
  .meta({ id: "Thread" });

export const presentThread = (
  { id, title, rule, audience }: ThreadRow,
  { slug, name }: { slug: string; name: string },
  few: number | null,
  lifted: { at: Date | null; reason: string }[],
): z.infer<typeof Thread> => ({
  id,
  title,
  rule,
  audience,
  few,
  alliance: { slug, name },
  lifted: lifted.map(({ at, reason }) => ({ on: at && dayOf(at), reason })),
});

export const Post = z
  .object({
    id: z.string(),
    number: z.int(),
    body: z.string().meta({ description: "Markdown; empty where it was taken back." }),
    isTakenBack: z.boolean(),
    on: Day,
    at: Moment.nullable().meta({ description: "Null under the Chatham House rule." }),
    author: z
      .object({ handle: z.string(), name: z.string().nullable(), school: z.string().nullable() })
      .nullable()
      .meta({ description: "Null under the Chatham House rule." }),
    speaker: z.string().nullable().meta({
      description: "“Speaker 1” under the Chatham House rule, the same throughout one thread.",
    }),
  })
  .meta({ id: "Post" });

type FoundPost = Awaited<ReturnType<Posts["list"]>>["posts"][number];

/** Whether a post is one's own is not told either: a copy that a program keeps would tell others. */
export const presentPost = (
  { id, number, body, isTakenBack, at, author, speaker }: FoundPost,
  rule: ThreadRule,
): z.infer<typeof Post> => ({
  id,
  number,
  body,
  isTakenBack,
  author,
  speaker,
  on: dayOf(at),
  at: rule === "chatham-house" ? null : at.toISOString(),
});
