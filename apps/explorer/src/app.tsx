import { useCallback, useMemo } from "preact/hooks";
import { AnswerPage } from "./answer/answer-page.tsx";
import { useDouble } from "./answer/use-double.ts";
import { endpointHost } from "./call/endpoint-host.ts";
import { readCallInput } from "./call/read-call-input.ts";
import { rightCall } from "./call/right-call.ts";
import { ErrorCentre } from "./errors/error-centre.tsx";
import { CallPage } from "./form/call-page.tsx";
import { ReferenceView } from "./reference/reference-view.tsx";
import { SamplesView } from "./samples/samples-view.tsx";
import type { Session } from "./session.ts";
import { SignatureView } from "./signature/signature-view.tsx";
import type { CallToSign } from "./signature/signed-call.ts";
import { useSignedCall } from "./signature/use-signed-call.ts";
import { changeState, type ExplorerState } from "./state/explorer-state.ts";
import { useExplorer } from "./state/use-explorer.ts";
import { Shell } from "./view/shell.tsx";

interface AppProps {
  readonly session: Session;
  readonly initial: ExplorerState;
}

/** The page. */
export function App({ session, initial }: AppProps) {
  const [state, onChange] = useExplorer(initial);
  const double = useDouble(session);
  const { values, content, signing, view } = state;
  const call = useMemo(() => readCallInput({ values, content }), [values, content]);
  const host = endpointHost(state);
  const toSign = useMemo(
    (): CallToSign => ({ pairs: call.pairs, signing, host, key: session.key }),
    [call.pairs, signing, host, session.key],
  );
  // Kept here, so that what an edit of the form changed is still marked when a person comes to the steps.
  const history = useSignedCall(toSign);
  const onRenew = useCallback(() => onChange({ kind: "renew", ...session.fresh() }), [session, onChange]);
  const send = (call: CallToSign) => {
    const renewal = { kind: "renew", ...session.fresh() } as const;
    onChange(renewal);
    onChange({ kind: "view", view: "answer" });
    return double.send({ ...call, signing: changeState(state, renewal).signing });
  };
  // A call that is right, so that the script is what refuses it.
  const provoke = (code: string) => {
    double.clearScripts();
    double.script({ kind: "fail", code });
    onChange({ kind: "view", view: "answer" });
    return double.send(rightCall(session));
  };
  return (
    <Shell view={view} onView={(next) => onChange({ kind: "view", view: next })}>
      {view === "call" && <CallPage {...{ state, call, onChange }} onSend={() => void send(toSign)} />}
      {view === "signature" && <SignatureView {...{ state, history, onChange, onRenew }} />}
      {view === "answer" && (
        <AnswerPage double={double} input={call.input} onSend={() => void send(toSign)} />
      )}
      {view === "samples" && <SamplesView input={call.input} />}
      {view === "errors" && <ErrorCentre onProvoke={(code) => void provoke(code)} />}
      {view === "reference" && <ReferenceView />}
    </Shell>
  );
}
