import { createConnection } from "@dataworks-kit/api/contracts";
import { createSample, SAMPLE_LANGUAGES } from "@dataworks-kit/samples";
import { useMemo } from "preact/hooks";
import { CodeBlock } from "../view/code-block.tsx";
import { SelectField } from "../view/select-field.tsx";
import { WORDS } from "../words.ts";

const LANGUAGES = SAMPLE_LANGUAGES.map(({ id, title }) => ({ value: id, text: title }));

interface SamplesViewProps {
  readonly input: Readonly<Record<string, unknown>>;
  /** Text that names no language stands for the first. */
  readonly language: string;
  readonly onLanguage: (language: string) => void;
}

/** The call in the form as a program, in a language of choice. */
export function SamplesView({ input, language, onLanguage }: SamplesViewProps) {
  const chosen = LANGUAGES.find(({ value }) => value === language)?.value ?? "typescript";
  const sample = useMemo(() => createSample(chosen, { contract: createConnection, input }), [chosen, input]);
  return (
    <section class="samples">
      <SelectField
        {...{ label: WORDS.samples.language, value: chosen, options: LANGUAGES, onChange: onLanguage }}
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
