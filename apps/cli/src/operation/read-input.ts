import { type ParameterDescriptor, parseJson, type Shape } from "@dataworks-kit/wire";
import { UsageError } from "../exit-codes.ts";
import { InterruptedError, type Terminal } from "../terminal.ts";
import type { ParameterFlag, TypedValue, TypedValues } from "./parameter-flags.ts";

/** More than any document in a parameter; the limit keeps a wrong file out of memory. */
const MAX_JSON_BYTES = 1024 * 1024;

/**
 * Reads the input from the flags. The client checks what is missing or not listed, and reports all of it at once.
 *
 * @throws UsageError for text that is not of the parameter's type, and for a file that cannot be read
 */
export async function readInput(
  flags: readonly ParameterFlag[],
  typed: TypedValues,
  terminal: Terminal,
): Promise<Record<string, unknown>> {
  const input: Record<string, unknown> = {};
  for (const flag of flags) {
    const value = typed[flag.option.attributeName()];
    if (value !== undefined) input[flag.parameter.name] = await readValue(value, flag, terminal);
  }
  return input;
}

async function readValue(value: TypedValue, flag: ParameterFlag, terminal: Terminal): Promise<unknown> {
  if (typeof value !== "string") return readItems(value, flag, terminal);
  const { json, type } = flag.parameter;
  if (json) return readText(value, flag, terminal);
  if (type === "object" || type === "any") return readJson(await readText(value, flag, terminal), flag);
  return readScalar(value, flag.parameter, flag);
}

/** An item for each flag, or a JSON array of all in one. */
async function readItems(
  texts: readonly string[],
  flag: ParameterFlag,
  terminal: Terminal,
): Promise<unknown> {
  const [first = ""] = texts;
  if (texts.length === 1 && /^(\[|@|-$)/.test(first))
    return readJson(await readText(first, flag, terminal), flag);
  const { items = { type: "string" } } = flag.parameter;
  const isDocument = items.type === "object" || items.type === "array";
  return texts.map((text) => (isDocument ? readJson(text, flag) : readScalar(text, items, flag)));
}

type Scalar = Shape & Pick<ParameterDescriptor, "enum">;

function readScalar(text: string, shape: Scalar, flag: ParameterFlag): unknown {
  if (shape.type === "integer") return readInteger(text, shape, flag);
  if (shape.type === "number") return readNumber(text, flag);
  if (shape.type !== "boolean") return text;
  if (text === "true" || text === "false") return text === "true";
  throw new UsageError(`${flag.flag}: expected true or false.`);
}

function readInteger(text: string, shape: Scalar, { flag }: ParameterFlag): number | bigint {
  const { enum: values, format = "integer" } = shape;
  const expected = values ? values.join(" or ") : `an ${format}, such as 1`;
  if (!/^-?\d{1,20}$/.test(text)) throw new UsageError(`${flag}: expected ${expected}.`);
  const integer = BigInt(text);
  return Number.isSafeInteger(Number(integer)) ? Number(integer) : integer;
}

function readNumber(text: string, { flag }: ParameterFlag): number {
  const number = Number(text);
  if (text.trim() !== "" && Number.isFinite(number)) return number;
  throw new UsageError(`${flag}: expected a number, such as 1.5.`);
}

function readJson(text: string, { flag }: ParameterFlag): unknown {
  try {
    return parseJson(text);
  } catch {
    // The reason would quote the text, which may hold a secret.
    throw new UsageError(`${flag}: expected JSON, but the text is not valid JSON.`);
  }
}

async function readText(text: string, { flag }: ParameterFlag, terminal: Terminal): Promise<string> {
  const path = text === "-" ? text : text.startsWith("@") ? text.slice(1) : undefined;
  if (path === undefined) return text;
  try {
    return (await terminal.read(path, MAX_JSON_BYTES)).trim();
  } catch (cause) {
    if (cause instanceof InterruptedError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    const source = path === "-" ? "standard input" : path;
    throw new UsageError(`${flag}: cannot read ${source}: ${reason}.`, { cause });
  }
}
