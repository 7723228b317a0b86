import { readEnvelope } from "./read-envelope.ts";
import { type AnsweredCall, refusedError } from "./refused-error.ts";
import { strangeError } from "./strange-error.ts";

/** What openapi-fetch resolves to. */
export interface FetchResult<Output> {
  readonly data?: Output | undefined;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * The output of an operation.
 *
 * @throws DataWorksError: `api` for a refusal, also one with status 200; `protocol` for what is no answer of the operation
 */
export function readAnswer<Output>(
  { data, error, response }: FetchResult<Output>,
  isOutput: (body: object) => boolean,
  call: AnsweredCall,
): Output {
  const envelope = readEnvelope(response.ok ? data : error, response.ok);
  if (envelope) throw refusedError(envelope, response.status, call);
  if (response.ok && typeof data === "object" && data !== null && isOutput(data)) return data;
  throw strangeError(response, call);
}
