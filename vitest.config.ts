import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { migratedDump } from "./test/support/postgres.ts";

/** Servers and commands that tests start take their compiled modules from here: a third of a start. */
const env = { NODE_COMPILE_CACHE: join(tmpdir(), "commons-compiled") };

/** Files share a worker's modules, since loading them anew took a third of the run: none keeps state. */
const common = {
  isolate: false,
  env,
  setupFiles: ["test/support/setup.ts"],
  testTimeout: 30_000,
  hookTimeout: 30_000,
};

/** What takes minutes, longest first: begun last, it would run alone while a core stands idle. */
const long = ["access/matrix", "live/kill", "access/enquiries", "access/leaks", "start"];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const found = long.findIndex((name) => moduleId.endsWith(`test/${name}.test.ts`));
      return found < 0 ? long.length : found;
    };
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}

/** Services run on both dialects; everything else where it runs anyway. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...common,
          name: "sqlite",
          include: ["test/**/*.test.ts"],
          exclude: ["test/e2e/**"],
        },
      },
      {
        test: {
          ...common,
          name: "postgres",
          include: ["test/server/**/*.test.ts", "test/drizzle/**/*.test.ts"],
          globalSetup: ["test/support/postgres.ts"],
          env: { ...env, DATABASE_URL: `pglite:${migratedDump}` },
        },
      },
    ],
  },
});
