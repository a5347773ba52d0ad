/** One line of the audit trail, written in the transaction of the change it records. */
import type { LogKind } from "#content/log/kinds.ts";
import type { Queries } from "#drizzle/database.ts";
import { audit } from "#drizzle/schema/index.ts";

export async function record(
  tx: Queries,
  entry: {
    at: Date;
    actor: string | null;
    action: LogKind;
    thing: string;
    detail?: Record<string, unknown>;
  },
): Promise<void> {
  await tx.insert(audit).values({ ...entry, detail: entry.detail ?? {} });
}
