import { emitReference } from "../emit/emit-reference.ts";
import type { ImportExtension } from "../emit/generated-file.ts";
import { printDocument } from "../emit/print-document.ts";
import { buildModels, generate, generateDocumentation, type SourceDocument } from "../generate.ts";
import { loadSource, type ParsedFiles } from "./load-document.ts";
import { type Drift, findDrift, type OutputFolder, writeOutput } from "./output-folder.ts";

/** One run of the generator over files. */
export interface RunOptions {
  readonly documents: readonly string[];
  /** Where the code goes, if anywhere. */
  readonly out?: string | undefined;
  /** Where to write a page of documentation per operation, if anywhere. */
  readonly reference?: string | undefined;
  /** Where to write what the documents say to people, as TypeScript, if anywhere. */
  readonly documentation?: string | undefined;
  /** Where to write each document as one complete JSON file, if anywhere. */
  readonly complete?: string | undefined;
  /** The folder that references of the documents must not leave. Default: that of each document. */
  readonly root?: string | undefined;
  /** How the caller's interface names `root`, for messages. */
  readonly rootOption: string;
  readonly importExtension: ImportExtension;
  /** Only compare. */
  readonly check: boolean;
  /** Told of each file before it is read. */
  readonly onFile?: (file: string) => void;
}

/** What a run found or changed. */
export interface RunResult {
  readonly drifts: readonly Drift[];
  readonly written: number;
}

/**
 * Reads the documents, generates, and writes (or, with `check`, compares).
 *
 * @throws GeneratorError when a document is refused; then nothing is written
 * @throws ForeignFolder when a link leads to a folder for the output
 */
export async function run(options: RunOptions): Promise<RunResult> {
  const parsed: ParsedFiles = new Map();
  const documents = await Promise.all(
    options.documents.map((path) => loadSource(path, { ...options, parsed })),
  );
  const folders = await createFolders(documents, options);
  const handle = options.check ? findDrift : writeOutput;
  const drifts: Drift[] = [];
  for (const folder of folders) drifts.push(...(await handle(folder)));
  const written = folders.reduce((count, { files }) => count + files.length, 0);
  return { drifts, written };
}

async function createFolders(
  documents: readonly SourceDocument[],
  options: RunOptions,
): Promise<OutputFolder[]> {
  const folders: OutputFolder[] = [];
  if (options.out !== undefined) {
    const files = await generate(documents, { importExtension: options.importExtension });
    folders.push({ directory: options.out, suffix: ".gen.ts", files });
  }
  if (options.complete !== undefined) {
    buildModels(documents);
    folders.push({ directory: options.complete, suffix: ".json", files: documents.map(printDocument) });
  }
  if (options.reference) {
    const pages = buildModels(documents).flatMap(emitReference);
    folders.push({ directory: options.reference, suffix: ".md", files: pages });
  }
  if (options.documentation) {
    const files = generateDocumentation(documents, { importExtension: options.importExtension });
    folders.push({ directory: options.documentation, suffix: ".gen.ts", files });
  }
  return folders;
}
