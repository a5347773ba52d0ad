/** The commons as it runs for real: accounts, a mail server, one school, and nobody in it. */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Delivered, openMailbox } from "../support/mailbox.ts";
import { openIdentityProvider } from "./identity-provider.ts";

export type RealCommons = Awaited<ReturnType<typeof openRealCommons>>;

export async function openRealCommons() {
  const folder = mkdtempSync(join(tmpdir(), "commons-real-"));
  const mailbox = await openMailbox();
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const identities = await openIdentityProvider(`${address}/auth/callback/trust`);
  const env = {
    ...process.env,
    NODE_ENV: "production" as const,
    LOG_LEVEL: "error",
    PORT: String(port),
    DATA_DIR: join(folder, "data"),
    APP_URL: address,
    SESSION_SECRET: "only for this journey, and never for another",
    OIDC_PROVIDERS: JSON.stringify([{ id: "trust", name: "Trust accounts", ...identities.client }]),
    SMTP_URL: mailbox.url,
  };
  const cli = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync("node", ["server/cli/index.ts", ...args], { env });
    if (status !== 0) throw new Error(`${stdout}${stderr}`);
    return String(stdout);
  };
  const register = join(folder, "register.csv");
  writeFileSync(
    register,
    "URN,EstablishmentName,EstablishmentStatusName,TotalPupils\n990101,Moss Bank School,Open,50\n",
  );
  cli("import-schools", register, "--as-of", "2026-06-01");
  const server = spawn("node", ["server/index.ts"], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  await eventually(async () => (await fetch(`${address}/readyz`)).ok);

  return {
    address,
    /** The path of the invitation that the command line prints. */
    async createAdmin(email: string): Promise<string> {
      return pathIn(cli("create-admin", email), address);
    },
    /** A path in the newest letter to an address that has one there; waited for, then forgotten. */
    async linkIn(to: string, under: "/join/" | "/sign-in/link/" | "/schools/"): Promise<string> {
      const { letters } = mailbox;
      const isIt = (letter: Delivered) =>
        letter.to === to && pathIn(letter.text, address).startsWith(under);
      await eventually(async () => letters.some(isIt));
      const [letter] = letters.splice(letters.findLastIndex(isIt), 1);
      return letter ? pathIn(letter.text, address) : "";
    },
    async close(): Promise<void> {
      const gone = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGTERM");
      await gone;
      await mailbox.close();
      await identities.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const pathIn = (text: string, address: string): string =>
  text
    .slice(text.indexOf(`${address}/`))
    .slice(address.length)
    .match(/^\S+/)?.[0] ?? "";

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

async function eventually(holds: () => Promise<boolean>): Promise<void> {
  const until = Date.now() + 30_000;
  while (!(await holds().catch(() => false))) {
    if (Date.now() > until) throw new Error("it did not come to be within 30 seconds");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
