import { useMemo } from "preact/hooks";
import type { OpenedOperation } from "../call/opened-operation.ts";
import { useSamples } from "../samples/use-samples.ts";
import { CodeBlock } from "../view/code-block.tsx";
import { WORDS } from "../words.ts";
import { AnswerView } from "./answer-view.tsx";
import { DataSources } from "./data-sources.tsx";
import { ScriptForm } from "./script-form.tsx";
import type { Double } from "./use-double.ts";

interface AnswerPageProps {
  readonly opened: OpenedOperation;
  readonly double: Double;
  readonly input: Readonly<Record<string, unknown>>;
  readonly onSend: () => void;
}

/** Sends the call to the double, and shows what came of it and what the double knows since. */
export function AnswerPage({ opened, double, input, onSend }: AnswerPageProps) {
  const { isSending, world, waiting } = double;
  const samples = useSamples();
  const command = useMemo(() => samples?.write("dataworks", opened, input).code, [samples, opened, input]);
  const words = WORDS.answer;
  return (
    <>
      {/* Not disabled while it waits, or the focus would be lost. */}
      <button type="button" class="main" aria-disabled={isSending} onClick={() => !isSending && onSend()}>
        {words.send}
      </button>
      <AnswerView {...double} />
      <DataSources world={world} onReset={double.reset} />
      <ScriptForm
        key={opened.name}
        errors={opened.errors}
        waiting={waiting}
        onScript={double.script}
        onClear={double.clearScripts}
      />
      {command !== undefined && (
        <section>
          <h2>{words.real}</h2>
          <p class="hint">{words.realMeaning}</p>
          <CodeBlock title={words.command} text={command} />
        </section>
      )}
    </>
  );
}
