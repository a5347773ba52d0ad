/** Schools and alliances: what is known of them, and where that comes from. */
import { join } from "node:path";
import type { Ground } from "#server/ground.ts";
import { createAlliances } from "#server/network/alliances.ts";
import { createDirectory } from "#server/network/directory.ts";
import { createSchoolImport } from "#server/network/import-schools.ts";
import { createKeeping } from "#server/network/keeping.ts";
import { createRegisters } from "#server/network/registers.ts";
import { createNetwork } from "#server/network/schools.ts";
import type { Choosing } from "#server/people/choosing.ts";

export function createPlaces(ground: Ground & { choosing: Choosing }) {
  const directory = createDirectory(ground);
  const importSchools = createSchoolImport({ ...ground, directory });
  const folder = join(ground.env.dataDir, "imports");
  return {
    directory,
    importSchools,
    network: createNetwork(ground),
    alliances: createAlliances({ ...ground, directory }),
    keeping: createKeeping({ ...ground, directory }),
    registers: createRegisters({ ...ground, importSchools, folder }),
  };
}

export type Places = ReturnType<typeof createPlaces>;
