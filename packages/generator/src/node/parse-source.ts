import {
  type Document,
  isNode,
  isScalar,
  Lexer,
  LineCounter,
  parseDocument,
  visit,
  type YAMLMap,
} from "yaml";
import { EXCESS, measureDocument } from "../document-limits.ts";
import type { Json } from "../json-pointer.ts";

/** A parser takes a second for some 300,000 of them. A public API description of 3 MB has half a million. */
export const MAX_TOKENS = 1_000_000;

/** What is left of the limits of a document. */
export interface ParseLimits {
  /** Words and signs. */
  readonly maxTokens: number;
  readonly maxValues: number;
}

/** Why a text is not a document: where, and a reason that repeats nothing of the text. */
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
export function parseSource(text: string, { maxTokens, maxValues }: ParseLimits): Parsed {
  const tokens = countTokens(text, maxTokens);
  if (tokens > maxTokens)
    throw new Unparsable(`goes beyond ${MAX_TOKENS} words and signs in one document: leave parts out`);
  const source = parseYaml(text);
  const value = toValue(source);
  const extent = measureDocument(value, maxValues);
  if (extent.kind !== "fits")
    throw findAliasFault(source) ?? new Unparsable(EXCESS[extent.kind], extent.pointer);
  return { value: toExactJson(value), tokens, values: extent.values };
}

/** The parser takes ten times as long, and half a kilobyte of memory for each. */
function countTokens(text: string, limit: number): number {
  let count = 0;
  for (const _ of new Lexer().lex(text)) if (++count > limit) break;
  return count;
}

interface Source {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

function parseYaml(text: string): Source {
  const lines = new LineCounter();
  const document = guardDepth(() => parseDocument(text, { ...OPTIONS, lineCounter: lines }));
  const fault = document.errors[0] ?? guardDepth(() => findRepeatedKey(document));
  if (!fault) return { document, lines };
  const place = writePlace(lines, fault.pos[0]);
  // The parser's word for an overflow of the stack.
  if (fault.code === "RESOURCE_EXHAUSTION") throw new Unparsable(`${place}: ${EXCESS.depth}`);
  const reason = REASONS[fault.code] ?? fault.code.toLowerCase().replaceAll("_", " ");
  throw new Unparsable(`is not valid YAML or JSON: ${place}: ${reason}`);
}

/** The parser's own sentences may repeat what stands in the file. */
const REASONS: Readonly<Record<string, string>> = {
  BAD_INDENT: "a bracket is missing, or the indentation does not fit",
  BAD_SCALAR_START: "a value cannot start with this character unless it is quoted",
  DUPLICATE_KEY: "a key stands twice in one object",
  MISSING_CHAR: "a bracket, quote, comma or colon is missing",
  MULTIPLE_DOCS: "a second document starts here",
  TAB_AS_INDENT: "a tab stands as indentation",
};

function writePlace(lines: LineCounter, offset: number): string {
  const { line, col } = lines.linePos(offset);
  return `line ${line}, column ${col}`;
}

function toValue(source: Source): unknown {
  try {
    return source.document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    const reason =
      error instanceof RangeError ? EXCESS.depth : "has aliases that stand for too much: write them out";
    throw findAliasFault(source) ?? new Unparsable(reason);
  }
}

/** How often an anchor may be repeated by aliases of aliases, and how many aliases are looked at for a fault. */
const MAX_ALIASES = 1000;

/** The first alias that refers to nothing, or to the value in which it stands. */
function findAliasFault({ document, lines }: Source): Unparsable | undefined {
  let fault: Unparsable | undefined;
  let count = 0;
  const visitAliases = () =>
    visit(document, {
      Alias(_key, alias, path) {
        const target = alias.resolve(document);
        const reason = !target
          ? "refers to no anchor before it"
          : path.includes(target) && "stands in the value that it refers to";
        if (reason) fault = new Unparsable(`${writePlace(lines, alias.range?.[0] ?? 0)}: an alias ${reason}`);
        return reason || ++count > MAX_ALIASES ? visit.BREAK : undefined;
      },
    });
  guardDepth(visitAliases);
  return fault;
}

/** What the parser does goes down by recursion: what overflows the stack nests too deep. */
function guardDepth<Result>(act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    throw error instanceof RangeError ? new Unparsable(EXCESS.depth) : error;
  }
}

/** Every integer came as a bigint: those that a number holds exactly become one. */
function toExactJson(value: unknown): Json {
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (Array.isArray(value)) return value.map(toExactJson);
  if (typeof value === "object" && value !== null && !isPlain(value))
    throw new Unparsable("holds a date, a set or bytes, which are not JSON values: write them as text");
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, toExactJson(member)]));
  if (typeof value === "number" && !Number.isFinite(value))
    throw new Unparsable(`holds ${value}, which is not a JSON value`);
  return (value ?? null) as Json;
}

/** YAML 1.1, which a document may ask for, has more types. */
function isPlain(value: object): boolean {
  return Object.getPrototypeOf(value) === Object.prototype;
}

/** A fault of a document, as the parser tells its own. */
interface Fault {
  readonly code: string;
  readonly pos: readonly [start: number, end: number];
}

/** Finds a key that stands twice in one map. Keys of one text are one: JSON has no others. */
function findRepeatedKey(document: Document.Parsed): Fault | undefined {
  let fault: Fault | undefined;
  visit(document, {
    Map(_key, map) {
      fault = findRepeated(map);
      return fault && visit.BREAK;
    },
  });
  return fault;
}

function findRepeated({ items }: YAMLMap): Fault | undefined {
  const seen = new Set<string>();
  for (const { key } of items) {
    const text = String(isScalar(key) ? key.value : key);
    if (!seen.has(text)) {
      seen.add(text);
      continue;
    }
    const start = isNode(key) ? (key.range?.[0] ?? 0) : 0;
    return { code: "DUPLICATE_KEY", pos: [start, start] };
  }
  return undefined;
}
