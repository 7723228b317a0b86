import { useMemo, useState } from "preact/hooks";
import type { OpenedOperation } from "../call/opened-operation.ts";
import { CodeBlock } from "../view/code-block.tsx";
import { Tabs } from "../view/tabs.tsx";
import { useWords } from "../words/use-words.ts";
import { ColouredCode } from "./coloured-code.tsx";
import { type Samples, useSamples } from "./use-samples.ts";

interface CodePanelProps {
  readonly opened: OpenedOperation;
  readonly input: Readonly<Record<string, unknown>>;
  /** Text that names no language stands for the first. */
  readonly language: string;
  readonly onLanguage: (language: string) => void;
}

/** The call in the form as a program, in a language of choice. */
export function CodePanel(props: CodePanelProps) {
  const words = useWords();
  const samples = useSamples();
  return samples ? <SampleOfCall {...props} samples={samples} /> : <p>{words.loading}</p>;
}

/** Where the mock server listens, and the command that starts it there. */
const LOCAL = "http://127.0.0.1:8080";
const LOCAL_COMMAND = "npx @dataworks-kit/msw --port 8080";

function SampleOfCall({ samples, opened, input, language, onLanguage }: CodePanelProps & SamplesProps) {
  const words = useWords().samples;
  const [isLocal, setLocal] = useState(false);
  const languages = samples
    .listLanguages(opened)
    .map(({ id, title }) => ({ value: id, text: shorten(title) }));
  const chosen = languages.find(({ value }) => value === language)?.value ?? "typescript";
  const sample = useMemo(
    () => samples.write(chosen, opened, { input, ...(isLocal && { endpoint: LOCAL }) }),
    [samples, chosen, opened, input, isLocal],
  );
  return (
    <Tabs class="languages" label={words.language} value={chosen} options={languages} onChange={onLanguage}>
      <p class="hint">{sample.title}</p>
      <label class="switch">
        <input
          type="checkbox"
          checked={isLocal}
          onChange={(event) => setLocal(event.currentTarget.checked)}
        />
        {words.local}
      </label>
      {isLocal && <p class="hint">{words.localMeaning(LOCAL_COMMAND)}</p>}
      {sample.install && <CodeBlock level={2} title={words.install} text={sample.install} />}
      <CodeBlock level={2} title={sample.fileName} text={sample.code} isWhole={true}>
        <ColouredCode language={chosen} text={sample.code} />
      </CodeBlock>
      <h2>{words.environment}</h2>
      <p class="hint">{words.secrets}</p>
      <dl class="environment">
        {sample.environment.map(({ name, meaning }) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Tabs>
  );
}

/** The language alone; for a shell, the tool that it calls. */
function shorten(title: string): string {
  const [language = title, client = title] = title.split(", ");
  return language === "Shell" ? client : language;
}

interface SamplesProps {
  readonly samples: Samples;
}
