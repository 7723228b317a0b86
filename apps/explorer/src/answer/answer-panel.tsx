import { useMemo } from "preact/hooks";
import { useSamples } from "../samples/use-samples.ts";
import type { Page } from "../state/use-page.ts";
import { CodeBlock } from "../view/code-block.tsx";
import { Disclosure } from "../view/disclosure.tsx";
import { useWords } from "../words/use-words.ts";
import { AnswerView } from "./answer-view.tsx";
import { DataSources } from "./data-sources.tsx";
import { ScriptForm } from "./script-form.tsx";

/** What came of the call, and what the mock server knows since. */
export function AnswerPanel({ state, call, double, ways }: Page) {
  const words = useWords().answer;
  const { opened } = state;
  const { world, waiting } = double;
  return (
    <>
      <AnswerView double={double} ways={ways} />
      <DataSources world={world} onReset={double.reset} />
      <Disclosure class="more" summary={words.script}>
        <ScriptForm
          key={opened.name}
          errors={opened.errors}
          waiting={waiting}
          onScript={double.script}
          onClear={double.clearScripts}
        />
      </Disclosure>
      <Disclosure class="more" summary={words.real}>
        <RealCall opened={opened} input={call.input} />
      </Disclosure>
    </>
  );
}

function RealCall({ opened, input }: Pick<Page["state"], "opened"> & Pick<Page["call"], "input">) {
  const words = useWords().answer;
  const samples = useSamples();
  const command = useMemo(
    () => samples?.write("dataworks", opened, { input }).code,
    [samples, opened, input],
  );
  return (
    <>
      <p class="hint">{words.realMeaning}</p>
      {command !== undefined && <CodeBlock title={words.command} text={command} />}
    </>
  );
}
