import { defineConfig } from "vitest/config";
import { migratedDump } from "./test/support/postgres.ts";

const common = {
  setupFiles: ["test/support/setup.ts"],
  testTimeout: 30_000,
  hookTimeout: 30_000,
};

/** Services run on both dialects; everything else where it runs anyway. */
export default defineConfig({
  test: {
    maxWorkers: 2,
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
          env: { DATABASE_URL: `pglite:${migratedDump}` },
        },
      },
    ],
  },
});
