import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { SourceDocument } from "../generate.ts";
import { GeneratorError } from "../generator-error.ts";
import { type LoadOptions, loadSource, type ParsedFiles, type SourceOptions } from "./load-document.ts";

const DOCUMENT = /\.openapi\.(ya?ml|json)$/;

/**
 * Reads a document, or each document of a folder: what is named `*.openapi.yaml` or `*.openapi.json`.
 *
 * @throws GeneratorError when one cannot be read, or the folder has none
 */
export function loadDocuments(path: string, options: LoadOptions = {}): Promise<SourceDocument[]> {
  return loadSources(path, { ...options, rootOption: "the option root" });
}

/** The same, for an interface that has another name for the option `root`. */
export async function loadSources(path: string, options: SourceOptions): Promise<SourceDocument[]> {
  const parsed: ParsedFiles = new Map();
  const files = await listDocuments(path);
  return Promise.all(files.map((file) => loadSource(file, { ...options, parsed })));
}

async function listDocuments(path: string): Promise<string[]> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return [path];
  const names = (await readdir(path)).filter((name) => DOCUMENT.test(name)).sort();
  const reason = "has no document: *.openapi.yaml or *.openapi.json";
  if (names.length === 0) throw new GeneratorError([{ document: path, pointer: "", reason }]);
  return names.map((name) => join(path, name));
}
