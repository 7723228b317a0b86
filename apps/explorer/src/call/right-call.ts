import type { Session } from "../session.ts";
import type { CallToSign } from "../signature/signed-call.ts";
import { initialState } from "../state/explorer-state.ts";
import { endpointHost } from "./endpoint-host.ts";
import { readCallInput } from "./read-call-input.ts";

/** A call that every check of the double lets pass, whatever stands in the form. */
export function rightCall({ fresh, key }: Pick<Session, "fresh" | "key">): CallToSign {
  const { time, nonce } = fresh();
  const state = initialState(time, nonce);
  return { pairs: readCallInput(state).pairs, signing: state.signing, host: endpointHost(state), key };
}
