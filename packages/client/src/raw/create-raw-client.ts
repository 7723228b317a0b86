import {
  type CreateConnectionFetchClient,
  createConnectionFetchClient,
  createConnectionOperation,
} from "@dataworks-kit/api";
import type { FetchRequest, NameValue } from "@dataworks-kit/wire";
import { readParameters } from "@dataworks-kit/wire/read";
import { createContext, sendOf } from "../call-operation.ts";
import type { ClientOptions } from "../client-options.ts";
import { createCaller } from "../create-caller.ts";
import { attemptCall } from "../retry/attempt-call.ts";
import type { Answer, OutgoingCall } from "../transport/send.ts";

/**
 * The raw door: openapi-fetch over the contract's `paths`, with `{ data, error, response }`. It signs and tries again as the
 * client does, but checks no input. A refusal is an `error`; what fails on the way is thrown as a DataWorksError.
 *
 * @throws DataWorksError of kind `config` that names the option and what was expected.
 */
export function createRawClient(options: ClientOptions): CreateConnectionFetchClient {
  const caller = createCaller(options);
  const { settings } = caller;
  const fetch: FetchRequest = async ({ url, signal }) => {
    const { searchParams } = new URL(url);
    const input = readParameters(createConnectionOperation, searchParams);
    const context = createContext(OPERATION, caller, { input, options: { signal } });
    const { answer, error } = await attemptCall(sendOf(context), toOutgoing([...searchParams]), context);
    if (answer) return toResponse(answer);
    throw error;
  };
  return createConnectionFetchClient({ baseUrl: settings.endpoint.url, fetch });
}

const OPERATION = { descriptor: createConnectionOperation, isOutput: () => true };

function toOutgoing(pairs: readonly NameValue[]): OutgoingCall {
  const textOf = (name: string) => pairs.find(([key]) => key === name)?.[1] ?? "";
  const parameters = pairs.filter(([name]) => name !== "Action" && name !== "Version");
  return { action: textOf("Action"), version: textOf("Version"), parameters };
}

function toResponse({ status, headers, text }: Answer): Response {
  const hasBody = text !== "" && status !== 204 && status !== 205 && status !== 304;
  return new Response(hasBody ? text : null, { status, headers });
}
