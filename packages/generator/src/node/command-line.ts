import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { ImportExtension } from "../emit/generated-file.ts";
import { GeneratorError } from "../generator-error.ts";
import { type ChangesCommand, parseChanges } from "./changes-command.ts";
import { type DiffCommand, parseDiff } from "./diff-command.ts";
import { type ImportCommand, parseImport } from "./import-command.ts";
import { ForeignFolder } from "./own-folder.ts";
import type { RunOptions, RunResult } from "./run.ts";
import type { Terminal } from "./terminal.ts";

const HELP = `dataworks-gen DOCUMENT... [--out DIR] [--complete DIR] [options]
dataworks-gen import METADATA --out DIR [options]        documents from the vendor's metadata: import --help
dataworks-gen diff METADATA DOCUMENT... [options]        where they disagree with it: diff --help
dataworks-gen changes OLDER NEWER [options]              what has changed between two releases: changes --help

Turns RPC-style OpenAPI 3.1 documents (YAML or JSON) into TypeScript: types, operation descriptors, a typed client on
openapi-fetch, error catalogues, examples and validators. A document may share parts of others (x-shared).

  --out DIR                where the files go; *.gen.ts that it made earlier and makes no more are removed
  --complete DIR           write each document with all that it shares and refers to, as one JSON file
  --check                  write nothing; fail when DIR is not what the documents give
  --watch                  generate again whenever a document changes
  --reference DIR          also write a page of documentation for each operation; other pages stay
  --documentation DIR      also write the same as TypeScript, for forms and help: meaning, example and values of each field;
                           another folder than that of --out
  --root DIR               the folder that references to other files must not leave (default: that of each document)
  --import-extension EXT   how the files import each other: js (default) or ts
  --fix-command COMMAND    what a failed check advises to run (default: this command without --check)
  --help                   this text

Exit codes: 0 done; 1 a document was refused, the output has drifted or cannot be written; 2 the command line is wrong.`;

/** Runs `dataworks-gen`; returns its exit code. */
export function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  const [word, ...rest] = args;
  if (word === "diff") return runCommand(() => parseDiff(rest), startDiff, { name: word, terminal });
  if (word === "changes") return runCommand(() => parseChanges(rest), startChanges, { name: word, terminal });
  if (word === "import") return runCommand(() => parseImport(rest), startImport, { name: word, terminal });
  return runCommand(() => parseCommand(args), execute, { name: "", terminal });
}

async function startDiff(command: DiffCommand, terminal: Terminal): Promise<number> {
  const { runDiff } = await import("./run-diff.ts");
  return runDiff(command, terminal);
}

async function startChanges(command: ChangesCommand, terminal: Terminal): Promise<number> {
  const { runChanges } = await import("./run-changes.ts");
  return runChanges(command, terminal);
}

async function startImport(command: ImportCommand, terminal: Terminal): Promise<number> {
  const { runImport } = await import("./run-import.ts");
  return runImport(command, terminal);
}

type Parsed<Command> = Command | { readonly problem: string } | { readonly help: string };

/** Runs what the words say, or says what is wrong with them. */
async function runCommand<Command extends object>(
  parse: () => Parsed<Command>,
  run: (command: Command, terminal: Terminal) => Promise<number>,
  { name, terminal }: { readonly name: string; readonly terminal: Terminal },
): Promise<number> {
  const parsed = parseWords(parse);
  if ("problem" in parsed) {
    terminal.err(`${parsed.problem}\n\nTry: dataworks-gen ${name && `${name} `}--help`);
    return 2;
  }
  if ("help" in parsed) {
    terminal.out(parsed.help);
    return 0;
  }
  try {
    return await run(parsed, terminal);
  } catch (error) {
    reportFailure(error, terminal);
    return 1;
  }
}

/** An option that is not known, or has no value, is told by Node. */
function parseWords<Command>(parse: () => Parsed<Command>): Parsed<Command> {
  try {
    return parse();
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

interface Command extends RunOptions {
  readonly watch: boolean;
  readonly fixCommand: string;
}

function parseCommand(args: readonly string[]): Parsed<Command> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  if (values.help) return { help: HELP };
  const problem = findProblem(values, positionals);
  if (problem !== undefined) return { problem };
  const {
    help,
    "fix-command": fixCommand = adviseCommand(args),
    "import-extension": extension,
    ...options
  } = values;
  return {
    ...options,
    documents: positionals,
    rootOption: "--root DIR",
    fixCommand,
    importExtension: extension as ImportExtension,
  };
}

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>["values"];

/** Says why the words of a command do not go together, if they do not. */
function findProblem(values: Values, documents: readonly string[]): string | undefined {
  const { "import-extension": extension, out, complete, check, watch: isWatching, documentation } = values;
  if (extension !== "js" && extension !== "ts") return "--import-extension must be js or ts.";
  if (documents.length === 0) return "Name at least one document.";
  if (!out && !complete) return "--out DIR is missing: where should the files go?";
  if (check && isWatching) return "--check and --watch exclude each other.";
  if (documentation !== undefined && out !== undefined && resolve(documentation) === resolve(out))
    return "--documentation DIR must be another folder than --out.";
  return undefined;
}

/** The command that fixes what a check found: the same without `--check`. */
function adviseCommand(args: readonly string[]): string {
  const words = args.filter((arg) => arg !== "--check").map(quoteWord);
  return `dataworks-gen ${words.join(" ")}`;
}

/** A word as a POSIX shell reads it back. */
function quoteWord(word: string): string {
  return /^[\w%+,./:=@-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

const OPTIONS = {
  out: { type: "string" },
  check: { type: "boolean", default: false },
  watch: { type: "boolean", default: false },
  root: { type: "string" },
  reference: { type: "string" },
  documentation: { type: "string" },
  complete: { type: "string" },
  "import-extension": { type: "string", default: "js" },
  "fix-command": { type: "string" },
  help: { type: "boolean", short: "h", default: false },
} as const;

/** The generator is loaded only here, since its engine takes long to load. */
async function execute(command: Command, terminal: Terminal): Promise<number> {
  if (command.watch) {
    const { watch } = await import("./watch.ts");
    terminal.out(`Watching ${command.documents.join(", ")}. Ctrl+C ends.`);
    const onResult = (result: RunResult) => terminal.out(summarise(result, command));
    await watch(command, {
      onResult,
      onError: (error) => reportFailure(error, terminal),
      signal: terminal.signal,
    });
    return 0;
  }
  const { run } = await import("./run.ts");
  const result = await run(command);
  if (!command.check || result.drifts.length === 0) {
    terminal.out(summarise(result, command));
    return 0;
  }
  for (const { kind, path } of result.drifts) terminal.err(`${kind}: ${path}`);
  terminal.err(`\nThe output is not what the documents give. Fix it with:\n\n  ${command.fixCommand}\n`);
  return 1;
}

function summarise({ drifts, written }: RunResult, { check, out, complete }: Command): string {
  const where = out ?? complete;
  if (drifts.length === 0)
    return `${where}: ${written} files, ${check ? "as the documents give them" : "nothing to change"}.`;
  return `${where}: ${written} files, ${drifts.length} written or removed.`;
}

function reportFailure(error: unknown, terminal: Terminal): void {
  if (error instanceof GeneratorError) reportRefusal(error, terminal);
  else if (error instanceof ForeignFolder) terminal.err(`Nothing was written there: ${error.message}.`);
  else if (isSystemError(error)) terminal.err(`The file system refuses: ${error.message}`);
  else throw error;
}

function reportRefusal({ message, problems }: GeneratorError, terminal: Terminal): void {
  terminal.err(message);
  terminal.err(`\n${problems.length} problem${problems.length === 1 ? "" : "s"}; nothing was written.`);
}

/** Whether an error comes from the operating system (the disk is full, a place may not be written); its text names the place. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error;
}
