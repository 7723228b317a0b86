import type { DocumentedError } from "@dataworks-kit/wire";
import { Argument, type Command, InvalidArgumentError } from "commander";
import { EXIT } from "./exit-codes.ts";
import { findClosestName } from "./find-closest-name.ts";
import { OPERATIONS } from "./operation/operations.ts";
import { SuggestingOption } from "./suggesting-option.ts";
import type { Shell, Terminal } from "./terminal.ts";
import { toPrintable, toPrintableLine } from "./to-printable.ts";

interface ErrorsOptions {
  readonly operation?: string;
  readonly json?: boolean;
}

/** A documented error, and the commands of the operations that document it in these words. */
interface KnownError {
  readonly error: DocumentedError;
  readonly commands: readonly string[];
}

const HELP = `
Says what an error code of DataWorks means, what to do, and whether the call was carried out. Without CODE it lists every code. Nothing is
sent.

Exit codes:
  0    the code is documented
  1    no operation documents it
  2    the command line is wrong

Examples:
  dataworks errors ConnectionAlreadyExist
  dataworks errors --operation create-data-source
  dataworks errors Throttling.User --json
`;

const EXECUTIONS = {
  none: "no",
  unlikely: "presumably not",
  unknown: "nobody knows: look before you call again",
} as const;

/** Adds `dataworks errors`: the error catalogue of all operations. */
export function addErrorsCommand(program: Command, { terminal, onExit }: Shell): void {
  program
    .command("errors")
    .description("Say what an error code means, and what to do.")
    .addArgument(new Argument("[CODE]", "the code of an error, as an answer has it"))
    .addOption(
      new SuggestingOption(
        "--operation <NAME>",
        "of this operation alone, such as create-data-source",
        OPERATIONS.map(({ name }) => name),
      ).argParser(readOperation),
    )
    .option("--json", "print JSON")
    .addHelpText("after", HELP)
    .action(async (code: string | undefined, options: ErrorsOptions) => {
      onExit(await showErrors(code, options, terminal));
    });
}

function readOperation(text: string): string {
  const names = OPERATIONS.map(({ name }) => name);
  if (names.includes(text)) return text;
  const closest = findClosestName(text, names);
  throw new InvalidArgumentError(
    `Expected the name of an operation.${closest === undefined ? "" : ` (Did you mean ${closest}?)`}`,
  );
}

async function showErrors(
  code: string | undefined,
  { operation, json }: ErrorsOptions,
  terminal: Terminal,
): Promise<number> {
  const known = await collectErrors(operation);
  const found = code === undefined ? known : known.filter(({ error }) => isCode(error, code));
  if (found.length === 0) {
    terminal.err(`dataworks: ${toPrintableLine(describeUnknown(code ?? "", known, operation))}.\n`);
    return EXIT.refused;
  }
  if (json) terminal.out(`${toPrintable(JSON.stringify(found.map(toJson), null, 2))}\n`);
  else
    terminal.out(toPrintable(code === undefined ? listErrors(found) : found.map(describeError).join("\n")));
  return EXIT.done;
}

/** Errors that several operations have in the same words stand once. */
async function collectErrors(name: string | undefined): Promise<KnownError[]> {
  const wanted = OPERATIONS.filter((operation) => name === undefined || operation.name === name);
  const byWords = new Map<string, { error: DocumentedError; commands: string[] }>();
  for (const operation of wanted)
    for (const error of (await operation.contract()).errors) {
      const words = JSON.stringify(error);
      const entry = byWords.get(words) ?? { error, commands: [] };
      byWords.set(words, { error, commands: [...entry.commands, operation.name] });
    }
  return [...byWords.values()].sort((one, other) => (one.error.code < other.error.code ? -1 : 1));
}

/** People type a code by hand, so that its case does not count. */
function isCode({ code }: DocumentedError, text: string): boolean {
  return code.toLowerCase() === text.toLowerCase();
}

function describeUnknown(code: string, known: readonly KnownError[], operation: string | undefined): string {
  const codes = new Map(known.map(({ error }) => [error.code.toLowerCase(), error.code]));
  const closest = codes.get(findClosestName(code, [...codes.keys()]) ?? "");
  const where = operation === undefined ? "no operation documents" : `${operation} does not document`;
  const hint = closest === undefined ? "dataworks errors lists all codes" : `did you mean ${closest}`;
  return `${where} the code ${code}; ${hint}`;
}

function listErrors(errors: readonly KnownError[]): string {
  const codes = errors.map(({ error }) => error.code);
  const width = Math.max(...codes.map((code) => code.length));
  const rows = errors.map(
    ({ error }) => `${error.code.padEnd(width)}  ${String(error.status ?? "").padEnd(3)}  ${error.summary}`,
  );
  return `${[...new Set(rows)].join("\n")}\n`;
}

function describeError({ error, commands }: KnownError): string {
  const { code, status, message, summary, description, execution = "unknown", evidence } = error;
  const isForAll = commands.length === OPERATIONS.length;
  const rows = [
    ["Meaning", summary],
    ["To do", description],
    ["Message", message],
    ["Carried out", EXECUTIONS[execution]],
    ["Operations", isForAll ? "all" : commands.join(", ")],
    [
      "Known from",
      evidence === "documented" ? "the vendor's documentation" : "what is known of siblings (inferred)",
    ],
  ] as const;
  const lines = rows
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `  ${name.padEnd(13)}${value}`);
  return `${[`${code}${status === undefined ? "" : ` (HTTP ${status})`}`, ...lines].join("\n")}\n`;
}

function toJson({ error, commands }: KnownError): object {
  return { ...error, operations: commands };
}
