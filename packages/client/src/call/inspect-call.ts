import type { OperationDescriptor } from "@dataworks-kit/wire";
import { toFailure } from "../error/to-failure.ts";
import { toRequest } from "../transport/fetch-transport.ts";
import { type RedactedRequest, redactRequest } from "../transport/redact-request.ts";
import { signCall } from "../transport/send-signed.ts";
import { runWithinLimit } from "../transport/time-limit.ts";
import type { ClientCore } from "./call.ts";
import { prepareCall } from "./call-operation.ts";

/** A signed call that was not sent. */
export interface InspectedCall {
  /** Ready to be sent, once and soon. It holds every secret of the call. */
  readonly request: Request;
  /** The same for people, with the steps of the signature and every secret masked. */
  readonly redacted: RedactedRequest;
}

/**
 * Checks and signs a call, and returns it instead of sending it. It ends within `timeoutMs`.
 *
 * @throws DataWorksError of kind `config` or `timeout`
 */
export async function inspectCall(
  descriptor: OperationDescriptor,
  core: ClientCore,
  input: object,
): Promise<InspectedCall> {
  const call = await prepareCall(descriptor, core, input);
  const { signal, timeoutMs } = call.limits;
  try {
    const signed = await runWithinLimit(timeoutMs, signal, (limited) => signCall(call, limited));
    const { algorithm } = core.settings;
    const secrets = call.target.secrets.listNamed();
    const redacted = redactRequest(signed, { algorithm, descriptor, secrets });
    return { request: toRequest(signed), redacted: { ...redacted, attempt: 1 } };
  } catch (thrown) {
    throw toFailure(thrown, call.target, { signal }).error;
  }
}
