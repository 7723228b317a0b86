import { type AnyCall, type CallOptions, DataWorksError, undocumentedType } from "@dataworks-kit/client/core";
import { isDestructive, redactInput } from "@dataworks-kit/wire";
import { UsageError } from "../exit-codes.ts";
import { InterruptedError, type Terminal } from "../terminal.ts";
import { toPrintableLine } from "../to-printable.ts";
import { createCommandClient } from "./create-command-client.ts";
import { loadKeyLibrary, nameWaitingLibrary } from "./key-library.ts";
import type { DescribedOperation } from "./operations.ts";
import { printAnswer, printPages } from "./print-answer.ts";
import { printFailure } from "./print-failure.ts";
import { type GivenCall, readGivenCall, type TypedFlags } from "./read-given-call.ts";

/**
 * The way of a command from what was typed to what is printed: reads the parameters, asks before a removal, calls, and prints the
 * answer or the failure. Resolves to the exit code.
 *
 * @throws UsageError for a flag that cannot be used, and InterruptedError when the user ends the command; nothing was sent
 */
export async function runOperation(
  operation: DescribedOperation,
  typed: TypedFlags,
  terminal: Terminal,
): Promise<number> {
  const call = await readGivenCall(operation, typed, terminal);
  requireConsent(call, terminal);
  const library = loadKeyLibrary();
  try {
    const client = await createCommandClient(call, library, terminal);
    if (needsConsent(call)) await askForConsent(client, call, terminal);
    if (call.flags.all) return await printPages(listPages(client, call, terminal), call, terminal);
    return printAnswer(await sendCall(client, call, terminal), call, terminal);
  } catch (error) {
    if (!(error instanceof DataWorksError)) throw error;
    return printFailure(nameWaitingLibrary(error, library), call, terminal);
  }
}

function needsConsent({ contract, flags }: GivenCall): boolean {
  return isDestructive(contract.operation) && !flags.yes;
}

function requireConsent(call: GivenCall, { ask }: Terminal): void {
  if (!needsConsent(call) || ask) return;
  throw new UsageError(
    `--yes: is required where there is no terminal, because ${call.name} removes something that cannot be brought back. Nothing was sent.`,
  );
}

/** Every answer but yes ends the command, as an interrupt does. */
async function askForConsent(client: AnyCall, call: GivenCall, { ask }: Terminal): Promise<void> {
  const { contract, documentation, input } = call;
  // A call that cannot be sent is refused before the user is asked.
  await client.inspect(contract.operation, input);
  const redacted = Object.entries(redactInput(contract.operation, input));
  const place = redacted.map(([name, value]) => `${name} ${value}`).join(", ");
  const removal = toPrintableLine(`${documentation.summary} (${place})`);
  const answer = await ask?.(`${removal}? This cannot be undone. [y/N] `);
  if (!/^y(es)?$/i.test(answer?.trim() ?? "")) throw new InterruptedError();
}

function listPages(client: AnyCall, call: GivenCall, terminal: Terminal): AsyncIterable<unknown> {
  const { operation } = call.contract;
  const { size, largest } = operation.pages ?? {};
  const isKnown = size !== undefined && largest !== undefined;
  // All pages take the fewest calls when each is as long as it may be.
  const input = isKnown ? { [size]: largest, ...call.input } : call.input;
  return client.pages(operation, input, createCallOptions(call, terminal));
}

function sendCall(client: AnyCall, call: GivenCall, terminal: Terminal): Promise<unknown> {
  const { contract, flags, input } = call;
  // The client checks it at run time, and reports problems by the names of parameters.
  const opened = flags.allowUndocumentedType ? undocumentedType<object>(input) : input;
  return client.call(contract.operation, opened, createCallOptions(call, terminal));
}

function createCallOptions({ flags }: GivenCall, { interrupted }: Terminal): CallOptions {
  return {
    signal: interrupted,
    totalTimeoutMs: flags.timeout * 1000,
    ...(flags.look && { lookAfterAmbiguous: true }),
  };
}
