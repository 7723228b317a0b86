import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { GeneratedFile } from "@dataworks-kit/generator";

// Run by Node: Windows starts what stands in `.bin` only through a shell.
const TSC = join(import.meta.dirname, "../../../node_modules/typescript/bin/tsc");
const STRICTEST = {
  target: "es2023",
  lib: ["es2023", "dom", "dom.iterable"],
  noEmit: true,
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  noImplicitOverride: true,
  noPropertyAccessFromIndexSignature: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  erasableSyntaxOnly: true,
  // Each file says its types itself, so that other tools than the compiler can write its declarations.
  declaration: true,
  isolatedDeclarations: true,
  // The package that the files import is read as source, and held to the same flags.
  customConditions: ["@dataworks-kit/source"],
  allowImportingTsExtensions: true,
};

/** Compiles files under the strictest flags; answers what the compiler says, which is nothing when all is well. */
export async function typeCheck(
  files: readonly GeneratedFile[],
  resolution: { readonly module: string; readonly moduleResolution: string },
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "dataworks-gen-"));
  const project = { compilerOptions: { ...STRICTEST, ...resolution }, include: ["**/*.ts"] };
  const all = [
    ...files,
    { path: "package.json", text: '{ "type": "module" }' },
    { path: "tsconfig.json", text: JSON.stringify(project) },
  ];
  try {
    for (const { path, text } of all) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    await symlink(join(import.meta.dirname, "../node_modules"), join(folder, "node_modules"));
    return spawnSync(process.execPath, [TSC, "-p", "."], { cwd: folder, encoding: "utf8" }).stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
}
