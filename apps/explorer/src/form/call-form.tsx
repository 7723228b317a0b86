import { findExample } from "../call/find-example.ts";
import { findDocumentation, isAllowed, readStructure, readText } from "../call/parameter.ts";
import { WORDS } from "../words.ts";
import type { CallFormProps } from "./call-form-props.ts";
import { DocumentedField } from "./documented-field.tsx";
import { findIssue } from "./find-issue.ts";
import { StructuredPart } from "./structured-part.tsx";

/** The form of the call: every parameter of the contract, and structured ones with fields of their own. */
export function CallForm(props: CallFormProps) {
  const { state, call, onChange } = props;
  const { opened, values } = state;
  const shown = opened.operation.parameters.flatMap((parameter) => {
    const documented = findDocumentation(opened, parameter.name);
    const isShown = documented && isAllowed(opened.operation, parameter.name, values);
    return isShown ? [{ parameter, documented }] : [];
  });
  const isPlain = ({ parameter }: (typeof shown)[number]) => readStructure(parameter) === undefined;
  return (
    <form class="call" onSubmit={(event) => event.preventDefault()} autocomplete="off">
      <fieldset>
        <legend>
          <h2>{WORDS.call.parameters}</h2>
        </legend>
        {shown.filter(isPlain).map(({ documented: field }) => (
          <DocumentedField
            // A field that was left empty in one operation is new in another.
            key={`${opened.name} ${field.name}`}
            field={field}
            text={readText(values, field.name)}
            issue={findIssue(call.issues, field.name)}
            onText={(text) => onChange({ kind: "value", name: field.name, text })}
          />
        ))}
        <button
          type="button"
          disabled={!findExample(opened, values)}
          onClick={() => onChange({ kind: "example" })}
        >
          {WORDS.call.fillExample}
        </button>
      </fieldset>
      {shown
        .filter((one) => !isPlain(one))
        .map((one) => (
          <StructuredPart key={one.parameter.name} {...props} {...one} />
        ))}
    </form>
  );
}
