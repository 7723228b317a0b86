import { readFile } from "node:fs/promises";
import { basename, relative, resolve } from "node:path";
import { type Document, LineCounter, parseDocument, visit } from "yaml";
import { collectReferences } from "../collect-references.ts";
import type { SourceDocument } from "../generate.ts";
import { GeneratorError } from "../generator-error.ts";
import type { Json } from "../json-pointer.ts";

/** Documents larger than this are refused; the largest public API descriptions are about 12 MB. */
const MAX_BYTES = 32 * 1024 * 1024;

/**
 * Reads a YAML or JSON document. Named components of other local files that it refers to (`shared.yaml#/components/...`)
 * are brought in under their names. Integers are exact. Nothing is fetched.
 *
 * @param onFile told of each file before it is read, so that a watcher knows those too that could not be read
 * @throws GeneratorError when a file cannot be read or parsed, or when a reference leads elsewhere
 */
export async function loadDocument(
  path: string,
  onFile: (file: string) => void = () => {},
): Promise<SourceDocument> {
  const main = resolve(path);
  const files = new Map<string, Json>();
  const read = async (file: string): Promise<Json> => {
    const known = files.get(file);
    if (known !== undefined) return known;
    onFile(file);
    const parsed = parse(await readText(file), file);
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

async function readText(file: string): Promise<string> {
  try {
    const text = await readFile(file, "utf8");
    if (text.length <= MAX_BYTES) return text;
  } catch (error) {
    throw refusal(file, `cannot be read: ${messageOf(error)}`);
  }
  throw refusal(file, `is larger than ${MAX_BYTES} bytes`);
}

function parse(text: string, file: string): Json {
  const lines = new LineCounter();
  const document = parseDocument(text, { intAsBigInt: true, lineCounter: lines, prettyErrors: true });
  const [problem] = document.errors;
  if (problem) throw refusal(file, problem.message);
  try {
    return exactJson(document.toJS({ maxAliasCount: 1000 }));
  } catch (error) {
    throw refusal(file, error instanceof RangeError ? whyEndless(document) : messageOf(error));
  }
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
function exactJson(value: unknown): Json {
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (Array.isArray(value)) return value.map(exactJson);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, exactJson(member)]));
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error(`${value} is not a JSON value`);
  return (value ?? null) as Json;
}

function refusal(file: string, reason: string): GeneratorError {
  return new GeneratorError([{ document: relative(process.cwd(), file) || file, pointer: "", reason }]);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
