import { describeProblems } from "../generator-error.ts";
import { type ImportResult, importMetadata } from "../metadata/import-metadata.ts";
import type { ImportCommand } from "./import-command.ts";
import { loadFile } from "./load-document.ts";
import type { Terminal } from "./terminal.ts";
import { writeDocuments } from "./write-documents.ts";

/**
 * Carries out `dataworks-gen import`; returns its exit code.
 *
 * @throws GeneratorError, ForeignFolder, or the error of the file system; then nothing was written
 */
export async function runImport(command: ImportCommand, terminal: Terminal): Promise<number> {
  const result = importMetadata(await loadFile(command.metadata), command);
  const written = await writeDocuments({ directory: command.out, files: result.files, force: command.force });
  reportNotes(result, terminal);
  const { length } = result.files;
  terminal.out(`${command.out}: ${length} document${length === 1 ? "" : "s"}, ${written.length} written.`);
  return 0;
}

function reportNotes({ notes }: ImportResult, terminal: Terminal): void {
  if (notes.length > 0) terminal.err(describeProblems(notes));
}
