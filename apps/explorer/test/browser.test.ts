import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const ROOT = fileURLToPath(new URL("..", import.meta.url));
const LIMIT_MS = 15 * 60_000;

const hasChromium = existsSync(CHROMIUM);
if (!hasChromium)
  process.stderr.write(
    `explorer: SKIPPED in a browser, there is no ${CHROMIUM} (apt-get install chromium, or name one in CHROMIUM)\n`,
  );

// `npm run test:explorer` without what measures a time, which a machine that tests other things beside it cannot, and
// without what only repeats it in other widths and for each code.
test.skipIf(!hasChromium)(
  "The page passes its tests in Chromium",
  async () => {
    const { code, printed } = await playwright("--grep-invert", "@timed|@thorough");
    expect(code, printed.slice(-8_000)).toBe(0);
    expect(printed).toMatch(/\b\d{2,} passed/);
  },
  LIMIT_MS,
);

function playwright(...flags: string[]): Promise<{ code: number | null; printed: string }> {
  // The page is built as it ships, and not as part of a test.
  const { NODE_ENV: _, ...env } = process.env;
  const child = spawn("playwright", ["test", ...flags], {
    cwd: ROOT,
    env: { ...env, PATH: `${ROOT}node_modules/.bin:${env.PATH}` },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: LIMIT_MS,
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
  return new Promise((resolve, reject) => {
    child.on("error", reject).on("close", (code) => resolve({ code, printed }));
  });
}
