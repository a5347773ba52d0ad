/**
 * Runs before every npm script, on whatever Node the machine has (20 or newer): installs what is
 * missing and, with --build, builds when a source is newer than the build. Plain JavaScript, nothing
 * imported but Node.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const stamp = join(root, "node_modules", ".installed");

if (Number(process.versions.node.split(".")[0]) < 20)
  fail(
    `Node ${process.versions.node} is too old. Practice Commons needs Node 20 or newer to install.`,
  );

const wanted = ["package.json", "package-lock.json"]
  .map((name) => readFileSync(join(root, name), "utf8"))
  .join("");
const installed = existsSync(stamp) ? readFileSync(stamp, "utf8") : "";
if (installed !== fingerprint(wanted)) {
  console.log("Installing what is missing (a minute or two, once) …");
  run(
    "npm",
    ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"],
    "The packages could not be installed.",
  );
  writeFileSync(stamp, fingerprint(wanted));
}

if (process.argv.includes("--build") && buildIsStale()) {
  console.log("Building …");
  run("npm", ["run", "--silent", "build", "--", "--logLevel=error"], "The build failed.");
}

function buildIsStale() {
  const built = join(root, "build", "server", "index.js");
  if (!existsSync(built)) return true;
  const at = statSync(built).mtimeMs;
  const sources = [
    "app",
    "content",
    "search",
    "vite.config.ts",
    "remix.config.js",
    "package-lock.json",
  ];
  return sources.some((source) => newest(join(root, source)) > at);
}

function newest(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function run(command, args, failure) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, NODE_ENV: "" },
    shell: process.platform === "win32",
  });
  if (status !== 0) fail(failure);
}

/** Enough to see a change; nothing here has to withstand an attacker. */
function fingerprint(text) {
  let sum = 0;
  for (let index = 0; index < text.length; index += 1)
    sum = (Math.imul(sum, 31) + text.charCodeAt(index)) | 0;
  return `${text.length}-${sum}`;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
