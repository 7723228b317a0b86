import type { Sides } from "@dataworks-kit/signature/explain";
import { useMemo, useReducer, useState } from "preact/hooks";
import { useAddress } from "../address/use-address.ts";
import type { Ways } from "../answer/next-steps.tsx";
import type { Refusal } from "../answer/to-refusal.ts";
import { type Double, useDouble } from "../answer/use-double.ts";
import { createRightCall } from "../call/create-right-call.ts";
import { type CallInput, readCallInput } from "../call/read-call-input.ts";
import { readEndpointHost } from "../call/read-endpoint-host.ts";
import { findOperation, toFormValues, toSigning } from "../refused/fill-form.ts";
import type { Session } from "../session.ts";
import type { CallToSign } from "../signature/signed-call.ts";
import { type SigningHistory, useSignedCall } from "../signature/use-signed-call.ts";
import { type Change, changeState, type ExplorerState, type View } from "./explorer-state.ts";
import { type Opening, useOperation } from "./use-operation.ts";

/** What the parts of the page show, and what they can do. */
export interface Page {
  readonly state: ExplorerState;
  readonly call: CallInput;
  readonly history: SigningHistory;
  readonly double: Double;
  readonly opening: Opening;
  /** What was pasted to be explained. It outlives the part that shows it, and is in no address. */
  readonly pasted: Required<Sides>;
  readonly onPasted: (pasted: Required<Sides>) => void;
  readonly onChange: (change: Change) => void;
  readonly onView: (view: View) => void;
  /** Takes another time and another nonce, unless they are pinned. */
  readonly onRenew: () => void;
  /** Signs the call once more, sends it to the mock server and shows the answer. */
  readonly onSend: () => void;
  /** Shows a documented call that is refused in this way. */
  readonly onProvoke: (refusal: Refusal) => void;
  /** What a person can go on with after an answer. */
  readonly ways: Ways;
}

/**
 * What a keystroke does, from top to bottom: it changes the state, the address follows, the call is read out of what was typed and
 * judged, and it is signed. The part of the page that is open shows what came of it. A call is sent when a person says so.
 */
export function usePage(session: Session, initial: ExplorerState, fragment: string): Page {
  const [state, dispatch] = useReducer(changeState, initial);
  const onChange = useAddress(state, dispatch, fragment);
  const opening = useOperation(onChange);
  const [pasted, onPasted] = useState(NOTHING);
  const call = useCall(state);
  const toSign = useCallToSign(state, call, session);
  const history = useSignedCall(toSign);
  const double = useDouble(session);
  const onView = (view: View) => onChange({ kind: "view", view });
  const parts = { state, call, history, double, opening, pasted, onPasted, onChange, onView };
  return { ...parts, ...createSenders(parts, toSign, session), ways: createWays(parts) };
}

const NOTHING: Required<Sides> = { server: "", mine: "" };

type Parts = Omit<Page, "ways" | "onRenew" | "onSend" | "onProvoke">;

/** What signs and sends, and shows the answer. */
function createSenders(
  { state, double, onChange, onView }: Parts,
  toSign: CallToSign,
  session: Session,
): Pick<Page, "onRenew" | "onSend" | "onProvoke"> {
  const showAnswer = () => {
    onChange({ kind: "choose", choice: { panel: "answer" } });
    onView("call");
  };
  return {
    onRenew: () => onChange({ kind: "renew", ...session.fresh() }),
    onSend: () => {
      const renewal = { kind: "renew", ...session.fresh() } as const;
      onChange(renewal);
      showAnswer();
      void double.send({ ...toSign, signing: changeState(state, renewal).signing });
    },
    onProvoke: (refusal) => {
      showAnswer();
      void double.provoke(createRightCall(session, state.opened), refusal);
    },
  };
}

/** What a person goes on with: another operation, an error's meaning, an explanation, the form. */
function createWays({ double, opening, onChange, onView, onPasted }: Parts): Ways {
  return {
    onBegin: (name, values) => {
      opening.onOperation(name, { values });
      onChange({ kind: "choose", choice: { panel: "request" } });
    },
    onAboutCode: (code) => {
      onChange({ kind: "choose", choice: { search: code } });
      onView("errors");
    },
    onExplain: (server) => {
      onPasted({ server, mine: "" });
      onView("refused");
    },
    onValues: (values) => {
      const found = findOperation(values);
      const signing = toSigning(values);
      if (found) opening.onOperation(found.name, { values: toFormValues(found.operation, values), signing });
      else onChange({ kind: "signing", change: signing });
      onView("signature");
    },
    onReset: double.reset,
  };
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
