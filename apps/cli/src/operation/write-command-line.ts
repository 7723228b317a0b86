import { toCommandFlag } from "@dataworks-kit/samples";
import { type OperationContract, type ParameterDescriptor, stringifyJson } from "@dataworks-kit/wire";
import { toPrintableLine } from "../to-printable.ts";
import { findOperation } from "./operations.ts";
import type { GivenCall } from "./read-given-call.ts";

type Input = Readonly<Record<string, unknown>>;

/** The longest line of an example; a backslash continues it. */
const WIDEST = 96;

/** A command line with the first of the document's examples. */
export function writeExampleCommand(name: string, { operation, examples }: OperationContract): string {
  const [input] = Object.values(examples.inputs);
  const lines = [`dataworks ${name}`];
  for (const word of writeFlagWords(operation.parameters, Object(input))) {
    const line = lines.at(-1) ?? "";
    if (line.length + word.length > WIDEST) lines.push(`  ${word}`);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines.join(" \\\n");
}

/** The command that looks whether a call was carried out, at the same server; nothing if no operation can look. */
export function writeLookCommand({ contract: { operation }, flags, input }: GivenCall): string | undefined {
  const name = findOperation(operation.look?.action, operation)?.name;
  if (!name) return undefined;
  const server = {
    "region-id": flags.regionId,
    profile: flags.profile,
    network: flags.network === "vpc" ? flags.network : undefined,
    endpoint: flags.endpoint,
  };
  const words = Object.entries(server).flatMap(([flag, value]) =>
    value === undefined ? [] : [`--${flag} ${quoteWord(value)}`],
  );
  const by = operation.parameters.filter((parameter) => operation.look?.by.includes(parameter.name));
  const line = ["dataworks", name, ...words, ...writeFlagWords(by, input)].join(" ");
  // An escape would not reach the command as the character that it stands for.
  return toPrintableLine(line) === line ? line : undefined;
}

/** Flag and value for each parameter of an input; a document with secrets comes from a file. */
function writeFlagWords(parameters: readonly ParameterDescriptor[], input: Input): string[] {
  return parameters.flatMap(({ name, json, secrets }) => {
    const value = input[name];
    if (value === undefined || value === null) return [];
    const text = typeof value === "object" ? stringifyJson(value) : String(value);
    const word = json && secrets ? `@${name.toLowerCase()}.json` : text;
    return [`${toCommandFlag(name)} ${quoteWord(word)}`];
  });
}

/** As a POSIX shell reads it. */
function quoteWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
