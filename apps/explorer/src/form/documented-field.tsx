import type { FieldDocumentation } from "@dataworks-kit/wire";
import type { Issue } from "@dataworks-kit/wire/check";
import { useState } from "preact/hooks";
import type { Suggestion } from "../call/regions.ts";
import type { ControlProps } from "./control-props.ts";
import { FieldFrame, nameDescription } from "./field-frame.tsx";
import { toFieldId } from "./field-id.ts";
import { isMissing } from "./find-issue.ts";
import { OpenValues } from "./open-values.tsx";
import { SecretInput } from "./secret-input.tsx";
import { TextInput } from "./text-input.tsx";
import { ValuesSelect } from "./values-select.tsx";

interface DocumentedFieldProps {
  /** Where it stands in the call. */
  readonly place: readonly string[];
  readonly field: FieldDocumentation;
  readonly text: string;
  readonly issue: Issue | undefined;
  /** Texts that it suggests, beside any other. */
  readonly suggestions?: readonly Suggestion[];
  readonly onText: (text: string) => void;
}

/** A field of the contract: a choice where it has values, a password where it is secret, else a text. */
export function DocumentedField(props: DocumentedFieldProps) {
  const { place, field, text, issue, suggestions = [], onText } = props;
  const id = toFieldId(place);
  const [isTouched, setTouched] = useState(false);
  // A person who has not come to it yet knows that something is missing.
  const shown = issue && isMissing(issue) && !isTouched ? undefined : issue;
  const control: ControlProps = {
    id,
    text,
    onText,
    describedBy: nameDescription(id),
    isWrong: shown !== undefined,
    isRequired: field.required === true,
  };
  return (
    <FieldFrame id={id} field={field} text={text} issue={shown}>
      <div class="control" onFocusOut={() => setTouched(true)}>
        {field.values && field.open ? (
          <OpenValues {...control} name={field.name} values={field.values} />
        ) : field.values ? (
          <ValuesSelect {...control} values={field.values} />
        ) : field.secret ? (
          <SecretInput {...control} name={field.name} />
        ) : (
          <TextInput {...control} isNumber={field.types.join() === "integer"} suggestions={suggestions} />
        )}
      </div>
    </FieldFrame>
  );
}
