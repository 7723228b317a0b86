import { DocumentReader } from "../document-reader.ts";
import type { Problem } from "../generator-error.ts";

/** Reads the vendor's metadata, and collects what must be refused, and what is left out because our form cannot say it. */
export class MetadataReader extends DocumentReader {
  readonly #notes: Problem[] = [];

  /** Notes a fact that no call depends on and that a document cannot hold. */
  leaveOut(pointer: string, reason: string): void {
    this.#notes.push({ document: this.name, pointer, reason: `left out: ${reason}` });
  }

  /** What was left out. */
  get notes(): readonly Problem[] {
    return this.#notes;
  }
}
