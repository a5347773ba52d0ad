/** Messages between two people: neither is told the other's address. */
import { z } from "zod";
import { pageOf } from "#server/api/cursor.ts";
import { operation } from "#server/api/operation.ts";
import { Moment } from "#server/api/shapes/write-up.ts";

const params = z.object({ handle: z.string().max(100) });

const ConversationLine = z
  .object({ handle: z.string(), name: z.string(), unread: z.int(), at: Moment })
  .meta({ id: "ConversationLine" });

const Conversation = z
  .object({
    with: z.object({ handle: z.string(), name: z.string(), post: z.string() }),
    takes: z.boolean().meta({ description: "Whether you may write to them." }),
    messages: z
      .array(
        z.object({
          id: z.string(),
          isOwn: z.boolean(),
          isUnread: z.boolean(),
          text: z.string(),
          sentAt: Moment,
        }),
      )
      .meta({ description: "The newest two hundred, the oldest of them first." }),
  })
  .meta({ id: "Conversation" });

export const messageOperations = [
  operation({
    id: "listConversations",
    method: "get",
    path: "/messages",
    summary: "With whom you write, the newest first",
    scope: "read",
    gives: pageOf(ConversationLine),
    async handle({ services, viewer }) {
      const conversations = await services.messages.list(viewer);
      const items = conversations.map(({ at, ...line }) => ({ ...line, at: at.toISOString() }));
      return { body: { items, next: null } };
    },
  }),
  operation({
    id: "getConversation",
    method: "get",
    path: "/messages/{handle}",
    summary: "What you and somebody wrote to each other",
    description: "Nothing is marked as read by it.",
    scope: "read",
    params,
    gives: Conversation,
    async handle({ services, viewer, params: { handle } }) {
      const { other, takes, messages } = await services.messages.get(viewer, handle);
      return {
        body: {
          with: other,
          takes,
          messages: messages.map(({ sentAt, ...message }) => ({
            ...message,
            sentAt: sentAt.toISOString(),
          })),
        },
      };
    },
  }),
  operation({
    id: "sendMessage",
    method: "post",
    path: "/messages/{handle}",
    summary: "Write to somebody who takes messages",
    scope: "write",
    params,
    body: z.strictObject({ text: z.string().max(10_000) }),
    async handle({ services, viewer, params: { handle }, body: { text } }) {
      await services.messages.send(viewer, handle, text);
      return {};
    },
  }),
  operation({
    id: "markMessagesRead",
    method: "post",
    path: "/messages/{handle}/read",
    summary: "Mark what came to you as read",
    scope: "write",
    params,
    body: z.strictObject({ ids: z.array(z.string().max(40)).max(200) }),
    async handle({ services, viewer, params: { handle }, body: { ids } }) {
      await services.messages.get(viewer, handle);
      await services.messages.markRead(viewer, ids);
      return {};
    },
  }),
];
