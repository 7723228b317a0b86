import { CallPage } from "./call/call-page.tsx";
import { ErrorCentre } from "./errors/error-centre.tsx";
import { ReferenceView } from "./reference/reference-view.tsx";
import type { Session } from "./session.ts";
import { SignatureView } from "./signature/signature-view.tsx";
import { StartPage } from "./start/start-page.tsx";
import type { ExplorerState } from "./state/explorer-state.ts";
import { type Page, usePage } from "./state/use-page.ts";
import { OperationChoice } from "./view/operation-choice.tsx";
import { Shell } from "./view/shell.tsx";
import { useModule } from "./view/use-module.ts";
import { useChosenWords, useWords, WordsContext } from "./words/use-words.ts";
import type { Words } from "./words/words.ts";

interface AppProps {
  readonly session: Session;
  readonly initial: ExplorerState;
  /** The fragment of the address from which the state was read. */
  readonly fragment: string;
  /** Those to begin with. */
  readonly words: Words;
}

/** The page: what stands on every part of it, and the part that is open. */
export function App({ session, initial, fragment, words }: AppProps) {
  const page = usePage(session, initial, fragment);
  const { state, opening, onChange, onView } = page;
  const isAboutOperation = state.view !== "start" && state.view !== "refused";
  return (
    <WordsContext.Provider value={useChosenWords(state.locale, words)}>
      <Shell
        view={state.view}
        onView={onView}
        onLocale={(locale) => onChange({ kind: "choose", choice: { locale } })}
        choice={isAboutOperation && <OperationChoice opened={state.opened} {...opening} />}
      >
        <OpenPart page={page} session={session} />
      </Shell>
    </WordsContext.Provider>
  );
}

/** The part of the page that is open. */
function OpenPart({ page, session }: Pick<AppProps, "session"> & { readonly page: Page }) {
  const { state } = page;
  switch (state.view) {
    case "start":
      return <StartPage opened={state.opened} onView={page.onView} onSend={page.onSend} />;
    case "call":
      return <CallPage {...page} />;
    case "refused":
      return <Refused page={page} session={session} />;
    case "signature":
      return <SignatureView {...page} keyPair={session.key} />;
    case "errors":
      return <ErrorCentre {...page} />;
    case "reference":
      return <ReferenceView {...state.opened} />;
  }
}

const loadRefused = () => import("./refused/refused-page.tsx");

/** What compares signatures is loaded when a person comes to compare. */
function Refused({ page, session }: Pick<AppProps, "session"> & { readonly page: Page }) {
  const words = useWords();
  const module = useModule(loadRefused);
  return module ? <module.RefusedPage {...page} session={session} /> : <p>{words.loading}</p>;
}
