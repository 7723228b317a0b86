import type { ParameterDocumentation } from "@dataworks-kit/wire";
import { createConnectionDocumentation } from "../call/documentation.ts";
import { hasExample } from "../call/example-of.ts";
import type { CallInput } from "../call/read-call-input.ts";
import { type Change, CONTENT, type ExplorerState, isAllowed, TYPE } from "../state/explorer-state.ts";
import { WORDS } from "../words.ts";
import { ContentFields } from "./content-fields.tsx";
import { ContentTexts } from "./content-texts.tsx";
import { DocumentedField } from "./documented-field.tsx";
import { issueAt } from "./issue-at.ts";

/** What the form shows, and whom it tells. */
export interface CallFormProps {
  readonly state: ExplorerState;
  readonly call: CallInput;
  readonly onChange: (change: Change) => void;
  /** What is documented. Another document's in tests. */
  readonly parameters?: readonly ParameterDocumentation[];
}

/** The form of the call: every parameter of the contract, and Content with fields of its own. */
export function CallForm({
  state,
  call,
  onChange,
  parameters = createConnectionDocumentation.parameters,
}: CallFormProps) {
  const plain = parameters.filter(({ name }) => name !== CONTENT && isAllowed(name, state.values));
  const content = parameters.find(({ name }) => name === CONTENT);
  return (
    <form class="call" onSubmit={(event) => event.preventDefault()} autocomplete="off">
      <fieldset>
        <legend>
          <h2>{WORDS.call.parameters}</h2>
        </legend>
        {plain.map((field) => (
          <DocumentedField
            key={field.name}
            field={field}
            text={state.values[field.name] ?? ""}
            issue={issueAt(call.issues, field.name)}
            onText={(text) => onChange({ kind: "value", name: field.name, text })}
          />
        ))}
        <ExampleButton type={state.values[TYPE] ?? ""} onChange={onChange} />
      </fieldset>
      {content && <ContentPart {...{ content, state, call, onChange }} />}
    </form>
  );
}

interface ContentPartProps extends Omit<CallFormProps, "parameters"> {
  readonly content: ParameterDocumentation;
}

function ContentPart({ content, state, call, onChange }: ContentPartProps) {
  const type = state.values[TYPE] ?? "";
  // A type may be any text, `constructor` too.
  const variant = Object.hasOwn(content.variants ?? {}, type) ? content.variants?.[type] : undefined;
  const onContent = (text: string) => onChange({ kind: "content", text });
  const own = call.issues.find(({ path }) => path[0] === CONTENT && path.length === 1);
  return (
    <fieldset>
      <legend>
        <h2>{WORDS.call.content}</h2>
      </legend>
      <p class="hint">{WORDS.call.contentMeaning}</p>
      <p class="hint">{WORDS.inferredMeaning}</p>
      {variant && (
        <ContentFields
          key={type}
          variant={variant}
          content={state.content}
          issues={call.issues}
          onContent={onContent}
        />
      )}
      <ContentTexts content={state.content} issue={own} onContent={onContent} />
    </fieldset>
  );
}

function ExampleButton({ type, onChange }: { type: string; onChange: CallFormProps["onChange"] }) {
  return (
    <button type="button" disabled={!hasExample(type)} onClick={() => onChange({ kind: "example", type })}>
      {WORDS.call.fillExample}
    </button>
  );
}
