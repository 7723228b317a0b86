import { createReadStream } from "node:fs";
import { realpath } from "node:fs/promises";
import { basename, dirname, relative, resolve, sep } from "node:path";
import { type Document, LineCounter, parseDocument, visit, type YAMLError } from "yaml";
import { collectReferences } from "../collect-references.ts";
import type { SourceDocument } from "../generate.ts";
import { GeneratorError } from "../generator-error.ts";
import type { Json } from "../json-pointer.ts";

/** Documents larger than this are refused; the largest public API descriptions are about 12 MB. */
const MAX_BYTES = 32 * 1024 * 1024;
/** Aliases make much of little: a document that stands for more values is refused. 12 MB of JSON are under a million. */
const MAX_VALUES = 5_000_000;

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
 *
 * @throws GeneratorError when a file cannot be read or parsed, or when a reference leads elsewhere; its text repeats
 *   nothing of what stands in the file
 */
export async function loadDocument(
  path: string,
  { root, onFile = () => {} }: LoadOptions = {},
): Promise<SourceDocument> {
  const main = resolve(path);
  const folder = resolve(root ?? dirname(main));
  const files = new Map<string, Json>();
  const read = async (file: string): Promise<Json> => {
    const known = files.get(file);
    if (known !== undefined) return known;
    if (file !== main) requireInside(file, folder);
    onFile(file);
    if (file !== main) await requireReallyInside(file, folder);
    const parsed = parse(await readText(file), file, { isOwn: file === main });
    files.set(file, parsed);
    return parsed;
  };
  const document = await collectReferences({
    file: main,
    name: basename(main),
    read,
    resolve: resolveBeside,
  });
  return { name: basename(main), document };
}

function resolveBeside(file: string, reference: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(reference)) return undefined;
  try {
    return resolve(file, "..", decodeURIComponent(reference));
  } catch {
    return undefined;
  }
}

/** By its name: a place outside is not even looked at. */
function requireInside(file: string, folder: string): void {
  if (!isInside(file, folder)) throw refusal(file, outside(folder));
}

/** By where it is: a link inside may lead outside. */
async function requireReallyInside(file: string, folder: string): Promise<void> {
  const places = await Promise.all([realpath(file), realpath(folder)]).catch((error) => {
    throw refusal(file, `cannot be read: ${messageOf(error)}`);
  });
  if (!isInside(...places)) throw refusal(file, outside(folder));
}

function outside(folder: string): string {
  const name = relative(process.cwd(), folder) || ".";
  return `stands outside the folder ${name}, which references must not leave; --root names a wider one`;
}

function isInside(file: string, folder: string): boolean {
  return file.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}

/** Reads no more than the limit: a device has no size, and no end. */
async function readText(file: string): Promise<string> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of createReadStream(file, { end: MAX_BYTES })) chunks.push(chunk);
  } catch (error) {
    throw refusal(file, `cannot be read: ${messageOf(error)}`);
  }
  const bytes = Buffer.concat(chunks);
  if (bytes.length > MAX_BYTES) throw refusal(file, `is larger than ${MAX_BYTES} bytes`);
  return bytes.toString("utf8");
}

function parse(text: string, file: string, { isOwn }: { readonly isOwn: boolean }): Json {
  const lines = new LineCounter();
  const document = parseDocument(text, { intAsBigInt: true, lineCounter: lines, prettyErrors: false });
  const [problem] = document.errors;
  if (problem) throw refusal(file, whereAndWhy(problem, lines, isOwn));
  try {
    return exactJson(document.toJS({ maxAliasCount: 1000 }), { left: MAX_VALUES });
  } catch (error) {
    throw refusal(file, error instanceof RangeError ? whyEndless(document) : messageOf(error));
  }
}

/** The parser's sentences may repeat what stands in the file: of a file that a document leads to, the code alone is told. */
function whereAndWhy({ code, message, pos }: YAMLError, lines: LineCounter, isOwn: boolean): string {
  const { line, col } = lines.linePos(pos[0]);
  const reason = isOwn ? message : code.toLowerCase().replaceAll("_", " ");
  return `is not valid YAML or JSON: line ${line}, column ${col}: ${reason}`;
}

/** Why following the values of a document overflowed the stack. */
function whyEndless(document: Document.Parsed): string {
  let reason = "nests deeper than can be followed";
  visit(document, {
    Alias(_key, alias, path) {
      const target = alias.resolve(document);
      if (!target || !path.includes(target)) return undefined;
      reason = `the alias *${alias.source} stands in the value that it refers to`;
      return visit.BREAK;
    },
  });
  return reason;
}

/** Every integer came as a bigint: those that a number holds exactly become one. */
function exactJson(value: unknown, budget: { left: number }): Json {
  budget.left -= 1;
  if (budget.left < 0)
    throw new Error(`stands for more than ${MAX_VALUES} values once its aliases are followed`);
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (Array.isArray(value)) return value.map((item) => exactJson(item, budget));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, exactJson(member, budget)]));
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error(`${value} is not a JSON value`);
  return (value ?? null) as Json;
}

function refusal(file: string, reason: string): GeneratorError {
  return new GeneratorError([{ document: relative(process.cwd(), file) || file, pointer: "", reason }]);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
