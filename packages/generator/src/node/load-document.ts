import { basename, relative, resolve } from "node:path";
import { collectReferences } from "../collect-references.ts";
import type { SourceDocument } from "../generate.ts";
import { GeneratorError } from "../generator-error.ts";
import type { Json } from "../json-pointer.ts";
import { type Origin, parseSource, Unparsable } from "./parse-source.ts";
import { createPlaces } from "./places.ts";
import { MAX_BYTES, readSource, TooLarge } from "./read-source.ts";

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
 * Its files hold at most 32 MiB together, and each at most two million values in 256 levels.
 *
 * @throws GeneratorError when a file cannot be read or parsed, or when a reference leads elsewhere; its text repeats
 *   nothing of a file to which a reference leads
 */
export function loadDocument(path: string, options: LoadOptions = {}): Promise<SourceDocument> {
  return loadSource(path, { ...options, rootOption: "the option root" });
}

/** The same, for an interface that has another name for the option `root`. */
export async function loadSource(
  path: string,
  { root, rootOption, onFile = () => {} }: LoadOptions & { readonly rootOption: string },
): Promise<SourceDocument> {
  const main = resolve(path);
  const files = new Map<string, Json>();
  let maxBytes = MAX_BYTES;
  const read = async (file: string): Promise<Json> => {
    const known = files.get(file);
    if (known !== undefined) return known;
    onFile(file);
    const { value, byteLength } = await readJson(file, {
      origin: file === main ? "given" : "referred",
      maxBytes,
    });
    maxBytes -= byteLength;
    files.set(file, value);
    return value;
  };
  const name = basename(main);
  const findPlace = createPlaces({ main, root, rootOption });
  return { name, document: await collectReferences({ file: main, name, read, resolve: findPlace }) };
}

interface Reading {
  readonly origin: Origin;
  readonly maxBytes: number;
}

interface Read {
  readonly value: Json;
  readonly byteLength: number;
}

async function readJson(file: string, { origin, maxBytes }: Reading): Promise<Read> {
  try {
    const bytes = await readSource(file, maxBytes);
    return { value: parseSource(bytes.toString("utf8"), origin), byteLength: bytes.length };
  } catch (error) {
    const document = relative(process.cwd(), file) || file;
    throw new GeneratorError([{ document, pointer: "", reason: reasonOf(error, maxBytes) }]);
  }
}

function reasonOf(error: unknown, maxBytes: number): string {
  if (error instanceof Unparsable) return error.message;
  if (error instanceof TooLarge)
    return maxBytes === MAX_BYTES
      ? `is larger than ${MAX_BYTES} bytes`
      : `is larger than ${maxBytes} bytes, which is what the files before it leave of ${MAX_BYTES}`;
  return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
}
