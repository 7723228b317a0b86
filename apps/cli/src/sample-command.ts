import {
  createSample,
  SAMPLE_LANGUAGES,
  type Sample,
  type SampleLanguage,
  toCommandFlag,
} from "@dataworks-kit/samples";
import type { OperationContract } from "@dataworks-kit/wire";
import { Argument, type Command, InvalidArgumentError, type Option } from "commander";
import { UsageError } from "./exit-codes.ts";
import { findClosestName } from "./find-closest-name.ts";
import { ENDPOINT_HELP } from "./operation/command-flags.ts";
import { type NamedOperation, OPERATIONS } from "./operation/operations.ts";
import { createParameterFlags, type ParameterFlag, type TypedValues } from "./operation/parameter-flags.ts";
import { readInput } from "./operation/read-input.ts";
import { SuggestingOption } from "./suggesting-option.ts";
import type { Terminal } from "./terminal.ts";
import { toPrintable } from "./to-printable.ts";

type Input = Readonly<Record<string, unknown>>;

interface SampleFlags {
  readonly lang: SampleLanguage;
  readonly endpoint?: string;
}

const HELP = `
Languages:
${SAMPLE_LANGUAGES.map(({ id, title }) => `  ${id.padEnd(12)}${title}`).join("\n")}

The code goes to standard output. What to install and which variables the code reads go to standard error. Secrets
become variables, and missing parameters are left out. Without parameters the code makes the documented call. If one
parameter decides which others are allowed, that parameter alone chooses among the documented calls.
`;

/**
 * Adds `dataworks sample`: it prints code that makes a call, and sends nothing. Its flags are those of the operation that the
 * word after `sample` names.
 */
export async function addSampleCommand(
  program: Command,
  [, word]: readonly string[],
  terminal: Terminal,
): Promise<void> {
  const named = OPERATIONS.find(({ name }) => name === word) ?? OPERATIONS[0];
  if (!named) return;
  const flags = createParameterFlags(named.operation, await named.document());
  const command = program
    .command("sample")
    .description("Print code that makes a call.")
    .addArgument(createOperationArgument(named.name))
    .addOption(createLanguageOption());
  for (const { option } of flags) command.addOption(toOptionalOption(option));
  command
    .option("--endpoint <URL>", ENDPOINT_HELP)
    .addHelpText("after", `${HELP}\nExample:\n  ${writeExample(named)}\n`)
    .action(async (operation: string) => {
      // The flags are those of the word after `sample`.
      if (operation !== named.name) throw new UsageError(`sample: put ${operation} before all flags.`);
      await printSample({ named, flags, command }, terminal);
    });
}

/** The command as it was typed. */
interface SampleCommand {
  readonly named: NamedOperation;
  readonly flags: readonly ParameterFlag[];
  readonly command: Command;
}

async function printSample({ named, flags, command }: SampleCommand, terminal: Terminal): Promise<void> {
  const { lang, endpoint } = command.opts<SampleFlags>();
  const given = await readInput(flags, command.opts<TypedValues>(), terminal);
  const contract = await named.contract();
  const input = chooseInput(given, contract, terminal);
  const sample = writeSample(lang, { contract, input, ...(endpoint !== undefined && { endpoint }) });
  terminal.out(sample.code);
  terminal.err(describeSample(sample));
}

/** A RangeError says that the language has no client for the operation. */
function writeSample(lang: SampleLanguage, call: Parameters<typeof createSample>[1]): Sample {
  try {
    return createSample(lang, call);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError(`--lang: ${error.message} Choose another language.`, { cause: error });
  }
}

function createOperationArgument(byDefault: string): Argument {
  const names = OPERATIONS.map(({ name }) => name);
  return new Argument("[operation]", "operation to call")
    .choices(names)
    .default(byDefault)
    .argParser((text) => {
      if (names.includes(text)) return text;
      throw new InvalidArgumentError(`Expected the name of an operation.${writeHint(text, names)}`);
    });
}

function createLanguageOption(): Option {
  const names = SAMPLE_LANGUAGES.map(({ id }) => id);
  return new SuggestingOption("--lang <LANGUAGE>", `language of the code: ${names.join(", ")}`, names)
    .makeOptionMandatory()
    .argParser((text) => {
      const language = names.find((name) => name === text);
      if (language !== undefined) return language;
      throw new InvalidArgumentError(`Expected ${names.join(", ")}.${writeHint(text, names)}`);
    });
}

/** A sample may leave out every parameter. */
function toOptionalOption({ flags, description, parseArg, suggestions }: SuggestingOption): Option {
  const option = new SuggestingOption(flags, description.replace(/ \(required\)$/, ""), suggestions);
  return parseArg ? option.argParser(parseArg) : option;
}

function writeExample({ name }: NamedOperation): string {
  return `dataworks sample ${name} --lang python > ${name.replaceAll("-", "_")}.py`;
}

/** Without parameters, a documented example. */
function chooseInput(input: Input, { operation, examples }: OperationContract, { env }: Terminal): Input {
  const RegionId = env.ALIBABA_CLOUD_REGION_ID;
  const decider = operation.parameters.find(({ variantBy }) => variantBy)?.variantBy;
  if (Object.keys(input).some((name) => name !== decider)) return RegionId ? { RegionId, ...input } : input;
  const documented = new Map<string, unknown>(Object.entries(examples.inputs));
  const [first = ""] = documented.keys();
  const kind = String((decider && input[decider]) ?? first);
  const example = documented.get(kind);
  if (typeof example === "object" && example !== null) return { ...example };
  const hint = writeHint(kind, [...documented.keys()]);
  throw new UsageError(
    `${toCommandFlag(decider ?? "")}: there is no documented example for ${kind}, so give its other parameters too.${hint}`,
  );
}

function writeHint(text: string, names: readonly string[]): string {
  const name = findClosestName(text, names);
  return name === undefined ? "" : ` (Did you mean ${name}?)`;
}

/** What a sample needs, for people. */
function describeSample({ title, fileName, install, environment }: Sample): string {
  const width = Math.max(...environment.map(({ name }) => name.length));
  const lines = [
    `${title}. Save it as ${fileName}.`,
    ...(install === "" ? [] : [`  Install  ${install}`]),
    ...environment.map(({ name, meaning }) => `  Set      ${name.padEnd(width)}  ${meaning}`),
  ];
  return toPrintable(`${lines.join("\n")}\n`);
}
