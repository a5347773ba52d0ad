/** Where a commons lies on disk. */
import { open } from "node:fs/promises";
import { join } from "node:path";
import type { Env } from "#server/env.ts";

export type Places = { folder: string; database: string; files: string };

export const placesOf = ({
  dataDir,
  databaseUrl,
}: Pick<Env, "dataDir" | "databaseUrl">): Places => ({
  folder: dataDir,
  database: databaseUrl.replace(/^file:/, ""),
  files: join(dataDir, "files"),
});

/** Waits until the folder's names are on disk: a rename counts from then on. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  // Windows keeps folders by itself and refuses this.
  await handle.sync().catch(() => {});
  await handle.close();
}
