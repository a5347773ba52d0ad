/** What administrators have chosen about getting in, read each time it is asked. */
import { eq } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import { JoiningPolicy, SecondStepFor, usualPolicy } from "#content/access/policy.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { invalid, notAllowed } from "#content/failure.ts";
import type { Database } from "#drizzle/database.ts";
import { settings } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import { askInOpenSessions } from "#server/auth/asking.ts";
import { type Clock, dayOf } from "#server/clock.ts";

const name = "joining";

export function createWaysIn(needs: { database: Database; clock: Clock; mailWorks: boolean }) {
  const { database, clock, mailWorks } = needs;

  async function get(): Promise<JoiningPolicy> {
    const [row] = await database.read.select().from(settings).where(eq(settings.name, name));
    const stored = JoiningPolicy.safeParse(row?.value ?? {});
    const policy = stored.success ? stored.data : usualPolicy;
    return mailWorks ? policy : { ...policy, link: false, byDomain: false, byAsking: false };
  }

  /** @throws Invalid where nobody could sign in any more. */
  async function set(viewer: Viewer, policy: JoiningPolicy): Promise<void> {
    if (!can(viewer, "administer", null)) throw notAllowed("Only administrators choose this.");
    if (!policy.password && !(policy.link && mailWorks))
      throw invalid([
        {
          field: "password",
          message: "Leave the password or the link by e-mail open: nobody could sign in otherwise.",
        },
      ]);
    const before = await get();
    const now = clock();
    const changedBy = viewer.person?.id ?? null;
    await database.write(async (tx) => {
      const value = { value: policy, changedBy, changedAt: now };
      await tx
        .insert(settings)
        .values({ name, ...value })
        .onConflictDoUpdate({ target: settings.name, set: value });
      if (isTighter(policy, before))
        await askInOpenSessions(tx, { secondStepFor: policy.secondStepFor, today: dayOf(now) });
      await record(tx, {
        at: now,
        actor: changedBy,
        action: "joining.set",
        thing: "commons",
        detail: policy,
      });
    });
  }

  return { get, set, mailWorks };
}

/** Whether the second step is asked of more people than before. */
const isTighter = (policy: JoiningPolicy, before: JoiningPolicy): boolean => {
  const reach = (of: JoiningPolicy) => SecondStepFor.options.indexOf(of.secondStepFor);
  return reach(policy) > reach(before);
};

export type WaysIn = ReturnType<typeof createWaysIn>;
