// Runs before a package is packed, in its folder: builds, and refuses a tarball that would not work. JavaScript without
// dependencies, as a fresh clone has nothing else.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const RUN = fileURLToPath(new URL("run.mjs", import.meta.url));
const { name, ...manifest } = JSON.parse(readFileSync("package.json", "utf8"));

// Other tools pack `workspace:` and `catalog:` as they stand, and nobody could install that.
if (!process.env.npm_config_user_agent?.startsWith("pnpm/")) {
  fail("is packed by pnpm alone, which writes versions instead of `workspace:`: npx pnpm pack");
}
// With all its output on standard error: what packs may print JSON on standard output.
const { status } = spawnSync(process.execPath, [RUN, "build"], { stdio: ["ignore", 2, 2] });
if (status !== 0) fail("was not packed: the build failed, see above");
const missing = listBuilt(manifest).filter((path) => !existsSync(join(process.cwd(), path)));
if (missing.length > 0)
  fail(`was not packed: its manifest names what the build did not write: ${missing.join(", ")}`);

/** Every file of the build that the manifest names. A pattern of several stands for its folder. */
function listBuilt({ exports, imports, bin }) {
  return listPaths({ exports, imports, bin })
    .filter((path) => path.startsWith("./dist/"))
    .map((path) => path.replace(/\/[^/]*\*.*$/, ""));
}

function listPaths(value) {
  return typeof value === "string" ? [value] : Object.values(value ?? {}).flatMap(listPaths);
}

function fail(message) {
  process.stderr.write(`${name} ${message}\n`);
  process.exit(1);
}
