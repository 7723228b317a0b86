import { createSample, SAMPLE_LANGUAGES, type SampleLanguage } from "@dataworks-kit/samples";
import type { OperationContract } from "@dataworks-kit/wire";
import { Argument, type Command, InvalidArgumentError, Option } from "commander";
import { closestName } from "../closest-name.ts";
import { flagOf } from "../operation/flag-of.ts";
import { type NamedOperation, OPERATIONS } from "../operation/operations.ts";
import { parameterFlags } from "../operation/parameter-flags.ts";
import { readInput } from "../operation/read-input.ts";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { describeSample } from "./describe-sample.ts";

type Input = Readonly<Record<string, unknown>>;

interface Flags {
  readonly lang: SampleLanguage;
  readonly endpoint?: string;
}

const HELP = `
Languages:
${SAMPLE_LANGUAGES.map(({ id, title }) => `  ${id.padEnd(12)}${title}`).join("\n")}

The code goes to standard output; what to install and which variables it reads go to standard error. Secrets become
variables, and missing parameters are left out. Without any, the code makes the documented call; where a parameter
decides what others may be, that one alone chooses among the documented calls.
`;

/**
 * Adds `dataworks sample`: it prints code that makes a call, and calls nobody. Its flags are those of the operation that the
 * word behind it names.
 */
export async function addSampleCommand(
  program: Command,
  [, word = ""]: readonly string[],
  terminal: Terminal,
): Promise<void> {
  const names = OPERATIONS.map(({ name }) => name);
  const named = OPERATIONS.find(({ name }) => name === word) ?? OPERATIONS[0];
  if (!named) return;
  const flags = parameterFlags(named.operation, await named.document());
  const command = program
    .command("sample")
    .description("Print code that makes a call.")
    .addArgument(operationArgument(names, named.name))
    .addOption(languageOption());
  for (const { option } of flags) {
    const shown = new Option(option.flags, option.description.replace(/ \(required\)$/, ""));
    command.addOption(option.parseArg ? shown.argParser(option.parseArg) : shown);
  }
  command.option(
    "--endpoint <URL>",
    "server instead of the region's, such as http://127.0.0.1:8080; it may have a path",
  );
  command.addHelpText("after", `${HELP}\nExample:\n  ${exampleOf(named)}\n`);
  command.action(async (operation: string, { lang, endpoint }: Flags) => {
    // The flags are those of the word behind `sample`.
    if (operation !== named.name) throw new UsageError(`sample: give ${operation} before all flags.`);
    const givenOf = (option: Option) => command.getOptionValue(option.attributeName());
    const contract = await named.contract();
    const input = inputOrExample(await readInput(flags, givenOf, terminal), contract, terminal);
    const sample = createSample(lang, { contract, input, ...(endpoint !== undefined && { endpoint }) });
    terminal.out(sample.code);
    terminal.err(describeSample(sample));
  });
}

function operationArgument(names: readonly string[], byDefault: string): Argument {
  return new Argument("[operation]", `which call: ${names.join(", ")}`)
    .default(byDefault)
    .argParser((text) => {
      if (names.includes(text)) return text;
      throw new InvalidArgumentError(`Expected the name of an operation.${hintFor(text, names)}`);
    });
}

function languageOption(): Option {
  const names = SAMPLE_LANGUAGES.map(({ id }) => id);
  return new Option("--lang <LANGUAGE>", `language of the code: ${names.join(", ")}`)
    .makeOptionMandatory()
    .argParser((text) => {
      const language = names.find((name) => name === text);
      if (language !== undefined) return language;
      throw new InvalidArgumentError(`Expected ${names.join(", ")}.${hintFor(text, names)}`);
    });
}

function exampleOf({ name }: NamedOperation): string {
  return `dataworks sample ${name} --lang python > ${name.replaceAll("-", "_")}.py`;
}

/** Without parameters, a documented example. */
function inputOrExample(input: Input, { operation, examples }: OperationContract, { env }: Terminal): Input {
  const RegionId = env.ALIBABA_CLOUD_REGION_ID;
  const decider = operation.parameters.find(({ variantBy }) => variantBy)?.variantBy;
  if (Object.keys(input).some((name) => name !== decider)) return RegionId ? { RegionId, ...input } : input;
  const documented = new Map<string, unknown>(Object.entries(examples.inputs));
  const [first = ""] = documented.keys();
  const kind = String((decider && input[decider]) ?? first);
  const example = documented.get(kind);
  if (typeof example === "object" && example !== null) return { ...example };
  const hint = hintFor(kind, [...documented.keys()]);
  throw new UsageError(
    `${flagOf(decider ?? "")}: there is no example of ${kind}; give its parameters.${hint}`,
  );
}

function hintFor(text: string, names: readonly string[]): string {
  const name = closestName(text, names);
  return name === undefined ? "" : ` (Did you mean ${name}?)`;
}
