import type { ParameterDescriptor } from "@dataworks-kit/wire";
import { InterruptedError, type Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import type { ParameterFlag } from "./parameter-flags.ts";

/** More than any Content; the bound keeps a wrong file out of memory. */
const MAX_CONTENT_BYTES = 1024 * 1024;

/**
 * The input that the flags give. What is missing or not listed is left to the client, which tells all of it at once.
 *
 * @throws UsageError for text that is no integer, and for a file that cannot be read
 */
export async function readInput(
  flags: readonly ParameterFlag[],
  textOf: (option: ParameterFlag["option"]) => string | undefined,
  terminal: Terminal,
): Promise<Record<string, unknown>> {
  const input: Record<string, unknown> = {};
  for (const { parameter, flag, option } of flags) {
    const text = textOf(option);
    if (text === undefined) continue;
    if (parameter.type === "integer") input[parameter.name] = readInteger(text, flag, parameter);
    else input[parameter.name] = parameter.json ? await readContent(text, flag, terminal) : text;
  }
  return input;
}

function readInteger(
  text: string,
  flag: string,
  { enum: values, format = "integer" }: ParameterDescriptor,
): number | bigint {
  const expected = values ? values.join(" or ") : `an ${format}, such as 1`;
  if (!/^-?\d{1,20}$/.test(text)) throw new UsageError(`${flag}: expected ${expected}.`);
  const integer = BigInt(text);
  return Number.isSafeInteger(Number(integer)) ? Number(integer) : integer;
}

async function readContent(text: string, flag: string, terminal: Terminal): Promise<string> {
  const path = text === "-" ? text : text.startsWith("@") ? text.slice(1) : undefined;
  if (path === undefined) return text;
  try {
    return (await terminal.read(path, MAX_CONTENT_BYTES)).trim();
  } catch (cause) {
    if (cause instanceof InterruptedError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    const source = path === "-" ? "standard input" : path;
    throw new UsageError(`${flag}: cannot read ${source}: ${reason}.`, { cause });
  }
}
