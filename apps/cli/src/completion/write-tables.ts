import type { CompletedCommand, Value } from "./read-commands.ts";

/**
 * Two functions that bash and zsh understand alike. `_dataworks_flags PATH` prints the flags of a command, each with a tab and its
 * description. `_dataworks_value "PATH FLAG"` prints what a flag takes, `_dataworks_value "PATH "` what the command takes without a
 * flag: the items of a list a line each, or `:file`, `:json`, `:text`; nothing for a flag without a value.
 */
export function writeTables(commands: readonly CompletedCommand[]): string {
  const flags = commands.map(({ path, flags: own }) => [
    path,
    own.map(({ flag, description }) => `${flag}\t${description}`),
  ]) satisfies Row[];
  const values = commands.flatMap(({ path, flags: own, argument }) => [
    ...own.map(({ flag, value }): Row => [`${path} ${flag}`, listItems(value)]),
    [`${path} `, listItems(argument)] satisfies Row,
  ]);
  return `${writeTable("_dataworks_flags", flags)}\n${writeTable("_dataworks_value", values)}`;
}

type Row = [key: string, lines: string[]];

function listItems(value: Value): string[] {
  if (value.kind === "list") return [...value.items];
  return value.kind === "none" ? [] : [`:${value.kind}`];
}

/** Keys with the same lines share a case. */
function writeTable(name: string, rows: readonly Row[]): string {
  const byLines = new Map<string, string[]>();
  for (const [key, lines] of rows) {
    if (lines.length === 0) continue;
    const words = lines.map(quoteWord).join(" ");
    byLines.set(words, [...(byLines.get(words) ?? []), quoteWord(key)]);
  }
  const cases = [...byLines].map(([words, keys]) => `    ${keys.join("|")}) printf '%s\\n' ${words} ;;`);
  return [`${name}() {`, '  case "$1" in', ...cases, "  esac", "}", ""].join("\n");
}

/** As bash and zsh read it. A history character in single quotes stays as it is in a file. */
function quoteWord(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
