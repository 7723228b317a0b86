import type { Algorithm, ParametersIn } from "@dataworks-kit/client/core";
import { toCommandFlag } from "@dataworks-kit/samples";
import { isDestructive, type OperationDescriptor, type ParameterDescriptor } from "@dataworks-kit/wire";
import { type Command, InvalidArgumentError, Option } from "commander";

/** The flags that say how to call and how to print, in addition to the parameters. */
export interface CommandFlags {
  readonly regionId?: string;
  readonly network: "public" | "vpc";
  readonly profile?: string;
  readonly endpoint?: string;
  readonly allowPlainHttp?: boolean;
  readonly algorithm: Algorithm;
  readonly parametersIn: ParametersIn;
  readonly checkContent?: boolean;
  readonly allowUndocumentedType?: boolean;
  /** In seconds. */
  readonly timeout: number;
  readonly json?: boolean;
  readonly verbose?: boolean;
  /** Lists every page. */
  readonly all?: boolean;
  readonly showSecrets?: boolean;
  /** Looks in the list after a call without a clear answer. */
  readonly look?: boolean;
  /** Goes on without a question. */
  readonly yes?: boolean;
}

/** The help of `--endpoint`. */
export const ENDPOINT_HELP =
  "server to call instead of the region's, such as http://127.0.0.1:8080; it may have a path";

/** Adds the flags that are not parameters. Some depend on what the document says of the operation. */
export function addCommandFlags(command: Command, operation: OperationDescriptor): void {
  addAnswerFlags(command, operation);
  addServerFlags(command, operation);
  command
    .addOption(createAlgorithmOption())
    .addOption(
      new Option("--parameters-in <PLACE>", "where parameters travel")
        .choices(["body", "query"])
        .default("body"),
    );
  addCheckFlags(command, operation);
  command
    .addOption(createTimeoutOption("give up after this time", 60))
    .option("--json", "print the answer, or the error, as JSON")
    .option("--verbose", "print the request as it is sent and how it was signed, secrets masked");
}

function addAnswerFlags(command: Command, operation: OperationDescriptor): void {
  const { pages, answer, look } = operation;
  if (pages) command.option("--all", "list all pages; with --json as one array of items");
  if (answer.secrets) command.option("--show-secrets", "do not mask secrets in the answer of --json");
  if (look) command.option("--look", "after an unclear answer, look in the list for what was created");
  if (isDestructive(operation))
    command.option("--yes", "do not ask; required where there is no terminal to ask");
}

/** Adds the flags that say which server is called, and by whose key. A parameter RegionId is the flag of the region itself. */
export function addServerFlags(
  command: Command,
  { parameters }: Pick<OperationDescriptor, "parameters">,
): void {
  if (!parameters.some(({ name }) => name === "RegionId"))
    command.option("--region-id <ID>", "region to call (default: ALIBABA_CLOUD_REGION_ID)");
  const network = new Option("--network <NETWORK>", "endpoint of the region");
  const profile = "profile that gives the access key and the region (default: ALIBABA_CLOUD_PROFILE)";
  command
    .addOption(network.choices(["public", "vpc"]).default("public"))
    .addOption(new Option("--profile <NAME>", profile).argParser(readName))
    .option("--endpoint <URL>", ENDPOINT_HELP)
    .option("--allow-plain-http", "let passwords travel unencrypted to another machine");
}

/** `--algorithm`. */
export function createAlgorithmOption(): Option {
  return new Option("--algorithm <NAME>", "signature algorithm")
    .choices(["ACS3-HMAC-SHA256", "HMAC-SHA1", "ACS3-HMAC-SM3"])
    .default("ACS3-HMAC-SHA256");
}

/** `--timeout`, in seconds. */
export function createTimeoutOption(description: string, byDefault: number): Option {
  return new Option("--timeout <SECONDS>", description).default(byDefault).argParser(readSeconds);
}

function addCheckFlags(command: Command, { parameters }: OperationDescriptor): void {
  const varied = parameters.filter(({ variantBy }) => variantBy);
  const isOpen = ({ name, allowedWhen, variantBy }: ParameterDescriptor) =>
    allowedWhen || variantBy || varied.some((parameter) => parameter.variantBy === name);
  const open = parameters.filter(isOpen).map(({ name }) => toCommandFlag(name));
  if (varied.length > 0) {
    const names = varied.map(({ name }) => name).join(" and ");
    const text = `check the inside of ${names} before sending; its rules are partly inferred`;
    command.option("--check-content", text);
  }
  if (open.length > 0) {
    const list = new Intl.ListFormat("en").format(open);
    command.option("--allow-undocumented-type", `accept any ${list}`);
  }
}

function readName(text: string): string {
  if (text !== "") return text;
  throw new InvalidArgumentError(
    "Expected the name of a profile, but the text is empty. Is a variable not set?",
  );
}

/** A millisecond. */
const SHORTEST_SECONDS = 0.001;
const DAY_SECONDS = 86_400;

function readSeconds(text: string): number {
  const seconds = Number(text);
  if (text.trim() !== "" && seconds >= SHORTEST_SECONDS && seconds <= DAY_SECONDS) return seconds;
  throw new InvalidArgumentError("Expected a number of seconds from 0.001 to 86400, which is a day.");
}
