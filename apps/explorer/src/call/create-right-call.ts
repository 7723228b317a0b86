import type { Session } from "../session.ts";
import type { CallToSign } from "../signature/signed-call.ts";
import { createInitialState } from "../state/explorer-state.ts";
import type { OpenedOperation } from "./opened-operation.ts";
import { readCallInput } from "./read-call-input.ts";
import { readEndpointHost } from "./read-endpoint-host.ts";

/** The documented call, which every check of the double lets pass, whatever stands in the form. */
export function createRightCall(
  { fresh, key }: Pick<Session, "fresh" | "key">,
  opened: OpenedOperation,
): CallToSign {
  const { time, nonce } = fresh();
  const state = createInitialState(opened, time, nonce);
  const { pairs } = readCallInput(state);
  return { opened, pairs, signing: state.signing, host: readEndpointHost(state), key };
}
