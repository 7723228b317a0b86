import type { FetchRequest, NameValue, Operation } from "@dataworks-kit/wire";
import { readParameters } from "@dataworks-kit/wire/read";
import { createContext, sendOf } from "../call-operation.ts";
import type { ClientOptions } from "../client-options.ts";
import { createCaller } from "../create-caller.ts";
import { attemptCall } from "../retry/attempt-call.ts";
import type { Answer, OutgoingCall } from "../transport/send.ts";

/** What `dataworks-gen` emits as `createConnectionFetchClient`: openapi-fetch over the `paths` of a document. */
export type FetchClientFactory<Client> = (options: {
  readonly baseUrl: string;
  readonly fetch: FetchRequest;
}) => Client;

/**
 * The raw door: openapi-fetch over the `paths` of an operation's document, with `{ data, error, response }`. It signs and tries
 * again as the client does, but checks no input. A refusal is an `error`; what fails on the way is thrown as a DataWorksError.
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
  const caller = createCaller(options, { operation });
  // What is no answer of the operation is the caller's to judge.
  const descriptor = { ...operation, answer: { required: {} } };
  const fetch: FetchRequest = async ({ method, url, signal }) => {
    const { searchParams } = new URL(url);
    const input = readParameters(descriptor, searchParams);
    const context = createContext(descriptor, caller, { input, options: { signal } });
    const call = toOutgoing(method, [...searchParams]);
    const { answer, error } = await attemptCall(sendOf(context), call, context);
    if (answer) return toResponse(answer);
    throw error;
  };
  return createFetchClient({ baseUrl: caller.settings.endpointOf(operation).url, fetch });
}

function toOutgoing(method: string, pairs: readonly NameValue[]): OutgoingCall {
  const textOf = (name: string) => pairs.find(([key]) => key === name)?.[1] ?? "";
  const parameters = pairs.filter(([name]) => name !== "Action" && name !== "Version");
  return { action: textOf("Action"), version: textOf("Version"), method, parameters };
}

function toResponse({ status, headers, text }: Answer): Response {
  const hasBody = text !== "" && status !== 204 && status !== 205 && status !== 304;
  return new Response(hasBody ? text : null, { status, headers });
}
