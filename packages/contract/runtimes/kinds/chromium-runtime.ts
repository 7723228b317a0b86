import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { type Job, LONGEST_RUN_MS, type Missing, type Ready } from "../runtime.ts";

/** Where Debian's package puts it. */
const EXECUTABLE = "/usr/bin/chromium";
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--no-proxy-server",
];

/** Chromium, in which the suite runs in a page that the setup server serves. */
export async function chromiumRuntime(): Promise<Ready | Missing> {
  if (!existsSync(EXECUTABLE)) return { missing: `there is no ${EXECUTABLE} (apt-get install chromium)` };
  const browser = await launch();
  const version = browser.version();
  await browser.close();
  return { version, run: runPage };
}

async function runPage({ config, onLine }: Job): Promise<void> {
  const browser = await launch();
  const limit = setTimeout(() => browser.close(), LONGEST_RUN_MS);
  try {
    const page = await browser.newPage();
    const uncaught: string[] = [];
    page.on("pageerror", (error) => uncaught.push(String(error)));
    await page.goto(config.servers);
    await page.exposeFunction("tellResult", onLine);
    // A text, since this program's own compiler must not touch it.
    const run = `import("/page.js").then(({ runSuite }) =>
      runSuite(${JSON.stringify(config)}, (result) => tellResult(JSON.stringify(result))))`;
    await page.evaluate(run);
    if (uncaught.length > 0) throw new Error(`errors that nobody caught: ${uncaught.join(", ")}`);
  } finally {
    clearTimeout(limit);
    await browser.close();
  }
}

function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: EXECUTABLE, args: FLAGS });
}
