import { createConnectionOperation } from "@dataworks-kit/api";
import { useId } from "preact/hooks";
import { LONGEST_LINE } from "../form/control-props.ts";
import { type Change, CONTENT, type ExplorerState, isAllowed } from "../state/explorer-state.ts";
import { BoundedTextarea } from "../view/bounded-textarea.tsx";
import { Disclosure } from "../view/disclosure.tsx";
import { LONGEST_CONTENT } from "../view/longest-text.ts";
import { WORDS } from "../words.ts";

interface ParameterInputsProps {
  readonly state: ExplorerState;
  readonly onChange: (change: Change) => void;
}

/** The operation's own parameters as plain texts, beside the steps that they change. */
export function ParameterInputs({ state, onChange }: ParameterInputsProps) {
  const names = createConnectionOperation.parameters.map(({ name }) => name);
  return (
    <Disclosure class="parameters" summary={WORDS.signing.parameters}>
      <p class="hint">{WORDS.signing.parametersMeaning}</p>
      <div class="row">
        {names
          .filter((name) => name !== CONTENT && isAllowed(name, state.values))
          .map((name) => (
            <PlainInput
              key={name}
              name={name}
              text={state.values[name] ?? ""}
              onText={(text) => onChange({ kind: "value", name, text })}
            />
          ))}
      </div>
      <ContentInput text={state.content} onText={(text) => onChange({ kind: "content", text })} />
    </Disclosure>
  );
}

function ContentInput({ text, onText }: Omit<PlainInputProps, "name">) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{CONTENT}</label>
      <BoundedTextarea
        {...{ id, value: text, onText, rows: 3, limit: LONGEST_CONTENT }}
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
