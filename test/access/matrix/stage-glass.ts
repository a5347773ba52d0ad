/** Breaks the glass of everything that was published: for one administrator now, for another once. */
import { breakGlass, people, roles } from "#drizzle/schema/index.ts";
import { handleOf } from "#test/access/matrix/cast.ts";
import type { Staged } from "#test/access/matrix/stage.ts";
import type { Commons } from "#test/support/commons.ts";

const reason = "A parent has complained of what it says.";

export async function breakTheGlass(commons: Commons, staged: Staged[]): Promise<void> {
  const asker = await addAdministrator(commons, "an administrator let in");
  const once = await addAdministrator(commons, "an administrator let in until just now");
  const agreer = await commons.sessions.viewerOf({ id: "dev", handle: "dev", name: "Dev Test" });
  for (const { key, state } of staged) {
    if (state === "draft") continue;
    await commons.breakGlass.ask(asker, { address: `/practice/x-${key}`, reason });
    const { requests } = await commons.breakGlass.list(agreer);
    for (const { id, mayAgree } of requests)
      if (mayAgree) await commons.breakGlass.agree(agreer, id);
  }
  const ended = new Date(Date.now() - 60_000);
  await commons.database.write(async (tx) => {
    for (const { id: thing } of staged)
      await tx.insert(breakGlass).values({
        id: `once-${thing}`,
        kind: "write-up",
        thing,
        reason,
        askedBy: once.person?.id ?? "",
        askedAt: ended,
        agreedBy: "dev",
        agreedAt: ended,
        expiresAt: ended,
      });
  });
}

async function addAdministrator({ database, sessions }: Commons, viewer: string) {
  const id = handleOf(viewer);
  await database.write(async (tx) => {
    await tx.insert(people).values({
      id,
      handle: id,
      name: viewer,
      post: "Officer",
      isSample: true,
      createdAt: new Date(),
    });
    await tx
      .insert(roles)
      .values({ id: `h-${id}`, personId: id, role: "administrator", from: "2024-01-01" });
  });
  return sessions.viewerOf({ id, handle: id, name: viewer });
}
