/** Talk in an alliance: its threads, what was said in them, and saying something. */

import { z } from "zod";
import { ThreadRule } from "#content/talk/rules.ts";
import { nextOf, numberedPageQuery, pageNumberIn, pageOf } from "#server/api/cursor.ts";
import { operation } from "#server/api/operation.ts";
import { Made } from "#server/api/shapes/made.ts";
import {
  Post,
  presentPost,
  presentThread,
  presentThreadLine,
  Thread,
  ThreadLine,
} from "#server/api/shapes/talk.ts";

const ofAlliance = z.object({ slug: z.string().max(100) });
const params = z.object({ id: z.string().max(40) });

const Among = z
  .object({
    audience: z.string(),
    name: z.string(),
    people: z.int().meta({ description: "How many of them there are today." }),
  })
  .meta({ id: "Among" });

export const threadOperations = [
  operation({
    id: "listThreads",
    method: "get",
    path: "/alliances/{slug}/threads",
    summary: "The threads of an alliance that you may read, those last written in first",
    scope: "read",
    isUnnoted: true,
    params: ofAlliance,
    query: z.strictObject(numberedPageQuery),
    gives: pageOf(ThreadLine),
    async handle({ services, viewer, params: { slug }, query: { cursor } }) {
      const { threads, ...list } = await services.threads.list(
        viewer,
        slug,
        pageNumberIn(cursor) ?? 1,
      );
      const next = nextOf(list);
      return { body: { items: threads.map(presentThreadLine), next }, next };
    },
  }),
  operation({
    id: "listThreadAudiences",
    method: "get",
    path: "/alliances/{slug}/threads/audiences",
    summary: "Among whom you may start a thread",
    scope: "read",
    isUnnoted: true,
    params: ofAlliance,
    gives: pageOf(Among),
    async handle({ services, viewer, params: { slug } }) {
      const { audiences } = await services.threads.listAudiences(viewer, slug);
      return { body: { items: audiences, next: null } };
    },
  }),
  operation({
    id: "startThread",
    method: "post",
    path: "/alliances/{slug}/threads",
    summary: "Start a thread, under a rule that it keeps",
    scope: "write",
    isUnnoted: true,
    params: ofAlliance,
    body: z.strictObject({
      title: z.string().max(300),
      rule: ThreadRule,
      audience: z.string().max(100),
    }),
    gives: Thread,
    status: 201,
    async handle({ services, viewer, params: { slug }, body, origin }) {
      const { id } = await services.threads.start(viewer, slug, body);
      const { thread, alliance } = await services.threads.get(viewer, id);
      const few = await services.threads.countFew(thread);
      return {
        body: presentThread(thread, alliance, few, []),
        location: `${origin}/api/v1/threads/${id}`,
      };
    },
  }),
  operation({
    id: "getThread",
    method: "get",
    path: "/threads/{id}",
    summary: "A thread, with its rule",
    scope: "read",
    isUnnoted: true,
    params,
    gives: Thread,
    async handle({ services, viewer, params: { id } }) {
      const { thread, alliance } = await services.threads.get(viewer, id);
      const [few, lifted] = await Promise.all([
        services.threads.countFew(thread),
        services.liftedCover.noticesIn(thread.id),
      ]);
      return { body: presentThread(thread, alliance, few, lifted) };
    },
  }),
  operation({
    id: "listPosts",
    method: "get",
    path: "/threads/{id}/posts",
    summary: "What was said in a thread, the oldest first, fifty at a time",
    scope: "read",
    isUnnoted: true,
    params,
    query: z.strictObject(numberedPageQuery),
    gives: pageOf(Post),
    async handle({ services, viewer, params: { id }, query: { cursor } }) {
      const { thread } = await services.threads.get(viewer, id);
      const page = pageNumberIn(cursor) ?? 1;
      const { posts, ...list } = await services.posts.list(viewer, thread, page);
      const next = nextOf(list);
      return { body: { items: posts.map((post) => presentPost(post, thread.rule)), next }, next };
    },
  }),
  operation({
    id: "writePost",
    method: "post",
    path: "/threads/{id}/posts",
    summary: "Say something in a thread",
    description:
      "Under the Chatham House rule nothing is kept of who wrote it and when, the use of the token included.",
    scope: "write",
    isUnnoted: true,
    params,
    body: z.strictObject({ body: z.string().max(10_000).meta({ description: "Markdown." }) }),
    gives: Made,
    status: 201,
    async handle({ services, viewer, params: { id }, body: { body } }) {
      return { body: { id: await services.posts.write(viewer, id, body) } };
    },
  }),
  operation({
    id: "takePostBack",
    method: "delete",
    path: "/threads/{id}/posts/{post}",
    summary: "Take back what you said",
    scope: "write",
    isUnnoted: true,
    params: params.extend({ post: z.string().max(40) }),
    async handle({ services, viewer, params: { id, post } }) {
      await services.posts.takeBack(viewer, id, post);
      return {};
    },
  }),
];
