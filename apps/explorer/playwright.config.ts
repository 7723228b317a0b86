import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

/** Where Debian's package puts it; CHROMIUM names another one. */
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
if (!existsSync(executablePath))
  throw new Error(
    `There is no ${executablePath}. Install it (apt-get install chromium), or name one in CHROMIUM.`,
  );

/** One for this run, which its processes inherit: two runs on one machine do not meet. */
process.env.EXPLORER_PORT ??= String(20_000 + Math.floor(Math.random() * 10_000));
const PORT = process.env.EXPLORER_PORT;

export default defineConfig({
  testDir: "browser",
  outputDir: "dist-browser/results",
  timeout: 120_000,
  expect: { timeout: 30_000 },
  workers: 1,
  forbidOnly: true,
  reporter: "list",
  use: {
    baseURL: `http://127.0.0.1:${PORT}/`,
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  // The page as it ships: built, and served with nothing of the build around it.
  webServer: {
    command: `vite build --logLevel warn && vite preview --strictPort --host 127.0.0.1 --port ${PORT}`,
    url: `http://127.0.0.1:${PORT}/`,
    stdout: "ignore",
  },
});
