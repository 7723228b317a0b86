import { basename, relative, resolve } from "node:path";
import { collectReferences, type ReferenceSource } from "../collect-references.ts";
import { completeDocument } from "../complete/complete-document.ts";
import type { NamedDocument } from "../complete/shared-document.ts";
import { MAX_VALUES } from "../document-limits.ts";
import type { SourceDocument } from "../generate.ts";
import { GeneratorError } from "../generator-error.ts";
import { isJsonObject, type Json, pointTo } from "../json-pointer.ts";
import { MAX_TOKENS, type Parsed, parseSource, Unparsable } from "./parse-source.ts";
import { createPlaces } from "./places.ts";
import { readSource, TooLarge } from "./read-source.ts";

/** What the files of a document may hold together; the largest public API descriptions are about 12 MB. */
const MAX_BYTES = 32 * 1024 * 1024;
const MAX_FILES = 1000;

/** How a document is read. */
export interface LoadOptions {
  /** The folder that its references must not leave, also not by symbolic links. Default: the document's own. */
  readonly root?: string | undefined;
  /** Told of each file before it is read, so that a watcher knows those too that could not be read. */
  readonly onFile?: ((file: string) => void) | undefined;
}

/**
 * Reads a YAML or JSON document. Named components of other local files that it refers to (`shared.yaml#/components/...`)
 * are brought in under their names. Integers are exact. Nothing is fetched, and nothing outside the folder `root` is read.
 * A document has at most a thousand files, with 32 MiB, a million words and signs, and a million values together.
 *
 * @throws GeneratorError when a file cannot be read or parsed, or when a reference leads elsewhere; its text repeats
 *   nothing of what a parser refused
 */
export function loadDocument(path: string, options: LoadOptions = {}): Promise<SourceDocument> {
  return loadSource(path, { ...options, rootOption: "the option root" });
}

/** Files that were parsed already, for documents that share them. */
export type ParsedFiles = Map<string, Promise<ParsedFile>>;

/** What an interface says beside the options. */
export interface SourceOptions extends LoadOptions {
  /** The interface's name for `root`. */
  readonly rootOption: string;
  /** For a run over several documents. */
  readonly parsed?: ParsedFiles;
}

/** The same, for an interface that has another name for the option `root`. */
export async function loadSource(
  path: string,
  { root, rootOption, onFile = () => {}, parsed = new Map() }: SourceOptions,
): Promise<SourceDocument> {
  const main = resolve(path);
  const files = new Map<string, Json>();
  const left = { files: MAX_FILES, bytes: MAX_BYTES, tokens: MAX_TOKENS, values: MAX_VALUES };
  const read = async (file: string): Promise<Json> => {
    const known = files.get(file);
    if (known !== undefined) return known;
    onFile(file);
    const used = await readOnce(file, left, parsed);
    left.files -= 1;
    left.bytes -= used.bytes;
    left.tokens -= used.tokens;
    left.values -= used.values;
    files.set(file, used.value);
    return used.value;
  };
  const name = basename(main);
  const findPlace = createPlaces({ main, root, rootOption });
  const source = { file: main, name, read, resolve: findPlace };
  const whole = await addShared(source);
  return { name, document: await collectReferences({ ...source, document: whole }) };
}

/** The document with what it shares of others in its place. */
async function addShared({ file, name, read, resolve: findPlace }: ReferenceSource): Promise<Json> {
  const document = await read(file);
  const list = isJsonObject(document) ? document["x-shared"] : undefined;
  if (list === undefined) return document;
  const refuse = (pointer: string, reason: string) =>
    new GeneratorError([{ document: name, pointer, reason }]);
  if (!Array.isArray(list)) throw refuse("#/x-shared", "must be a list of paths");
  const shared: NamedDocument[] = [];
  for (const [index, path] of list.entries()) {
    const pointer = pointTo("#/x-shared", index);
    if (typeof path !== "string" || path.includes("#"))
      throw refuse(pointer, "must be the path of a local file");
    const found = await findPlace(file, path);
    if (found.kind === "refused") throw refuse(pointer, `${path} ${found.reason}`);
    const lent = await read(found.file).catch((error: unknown) => {
      // It names the file, and who reads it must know who asked for it.
      const [problem] = error instanceof GeneratorError ? error.problems : [];
      throw problem?.pointer === "" ? refuse(pointer, `${path} ${problem.reason}`) : error;
    });
    shared.push({ name: path, document: lent });
  }
  return completeDocument({ name, document }, shared);
}

/** What is left of the limits of a document. */
interface Left {
  readonly files: number;
  readonly bytes: number;
  readonly tokens: number;
  readonly values: number;
}

/** A file and what it takes of the limits. */
interface ParsedFile extends Parsed {
  readonly bytes: number;
}

/** Parses a file that another document shares too only once; where less is left of the limits, they say so. */
async function readOnce(file: string, left: Left, parsed: ParsedFiles): Promise<ParsedFile> {
  const earlier = parsed.get(file);
  if (earlier === undefined) {
    const reading = readFile(file, left);
    parsed.set(file, reading);
    return reading;
  }
  const known = await earlier.catch(() => undefined);
  const fits =
    known !== undefined &&
    left.files > 0 &&
    known.bytes <= left.bytes &&
    known.tokens <= left.tokens &&
    known.values <= left.values;
  return fits ? known : readFile(file, left);
}

/**
 * Reads one file of YAML or JSON and nothing that it refers to, within the limits of a document.
 *
 * @throws GeneratorError when it cannot be read or parsed
 */
export async function loadFile(path: string): Promise<SourceDocument> {
  const left = { files: 1, bytes: MAX_BYTES, tokens: MAX_TOKENS, values: MAX_VALUES };
  const { value } = await readFile(resolve(path), left);
  return { name: basename(path), document: value };
}

async function readFile(file: string, left: Left): Promise<ParsedFile> {
  try {
    if (left.files === 0) throw new Unparsable(`goes beyond ${MAX_FILES} files in one document: join some`);
    const bytes = await readSource(file, left.bytes);
    const limits = { maxTokens: left.tokens, maxValues: left.values };
    return { ...parseSource(bytes.toString("utf8"), limits), bytes: bytes.length };
  } catch (error) {
    const document = relative(process.cwd(), file) || file;
    const pointer = error instanceof Unparsable ? error.pointer : "";
    throw new GeneratorError([{ document, pointer, reason: explainFailure(error) }]);
  }
}

function explainFailure(error: unknown): string {
  if (error instanceof Unparsable) return error.message;
  if (error instanceof TooLarge) return `goes beyond ${MAX_BYTES} bytes in one document: leave parts out`;
  return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
}
