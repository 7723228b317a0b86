import { type Caller, type Operation, prepare } from "./call-operation.ts";
import { createRetryState } from "./retry/attempt-call.ts";
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
export async function inspectCall(
  operation: Operation,
  caller: Caller,
  input: object,
): Promise<InspectedCall> {
  const { context, call } = await prepare(operation, caller, input, {
    options: {},
    state: createRetryState(),
  });
  const signed = await signCall(call, context, context.signal);
  const { algorithm } = context.settings;
  return {
    request: toRequest(signed),
    redacted: { ...redactedRequest(signed, algorithm, operation.descriptor), attempt: 1 },
  };
}
