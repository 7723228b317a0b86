import {
  isDestructive,
  type OperationContract,
  type OperationDescriptor,
  type OperationDocumentation,
} from "@dataworks-kit/wire";
import type { Command, Option } from "commander";
import { exitHelp } from "../exit-codes.ts";
import type { Terminal } from "../terminal.ts";
import { addSecrets } from "./add-secrets.ts";
import { callOperation } from "./call-operation.ts";
import { addClientFlags } from "./client-flags.ts";
import { exampleCommand } from "./example-command.ts";
import type { Flags } from "./given-call.ts";
import { findOperation, type NamedOperation, OPERATIONS } from "./operations.ts";
import { parameterFlags, plainText } from "./parameter-flags.ts";
import { readInput } from "./read-input.ts";
import { readSecrets, secretFlags } from "./read-secrets.ts";

const KEY_HELP = `The access key comes from ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET and, for a temporary one,
ALIBABA_CLOUD_SECURITY_TOKEN; else from ~/.aliyun/config.json or ~/.alibabacloud/credentials; else from
@alicloud/credentials, where that is installed, which fetches keys of roles, OIDC and ECS.
HTTPS_PROXY, HTTP_PROXY and NO_PROXY are heeded.`;

/** What the command does outside. */
export interface Shell {
  readonly terminal: Terminal;
  readonly onExit: (code: number) => void;
}

/**
 * Adds a command for each operation of the contract. Where the first word names one, only that one is made: its texts and
 * checks take time to load.
 */
export async function addOperationCommands(
  program: Command,
  firstWord: string | undefined,
  shell: Shell,
): Promise<void> {
  const chosen = OPERATIONS.filter(({ name }) => name === firstWord);
  // Help shows the groups in the order of their first members.
  const all = [...OPERATIONS].sort((a, b) => a.operation.effect.localeCompare(b.operation.effect));
  for (const named of chosen.length > 0 ? chosen : all) await addOperationCommand(program, named, shell);
}

async function addOperationCommand(
  program: Command,
  { name, document, ...named }: NamedOperation,
  { terminal, onExit }: Shell,
): Promise<void> {
  const documentation = await document();
  const contract = await named.contract();
  const { operation } = contract;
  const command = program
    .command(name)
    .helpGroup(operation.effect === "read" ? "Operations that read:" : "Operations that write:")
    .summary(summaryOf(operation, documentation))
    .description(plainText(`${documentation.summary}.\n\n${documentation.description}`));
  const flags = parameterFlags(operation, documentation);
  const secretOf = secretFlags(flags);
  for (const { option } of [...flags, ...secretOf]) command.addOption(option);
  addAnswerFlags(command, operation);
  addClientFlags(command, operation);
  command.addHelpText("after", helpAfter(name, contract));
  command.action(async (options: Flags) => {
    const givenOf = (option: Option) => command.getOptionValue(option.attributeName());
    const given = secretOf.map((flag) => ({
      flag,
      secrets: readSecrets(givenOf(flag.option) ?? [], flag, terminal.env),
    }));
    const input = given.reduce<Readonly<Record<string, unknown>>>(
      (sofar, { flag, secrets }) => addSecrets(sofar, flag, secrets),
      await readInput(flags, givenOf, terminal),
    );
    const secrets = given.flatMap((each) => [...each.secrets.values()]);
    onExit(await callOperation({ name, contract, documentation, input, secrets }, options, terminal));
  });
}

function summaryOf(operation: OperationDescriptor, { summary }: OperationDocumentation): string {
  const successor = operation.deprecated && findOperation(operation.successor, operation)?.name;
  return plainText(successor ? `${summary}; newer: ${successor}` : summary);
}

function addAnswerFlags(command: Command, operation: OperationDescriptor): void {
  const { pages, answer, look } = operation;
  if (pages) command.option("--all", "list all pages; with --json as one array of items");
  if (answer.secrets) command.option("--show-secrets", "do not mask secrets in the answer of --json");
  if (look) command.option("--look", "list what is there when there is no clear answer");
  if (isDestructive(operation)) command.option("--yes", "do not ask; needed where there is no terminal");
}

function helpAfter(name: string, contract: OperationContract): string {
  const example = exampleCommand(name, contract).replaceAll("\n", "\n  ");
  return `\nExample:\n  ${example}\n\n${KEY_HELP}\n\n${exitHelp(contract.operation)}`;
}
