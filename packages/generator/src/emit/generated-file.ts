import type { DocumentModel } from "../model.ts";

/** A file of the output: its name and its whole text. */
export interface GeneratedFile {
  /** Relative to the output folder, for example `create-connection.types.gen.ts`. */
  readonly path: string;
  readonly text: string;
}

/** How generated files refer to each other: what the consumer's tools want to see at the end of a specifier. */
export type ImportExtension = "js" | "ts";

/** What every emitter is told beside the model. */
export interface EmitOptions {
  readonly importExtension: ImportExtension;
}

/** The specifier of another generated file. */
export function writeSpecifier(stem: string, { importExtension }: EmitOptions): string {
  return `"./${stem}.gen.${importExtension}"`;
}

/** Where the protocol stands, for code in double quotes. */
export const WIRE = `"@dataworks-kit/wire"`;
/** Where the types stand that declarations of other packages use. */
export const WIRE_TYPES = `"@dataworks-kit/wire/types"`;
/** Where its checks stand. */
export const WIRE_CHECK = `"@dataworks-kit/wire/check"`;

/** More names say less than their number. */
const MOST_NAMES = 3;

/** The first lines of a generated file. */
export function writeHeader(models: readonly DocumentModel[], file: string): string {
  const isMany = models.length > MOST_NAMES;
  const names = isMany ? `${models.length} documents` : models.map(({ name }) => toFileWord(name)).join(", ");
  return `// ${file} made by dataworks-gen from ${names}. Do not edit: change the document and generate again.\n`;
}

/** A file name as one harmless word. */
export function toFileWord(name: string): string {
  return name.replace(/[^\w.-]|--/g, "_");
}

/** Whether a text begins as generated files do, in code or in Markdown. Any other file is somebody's own. */
export function isGenerated(text: string): boolean {
  return /^(?:\/\/|<!--) .*\bdataworks-gen\b.* Do not edit\b/.test(text);
}
