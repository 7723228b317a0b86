import type { Argument, Command, Option } from "commander";
import { SuggestingOption } from "../suggesting-option.ts";

/** What can stand as a value: nothing, one of a list, the name of a file, JSON or `@FILE`, or any text. */
export type Value =
  | { readonly kind: "none" | "file" | "json" | "text" }
  | { readonly kind: "list"; readonly items: readonly string[] };

/** A flag as completion shows it. */
export interface CompletedFlag {
  /** `--json`. */
  readonly flag: string;
  readonly description: string;
  readonly value: Value;
}

/** A command as completion shows it. */
export interface CompletedCommand {
  /** The words that call it: nothing for `dataworks` itself, `doctor`, `sample list-projects`. */
  readonly path: string;
  readonly description: string;
  readonly flags: readonly CompletedFlag[];
  /** Its argument without a flag. */
  readonly argument: Value;
}

/** The commands as commander knows them, the program itself first: its argument is the name of a command. */
export function readCommands(program: Command): CompletedCommand[] {
  const commands = program.createHelp().visibleCommands(program);
  const items = commands.map((command) => command.name());
  const own = { ...readCommand(program, ""), argument: { kind: "list", items } as const };
  const help = ({ path }: CompletedCommand) => path === "help";
  return [own, ...commands.map((command) => readCommand(command, command.name()))].map((command) =>
    help(command) ? { ...command, argument: own.argument } : command,
  );
}

/** One command under the words that call it. */
export function readCommand(command: Command, path: string): CompletedCommand {
  const [argument] = command.registeredArguments;
  return {
    path,
    description: takeFirstLine(command.summary() || command.description()),
    flags: command.createHelp().visibleOptions(command).flatMap(readFlag),
    argument: argument ? readArgument(argument) : { kind: "none" },
  };
}

function readFlag(option: Option): CompletedFlag[] {
  const { long, description } = option;
  return long ? [{ flag: long, description: takeFirstLine(description), value: readValue(option) }] : [];
}

function readValue(option: Option): Value {
  if (!option.required && !option.optional) return { kind: "none" };
  const items = option instanceof SuggestingOption ? option.suggestions : option.argChoices;
  if (items && items.length > 0) return { kind: "list", items };
  const [, placeholder = ""] = /<(.*)>/.exec(option.flags) ?? [];
  if (placeholder === "true|false") return { kind: "list", items: ["true", "false"] };
  return { kind: placeholder === "FILE" ? "file" : placeholder === "JSON" ? "json" : "text" };
}

function readArgument(argument: Argument): Value {
  if (argument.argChoices) return { kind: "list", items: argument.argChoices };
  return { kind: argument.name() === "FILE" ? "file" : "text" };
}

const LONGEST = 72;

function takeFirstLine(text: string): string {
  const [line = ""] = text.split("\n");
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
