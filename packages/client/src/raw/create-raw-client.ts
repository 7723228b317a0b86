import type { FetchRequest, NameValue, Operation } from "@dataworks-kit/wire";
import { attemptCall } from "../call/attempt-call.ts";
import type { OutgoingCall } from "../call/call.ts";
import { createCallState, createTarget } from "../call/call-operation.ts";
import { settleCall } from "../call/call-options.ts";
import { createClientCore } from "../core/create-client-core.ts";
import type { ClientOptions } from "../options/client-options.ts";
import type { TransportAnswer } from "../transport/transport.ts";

/** A function that `dataworks-gen` emits, such as `createConnectionFetchClient`: openapi-fetch over the `paths` of a document. */
export type FetchClientFactory<Client> = (options: {
  readonly baseUrl: string;
  readonly fetch: FetchRequest;
}) => Client;

/**
 * The raw door: openapi-fetch over the `paths` of an operation's document, with `{ data, error, response }`. It signs and tries
 * again as the client does, but does not check the input. A refusal is an `error`; every other failure is thrown as a DataWorksError.
 *
 * @param createFetchClient such as `createConnectionFetchClient` of `@dataworks-kit/api`
 * @param operation its handle, such as `createConnectionOperation`
 * @throws DataWorksError of kind `config` that names the option and what was expected.
 */
export function createRawClient<Client>(
  createFetchClient: FetchClientFactory<Client>,
  operation: Operation,
  options: ClientOptions,
): Client {
  const core = createClientCore(options, { operation });
  // The caller judges what is an answer of the operation.
  const descriptor = { ...operation, answer: { required: {} } };
  const fetch: FetchRequest = async ({ method, url, signal }) => {
    const { searchParams } = new URL(url);
    const outgoing = toOutgoingCall(method, [...searchParams]);
    const { answer, error } = await attemptCall({
      core,
      target: createTarget(descriptor, core, outgoing.parameters),
      outgoing,
      ...settleCall({ signal }, core.settings, descriptor),
      state: createCallState(core),
    });
    if (answer && isResponseStatus(answer.status)) return toResponse(answer);
    throw error;
  };
  return createFetchClient({ baseUrl: core.settings.resolveEndpoint(operation).url.href, fetch });
}

function toOutgoingCall(method: string, pairs: readonly NameValue[]): OutgoingCall {
  const findText = (name: string) => pairs.find(([key]) => key === name)?.[1] ?? "";
  const parameters = pairs.filter(([name]) => name !== "Action" && name !== "Version");
  return { action: findText("Action"), version: findText("Version"), method, parameters };
}

/** A `Response` has no other status. An answer that has one is a failure, and has an error. */
function isResponseStatus(status: number): boolean {
  return status >= 200 && status <= 599;
}

function toResponse({ status, headers, text }: TransportAnswer): Response {
  const hasBody = text !== "" && status !== 204 && status !== 205 && status !== 304;
  return new Response(hasBody ? text : null, { status, headers });
}
