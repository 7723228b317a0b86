import { useState } from "preact/hooks";
import { findExample } from "../call/find-example.ts";
import { findDocumentation, isAllowed, readStructure, readText } from "../call/parameter.ts";
import { listRegions } from "../call/regions.ts";
import { useWords } from "../words/use-words.ts";
import type { CallFormProps } from "./call-form-props.ts";
import { DocumentedField } from "./documented-field.tsx";
import { findIssue } from "./find-issue.ts";
import { StructuredPart } from "./structured-part.tsx";

/** The form of the call: every parameter of the contract, and structured ones with fields of their own. */
export function CallForm(props: CallFormProps) {
  const words = useWords();
  const { state, onChange } = props;
  const { opened, values } = state;
  const [examples, setExamples] = useState(0);
  return (
    <form class="call" onSubmit={(event) => event.preventDefault()} autocomplete="off">
      <fieldset>
        <legend>
          <h2>{words.call.parameters}</h2>
        </legend>
        {/* What is folded is decided again for another operation, and for an example. */}
        <PlainFields key={`${opened.name} ${examples}`} {...props} />
        <button
          type="button"
          disabled={!findExample(opened, values)}
          onClick={() => {
            onChange({ kind: "example" });
            setExamples(examples + 1);
          }}
        >
          {words.call.fillExample}
        </button>
      </fieldset>
      {listShown(props, "structured").map((one) => (
        <StructuredPart key={one.parameter.name} {...props} {...one} />
      ))}
    </form>
  );
}

/** Fields of one text. Optional ones that are empty to begin with are folded. */
function PlainFields(props: CallFormProps) {
  const words = useWords();
  const { values } = props.state;
  const shown = listShown(props, "plain");
  const [filled] = useState(
    () => new Set(Object.keys(values).filter((name) => readText(values, name) !== "")),
  );
  const isOpen = ({ parameter }: ShownParameter) => parameter.required === true || filled.has(parameter.name);
  const folded = shown.filter((one) => !isOpen(one));
  return (
    <>
      {shown.filter(isOpen).map((one) => (
        <PlainField key={one.parameter.name} {...props} {...one} />
      ))}
      {folded.length > 0 && (
        <details class="optional">
          <summary>{words.call.optional(folded.map(({ parameter }) => parameter.name))}</summary>
          {folded.map((one) => (
            <PlainField key={one.parameter.name} {...props} {...one} />
          ))}
        </details>
      )}
    </>
  );
}

function PlainField({ state, call, onChange, documented }: CallFormProps & ShownParameter) {
  const { name } = documented;
  return (
    <DocumentedField
      place={[name]}
      field={documented}
      text={readText(state.values, name)}
      issue={findIssue(call.issues, name)}
      suggestions={name === "RegionId" ? listRegions(state.opened.operation) : []}
      onText={(text) => onChange({ kind: "value", name, text })}
    />
  );
}

type ShownParameter = ReturnType<typeof listShown>[number];

/** The parameters that may stand beside the others, with what the contract says of them. */
function listShown({ state: { opened, values } }: CallFormProps, kind: "plain" | "structured") {
  return opened.operation.parameters.flatMap((parameter) => {
    const documented = findDocumentation(opened, parameter.name);
    const isOfKind = (readStructure(parameter) === undefined) === (kind === "plain");
    const isShown = documented && isOfKind && isAllowed(opened.operation, parameter.name, values);
    return isShown ? [{ parameter, documented }] : [];
  });
}
