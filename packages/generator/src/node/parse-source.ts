import { type Document, Lexer, LineCounter, parseDocument, visit } from "yaml";
import { EXCESS, measureDocument } from "../document-limits.ts";
import type { Json } from "../json-pointer.ts";
import { repeatedKey } from "./repeated-key.ts";

/** Whether a message may repeat what stands in the file: the caller gave it, or a document leads to it. */
export type Origin = "given" | "referred";

/** A parser takes a second for some 300,000 of them. A public API description of 3 MB has half a million. */
export const MAX_TOKENS = 1_000_000;

/** How a text is read, and what is left of the limits of its document. */
export interface ParseOptions {
  readonly origin: Origin;
  /** Words and signs. */
  readonly maxTokens: number;
  readonly maxValues: number;
}

/** Why a text is not a document. Of a file to which a document leads it repeats nothing. */
export class Unparsable extends Error {
  override readonly name = "Unparsable";
  /** Where in the document, if not as a line. */
  readonly pointer: string;

  constructor(message: string, pointer = "") {
    super(message);
    this.pointer = pointer;
  }
}

/** What a text holds. */
export interface Parsed {
  readonly value: Json;
  readonly tokens: number;
  readonly values: number;
}

/** The parser's sentences may repeat a line of any length. */
const MAX_MESSAGE = 300;

const OPTIONS = {
  intAsBigInt: true,
  prettyErrors: false,
  // A warning would be printed, and may repeat what stands in the file.
  logLevel: "error",
  // The parser compares each key with all others, which takes minutes for a hundred thousand.
  uniqueKeys: false,
} as const;

/**
 * Reads YAML or JSON. Integers are exact, and aliases are followed within the limits of a document.
 *
 * @throws Unparsable
 */
export function parseSource(text: string, { origin, maxTokens, maxValues }: ParseOptions): Parsed {
  const tokens = countTokens(text, maxTokens);
  if (tokens > maxTokens)
    throw new Unparsable(`goes beyond ${MAX_TOKENS} words and signs in one document: leave parts out`);
  const document = parseYaml(text, origin);
  const value = toValue(document, origin);
  const extent = measureDocument(value, maxValues);
  if (extent.kind !== "fits")
    throw new Unparsable(extent.kind === "size" ? EXCESS.size : whyDeep(document, origin), extent.pointer);
  return { value: exactJson(value), tokens, values: extent.values };
}

/** The parser takes ten times as long, and a kilobyte of memory for each. */
function countTokens(text: string, limit: number): number {
  let count = 0;
  for (const _ of new Lexer().lex(text)) if (++count > limit) break;
  return count;
}

function parseYaml(text: string, origin: Origin): Document.Parsed {
  const lines = new LineCounter();
  const document = followed(() => parseDocument(text, { ...OPTIONS, lineCounter: lines }));
  const [problem] = document.errors;
  const fault = problem ?? followed(() => repeatedKey(document));
  if (!fault) return document;
  const { line, col } = lines.linePos(fault.pos[0]);
  // The parser's word for an overflow of the stack.
  if (fault.code === "RESOURCE_EXHAUSTION")
    throw new Unparsable(`line ${line}, column ${col}: ${EXCESS.depth}`);
  const reason = origin === "given" ? bounded(fault.message) : fault.code.toLowerCase().replaceAll("_", " ");
  throw new Unparsable(`is not valid YAML or JSON: line ${line}, column ${col}: ${reason}`);
}

function toValue(document: Document.Parsed, origin: Origin): unknown {
  try {
    return document.toJS({ maxAliasCount: 1000 });
  } catch (error) {
    if (error instanceof RangeError) throw new Unparsable(whyDeep(document, origin));
    const message = error instanceof Error ? error.message : String(error);
    throw new Unparsable(origin === "given" ? bounded(message) : "has an alias that cannot be followed");
  }
}

/** A value that holds itself has no end either. */
function whyDeep(document: Document.Parsed, origin: Origin): string {
  let reason = EXCESS.depth;
  const visitAliases = () =>
    visit(document, {
      Alias(_key, alias, path) {
        const target = alias.resolve(document);
        if (!target || !path.includes(target)) return undefined;
        const name = origin === "given" ? `the alias *${alias.source}` : "an alias";
        reason = bounded(`${name} stands in the value that it refers to`);
        return visit.BREAK;
      },
    });
  followed(visitAliases);
  return reason;
}

/** What the parser does goes down by recursion: what overflows the stack nests too deep. */
function followed<Result>(act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    throw error instanceof RangeError ? new Unparsable(EXCESS.depth) : error;
  }
}

function bounded(message: string): string {
  return message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE)}...` : message;
}

/** Every integer came as a bigint: those that a number holds exactly become one. */
function exactJson(value: unknown): Json {
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (Array.isArray(value)) return value.map(exactJson);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, exactJson(member)]));
  if (typeof value === "number" && !Number.isFinite(value))
    throw new Unparsable(`holds ${value}, which is not a JSON value`);
  return (value ?? null) as Json;
}
