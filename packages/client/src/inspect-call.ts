import type { OperationDescriptor } from "@dataworks-kit/wire";
import { describeCall } from "./call-context.ts";
import { checkInput, createContext, toOutgoingCall, withRegion } from "./call-operation.ts";
import type { Caller } from "./caller.ts";
import { toFailure } from "./failure/to-failure.ts";
import { type RedactedRequest, redactedRequest } from "./transport/redacted-request.ts";
import { signCall, toRequest } from "./transport/with-signature.ts";
import { withinLimit } from "./transport/within-limit.ts";

/** A signed call that was not sent. */
export interface InspectedCall {
  /** Ready to be sent, once and soon. It holds every secret of the call. */
  readonly request: Request;
  /** The same for people, with the steps of the signature and every secret masked. */
  readonly redacted: RedactedRequest;
}

/**
 * Checks and signs a call, and hands it over instead of sending it. It ends within `timeoutMs`.
 *
 * @throws DataWorksError of kind `config` or `timeout`
 */
export async function inspectCall(
  descriptor: OperationDescriptor,
  caller: Caller,
  input: object,
): Promise<InspectedCall> {
  const complete = withRegion(input, descriptor, caller.settings);
  const context = createContext(descriptor, caller, { input: complete, options: {} });
  await checkInput(complete, context);
  const { settings, signal, timeoutMs } = context;
  try {
    const signed = await withinLimit(timeoutMs, signal, (limited) =>
      signCall(toOutgoingCall(complete, context), context, limited),
    );
    const redacted = redactedRequest(signed, { ...settings, descriptor });
    return { request: toRequest(signed), redacted: { ...redacted, attempt: 1 } };
  } catch (thrown) {
    throw toFailure(thrown, { ...describeCall(context), signal, wasSent: false }).error;
  }
}
