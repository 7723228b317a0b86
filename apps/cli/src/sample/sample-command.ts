import { createConnectionExamples } from "@dataworks-kit/api";
import { createConnection } from "@dataworks-kit/api/contracts";
import { createSample, SAMPLE_LANGUAGES, type SampleLanguage } from "@dataworks-kit/samples";
import { type Command, InvalidArgumentError, Option } from "commander";
import { parameterFlags } from "../create-connection/parameter-flags.ts";
import { readInput } from "../create-connection/read-input.ts";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { closestName } from "./closest-name.ts";
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
variables, and missing parameters are left out. Without any, or with --connection-type alone, the code makes the
documented call of that type (default: rds).

Example:
  dataworks sample --lang python --connection-type mysql > create_connection.py
`;

/** Adds `dataworks sample`: it prints code that makes a call, and calls nobody. */
export function addSampleCommand(program: Command, terminal: Terminal): void {
  const flags = parameterFlags();
  const command = program.command("sample").description("Print code that adds a data source.");
  command.addOption(languageOption());
  for (const { option } of flags)
    command.addOption(new Option(option.flags, option.description.replace(/ \(required\)$/, "")));
  command.option(
    "--endpoint <URL>",
    "server instead of the region's, such as http://127.0.0.1:8080; it may have a path",
  );
  command.addHelpText("after", HELP);
  command.action(async ({ lang, endpoint }: Flags) => {
    const textOf = (option: Option) => command.getOptionValue(option.attributeName());
    const input = inputOrExample(await readInput(flags, textOf, terminal), terminal);
    const sample = createSample(lang, {
      contract: createConnection,
      input,
      ...(endpoint !== undefined && { endpoint }),
    });
    terminal.out(sample.code);
    terminal.err(describeSample(sample));
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

/** Without parameters, the documented example. */
function inputOrExample(input: Input, { env }: Terminal): Input {
  const RegionId = env.ALIBABA_CLOUD_REGION_ID;
  if (Object.keys(input).some((name) => name !== "ConnectionType"))
    return RegionId ? { RegionId, ...input } : input;
  const examples = Object.entries(createConnectionExamples.inputs);
  const type = String(input.ConnectionType ?? "rds");
  const example = examples.find(([name]) => name === type)?.[1];
  if (example !== undefined) return example;
  const hint = hintFor(
    type,
    examples.map(([name]) => name),
  );
  throw new UsageError(`--connection-type: there is no example of ${type}; give its parameters.${hint}`);
}

function hintFor(text: string, names: readonly string[]): string {
  const name = closestName(text, names);
  return name === undefined ? "" : ` (Did you mean ${name}?)`;
}
