import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { drawDouble } from "./double.ts";
import { takeScreenshot } from "./explorer.ts";
import { drawHouse } from "./house.ts";
import { recordSession } from "./session.ts";
import { drawTerminal } from "./terminal.ts";

// Draws the pictures of the pages from the real thing: manifests, a command, a double, the built explorer. With `--check` it writes
// nothing and fails when a drawn picture differs.

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FOLDER = join(ROOT, "docs/pictures/drawn");
const USAGE = "Usage: npm run pictures [-- --check]";

const args = process.argv.slice(2);
if (args.length > 1 || (args.length === 1 && args[0] !== "--check")) {
  process.stderr.write(`${USAGE}\n`);
  process.exit(args.includes("--help") ? 0 : 2);
}
const pictures = await drawPictures();
if (args.length === 0) await write(pictures);
else process.exitCode = (await isCurrent(pictures)) ? 0 : 1;

async function drawPictures(): Promise<ReadonlyMap<string, string>> {
  const session = await recordSession(ROOT);
  return new Map([
    ["house.svg", await drawHouse(ROOT)],
    ["terminal.svg", drawTerminal(session)],
    ["double.svg", drawDouble(session)],
  ]);
}

async function write(wanted: ReadonlyMap<string, string>): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  for (const [name, text] of wanted) await writeFile(join(FOLDER, name), text);
  const missing = await takeScreenshot(ROOT, join(FOLDER, "explorer.png"));
  if (missing) process.stderr.write(`docs/pictures/drawn/explorer.png is not new: ${missing}.\n`);
  process.stderr.write(`docs/pictures/drawn: ${wanted.size + (missing ? 0 : 1)} pictures.\n`);
}

async function isCurrent(wanted: ReadonlyMap<string, string>): Promise<boolean> {
  let isCurrent = true;
  for (const [name, text] of wanted) {
    if ((await readFile(join(FOLDER, name), "utf8").catch(() => "")) === text) continue;
    process.stderr.write(`docs/pictures/drawn/${name} is not what is there now. Run: npm run pictures\n`);
    isCurrent = false;
  }
  return isCurrent;
}
