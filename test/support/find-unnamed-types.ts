import ts from "typescript-5";
import type { EntryPoint } from "../../docs/api-reference/entry-points.ts";
import { listUses, resolveAlias } from "./list-uses.ts";

/**
 * Every type that the declarations of an entry use and that the entry does not export, as `ENTRY: NAME, which OTHER uses`.
 * What such a type uses counts as well. What an installed package declares must have a name too, but is not searched further.
 */
export function findUnnamedTypes(entries: readonly EntryPoint[]): string[] {
  const sources = entries.map(({ source }) => source);
  const program = ts.createProgram(sources, OPTIONS);
  return entries.flatMap((entry) => findInEntry(program, entry));
}

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  types: ["node"],
  strict: true,
  noEmit: true,
  allowImportingTsExtensions: true,
  customConditions: ["@dataworks-kit/source"],
};

function findInEntry(program: ts.Program, { name, source }: EntryPoint): string[] {
  const checker = program.getTypeChecker();
  const exported = listExports(program, source);
  const unnamed = new Set<string>();
  const reached = new Set(exported);
  // The set grows while it is walked.
  for (const symbol of reached) {
    if (isInstalled(symbol)) continue;
    for (const use of listUses(checker, symbol)) {
      if (isBuiltIn(program, use.symbol)) continue;
      reached.add(use.symbol);
      if (use.isNamed && !exported.has(use.symbol))
        unnamed.add(`${name}: ${use.symbol.name}, which ${symbol.name} uses`);
    }
  }
  return [...unnamed];
}

function listExports(program: ts.Program, path: string): Set<ts.Symbol> {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(path);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`${path} is not a module.`);
  return new Set(checker.getExportsOfModule(module).map((symbol) => resolveAlias(checker, symbol)));
}

/** Part of the language, the platform or Node: every program can name it. */
function isBuiltIn(program: ts.Program, symbol: ts.Symbol): boolean {
  return listFiles(symbol).every(
    (file) =>
      program.isSourceFileDefaultLibrary(file) || file.fileName.includes("/node_modules/@types/node/"),
  );
}

function isInstalled(symbol: ts.Symbol): boolean {
  return listFiles(symbol).some(({ fileName }) => fileName.includes("/node_modules/"));
}

function listFiles({ declarations = [] }: ts.Symbol): ts.SourceFile[] {
  return declarations.map((declaration) => declaration.getSourceFile());
}
