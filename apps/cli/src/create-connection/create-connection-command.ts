import { type CreateConnectionInput, createConnectionOperation } from "@dataworks-kit/api";
import { type ClientOptions, createClient, DataWorksError, undocumentedType } from "@dataworks-kit/client";
import { createConnectionInputSchema } from "@dataworks-kit/client/validate";
import { type Command, InvalidArgumentError, Option } from "commander";
import { EXIT, EXIT_HELP, exitCodeOf } from "../exit-codes.ts";
import { InterruptedError, type Terminal } from "../terminal.ts";
import { untilInterrupted } from "../until-interrupted.ts";
import { addContentSecrets } from "./add-content-secrets.ts";
import { commandCredentials } from "./command-credentials.ts";
import { defaultRegion, explainMissingRegion } from "./default-region.ts";
import { answerJson, describeAnswer } from "./describe-answer.ts";
import { describeError, errorJson } from "./describe-error.ts";
import { describeRequest } from "./describe-request.ts";
import { describeRetry } from "./describe-retry.ts";
import { fetchThroughProxy } from "./fetch-through-proxy.ts";
import { type KeyLibrary, LIBRARY, loadKeyLibrary } from "./key-library.ts";
import { parameterFlags } from "./parameter-flags.ts";
import { type ContentSecrets, contentSecretOption, readContentSecrets } from "./read-content-secrets.ts";
import { readInput } from "./read-input.ts";

interface Flags {
  readonly contentSecret?: readonly string[];
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

const EXAMPLE = `
Example:
  dataworks create-connection --region-id cn-shanghai --project-id 1 --name orders --env-type 1 \\
    --connection-type rds --sub-type mysql --content @orders.json

The access key comes from ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET and, for a temporary one,
ALIBABA_CLOUD_SECURITY_TOKEN; else from ~/.aliyun/config.json or ~/.alibabacloud/credentials; else from
@alicloud/credentials, where that is installed, which fetches keys of roles, OIDC and ECS.
HTTPS_PROXY, HTTP_PROXY and NO_PROXY are heeded.
`;

/** Adds `dataworks create-connection`: it adds a data source to a workspace. */
export function addCreateConnectionCommand(
  program: Command,
  terminal: Terminal,
  onExit: (code: number) => void,
): void {
  const flags = parameterFlags();
  const command = program.command("create-connection").description("Add a data source to a workspace.");
  for (const { option } of flags) command.addOption(option);
  command.addOption(contentSecretOption());
  addClientOptions(command);
  command.addHelpText("after", `${EXAMPLE}\n${EXIT_HELP}`);
  command.action(async (options: Flags) => {
    const textOf = (option: Option) => command.getOptionValue(option.attributeName());
    const secrets = readContentSecrets(options.contentSecret ?? [], terminal.env);
    const input = addContentSecrets(await readInput(flags, textOf, terminal), secrets);
    onExit(await callAndTell({ input, secrets }, options, terminal));
  });
}

function addClientOptions(command: Command): void {
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
    )
    .option("--check-content", "check the inside of Content before sending; its rules are partly inferred")
    .option("--allow-undocumented-type", "let any --connection-type, --sub-type and --content pass")
    .addOption(
      new Option("--timeout <SECONDS>", "give up after this time").default(60).argParser(readSeconds),
    )
    .option("--json", "print the answer, or the error, as JSON")
    .option("--verbose", "print the request as it is sent and how it was signed, secrets masked");
}

interface Given {
  readonly input: Readonly<Record<string, unknown>>;
  readonly secrets: ContentSecrets;
}

async function callAndTell({ input, secrets }: Given, options: Flags, terminal: Terminal): Promise<number> {
  const callOptions = { signal: terminal.interrupted, totalTimeoutMs: options.timeout * 1000 };
  const library = loadKeyLibrary();
  try {
    const settled = clientOptions(options, { secrets, library }, terminal);
    const client = createClient(await untilInterrupted(settled, terminal.interrupted).catch(toFailure));
    // The client checks it at run time, and tells what is wrong by the names of parameters.
    const typed = input as unknown as CreateConnectionInput;
    const answer = await client.createConnection(
      options.allowUndocumentedType ? undocumentedType<object>(typed) : typed,
      callOptions,
    );
    terminal.out(options.json ? answerJson(answer) : describeAnswer(answer, typed));
    return EXIT.done;
  } catch (error) {
    if (!(error instanceof DataWorksError)) throw error;
    const told = library?.isWaiting() ? namingLibrary(error) : error;
    terminal.err(options.json ? errorJson(told) : describeError(told));
    return exitCodeOf(error, terminal.interrupted);
  }
}

/** An interrupt before there is a client is told as one that comes later. */
function toFailure(thrown: unknown): never {
  if (!(thrown instanceof InterruptedError)) throw thrown;
  const operation = createConnectionOperation.action;
  throw new DataWorksError({
    kind: "aborted",
    operation,
    message: `${operation} was aborted. Nothing was sent.`,
  });
}

/** A call that ended while a key was fetched, and who did not answer. */
function namingLibrary(error: DataWorksError): DataWorksError {
  const message = `${error.message} ${LIBRARY} gave no access key until then.`;
  return new DataWorksError({ ...error, message, cause: error.cause });
}

interface Sources {
  readonly secrets: ContentSecrets;
  readonly library: KeyLibrary | undefined;
}

async function clientOptions(
  flags: Flags,
  { secrets, library }: Sources,
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
    secrets: [...secrets.values()],
    ...(regionId && { regionId }),
    ...(endpoint && { endpoint }),
    ...(network && { network }),
    ...(allowPlainHttp && { allowPlainHttp }),
    ...(algorithm && { algorithm }),
    ...(parametersIn && { parametersIn }),
    ...(fetch && { fetch }),
    ...(flags.checkContent && { inputSchemas: { createConnection: createConnectionInputSchema } }),
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
