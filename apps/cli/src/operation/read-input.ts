import { type ParameterDescriptor, parseJson, type Shape } from "@dataworks-kit/wire";
import { InterruptedError, type Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import type { ParameterFlag } from "./parameter-flags.ts";

/** More than any document in a parameter; the bound keeps a wrong file out of memory. */
const MAX_JSON_BYTES = 1024 * 1024;

type Given = string | readonly string[] | undefined;

/**
 * The input that the flags give. What is missing or not listed is left to the client, which tells all of it at once.
 *
 * @throws UsageError for text that is not of the parameter's type, and for a file that cannot be read
 */
export async function readInput(
  flags: readonly ParameterFlag[],
  givenOf: (option: ParameterFlag["option"]) => Given,
  terminal: Terminal,
): Promise<Record<string, unknown>> {
  const input: Record<string, unknown> = {};
  for (const { parameter, flag, option } of flags) {
    const given = givenOf(option);
    if (given !== undefined) input[parameter.name] = await readGiven(given, { flag, parameter }, terminal);
  }
  return input;
}

type Place = Pick<ParameterFlag, "flag" | "parameter">;

async function readGiven(given: NonNullable<Given>, { flag, parameter }: Place, terminal: Terminal) {
  if (typeof given !== "string") return readItems(given, { flag, parameter }, terminal);
  if (parameter.json) return readText(given, flag, terminal);
  if (parameter.type === "object" || parameter.type === "any")
    return readJson(await readText(given, flag, terminal), flag);
  return readScalar(given, parameter, flag);
}

/** An item for each flag, or a JSON array of all in one. */
async function readItems(texts: readonly string[], { flag, parameter }: Place, terminal: Terminal) {
  const [first = ""] = texts;
  if (texts.length === 1 && /^(\[|@|-$)/.test(first))
    return readJson(await readText(first, flag, terminal), flag);
  const { items = { type: "string" } } = parameter;
  const isDocument = items.type === "object" || items.type === "array";
  return texts.map((text) => (isDocument ? readJson(text, flag) : readScalar(text, items, flag)));
}

function readScalar(text: string, shape: Shape & Pick<ParameterDescriptor, "enum">, flag: string) {
  if (shape.type === "integer") return readInteger(text, flag, shape);
  if (shape.type === "number") return readNumber(text, flag);
  if (shape.type !== "boolean") return text;
  if (text === "true" || text === "false") return text === "true";
  throw new UsageError(`${flag}: expected true or false.`);
}

function readInteger(
  text: string,
  flag: string,
  { enum: values, format = "integer" }: Shape & Pick<ParameterDescriptor, "enum">,
): number | bigint {
  const expected = values ? values.join(" or ") : `an ${format}, such as 1`;
  if (!/^-?\d{1,20}$/.test(text)) throw new UsageError(`${flag}: expected ${expected}.`);
  const integer = BigInt(text);
  return Number.isSafeInteger(Number(integer)) ? Number(integer) : integer;
}

function readNumber(text: string, flag: string): number {
  const number = Number(text);
  if (text.trim() !== "" && Number.isFinite(number)) return number;
  throw new UsageError(`${flag}: expected a number, such as 1.5.`);
}

function readJson(text: string, flag: string): unknown {
  try {
    return parseJson(text);
  } catch {
    // The reason would quote the text, in which a secret may stand.
    throw new UsageError(`${flag}: expected JSON, but this is not JSON.`);
  }
}

async function readText(text: string, flag: string, terminal: Terminal): Promise<string> {
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
