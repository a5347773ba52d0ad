import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";

const { PATH, NODE_COMPILE_CACHE } = process.env;
const root = join(import.meta.dirname, "../..");

/** The command line in a folder of its own, with its data beside. */
function openFolder() {
  const folder = mkdtempSync(join(tmpdir(), "commons-cli-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return {
    folder,
    run(...args: string[]) {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [join(root, "server/cli/index.ts"), ...args],
        {
          cwd: folder,
          encoding: "utf8",
          env: { PATH, NODE_COMPILE_CACHE, NODE_ENV: "test", DATA_DIR: join(folder, "data") },
        },
      );
      return { status, stdout, stderr };
    },
  };
}

test("refused rows end in a file with their reasons, and exit code 1", () => {
  const { folder, run } = openFolder();
  const { status, stdout } = run("import-schools", join(root, "test/support/register.csv"));
  expect(stdout).toMatch(
    /^12 rows: 5 schools added, 0 changed, 0 unchanged, 7 refused, with the reasons in .*register\.csv\.refused\.csv\. [\d.]+ seconds, at most \d+ MB of memory\.\n$/,
  );
  expect(status).toBe(1);
  const refused = readFileSync(join(folder, "register.csv.refused.csv"), "utf8").split("\r\n");
  expect(refused[0]).toMatch(/^line,reason,URN,/);
  expect(refused[1]).toMatch(/^7,URN: “not-a-urn” is not a URN of six digits\.,not-a-urn,/);
});

test("a dry run says what it would do, and the import after it finds nothing done", () => {
  const { folder, run } = openFolder();
  writeFileSync(
    join(folder, "one.csv"),
    "URN,EstablishmentName,EstablishmentStatusName,TotalPupils\n990101,One,Open,50\n",
  );
  expect(run("import-schools", "one.csv", "--dry-run").stdout).toMatch(
    /^Dry run, nothing is stored: 1 rows: 1 schools added/,
  );
  expect(run("import-schools", "one.csv").stdout).toMatch(/^1 rows: 1 schools added/);
});

test("work without a refusal ends with exit code 0 and a count", () => {
  const { folder, run } = openFolder();
  writeFileSync(
    join(folder, "one.csv"),
    "URN,EstablishmentName,EstablishmentStatusName,TotalPupils\n990101,One,Open,50\n",
  );
  expect(run("import-schools", "one.csv", "--as-of", "2026-06-01")).toMatchObject({
    status: 0,
    stderr: "",
    stdout: expect.stringMatching(/^1 rows: 1 schools added/),
  });
  expect(run("reindex")).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^Indexed 1 schools/),
  });
});

test.each([
  [["frobnicate"], /^There is no command frobnicate/],
  [["import-schools"], /^Name the file: import-schools FILE/],
  [["import-schools", "nosuch.csv"], /^There is no file nosuch\.csv/],
  [["import-schools", ".", "--as-of", "soon"], /^--as-of soon is not a day/],
  [["import-schools", "."], /^That is a folder/],
  [["import-schools", "--fast"], /^Unknown option '--fast'/],
  [["import-pages", "."], /^Say in whose name/],
  [["import-pages", ".", "--person", "x", "--publish"], /^Say who may read them/],
  [["backup"], /^Name the file: backup FILE/],
  [["backup", "."], /^There is a file \. already/],
  [["backup", "nosuch/one.tar.gz"], /^There is no folder /],
  [["backup", "one.tar.gz"], /^There is no commons in /],
  [["restore", "nosuch.tar.gz"], /^There is no file nosuch/],
  [["restore", "."], /^That is a folder/],
  [["import-pages", ".", "--person", "x"], /^There is nobody here with the handle x/],
])("%j is answered with one line and exit code 1", (args, line) => {
  const { status, stdout, stderr } = openFolder().run(...args);
  expect(stderr).toMatch(line);
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
});

test("--help lists every command", () => {
  const { status, stdout } = openFolder().run("--help");
  expect(status).toBe(0);
  for (const command of [
    "import-schools",
    "import-pages",
    "reindex",
    "remove-sample",
    "backup",
    "restore",
  ])
    expect(stdout).toContain(command);
});
