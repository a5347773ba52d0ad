/**
 * The command line: `npm run cli -- COMMAND`. It opens the same database as the server, which may be
 * running. Exit code 1 where a command is not known, cannot be done, or refused a row.
 */
import { existsSync, mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { isFailure } from "#content/failure.ts";
import type { Command } from "#server/cli/command.ts";
import { commands } from "#server/cli/commands.ts";
import { type Env, parseEnv } from "#server/env.ts";

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

async function run([name = "", ...args]: string[]): Promise<number> {
  if (["--help", "-h", "help", ""].includes(name)) {
    console.log(help());
    return name ? 0 : 1;
  }
  const command = commands.find((command) => command.name === name);
  if (!command) {
    console.error(`There is no command ${name}. npm run cli -- --help lists them.`);
    return 1;
  }
  const { values, positionals } = parseArgs({
    args,
    options: { ...command.options, help: { type: "boolean" } },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(usage(command));
    return 0;
  }
  const { file, words } = takeFile(command, positionals);
  if (words.length > 0) throw new Error(`${words[0]} is one word too many: ${command.usage}`);
  const check = command.check?.(values);
  if (check) throw new Error(check);

  const started = performance.now();
  const { told, refused } = await runOver(command, { file, folder: startedIn(), values });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  // maxRSS is in kilobytes on every system (Node documentation, process.resourceUsage).
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`${told} ${seconds} seconds, at most ${megabytes} MB of memory.`);
  return refused > 0 ? 1 : 0;
}

async function runOver(
  command: Command,
  given: { file: string; folder: string; values: Record<string, unknown> },
) {
  const env = parseEnv({ LOG_LEVEL: "warn", ...process.env });
  if (command.over === "settings") return command.run({ env, ...given });
  const { services, close } = await open(env);
  try {
    return await command.run({ services, ...given });
  } finally {
    await close();
  }
}

function takeFile(command: Command, positionals: string[]): { file: string; words: string[] } {
  if (!command.takes) return { file: "", words: positionals };
  const [given, ...words] = positionals;
  if (command.takes === "word") {
    if (!given) throw new Error(`A word is missing: ${command.usage}`);
    return { file: given, words };
  }
  if (!given) throw new Error(`Name the file: ${command.usage}`);
  const file = resolve(startedIn(), given);
  if (command.takes === "new-file") {
    if (existsSync(file)) throw new Error(`There is a file ${given} already. Name another.`);
    if (!existsSync(dirname(file))) throw new Error(`There is no folder ${dirname(file)}.`);
  } else if (!existsSync(file)) throw new Error(`There is no file ${given}.`);
  return { file, words };
}

/** npm runs a script in the project's folder; the person may have been in another. */
function startedIn(): string {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  return script === "cli" && folder ? folder : process.cwd();
}

/** Loaded only once there is something to do: a wrong word is answered at once. */
async function open(env: Env) {
  const [
    { createLog },
    { openDatabase },
    { createSqliteSearch },
    { createServices },
    { shareFolder },
  ] = await Promise.all([
    import("#server/log.ts"),
    import("#drizzle/database.ts"),
    import("#search/sqlite/engine.ts"),
    import("#server/services.ts"),
    import("#server/backup/folder-lock.ts"),
  ]);
  mkdirSync(env.dataDir, { recursive: true });
  const lock = shareFolder(env.dataDir);
  const database = await openDatabase(env.databaseUrl);
  const services = createServices({
    env,
    database,
    search: createSqliteSearch({ database }),
    clock: () => new Date(),
    log: createLog(env.logLevel),
    demo: false,
  });
  return {
    services,
    async close() {
      await services.live.close();
      await database.close();
      lock.release();
    },
  };
}

function help(): string {
  return [
    "npm run cli -- COMMAND",
    "",
    ...commands.map(usage),
    "It works on the database that the server uses (DATA_DIR, DATABASE_URL), also while that runs;",
    "restore does not.",
  ].join("\n");
}

function usage(command: Command): string {
  return `  ${command.usage}\n${command.about.map((line) => `      ${line}\n`).join("")}`;
}

function explain(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  if (isFailure(error)) return error.message;
  if (code === "EISDIR") return "That is a folder. Name a file in it.";
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return `${message?.split(".")[0]}. See --help.`;
  if (code?.startsWith("SQLITE_BUSY")) return "The database is busy. Try again in a moment.";
  if (code?.startsWith("SQLITE_CANTOPEN") || code === "EACCES" || code === "EROFS")
    return `${message}. Choose another folder: DATA_DIR=/path/to/folder`;
  return message?.split("\n")[0] ?? String(error);
}
