import { useMemo } from "preact/hooks";
import type { OpenedOperation } from "../call/opened-operation.ts";
import { CodeBlock } from "../view/code-block.tsx";
import { SelectField } from "../view/select-field.tsx";
import { WORDS } from "../words.ts";
import { type Samples, useSamples } from "./use-samples.ts";

interface SamplesViewProps {
  readonly opened: OpenedOperation;
  readonly input: Readonly<Record<string, unknown>>;
  /** Text that names no language stands for the first. */
  readonly language: string;
  readonly onLanguage: (language: string) => void;
}

/** The call in the form as a program, in a language of choice. */
export function SamplesView(props: SamplesViewProps) {
  const samples = useSamples();
  return samples ? <SampleOfCall {...props} samples={samples} /> : <p>{WORDS.loading}</p>;
}

function SampleOfCall({ samples, opened, input, language, onLanguage }: SamplesViewProps & SamplesProps) {
  const languages = samples.listLanguages(opened).map(({ id, title }) => ({ value: id, text: title }));
  const chosen = languages.find(({ value }) => value === language)?.value ?? "typescript";
  const sample = useMemo(() => samples.write(chosen, opened, input), [samples, chosen, opened, input]);
  return (
    <section class="samples">
      <SelectField
        label={WORDS.samples.language}
        value={chosen}
        options={languages}
        onChange={onLanguage}
        hint={WORDS.samples.secrets}
      />
      {sample.install && <CodeBlock level={2} title={WORDS.samples.install} text={sample.install} />}
      <h2>{WORDS.samples.environment}</h2>
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
      <CodeBlock level={2} title={sample.fileName} text={sample.code} />
    </section>
  );
}

interface SamplesProps {
  readonly samples: Samples;
}
