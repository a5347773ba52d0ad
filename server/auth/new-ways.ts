/** A way in that is added stands in the log, and its owner is told: nobody adds one unseen. */
import type { Queries } from "#drizzle/database.ts";
import { record } from "#server/audit.ts";
import type { Clock } from "#server/clock.ts";
import type { Provider } from "#server/env.ts";
import * as letters from "#server/mail/letters.ts";
import type { Mail } from "#server/mail/mail.ts";

export function createNewWays(needs: { mail: Mail; providers: Provider[]; clock: Clock }) {
  const { mail, providers, clock } = needs;

  /** Called with each row that better-auth makes, in the same transaction. */
  return async function noteCreated(
    tx: Queries,
    model: string,
    row: Record<string, unknown>,
  ): Promise<void> {
    const personId = String(row.userId);
    const added = { at: clock(), actor: personId, thing: personId };
    if (model === "passkey") {
      await record(tx, { ...added, action: "passkey.add" });
      await mail.sendTo(tx, [personId], letters.wayAdded("A passkey was"));
    }
    if (model === "account" && row.providerId !== "credential") {
      const provider = String(row.providerId);
      const name = providers.find(({ id }) => id === provider)?.name ?? provider;
      await record(tx, { ...added, action: "account.connect", detail: { provider } });
      await mail.sendTo(tx, [personId], letters.wayAdded(`An account with ${name} was`));
    }
  };
}

export type NoteCreated = ReturnType<typeof createNewWays>;
