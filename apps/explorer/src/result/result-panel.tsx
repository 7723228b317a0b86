import { AnswerPanel } from "../answer/answer-panel.tsx";
import { CodePanel } from "../samples/code-panel.tsx";
import { PANELS } from "../state/explorer-state.ts";
import type { Page } from "../state/use-page.ts";
import { toOptions } from "../view/select-field.tsx";
import { Tabs } from "../view/tabs.tsx";
import { useWords } from "../words/use-words.ts";
import { RequestPanel } from "./request-panel.tsx";

/** What stands beside the form: the request that it makes, the answer to it, or the code that makes it. */
export function ResultPanel(page: Page) {
  const words = useWords();
  const { state, history, onChange } = page;
  const { panel } = state;
  return (
    <Tabs
      label={words.panelsLabel}
      value={panel}
      options={toOptions(PANELS, words.panels)}
      onChange={(next) => onChange({ kind: "choose", choice: { panel: next } })}
    >
      {panel === "request" && <RequestPanel history={history} onView={page.onView} />}
      {panel === "answer" && <AnswerPanel {...page} />}
      {panel === "code" && (
        <CodePanel
          opened={state.opened}
          input={page.call.input}
          language={state.language}
          onLanguage={(language) => onChange({ kind: "choose", choice: { language } })}
        />
      )}
    </Tabs>
  );
}
