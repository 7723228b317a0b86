import { type Caller, type Operation, prepare } from "./call-operation.ts";
import { createRetryState } from "./retry/with-retry.ts";
import { type RedactedRequest, redactedRequest } from "./transport/redacted-request.ts";
import { signCall, toRequest } from "./transport/with-signature.ts";

/** A signed call that was not sent. */
export interface InspectedCall {
  /** Ready to be sent, once and soon. It holds every secret of the call. */
  readonly request: Request;
  /** The same for people, with the steps of the signature and every secret masked. */
  readonly redacted: RedactedRequest;
}

/** Checks and signs a call, and hands it over in the place of sending it. */
export async function inspectCall<Input extends object, Output>(
  operation: Operation<Input, Output>,
  caller: Caller,
  input: Input,
): Promise<InspectedCall> {
  const state = createRetryState();
  const { context, complete } = await prepare(operation, caller, input, { options: {}, state });
  const { descriptor, settings } = context;
  const unsigned = await unsignedRequest(operation, settings.endpoint, complete);
  const signed = await signCall(unsigned, context);
  const redacted = { ...redactedRequest(signed, settings.algorithm, descriptor), attempt: 1 };
  return { request: toRequest(signed, new AbortController().signal), redacted };
}

/** What openapi-fetch would send. */
async function unsignedRequest<Input extends object, Output>(
  { send }: Operation<Input, Output>,
  baseUrl: string,
  input: Input,
): Promise<Request> {
  return new Promise((resolve, reject) => {
    const fetch = async (request: Request) => {
      resolve(request);
      return new Response("{}", { headers: { "content-type": "application/json" } });
    };
    send({ baseUrl, fetch }, input, {}).catch(reject);
  });
}
