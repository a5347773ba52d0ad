/**
 * Writes the migrations that the schema needs, one set for each dialect:
 * `npm run migrations -- NAME`. With `--custom` an empty file is made, for SQL written by hand.
 */
import { spawnSync } from "node:child_process";

const [name, ...flags] = process.argv.slice(2);
if (!name) throw new Error("npm run migrations -- NAME [--custom]");

for (const [kind, url] of [
  ["sqlite", ""],
  ["postgresql", "pglite:"],
] as const) {
  const folder = kind === "sqlite" ? "sqlite" : "postgres";
  const { status } = spawnSync(
    "drizzle-kit",
    [
      "generate",
      `--dialect=${kind}`,
      "--schema=drizzle/schema/index.ts",
      `--out=drizzle/migrations/${folder}`,
      `--name=${name}`,
      ...flags,
    ],
    { stdio: "inherit", env: { ...process.env, DATABASE_URL: url } },
  );
  if (status !== 0) process.exit(status ?? 1);
}
