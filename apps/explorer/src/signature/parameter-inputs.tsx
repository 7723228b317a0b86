import { useId } from "preact/hooks";
import { isAllowed, readStructure, readText } from "../call/parameter.ts";
import { LONGEST_LINE } from "../form/control-props.ts";
import type { Change, ExplorerState } from "../state/explorer-state.ts";
import { BoundedTextarea } from "../view/bounded-textarea.tsx";
import { Disclosure } from "../view/disclosure.tsx";
import { LONGEST_CONTENT } from "../view/longest-text.ts";
import { useWords } from "../words/use-words.ts";

interface ParameterInputsProps {
  readonly state: ExplorerState;
  readonly onChange: (change: Change) => void;
}

/** The operation's own parameters as plain texts, beside the steps that they change. */
export function ParameterInputs({ state, onChange }: ParameterInputsProps) {
  const words = useWords();
  const { opened, values } = state;
  const shown = opened.operation.parameters
    .filter(({ name }) => isAllowed(opened.operation, name, values))
    .map((parameter) => ({
      name: parameter.name,
      isStructured: readStructure(parameter) !== undefined,
      text: readText(values, parameter.name),
      onText: (text: string) => onChange({ kind: "value", name: parameter.name, text }),
    }));
  return (
    <Disclosure class="signed-parameters" summary={words.signing.parameters}>
      <p class="hint">{words.signing.parametersMeaning}</p>
      <div class="row">
        {shown
          .filter(({ isStructured }) => !isStructured)
          .map((input) => (
            <PlainInput key={input.name} {...input} />
          ))}
      </div>
      {shown
        .filter(({ isStructured }) => isStructured)
        .map((input) => (
          <LongInput key={input.name} {...input} />
        ))}
    </Disclosure>
  );
}

function LongInput({ name, text, onText }: PlainInputProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{name}</label>
      <BoundedTextarea
        id={id}
        value={text}
        onText={onText}
        rows={3}
        limit={LONGEST_CONTENT}
        describedBy={`${id}-limit`}
      />
    </div>
  );
}

interface PlainInputProps {
  readonly name: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}

function PlainInput({ name, text, onText }: PlainInputProps) {
  const words = useWords();
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{name}</label>
      <input
        id={id}
        type="text"
        value={text}
        maxLength={LONGEST_LINE}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onText(event.currentTarget.value)}
        placeholder={words.unset}
      />
    </div>
  );
}
