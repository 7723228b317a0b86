import { DataWorksError } from "../dataworks-error.ts";
import { type Envelope, readEnvelope } from "./read-envelope.ts";

/** What openapi-fetch resolves to. */
export interface FetchResult<Output> {
  readonly data?: Output | undefined;
  readonly error?: unknown;
  readonly response: Response;
}

/** What an error about an answer says of its call. */
export interface AnsweredCall {
  readonly operation: string;
  readonly endpoint: string;
  readonly secrets: readonly string[];
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
  if (envelope) throw refused(envelope, response.status, call);
  if (response.ok && typeof data === "object" && data !== null && isOutput(data)) return data;
  throw strange(response, call);
}

function refused(envelope: Envelope, status: number, { operation, secrets }: AnsweredCall): DataWorksError {
  const { code, message: text, requestId, recommend } = envelope;
  const ambiguous = mayHaveRun(status, code);
  const advice = ambiguous ? " It may have been carried out: look before calling again." : "";
  const id = requestId ? ` RequestId ${requestId}.` : "";
  const message = `${operation} was refused with ${code ?? "no code"} (${status}): ${text}${advice}${id}`;
  return new DataWorksError({
    kind: "api",
    operation,
    message,
    ambiguous,
    code,
    status,
    requestId,
    recommend,
    secrets,
  });
}

function strange(
  { status, headers }: Response,
  { operation, endpoint, secrets }: AnsweredCall,
): DataWorksError {
  const type = headers.get("content-type") ?? "no content type";
  // Redirects and 4xx come from something in between that did not hand the call on.
  const ambiguous = status < 300 || status >= 500;
  const advice = ambiguous ? " The call may have been carried out: look before calling again." : "";
  const message = `${operation} was answered with ${status} (${type}), but not in the words of DataWorks. Is ${endpoint} its endpoint, or is a proxy in between?${advice}`;
  const requestId = headers.get("x-acs-request-id") ?? undefined;
  return new DataWorksError({ kind: "protocol", operation, message, ambiguous, status, requestId, secrets });
}

/**
 * Whether a refusal leaves open if the call was carried out: a failure inside the service (its 503 is a refusal at the
 * door), or a nonce that was used already, since some runtimes send a request again by themselves.
 */
function mayHaveRun(status: number, code: string | undefined): boolean {
  return code === "SignatureNonceUsed" || (status >= 500 && status !== 503);
}
