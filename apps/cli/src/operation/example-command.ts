import { type OperationContract, type ParameterDescriptor, stringifyJson } from "@dataworks-kit/wire";
import { flagOf } from "./flag-of.ts";

type Input = Readonly<Record<string, unknown>>;

/** A command line with the first of the document's examples. */
export function exampleCommand(name: string, { operation, examples }: OperationContract): string {
  const [input = {}] = Object.values(examples.inputs);
  return commandLine(name, flagWords(operation.parameters, input as Input));
}

/** A command line for a shell, a backslash at the end of each full line. */
export function commandLine(name: string, words: readonly string[]): string {
  const lines = [`dataworks ${name}`];
  for (const word of words) {
    const line = lines.at(-1) ?? "";
    if (line.length + word.length > 96) lines.push(`  ${word}`);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines.join(" \\\n");
}

/** Flag and value for each parameter of an input; a document with secrets comes from a file. */
export function flagWords(parameters: readonly ParameterDescriptor[], input: Input): string[] {
  return parameters.flatMap(({ name, json, secrets }) => {
    const value = input[name];
    if (value === undefined || value === null) return [];
    const text = json && secrets ? `@${name.toLowerCase()}.json` : textOf(value);
    return [`${flagOf(name)} ${quoteWord(text)}`];
  });
}

/** As a POSIX shell reads it. */
export function quoteWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

function textOf(value: unknown): string {
  return typeof value === "object" ? stringifyJson(value) : String(value);
}
