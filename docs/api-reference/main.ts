import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { apiPages } from "./api-pages.ts";

// Writes `docs/reference/api` from the doc comments. With `--check` it writes nothing and fails when a page differs.

const FOLDER = fileURLToPath(new URL("../reference/api", import.meta.url));
const USAGE = "Usage: npm run reference [-- --check]";

const args = process.argv.slice(2);
if (args.length > 1 || (args.length === 1 && args[0] !== "--check")) {
  process.stderr.write(`${USAGE}\n`);
  process.exit(args.includes("--help") ? 0 : 2);
}
const pages = await apiPages();
if (args.length === 0) await write(pages);
else process.exitCode = (await isCurrent(pages)) ? 0 : 1;

async function write(wanted: ReadonlyMap<string, string>): Promise<void> {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  for (const [name, text] of wanted) await writeFile(join(FOLDER, name), text);
  process.stderr.write(`docs/reference/api: ${wanted.size} pages.\n`);
}

async function isCurrent(wanted: ReadonlyMap<string, string>): Promise<boolean> {
  const found = await readdir(FOLDER).catch(() => []);
  const stale = new Set(found.filter((name) => !wanted.has(name)));
  for (const [name, text] of wanted) if ((await read(name)) !== text) stale.add(name);
  for (const name of stale)
    process.stderr.write(`docs/reference/api/${name} is not what the doc comments give.\n`);
  process.stderr.write(
    stale.size > 0
      ? "Run: npm run reference\n"
      : `docs/reference/api: ${wanted.size} pages, as the doc comments give them.\n`,
  );
  return stale.size === 0;
}

function read(name: string): Promise<string | undefined> {
  return readFile(join(FOLDER, name), "utf8").catch(() => undefined);
}
