import { createConnection } from "@dataworks-kit/api/contracts";
import { createSample } from "@dataworks-kit/samples";
import { useMemo } from "preact/hooks";
import { CodeBlock } from "../view/code-block.tsx";
import { WORDS } from "../words.ts";
import { AnswerView } from "./answer-view.tsx";
import { DataSources } from "./data-sources.tsx";
import { ScriptForm } from "./script-form.tsx";
import type { Double } from "./use-double.ts";

interface AnswerPageProps {
  readonly double: Double;
  readonly input: Readonly<Record<string, unknown>>;
  readonly onSend: () => void;
}

/** Sends the call to the double, and shows what came of it and what the double knows since. */
export function AnswerPage({ double, input, onSend }: AnswerPageProps) {
  const { isSending, world, waiting } = double;
  const command = useMemo(
    () => createSample("dataworks", { contract: createConnection, input }).code,
    [input],
  );
  const words = WORDS.answer;
  return (
    <>
      {/* Not disabled while it waits, or the focus would be lost. */}
      <button type="button" class="main" aria-disabled={isSending} onClick={() => !isSending && onSend()}>
        {words.send}
      </button>
      <AnswerView {...double} />
      <DataSources world={world} onReset={double.reset} />
      <ScriptForm waiting={waiting} onScript={double.script} onClear={double.clearScripts} />
      <section>
        <h2>{words.real}</h2>
        <p class="hint">{words.realMeaning}</p>
        <CodeBlock title={words.command} text={command} />
      </section>
    </>
  );
}
