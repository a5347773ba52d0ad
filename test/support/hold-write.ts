/** Two at once, in an order of one's own: a write that waits after everything before it was read. */
import type { Database } from "#drizzle/database.ts";

/** The next write waits, once `reached`, until it is let go; those after it pass it. */
export function holdNextWrite(database: Database) {
  const write = database.write;
  const reached = Promise.withResolvers<void>();
  const letGo = Promise.withResolvers<void>();
  database.write = async (work, options) => {
    database.write = write;
    reached.resolve();
    await letGo.promise;
    return write(work, options);
  };
  return { reached: reached.promise, letGo: letGo.resolve };
}
