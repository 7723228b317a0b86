import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** The Chromium of Debian's package; CHROMIUM names another one. */
const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--window-size=1200,900"];

/** The part of the page that the picture shows. */
const PART = "#/call";

/** Takes a picture of the built explorer. Its bytes depend on the browser, so no check compares them. Returns why there is none. */
export async function takeScreenshot(root: string, path: string): Promise<string | undefined> {
  if (!existsSync(CHROMIUM)) return `there is no ${CHROMIUM}; CHROMIUM names another one`;
  const command = join(root, "apps/cli/dist/main.js");
  const server = spawn(process.execPath, [command, "explorer"], { stdio: ["ignore", "pipe", "inherit"] });
  try {
    const [greeting] = await once(server.stdout, "data");
    const url = /http:\/\/\S+/.exec(String(greeting))?.[0] ?? "";
    const browser = spawn(
      CHROMIUM,
      [...FLAGS, `--screenshot=${path}`, "--virtual-time-budget=10000", `${url}${PART}`],
      {
        stdio: "ignore",
      },
    );
    const [code] = await once(browser, "exit");
    return code === 0 ? undefined : `${CHROMIUM} exited with code ${code}`;
  } finally {
    server.kill();
    await once(server, "exit");
  }
}
