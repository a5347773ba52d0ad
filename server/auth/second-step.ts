/**
 * The second step: a code from an app (TOTP, RFC 6238: SHA-1, six digits, 30 seconds), or one of ten
 * recovery codes. A code is taken once: the period of the last one is kept, and none up to it counts.
 */
import { createHash, randomInt } from "node:crypto";
import { and, count, eq, isNull, lt } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import { renderSVG } from "uqr";
import { invalid } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { recoveryCodes, secondSteps } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import type { Sealing } from "#server/auth/sealing.ts";
import type { Clock } from "#server/clock.ts";
import * as letters from "#server/mail/letters.ts";
import type { Mail } from "#server/mail/mail.ts";

const period = 30;
const recoveryCodeCount = 10;

export function createSecondStep(needs: {
  database: Database;
  sealing: Sealing;
  mail: Mail;
  clock: Clock;
}) {
  const { database, sealing, mail, clock } = needs;

  async function find(personId: string) {
    const [row] = await database.read
      .select()
      .from(secondSteps)
      .where(eq(secondSteps.personId, personId));
    return row;
  }

  const isSet = async (personId: string): Promise<boolean> =>
    Boolean((await find(personId))?.confirmedAt);

  /** Whether it is set, and how many recovery codes are left. */
  async function statusOf(personId: string) {
    const [left] = await database.read
      .select({ count: count() })
      .from(recoveryCodes)
      .where(and(eq(recoveryCodes.personId, personId), isNull(recoveryCodes.usedAt)));
    return { isSet: await isSet(personId), codesLeft: left?.count ?? 0 };
  }

  /** A secret to put into an app; the same one until its first code has been given. */
  async function propose(personId: string, label: string) {
    const found = await find(personId);
    if (found?.confirmedAt) throw invalid([{ field: "code", message: "It is set already." }]);
    const secret = found ? Secret.fromBase32(sealing.open(found.secret)) : new Secret({ size: 20 });
    if (!found)
      await database.write(
        (tx) =>
          tx
            .insert(secondSteps)
            .values({ personId, secret: sealing.seal(secret.base32) })
            .onConflictDoNothing(),
        { quiet: true },
      );
    const uri = new TOTP({ issuer: "Practice Commons", label, secret }).toString();
    return { secret: secret.base32, uri, picture: renderSVG(uri) };
  }

  /** Sets it with the first code, and gives the recovery codes: shown once, stored as hashes. */
  async function confirm(personId: string, code: string): Promise<string[]> {
    const found = await find(personId);
    const at = found && !found.confirmedAt ? periodOf(found, code) : null;
    if (!found || at === null) throw wrongCode();
    const codes = Array.from({ length: recoveryCodeCount }, newRecoveryCode);
    await database.write(async (tx) => {
      await tx
        .update(secondSteps)
        .set({ confirmedAt: clock(), lastPeriod: at })
        .where(eq(secondSteps.personId, personId));
      await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId));
      await tx
        .insert(recoveryCodes)
        .values(codes.map((each) => ({ id: newId(), personId, hash: hashCode(each) })));
      await record(tx, {
        at: clock(),
        actor: personId,
        action: "second-step.set",
        thing: personId,
      });
      await mail.sendTo(tx, [personId], letters.secondStepSet());
    });
    return codes;
  }

  /** Takes a code of the app or a recovery code. @throws Invalid for a wrong or used one. */
  async function check(personId: string, code: string): Promise<void> {
    const found = await find(personId);
    if (!found?.confirmedAt) throw wrongCode();
    const at = periodOf(found, code);
    await database.write(
      async (tx) => {
        const taken =
          at === null
            ? await tx
                .update(recoveryCodes)
                .set({ usedAt: clock() })
                .where(
                  and(
                    eq(recoveryCodes.personId, personId),
                    eq(recoveryCodes.hash, hashCode(code)),
                    isNull(recoveryCodes.usedAt),
                  ),
                )
                .returning()
            : await tx
                .update(secondSteps)
                .set({ lastPeriod: at })
                .where(and(eq(secondSteps.personId, personId), lt(secondSteps.lastPeriod, at)))
                .returning();
        if (taken.length === 0) throw wrongCode();
      },
      { quiet: true },
    );
  }

  /** Takes it away; the caller has asked for a code first. */
  async function remove(personId: string, actor: string): Promise<void> {
    await database.write(async (tx) => {
      await forget(tx, personId);
      await record(tx, { at: clock(), actor, action: "second-step.remove", thing: personId });
      await mail.sendTo(tx, [personId], letters.secondStepRemoved());
    });
  }

  /** As if there had been none, in the transaction of whoever has the right. */
  async function forget(tx: Queries, personId: string): Promise<void> {
    await tx.delete(secondSteps).where(eq(secondSteps.personId, personId));
    await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId));
  }

  /** The period that a code belongs to, the present one or either beside it; null for a wrong code. */
  function periodOf(row: typeof secondSteps.$inferSelect, code: string): number | null {
    const token = code.replace(/\s/g, "");
    if (!/^\d{6}$/.test(token)) return null;
    const totp = new TOTP({ secret: Secret.fromBase32(sealing.open(row.secret)), period });
    const timestamp = clock().getTime();
    const delta = totp.validate({ token, timestamp, window: 1 });
    return delta === null ? null : Math.floor(timestamp / 1000 / period) + delta;
  }

  return { isSet, statusOf, propose, confirm, check, remove, forget };
}

export type SecondStep = ReturnType<typeof createSecondStep>;

const wrongCode = () =>
  invalid([
    { field: "code", message: "That code is not right, or has been used. Try the next one." },
  ]);

const signs = "23456789abcdefghjkmnpqrstuvwxyz";

/** Ten letters and figures that are not taken for one another: some 49 bits. */
function newRecoveryCode(): string {
  const code = Array.from({ length: 10 }, () => signs[randomInt(signs.length)]).join("");
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

const hashCode = (code: string): string =>
  createHash("sha256").update(code.trim().toLowerCase().replace(/[\s-]/g, "")).digest("hex");
