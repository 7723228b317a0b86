import { createSample, SAMPLE_LANGUAGES, type SampleLanguage } from "@dataworks-kit/samples";
import { useMemo, useState } from "preact/hooks";
import { CodeBlock } from "../view/code-block.tsx";
import { SelectField } from "../view/select-field.tsx";
import { WORDS } from "../words.ts";

const LANGUAGES = SAMPLE_LANGUAGES.map(({ id, title }) => ({ value: id, text: title }));

/** The call in the form as a program, in a language of choice. */
export function SamplesView({ input }: { input: Readonly<Record<string, unknown>> }) {
  const [language, setLanguage] = useState<SampleLanguage>("typescript");
  const { code, install, environment, fileName } = useMemo(
    () => createSample(language, { input }),
    [language, input],
  );
  return (
    <section class="samples">
      <SelectField
        {...{ label: WORDS.samples.language, value: language, options: LANGUAGES, onChange: setLanguage }}
        hint={WORDS.samples.secrets}
      />
      {install && <CodeBlock level={2} title={WORDS.samples.install} text={install} />}
      <h2>{WORDS.samples.environment}</h2>
      <dl class="environment">
        {environment.map(({ name, meaning }) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <CodeBlock level={2} title={fileName || WORDS.samples.code} text={code} />
    </section>
  );
}
