import { DEFAULT_WORLD } from "@dataworks-kit/msw/simulator";
import { useEffect, useRef } from "preact/hooks";
import { CallForm } from "../form/call-form.tsx";
import { ProblemList } from "../form/problem-list.tsx";
import { ResultPanel } from "../result/result-panel.tsx";
import { SendBar } from "../result/send-bar.tsx";
import type { Page } from "../state/use-page.ts";
import { useWords } from "../words/use-words.ts";

const PROJECTS = DEFAULT_WORLD.projects.map(({ id }) => String(id)).join(", ");

/** Where the form and what it gives do not stand side by side. */
const NARROW = "(width < 62.5rem)";

/** A call: on the left its form, on the right the request that it makes, the answer, and the code that makes it. */
export function CallPage(page: Page) {
  const { state, call, double, onChange, onSend } = page;
  const words = useWords().call;
  const result = useRef<HTMLElement>(null);
  // What was answered before a person came back to this part does not take them away from where they were.
  const seen = useRef(double.last);
  useEffect(() => {
    if (double.last === seen.current) return;
    seen.current = double.last;
    if (double.last !== undefined && matchMedia(NARROW).matches) result.current?.scrollIntoView();
  }, [double.last]);
  useSendKeys(onSend);
  return (
    <div class="bench">
      <div>
        <CallForm state={state} call={call} onChange={onChange} />
        <p class="hint">{words.double(PROJECTS)}</p>
        <p class="hint">{words.address}</p>
      </div>
      <section class="result" aria-label={words.result} ref={result}>
        <SendBar issues={call.issues} isSending={double.isSending} onSend={onSend} />
        <ProblemList issues={call.issues} />
        <ResultPanel {...page} />
      </section>
    </div>
  );
}

/** Ctrl+Enter sends, wherever in the page a person is. */
function useSendKeys(onSend: () => void): void {
  const latest = useRef(onSend);
  latest.current = onSend;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      latest.current();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);
}
