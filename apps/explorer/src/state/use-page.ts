import { useMemo, useReducer } from "preact/hooks";
import { useAddress } from "../address/use-address.ts";
import type { Refusal } from "../answer/to-refusal.ts";
import { type Double, useDouble } from "../answer/use-double.ts";
import { createRightCall } from "../call/create-right-call.ts";
import { type CallInput, readCallInput } from "../call/read-call-input.ts";
import { readEndpointHost } from "../call/read-endpoint-host.ts";
import type { Session } from "../session.ts";
import type { CallToSign } from "../signature/signed-call.ts";
import { type SigningHistory, useSignedCall } from "../signature/use-signed-call.ts";
import { type Change, changeState, type ExplorerState } from "./explorer-state.ts";

/** What the parts of the page show, and what they can do. */
export interface Page {
  readonly state: ExplorerState;
  readonly call: CallInput;
  readonly history: SigningHistory;
  readonly double: Double;
  readonly onChange: (change: Change) => void;
  /** Takes another time and another nonce, unless they are pinned. */
  readonly onRenew: () => void;
  /** Signs the call once more, sends it to the double and shows the answer. */
  readonly onSend: () => void;
  /** Shows a documented call that is refused in this way. */
  readonly onProvoke: (refusal: Refusal) => void;
}

/**
 * What a keystroke does, from top to bottom: it changes the state, the address follows, the call is read out of what was typed and
 * judged, and it is signed. The part of the page that is open shows what came of it. A call is sent when a person says so.
 */
export function usePage(session: Session, initial: ExplorerState, fragment: string): Page {
  const [state, dispatch] = useReducer(changeState, initial);
  const onChange = useAddress(state, dispatch, fragment);
  const call = useCall(state);
  const toSign = useCallToSign(state, call, session);
  const history = useSignedCall(toSign);
  const double = useDouble(session);
  const showAnswer = () => onChange({ kind: "view", view: "answer" });
  const onRenew = () => onChange({ kind: "renew", ...session.fresh() });
  const onSend = () => {
    const renewal = { kind: "renew", ...session.fresh() } as const;
    onChange(renewal);
    showAnswer();
    void double.send({ ...toSign, signing: changeState(state, renewal).signing });
  };
  const onProvoke = (refusal: Refusal) => {
    showAnswer();
    void double.provoke(createRightCall(session, state.opened), refusal);
  };
  return { state, call, history, double, onChange, onRenew, onSend, onProvoke };
}

/** Reads the call again when the operation or a value of it is another one. */
function useCall({ opened, values }: ExplorerState): CallInput {
  return useMemo(() => readCallInput({ opened, values }), [opened, values]);
}

/** The same object until something that is signed is another one, so that it is not signed without need. */
function useCallToSign(state: ExplorerState, { pairs }: CallInput, { key }: Session): CallToSign {
  const { opened, signing } = state;
  const host = readEndpointHost(state);
  return useMemo(() => ({ opened, pairs, signing, host, key }), [opened, pairs, signing, host, key]);
}
