import type { ClientOptions } from "@dataworks-kit/client/core";
import type { OperationContract, OperationDescriptor, ParameterDescriptor } from "@dataworks-kit/wire";
import { type Command, InvalidArgumentError, Option } from "commander";
import type { Terminal } from "../terminal.ts";
import { commandCredentials } from "./command-credentials.ts";
import { defaultRegion, explainMissingRegion } from "./default-region.ts";
import { describeRequest } from "./describe-request.ts";
import { describeRetry } from "./describe-retry.ts";
import { fetchThroughProxy } from "./fetch-through-proxy.ts";
import { flagOf } from "./flag-of.ts";
import type { KeyLibrary } from "./key-library.ts";

/** What the flags say of how to call. */
export interface ClientFlags {
  readonly regionId?: string;
  readonly profile?: string;
  readonly network?: "public" | "vpc";
  readonly endpoint?: string;
  readonly allowPlainHttp?: boolean;
  readonly algorithm?: NonNullable<ClientOptions["algorithm"]>;
  readonly parametersIn?: NonNullable<ClientOptions["parametersIn"]>;
  readonly checkContent?: boolean;
  readonly allowUndocumentedType?: boolean;
  readonly timeout: number;
  readonly json?: boolean;
  readonly verbose?: boolean;
}

/** Adds the flags that every operation has, and those for parameters whose values the document does not know all. */
export function addClientFlags(command: Command, operation: OperationDescriptor): void {
  if (!operation.parameters.some(({ name }) => name === "RegionId"))
    command.option("--region-id <ID>", "region to call (default: ALIBABA_CLOUD_REGION_ID)");
  command
    .addOption(
      new Option("--network <NETWORK>", "endpoint of the region")
        .choices(["public", "vpc"])
        .default("public"),
    )
    .addOption(
      new Option(
        "--profile <NAME>",
        "profile whose access key and region count (default: ALIBABA_CLOUD_PROFILE)",
      ).argParser(readName),
    )
    .option(
      "--endpoint <URL>",
      "server instead of the region's, such as http://127.0.0.1:8080; it may have a path",
    )
    .option("--allow-plain-http", "let passwords travel unencrypted to another machine")
    .addOption(
      new Option("--algorithm <NAME>", "signature")
        .choices(["ACS3-HMAC-SHA256", "HMAC-SHA1"])
        .default("ACS3-HMAC-SHA256"),
    )
    .addOption(
      new Option("--parameters-in <PLACE>", "where parameters travel")
        .choices(["body", "query"])
        .default("body"),
    );
  addDoorFlags(command, operation.parameters);
  command
    .addOption(
      new Option("--timeout <SECONDS>", "give up after this time").default(60).argParser(readSeconds),
    )
    .option("--json", "print the answer, or the error, as JSON")
    .option("--verbose", "print the request as it is sent and how it was signed, secrets masked");
}

function addDoorFlags(command: Command, parameters: readonly ParameterDescriptor[]): void {
  const varied = parameters.filter(({ variantBy }) => variantBy);
  const isDecider = (name: string) => varied.some(({ variantBy }) => variantBy === name);
  const doors = parameters.filter(
    ({ name, allowedWhen, variantBy }) => allowedWhen || variantBy || isDecider(name),
  );
  if (varied.length > 0) {
    const names = varied.map(({ name }) => name).join(" and ");
    const text = `check the inside of ${names} before sending; its rules are partly inferred`;
    command.option("--check-content", text);
  }
  if (doors.length > 0) {
    const list = new Intl.ListFormat("en").format(doors.map(({ name }) => flagOf(name)));
    command.option("--allow-undocumented-type", `let any ${list} pass`);
  }
}

/** What a client is made of, beside the flags. */
export interface Sources {
  readonly contract: OperationContract;
  /** Values that must show nowhere. */
  readonly secrets: readonly string[];
  readonly library: KeyLibrary | undefined;
}

/** The options of the client that calls, from flags, environment and profile. */
export async function readClientOptions(
  flags: ClientFlags,
  { contract, secrets, library }: Sources,
  terminal: Terminal,
): Promise<ClientOptions> {
  const { endpoint, network, allowPlainHttp, algorithm, parametersIn, profile } = flags;
  const { env } = terminal;
  const credentials = commandCredentials({ env, ...(profile && { profile }) }, library);
  const regionId = flags.regionId ?? (await defaultRegion(flags, env));
  if (!regionId && !endpoint) await explainMissingRegion(flags, env);
  const fetch = await fetchThroughProxy(env);
  return {
    credentials,
    // A refusal may repeat what was sent, and the client knows no secret by a name that sounds harmless.
    secrets,
    ...(regionId && { regionId }),
    ...(endpoint && { endpoint }),
    ...(network && { network }),
    ...(allowPlainHttp && { allowPlainHttp }),
    ...(algorithm && { algorithm }),
    ...(parametersIn && { parametersIn }),
    ...(fetch && { fetch }),
    ...(flags.checkContent && {
      inputSchemas: { [contract.operation.operationId]: contract.inputSchema },
    }),
    ...(!flags.json && { onRetry: (retry) => terminal.err(describeRetry(retry)) }),
    ...(flags.verbose && { onRequest: (request) => terminal.err(describeRequest(request)) }),
  };
}

function readName(text: string): string {
  if (text !== "") return text;
  throw new InvalidArgumentError("Expected the name of a profile; is a variable not set?");
}

/** A millisecond. */
const SHORTEST_SECONDS = 0.001;

function readSeconds(text: string): number {
  const seconds = Number(text);
  if (text.trim() !== "" && seconds >= SHORTEST_SECONDS && seconds <= 86_400) return seconds;
  throw new InvalidArgumentError("Expected a number of seconds above 0, at least 0.001 and at most a day.");
}
