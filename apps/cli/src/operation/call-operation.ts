import * as operations from "@dataworks-kit/api/operations";
import {
  type AnyCall,
  type CallOptions,
  createClientFor,
  DataWorksError,
  undocumentedType,
} from "@dataworks-kit/client/core";
import { isDestructive, type OperationContract, redactInput } from "@dataworks-kit/wire";
import { EXIT, exitCodeOf } from "../exit-codes.ts";
import { printableLine } from "../printable.ts";
import { InterruptedError, type Terminal } from "../terminal.ts";
import { untilInterrupted } from "../until-interrupted.ts";
import { UsageError } from "../usage-error.ts";
import { readClientOptions } from "./client-flags.ts";
import { describeError, errorJson } from "./describe-error.ts";
import type { Flags, GivenCall, Way } from "./given-call.ts";
import { LIBRARY, loadKeyLibrary } from "./key-library.ts";
import { lookCommand } from "./look-command.ts";
import { tellAnswer, tellItems } from "./tell-answer.ts";

/** Carries out a call and tells its outcome; resolves to the exit code. */
export async function callOperation(given: GivenCall, flags: Flags, terminal: Terminal): Promise<number> {
  const { name, contract, input, secrets } = given;
  const asks = isDestructive(contract.operation) && !flags.yes;
  if (asks && !terminal.ask)
    throw new UsageError(
      `--yes: is required where there is no terminal to ask on: ${name} takes away what cannot be brought back. Nothing was sent.`,
    );
  const library = loadKeyLibrary();
  try {
    const settled = readClientOptions(flags, { contract, secrets, library }, terminal);
    const options = await untilInterrupted(settled, terminal.interrupted).catch((thrown) =>
      toFailure(thrown, contract),
    );
    const client = createClientFor({ operations, ...options });
    if (asks) await confirm(client, given, terminal);
    return await callAndTell(client, given, { flags, terminal });
  } catch (error) {
    if (!(error instanceof DataWorksError)) throw error;
    const told = library?.isWaiting() ? namingLibrary(error) : error;
    const failed = { name, contract, look: lookCommand(contract.operation, input, flags) };
    terminal.err(flags.json ? errorJson(told, failed) : describeError(told, failed));
    return exitCodeOf(error, terminal.interrupted);
  }
}

/** An interrupt before there is a client is told as one that comes later. */
function toFailure(thrown: unknown, { operation: { action: operation } }: OperationContract): never {
  if (!(thrown instanceof InterruptedError)) throw thrown;
  const message = `${operation} was aborted. Nothing was sent.`;
  throw new DataWorksError({ kind: "aborted", operation, message });
}

/** A call that ended while a key was fetched, and who did not answer. */
function namingLibrary(error: DataWorksError): DataWorksError {
  const message = `${error.message} ${LIBRARY} gave no access key until then.`;
  return new DataWorksError({ ...error, message, cause: error.cause });
}

/** Every answer but yes ends the command, as an interrupt does. */
async function confirm(
  client: AnyCall,
  { contract: { operation }, documentation, input }: GivenCall,
  { ask }: Terminal,
): Promise<void> {
  // What cannot be sent is refused before anybody is asked.
  await client.inspect(operation, input);
  const place = Object.entries(redactInput(operation, input)).map(([name, value]) => `${name} ${value}`);
  const what = printableLine(`${documentation.summary} (${place.join(", ")})`);
  const answer = await ask?.(`${what}? This cannot be undone. [y/N] `);
  if (!/^y(es)?$/i.test(answer?.trim() ?? "")) throw new InterruptedError();
}

async function callAndTell(client: AnyCall, given: GivenCall, { flags, terminal }: Way): Promise<number> {
  const { contract, input } = given;
  const { operation } = contract;
  const options: CallOptions = {
    signal: terminal.interrupted,
    totalTimeoutMs: flags.timeout * 1000,
    ...(flags.look && { lookAfterAmbiguous: true }),
  };
  if (flags.all) {
    await tellItems(client.pages(operation, withLargestPage(given), options), contract, { flags, terminal });
    return EXIT.done;
  }
  // The client checks it at run time, and tells what is wrong by the names of parameters.
  const opened = flags.allowUndocumentedType ? undocumentedType<object>(input) : input;
  const answer: unknown = await client.call(operation, opened, options);
  return tellAnswer(answer, given, { flags, terminal });
}

/** All pages take the fewest calls when each is as long as it may be. */
function withLargestPage({ contract: { operation }, input }: GivenCall): GivenCall["input"] {
  const { size, largest } = operation.pages ?? {};
  return size === undefined || largest === undefined ? input : { [size]: largest, ...input };
}
