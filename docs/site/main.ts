import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { buildSite } from "./build-site.ts";
import type { SiteFiles } from "./find-dead-links.ts";
import { readRepository } from "./repository.ts";
import { serveSite } from "./serve-site.ts";
import { readExplorer, writeSite } from "./write-site.ts";

// Builds the site of the documents into `docs/site/dist`. With `--serve` it then serves the site on this machine only.

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const EXPLORER = join(ROOT, "apps/explorer/dist");
const OUT = fileURLToPath(new URL("dist", import.meta.url));
const USAGE = "Usage: npm run site [-- --base /PATH/] [--serve] [--port PORT]";

const options = readOptions(process.argv.slice(2));
try {
  await buildInto(OUT, options.base);
  if (options.isServing) {
    const { url } = await serveSite(OUT, options);
    process.stdout.write(`The site is at ${url}\nStop with Ctrl+C.\n`);
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

interface SiteOptions {
  readonly base: string;
  readonly isServing: boolean;
  readonly port: number;
}

function readOptions(args: string[]): SiteOptions {
  try {
    const strings = { base: { type: "string" }, port: { type: "string" } } as const;
    const { values } = parseArgs({ args, options: { ...strings, serve: { type: "boolean" } } });
    const { base = "/", port = "0", serve = false } = values;
    if (!/^(?:https:\/\/[^/]+)?\/(?:.*\/)?$/.test(base))
      throw new Error("--base starts and ends with a slash");
    if (!/^\d{1,5}$/.test(port)) throw new Error("--port is a number");
    return { base, isServing: serve, port: Number(port) };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n${USAGE}\n`);
    process.exit(2);
  }
}

async function buildInto(folder: string, base: string): Promise<void> {
  const start = performance.now();
  const explorer = await readExplorer(EXPLORER);
  if (explorer.size === 0) throw new Error("The explorer is not built. Run: npm run site");
  const files = await buildSite({ repository: readRepository(ROOT), explorer, base });
  await writeSite(files, folder);
  process.stderr.write(`${describe(files)} in ${((performance.now() - start) / 1000).toFixed(1)} s.\n`);
}

function describe(files: SiteFiles): string {
  const pages = [...files.keys()].filter((address) => address.endsWith(".html"));
  const contents = [...files.values()];
  const sum = (sizes: readonly number[]) => (sizes.reduce((all, size) => all + size, 0) / 1e6).toFixed(1);
  const raw = sum(contents.map((content) => Buffer.byteLength(content)));
  const zipped = sum(contents.map((content) => gzipSync(content).length));
  return `docs/site/dist: ${pages.length} pages, ${files.size} files, ${raw} MB (${zipped} MB as gzip), no dead link,`;
}
