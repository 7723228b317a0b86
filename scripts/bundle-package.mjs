// Writes the JavaScript of the package in this folder to `dist`: a module for each entry of its manifest, and modules that entries
// share. A start then loads few files instead of one for each file of source. Types are written by the compiler.
import { readFileSync, rmSync } from "node:fs";
import { build } from "esbuild";

const manifest = JSON.parse(readFileSync("package.json", "utf8"));

/** Every file of source that the manifest names, under whatever condition. */
function listSources(value) {
  if (typeof value === "string") return value.startsWith("./src/") ? [value] : [];
  return Object.values(value ?? {}).flatMap(listSources);
}

/** A command names what is built. */
const commands = Object.values(manifest.bin ?? {}).map((path) =>
  path.replace("./dist/", "./src/").replace(/\.js$/, ".ts"),
);

rmSync("dist", { recursive: true, force: true });
await build({
  entryPoints: [
    ...new Set([...listSources(manifest.exports), ...listSources(manifest.imports), ...commands]),
  ],
  outbase: "src",
  outdir: "dist",
  bundle: true,
  splitting: true,
  // Beside the entries, so that what a file finds from its own place is found from there too.
  chunkNames: "[name]-[hash]",
  format: "esm",
  platform: "neutral",
  target: "es2023",
  packages: "external",
  // The runtime chooses these by its conditions.
  external: ["#*"],
  // Maps lead to the sources, where those ship.
  sourcemap: manifest.files?.includes("src") ?? false,
  sourcesContent: false,
  logLevel: "warning",
});
