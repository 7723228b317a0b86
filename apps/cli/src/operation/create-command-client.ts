import * as operations from "@dataworks-kit/api/operations";
import {
  type AnyCall,
  type ClientOptions,
  createClientFor,
  DataWorksError,
  type HookOptions,
} from "@dataworks-kit/client/core";
import { awaitOrInterrupt, InterruptedError, type Terminal } from "../terminal.ts";
import type { CommandFlags } from "./command-flags.ts";
import { createCredentials, type KeyOptions } from "./create-credentials.ts";
import { createProxyFetch } from "./create-proxy-fetch.ts";
import { describeRequest, describeRetry } from "./describe-request.ts";
import { findRegion } from "./find-region.ts";
import type { KeyLibrary } from "./key-library.ts";
import type { GivenCall } from "./read-given-call.ts";

/** What the client must know of the calls that it makes. */
export type ClientCall = Pick<GivenCall, "contract" | "flags" | "secrets">;

/**
 * The client that calls as flags, environment and profile say.
 *
 * @throws DataWorksError for options that cannot be used and for an interrupt, UsageError for a variable that cannot be used
 */
export async function createCommandClient(
  call: ClientCall,
  library: KeyLibrary | undefined,
  terminal: Terminal,
  hooks: HookOptions = createHooks(call.flags, terminal),
): Promise<AnyCall> {
  try {
    const reading = readClientOptions(call, library, terminal);
    const options = await awaitOrInterrupt(reading, terminal.interrupted);
    return createClientFor({ operations, ...options, ...hooks });
  } catch (error) {
    throw error instanceof InterruptedError ? toAbortedError(call) : error;
  }
}

/** An interrupt is reported in the same way before there is a client and after. */
function toAbortedError({ contract: { operation } }: ClientCall): DataWorksError {
  const message = `${operation.action} was aborted. Nothing was sent.`;
  return new DataWorksError({ kind: "aborted", operation: operation.action, message });
}

async function readClientOptions(
  { contract: { operation, inputSchema }, flags, secrets }: ClientCall,
  library: KeyLibrary | undefined,
  terminal: Terminal,
): Promise<ClientOptions> {
  const { endpoint, network, allowPlainHttp, algorithm, parametersIn } = flags;
  const keys: KeyOptions = { env: terminal.env, ...(flags.profile && { profile: flags.profile }) };
  const regionId = (await findRegion(flags, keys))?.id;
  const fetch = await createProxyFetch(terminal.env);
  return {
    network,
    algorithm,
    parametersIn,
    credentials: createCredentials(keys, library),
    // A refusal may repeat what was sent, and the client does not know a secret whose name sounds harmless.
    secrets,
    ...(regionId && { regionId }),
    ...(endpoint && { endpoint }),
    ...(allowPlainHttp && { allowPlainHttp }),
    ...(fetch && { fetch }),
    ...(flags.checkContent && { inputSchemas: { [operation.operationId]: inputSchema } }),
  };
}

function createHooks({ json, verbose }: CommandFlags, { err }: Terminal): HookOptions {
  return {
    ...(!json && { onRetry: (retry) => err(describeRetry(retry)) }),
    ...(verbose && { onRequest: (request) => err(describeRequest(request)) }),
  };
}
