import { readFile } from "node:fs/promises";
import type { EmitOptions, GeneratedFile } from "../emit/generated-file.ts";

/** The runtime that generated files import: written by hand, tested here, and copied beside them. */
const RUNTIME = [
  "composition",
  "descriptor",
  "exact-json",
  "json",
  "keywords",
  "parameters",
  "read-parameters",
  "standard-schema",
];
/** The sources are published beside the compiled code, so the place is the same from `src/node` and from `dist/node`. */
const FOLDER = new URL("../../src/runtime/", import.meta.url);

/** The runtime's files as they stand in an output folder. */
export function runtimeFiles(options: EmitOptions): Promise<GeneratedFile[]> {
  return copies(RUNTIME, options);
}

/** What documentation imports, as it stands in its folder. */
export function documentationFiles(options: EmitOptions): Promise<GeneratedFile[]> {
  return copies(["documentation"], options);
}

function copies(stems: readonly string[], { importExtension }: EmitOptions): Promise<GeneratedFile[]> {
  return Promise.all(
    stems.map(async (stem) => {
      const source = await readFile(new URL(`${stem}.ts`, FOLDER), "utf8");
      const code = source.replace(/ from "\.\/([\w-]+)\.ts"/g, ` from "./$1.gen.${importExtension}"`);
      const text = `// The runtime of dataworks-gen, copied. Do not edit.\n${code}`;
      return { path: `${stem}.gen.ts`, text };
    }),
  );
}
