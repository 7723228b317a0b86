import type { CreateConnectionInput } from "@dataworks-kit/api";
import type { Migration, MigrationNote } from "@dataworks-kit/migrate";
import { type OperationDescriptor, parseJson, redactInput, stringifyJson } from "@dataworks-kit/wire";
import { type Command, InvalidArgumentError, Option } from "commander";
import { EXIT, UsageError } from "./exit-codes.ts";
import { InterruptedError, type Shell, type Terminal } from "./terminal.ts";
import { toPrintable, toPrintableLine } from "./to-printable.ts";

/** The versions of CreateDataSource to which there is a way. */
const TARGETS = ["2020-05-18", "2024-05-18"] as const;
type Target = (typeof TARGETS)[number];

type Members = Readonly<Record<string, unknown>>;

interface MigrateOptions {
  readonly to: Target;
  readonly regionId?: string;
  readonly set?: Members;
}

/** As much as some ten thousand inputs; the limit keeps a wrong file out of memory. */
const MAX_BYTES = 64 * 1024 * 1024;

const HELP = `
FILE holds the input of CreateConnection as JSON, one object or an array of them; without FILE, or with -, it is read from standard
input. The input of CreateDataSource goes to standard output in the same form, and notes go to standard error:

  dropped  the older input has it, and the newer one has no place for it
  assumed  the newer input has it, and the older one does not say it: see whether it is right
  needed   the newer operation refuses the input without it, or as it is

Nothing is sent. On a terminal secrets are shown as ***; written to a file, they are there.

Exit codes:
  0    every input is complete
  1    something is needed, see the notes; what there is was printed
  2    the command line is wrong, the file cannot be read, or it is not the input of CreateConnection

Examples:
  dataworks migrate connection.json --to 2020-05-18 > data-source.json
  dataworks migrate connections.json --to 2024-05-18 --region-id cn-shanghai > data-sources.json
  dataworks migrate polardb.json --to 2024-05-18 --set dbType=mysql
`;

/** Adds `dataworks migrate`: the input of the deprecated CreateConnection as that of CreateDataSource. */
export function addMigrateCommand(program: Command, { terminal, onExit }: Shell): void {
  program
    .command("migrate")
    .description("Turn the input of CreateConnection into that of CreateDataSource.")
    .argument("[FILE]", "the input of CreateConnection, as JSON", "-")
    .addOption(
      new Option("--to <VERSION>", "the version of CreateDataSource").choices(TARGETS).makeOptionMandatory(),
    )
    .option("--region-id <ID>", "the region of the instances, where Content names none")
    .addOption(
      new Option(
        "--set <NAME=VALUE>",
        "a member of ConnectionProperties, again for each; a value that starts with { or [ is JSON",
      ).argParser(readAssignment),
    )
    .addHelpText("after", HELP)
    .action(async (file: string, options: MigrateOptions) => {
      onExit(await migrateFile(file, options, terminal));
    });
}

async function migrateFile(file: string, options: MigrateOptions, terminal: Terminal): Promise<number> {
  if (options.to === "2020-05-18" && options.set)
    throw new UsageError("migrate: --set is for --to 2024-05-18, which has ConnectionProperties.");
  const given = parseInput(await readFile(file, terminal), file);
  const inputs = (Array.isArray(given) ? given : [given]).map((item, index) => checkInput(item, file, index));
  const migrate = await chooseMigration(options);
  const migrations = inputs.map(migrate);
  const operation = await loadTarget(options.to);
  const shown = migrations.map((migration) => writeInput(migration, operation, terminal));
  terminal.out(toPrintable(Array.isArray(given) ? `[\n${shown.join(",\n")}\n]\n` : `${shown.join("")}\n`));
  for (const [index, { notes }] of migrations.entries())
    for (const note of notes) terminal.err(`${toPrintableLine(describeNote(note, inputs[index]))}\n`);
  return migrations.every(({ kind }) => kind === "complete") ? EXIT.done : EXIT.refused;
}

async function chooseMigration({ to, regionId, set: properties }: MigrateOptions) {
  const { toCreateDataSource, toCreateDataSource20240518 } = await import("@dataworks-kit/migrate");
  const given = { ...(regionId !== undefined && { regionId }), ...(properties && { properties }) };
  return (input: CreateConnectionInput): Migration<object> =>
    to === "2020-05-18" ? toCreateDataSource(input) : toCreateDataSource20240518(input, given);
}

/** The help of all commands need not load what migrates. */
async function loadTarget(to: Target): Promise<OperationDescriptor> {
  const operations = await import("@dataworks-kit/api/operations");
  return to === "2020-05-18" ? operations.createDataSource : operations.createDataSource20240518;
}

async function readFile(file: string, terminal: Terminal): Promise<string> {
  try {
    return await terminal.read(file, MAX_BYTES);
  } catch (cause) {
    if (cause instanceof InterruptedError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(`migrate: cannot read ${nameSource(file)}: ${reason}.`, { cause });
  }
}

function nameSource(file: string): string {
  return file === "-" ? "standard input" : file;
}

function parseInput(text: string, file: string): unknown {
  try {
    return parseJson(text);
  } catch {
    // The reason would quote the text, which holds secrets.
    throw new UsageError(`migrate: ${nameSource(file)} is not valid JSON.`);
  }
}

/** What decides the way must be there; whatever else is wrong is told as needed. */
function checkInput(item: unknown, file: string, index: number): CreateConnectionInput {
  const { ConnectionType } = Object(item) as Members;
  if (typeof ConnectionType === "string") return item as CreateConnectionInput;
  throw new UsageError(
    `migrate: ${nameSource(file)}, input ${index + 1}: expected the input of CreateConnection, an object with ConnectionType.`,
  );
}

/** One line of JSON. On a terminal nobody needs the secrets. */
function writeInput(
  migration: Migration<object>,
  operation: OperationDescriptor,
  { columns }: Terminal,
): string {
  const input = migration.kind === "complete" ? migration.input : migration.draft;
  return stringifyJson(columns === undefined ? input : redactInput(operation, input));
}

function describeNote(
  { kind, place, message }: MigrationNote,
  input: CreateConnectionInput | undefined,
): string {
  const flag = /^ConnectionProperties\.(\w+)$/.exec(place)?.[1];
  const way = kind === "needed" && flag !== undefined ? ` (--set ${flag}=...)` : "";
  return `${String(input?.Name ?? "")}: ${kind} ${place}: ${message}${way}`;
}

function readAssignment(text: string, before: Members = {}): Members {
  const [, name, value = ""] = /^(\w+)=(.*)$/s.exec(text) ?? [];
  if (name === undefined) throw new InvalidArgumentError("Expected NAME=VALUE.");
  return { ...before, [name]: /^[[{]/.test(value) ? readJsonValue(value) : value };
}

function readJsonValue(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    throw new InvalidArgumentError("The value starts as JSON does, and is not valid JSON.");
  }
}
