import { createConnectionOperation } from "@dataworks-kit/api";
import { useId } from "preact/hooks";
import { LONGEST_LINE } from "../form/control-props.ts";
import { type Change, CONTENT, type ExplorerState, isAllowed } from "../state/explorer-state.ts";
import { WORDS } from "../words.ts";

interface ParameterInputsProps {
  readonly state: ExplorerState;
  readonly onChange: (change: Change) => void;
}

/** The operation's own parameters as plain texts, beside the steps that they change. */
export function ParameterInputs({ state, onChange }: ParameterInputsProps) {
  const names = createConnectionOperation.parameters.map(({ name }) => name);
  const set = (name: string, text: string) =>
    onChange(name === CONTENT ? { kind: "content", text } : { kind: "value", name, text });
  return (
    <details class="parameters">
      <summary>{WORDS.signing.parameters}</summary>
      <p class="hint">{WORDS.signing.parametersMeaning}</p>
      <div class="row">
        {names
          .filter((name) => isAllowed(name, state.values))
          .map((name) => (
            <PlainInput
              key={name}
              name={name}
              text={name === CONTENT ? state.content : (state.values[name] ?? "")}
              onText={(text) => set(name, text)}
            />
          ))}
      </div>
    </details>
  );
}

interface PlainInputProps {
  readonly name: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}

function PlainInput({ name, text, onText }: PlainInputProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{name}</label>
      <input
        {...{
          id,
          type: "text",
          value: text,
          maxLength: LONGEST_LINE,
          autocomplete: "off",
          spellcheck: false,
        }}
        onInput={(event) => onText(event.currentTarget.value)}
        placeholder={WORDS.unset}
      />
    </div>
  );
}
