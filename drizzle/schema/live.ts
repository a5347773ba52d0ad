/** Live documents: an append-only log of Yjs updates, and the snapshots that shorten it. */
import {
  bytes,
  index,
  integer,
  primaryKey,
  sequence,
  table,
  text,
  timestamp,
} from "#drizzle/dialect.ts";
import { people } from "#drizzle/schema/people.ts";

export const liveDocuments = table("live_document", {
  id: text("id").primaryKey(),
  /** Random for each history: a copy on a device belongs to one epoch only. */
  epoch: text("epoch").notNull(),
  createdAt: timestamp("created_at").notNull(),
  /** When the history before this one was purged: since then nobody joins without naming the epoch. */
  replacedAt: timestamp("replaced_at"),
});

export const liveUpdates = table(
  "live_update",
  {
    seq: sequence("seq"),
    documentId: text("document_id")
      .notNull()
      .references(() => liveDocuments.id, { onDelete: "cascade" }),
    at: timestamp("at").notNull(),
    personId: text("person_id").references(() => people.id),
    data: bytes("data").notNull(),
  },
  (update) => [index("live_update_document").on(update.documentId, update.seq)],
);

export const liveSnapshots = table("live_snapshot", {
  documentId: text("document_id")
    .primaryKey()
    .references(() => liveDocuments.id, { onDelete: "cascade" }),
  /** Every update up to and with this one is in the snapshot. */
  uptoSeq: integer("upto_seq").notNull(),
  /** A Yjs update in the V2 encoding. */
  data: bytes("data").notNull(),
});

/** Which person wrote under which Yjs client id. Outlives compaction. */
export const liveClients = table(
  "live_client",
  {
    documentId: text("document_id")
      .notNull()
      .references(() => liveDocuments.id, { onDelete: "cascade" }),
    clientId: text("client_id").notNull(),
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
  },
  (client) => [primaryKey({ columns: [client.documentId, client.clientId] })],
);
