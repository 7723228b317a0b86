// Puts the built page beside the compiled command, so that the page is installed with it.
import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const FROM = fileURLToPath(new URL("../../explorer/dist/", import.meta.url));
const TO = fileURLToPath(new URL("../dist/page/", import.meta.url));

await rm(TO, { recursive: true, force: true });
// Source maps would more than double what is installed.
await cp(FROM, TO, { recursive: true, filter: (path) => !path.endsWith(".map") });
// Compressed once, here, for every time that it is served.
for (const name of await readdir(TO, { recursive: true }))
  if (/\.(?:html|js|css|svg)$/.test(name))
    await writeFile(join(TO, `${name}.gz`), gzipSync(await readFile(join(TO, name)), { level: 9 }));
