import type { OperationContract, OperationDescriptor } from "@dataworks-kit/wire";
import type { Command } from "commander";
import { describeExitCodes } from "../exit-codes.ts";
import type { Shell } from "../terminal.ts";
import { addCommandFlags, type CommandFlags } from "./command-flags.ts";
import { type DescribedOperation, findOperation, type NamedOperation, OPERATIONS } from "./operations.ts";
import { createParameterFlags, type TypedValues, toPlainText } from "./parameter-flags.ts";
import { createSecretFlags } from "./secret-flags.ts";
import { writeExampleCommand } from "./write-command-line.ts";

const KEY_HELP = `The access key comes from ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET, with
ALIBABA_CLOUD_SECURITY_TOKEN for a temporary key. Without them it comes from ~/.aliyun/config.json or
~/.alibabacloud/credentials. If @alicloud/credentials is installed, it fetches the keys of roles, OIDC and ECS.
The command uses the proxy of HTTPS_PROXY or HTTP_PROXY, except for the hosts in NO_PROXY.`;

/**
 * Adds a command for each operation of the contract. If the first word names an operation, only that command is added: the
 * texts and checks of all operations take time to load.
 */
export async function addOperationCommands(
  program: Command,
  [word]: readonly string[],
  shell: Shell,
): Promise<void> {
  const chosen = OPERATIONS.filter(({ name }) => name === word);
  // Help shows the groups in the order of their first members.
  const all = [...OPERATIONS].sort((a, b) => a.operation.effect.localeCompare(b.operation.effect));
  for (const named of chosen.length > 0 ? chosen : all)
    addOperationCommand(program, await describeOperation(named), shell);
}

async function describeOperation({
  name,
  operation,
  document,
  contract,
}: NamedOperation): Promise<DescribedOperation> {
  const documentation = await document();
  // A document need not have a summary, and a command needs one.
  const summary = documentation.summary || `Call ${operation.action}`;
  return { name, documentation: { ...documentation, summary }, contract: await contract() };
}

function addOperationCommand(
  program: Command,
  described: DescribedOperation,
  { terminal, onExit }: Shell,
): void {
  const { name, contract, documentation } = described;
  const { operation } = contract;
  const parameterFlags = createParameterFlags(operation, documentation);
  const secretFlags = createSecretFlags(parameterFlags);
  const command = program
    .command(name)
    .helpGroup(operation.effect === "read" ? "Operations that read:" : "Operations that write:")
    .summary(writeSummary(operation, documentation.summary))
    .description(toPlainText(`${documentation.summary}.\n\n${documentation.description}`.trim()));
  for (const { option } of [...parameterFlags, ...secretFlags]) command.addOption(option);
  addCommandFlags(command, operation);
  command.addHelpText("after", writeHelp(name, contract)).action(async () => {
    const values = command.opts<TypedValues>();
    const flags = command.opts<CommandFlags>();
    const { runOperation } = await import("./run-operation.ts");
    onExit(await runOperation(described, { parameterFlags, secretFlags, values, flags }, terminal));
  });
}

function writeSummary(operation: OperationDescriptor, summary: string): string {
  const successor = operation.deprecated && findOperation(operation.successor, operation)?.name;
  return toPlainText(successor ? `${summary}; newer: ${successor}` : summary);
}

function writeHelp(name: string, contract: OperationContract): string {
  const example = writeExampleCommand(name, contract).replaceAll("\n", "\n  ");
  return `\nExample:\n  ${example}\n\n${KEY_HELP}\n\n${describeExitCodes(contract.operation)}`;
}
