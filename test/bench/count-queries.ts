/** Loaded before the server by a bench: answers each message with how many queries there were since. */
import Sqlite from "better-sqlite3";

let queries = 0;
const { prepare } = Sqlite.prototype;
// Drizzle prepares what it asks each time, so that each query is counted once.
Sqlite.prototype.prepare = function (this: Sqlite.Database, source: string) {
  queries += 1;
  return prepare.call(this, source);
} as typeof prepare;

process.on("message", () => {
  process.send?.(queries);
  queries = 0;
});
