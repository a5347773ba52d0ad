import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import chromium from "@sparticuz/chromium";

const port = Number(process.env.E2E_PORT ?? 3217);
process.env.E2E_DATA ??= mkdtempSync(join(tmpdir(), "commons-e2e-"));
/** The browser that npm brings works on Linux x64; elsewhere CHROME_PATH names one. */
const executablePath = process.env.CHROME_PATH || (await chromium.executablePath());

export default defineConfig({
  testDir: "test/e2e",
  testMatch: "**/*.spec.ts",
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  forbidOnly: true,
  reporter: [["list"]],
  outputDir: "test-results",
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions: {
      executablePath,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
    locale: "en-GB",
    screenshot: "only-on-failure",
  },
  webServer: {
    command: "node server/index.ts",
    url: `http://127.0.0.1:${port}/readyz`,
    timeout: 60_000,
    env: {
      PORT: String(port),
      DATA_DIR: process.env.E2E_DATA,
      NODE_ENV: "production",
      LOG_LEVEL: "error",
    },
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
  },
});
