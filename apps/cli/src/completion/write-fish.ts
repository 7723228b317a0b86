import type { CompletedCommand, CompletedFlag, Value } from "./read-commands.ts";

/** The script for fish: a line for each command, flag and argument. */
export function writeFish(commands: readonly CompletedCommand[]): string {
  const nested = commands.map(({ path }) => path).filter((path) => path.includes(" "));
  const [program, ...others] = commands;
  const names = others.filter(({ path }) => !path.includes(" "));
  return [
    "# Completion of dataworks for fish, made by: dataworks completion fish",
    writePathFunction(nested),
    "complete -c dataworks -f",
    ...names.map(({ path, description }) => `${at("")} -a ${quoteWord(path)} -d ${quoteWord(description)}`),
    ...(program?.flags ?? []).map((flag) => writeFlag("", flag)),
    ...others.flatMap(writeCommand),
    "",
  ].join("\n");
}

/** The words that call the command which is typed: two, where two have flags of their own. */
function writePathFunction(nested: readonly string[]): string {
  return `function __dataworks_at
  set -l words (commandline -opc)[2..]
  set -l path $words[1]
  if contains -- "$words[1] $words[2]" ${nested.map(quoteWord).join(" ")}
    set path "$words[1] $words[2]"
  end
  test "$path" = "$argv[1]"
end`;
}

function writeCommand({ path, flags, argument }: CompletedCommand): string[] {
  const values = writeValue(argument, false);
  return [...(values === "" ? [] : [`${at(path)} ${values}`]), ...flags.map((flag) => writeFlag(path, flag))];
}

function writeFlag(path: string, { flag, description, value }: CompletedFlag): string {
  return [at(path), `-l ${flag.slice(2)}`, writeValue(value, true), `-d ${quoteWord(description)}`]
    .filter(Boolean)
    .join(" ");
}

/** Fish joins what an argument offers with @ and a path by itself: it takes a path behind any text. */
function writeValue(value: Value, isOfFlag: boolean): string {
  switch (value.kind) {
    case "none":
      return "";
    case "list":
      return `${isOfFlag ? "-x" : "-f"} -a ${quoteWord(value.items.join(" "))}`;
    case "file":
      return isOfFlag ? "-r -F" : "-F";
    case "json":
      return `-x -a '(string match -r "^@.*" -- (commandline -ct) | string sub -s 2 | read -l name; and __fish_complete_path "$name" | string replace -r "^" "@")'`;
    case "text":
      return isOfFlag ? "-x" : "";
  }
}

function at(path: string): string {
  return `complete -c dataworks -n ${quoteWord(`__dataworks_at ${quoteWord(path)}`)}`;
}

/** As fish reads it. */
function quoteWord(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
