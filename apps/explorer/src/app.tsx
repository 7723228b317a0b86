import { useMemo, useState } from "preact/hooks";
import { AnswerPage } from "./answer/answer-page.tsx";
import type { Refusal } from "./answer/to-refusal.ts";
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
import { useOperation } from "./state/use-operation.ts";
import { OperationChoice } from "./view/operation-choice.tsx";
import { Shell } from "./view/shell.tsx";

interface AppProps {
  readonly session: Session;
  readonly initial: ExplorerState;
  /** The fragment of the address from which the state was read. */
  readonly fragment: string;
}

/** The page: one state, from which each part shows its own. */
export function App({ session, initial, fragment }: AppProps) {
  const [state, onChange] = useExplorer(initial, fragment);
  const { opened, values, signing, view, language, search } = state;
  const call = useMemo(() => readCallInput({ opened, values }), [opened, values]);
  const host = endpointHost(state);
  const choosing = useOperation(onChange);
  const { key } = session;
  const toSign = useMemo(
    (): CallToSign => ({ opened, pairs: call.pairs, signing, host, key }),
    [opened, call.pairs, signing, host, key],
  );
  // Both outlive the part that shows them: what an edit elsewhere changed is still marked, and a paste still compared.
  const history = useSignedCall(toSign);
  const [pasted, onPasted] = useState("");
  const double = useDouble(session);
  const send = () => {
    const renewal = { kind: "renew", ...session.fresh() } as const;
    onChange(renewal);
    onChange({ kind: "view", view: "answer" });
    void double.send({ ...toSign, signing: changeState(state, renewal).signing });
  };
  const provoke = (refusal: Refusal) => {
    onChange({ kind: "view", view: "answer" });
    void double.provoke(rightCall(session, opened), refusal);
  };
  const onRenew = () => onChange({ kind: "renew", ...session.fresh() });
  return (
    <Shell
      view={view}
      onView={(next) => onChange({ kind: "view", view: next })}
      choice={<OperationChoice opened={opened} {...choosing} />}
    >
      {view === "call" && <CallPage state={state} call={call} onChange={onChange} onSend={send} />}
      {view === "signature" && (
        <SignatureView
          state={state}
          history={history}
          keyPair={key}
          pasted={pasted}
          onPasted={onPasted}
          onChange={onChange}
          onRenew={onRenew}
        />
      )}
      {view === "answer" && <AnswerPage opened={opened} double={double} input={call.input} onSend={send} />}
      {view === "samples" && (
        <SamplesView
          opened={opened}
          input={call.input}
          language={language}
          onLanguage={(next) => onChange({ kind: "language", language: next })}
        />
      )}
      {view === "errors" && (
        <ErrorCentre
          errors={opened.errors}
          search={search}
          onProvoke={provoke}
          onSearch={(next) => onChange({ kind: "search", search: next })}
        />
      )}
      {view === "reference" && <ReferenceView {...opened} />}
    </Shell>
  );
}
