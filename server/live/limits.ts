/** How much a person, a socket and a document may ask of the server. Bytes, milliseconds, counts. */
export type Limits = {
  /** Updates a second that a socket is read at, and how many it may send at once before that. */
  updatesPerSecond: number;
  burst: number;
  /** The largest update that is kept; a frame twice as large is not even read. */
  updateBytes: number;
  /** The largest document, in Yjs' V1 encoding. Deleting is always possible. */
  documentBytes: number;
  presenceBytes: number;
  /** Unsent bytes at which a reader gets no more changes, but one difference later. */
  behindBytes: number;
  /** Unsent bytes at which a reader is dropped. */
  dropBytes: number;
  socketsPerPerson: number;
  socketsPerDocument: number;
  /** What may wait for the database, over all documents. */
  queuedUpdates: number;
  queuedBytes: number;
  /** The longest wait between two attempts to store. */
  retryMs: number;
  /** How long a read waits for what is queued. */
  settleMs: number;
  /** A document without clients stays in memory for so long. */
  unloadMs: number;
  /** Rows or bytes after which a document's log is folded into its snapshot. */
  compactRows: number;
  compactBytes: number;
  /** Rows younger than this stay in the log even when the snapshot holds them. */
  keepRowsMs: number;
  /** Snapshots from this size on are made in a thread of their own. */
  threadBytes: number;
  /** How often sockets are looked after; the longest silence towards them and from them. */
  beatMs: number;
  keepAliveMs: number;
  deadMs: number;
  /** A document counts as paused when nothing was stored for so long. */
  pauseMs: number;
  /** How long `close` waits for the database, then for the sockets. */
  flushMs: number;
  closeMs: number;
};

export const defaultLimits: Limits = {
  updatesPerSecond: 60,
  burst: 200,
  updateBytes: 8_000_000,
  documentBytes: 10_000_000,
  presenceBytes: 4096,
  behindBytes: 1_000_000,
  dropBytes: 16_000_000,
  socketsPerPerson: 100,
  socketsPerDocument: 500,
  queuedUpdates: 20_000,
  queuedBytes: 64_000_000,
  retryMs: 5000,
  settleMs: 10_000,
  unloadMs: 30_000,
  compactRows: 500,
  compactBytes: 256_000,
  keepRowsMs: 60_000,
  threadBytes: 500_000,
  beatMs: 5000,
  keepAliveMs: 10_000,
  deadMs: 60_000,
  pauseMs: 3000,
  flushMs: 5000,
  closeMs: 1000,
};
