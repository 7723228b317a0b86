import { useState } from "preact/hooks";
import { AnswerPage } from "./answer/answer-page.tsx";
import { ErrorCentre } from "./errors/error-centre.tsx";
import { CallPage } from "./form/call-page.tsx";
import { ReferenceView } from "./reference/reference-view.tsx";
import { SamplesView } from "./samples/samples-view.tsx";
import type { Session } from "./session.ts";
import { SignatureView } from "./signature/signature-view.tsx";
import type { ExplorerState } from "./state/explorer-state.ts";
import { useOperation } from "./state/use-operation.ts";
import { type Page, usePage } from "./state/use-page.ts";
import { OperationChoice } from "./view/operation-choice.tsx";
import { Shell } from "./view/shell.tsx";

interface AppProps {
  readonly session: Session;
  readonly initial: ExplorerState;
  /** The fragment of the address from which the state was read. */
  readonly fragment: string;
}

/** The page: what stands on every part of it, and the part that is open. */
export function App({ session, initial, fragment }: AppProps) {
  const page = usePage(session, initial, fragment);
  const { state, onChange } = page;
  const choosing = useOperation(onChange);
  // It outlives the part that shows it: a paste is still compared after a look at another part.
  const [pasted, onPasted] = useState("");
  return (
    <Shell
      view={state.view}
      onView={(view) => onChange({ kind: "view", view })}
      choice={<OperationChoice opened={state.opened} {...choosing} />}
    >
      {state.view === "signature" ? (
        <SignatureView {...page} keyPair={session.key} pasted={pasted} onPasted={onPasted} />
      ) : (
        <OpenPart {...page} />
      )}
    </Shell>
  );
}

/** The part of the page that is open, but for the signature's, which needs more. */
function OpenPart({ state, call, double, onChange, onSend, onProvoke }: Page) {
  const { opened, view, language, search } = state;
  switch (view) {
    case "call":
      return <CallPage state={state} call={call} onChange={onChange} onSend={onSend} />;
    case "answer":
      return <AnswerPage opened={opened} double={double} input={call.input} onSend={onSend} />;
    case "samples":
      return (
        <SamplesView
          opened={opened}
          input={call.input}
          language={language}
          onLanguage={(next) => onChange({ kind: "language", language: next })}
        />
      );
    case "errors":
      return (
        <ErrorCentre
          errors={opened.errors}
          search={search}
          onProvoke={onProvoke}
          onSearch={(next) => onChange({ kind: "search", search: next })}
        />
      );
    case "reference":
      return <ReferenceView {...opened} />;
  }
}
