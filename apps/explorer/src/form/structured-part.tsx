import {
  type FieldDocumentation,
  type ParameterDescriptor,
  type ParameterDocumentation,
  parseJson,
} from "@dataworks-kit/wire";
import { useState } from "preact/hooks";
import { findVariant } from "../call/carry-over.ts";
import { readMembers } from "../call/json-text.ts";
import { readStructure, readText } from "../call/parameter.ts";
import { Inline } from "../view/prose.tsx";
import { useWords } from "../words/use-words.ts";
import type { CallFormProps } from "./call-form-props.ts";
import { ItemRows } from "./item-rows.tsx";
import { JsonTexts } from "./json-texts.tsx";
import { ObjectFields, type ObjectFieldsProps } from "./object-fields.tsx";
import { listMemberFields, listShapeFields } from "./undocumented-fields.ts";

interface StructuredPartProps extends CallFormProps {
  readonly parameter: ParameterDescriptor;
  readonly documented: ParameterDocumentation;
}

/** A parameter that holds JSON, or an array or an object: fields by what the contract says of it, and the whole as JSON. */
export function StructuredPart({ parameter, documented, state, call, onChange }: StructuredPartProps) {
  const words = useWords();
  const { name, variantBy, json = false } = parameter;
  const structure = readStructure(parameter) ?? "object";
  const text = readText(state.values, name);
  const onText = (next: string) => onChange({ kind: "value", name, text: next });
  const own = call.issues.find(({ path }) => path[0] === name && path.length === 1);
  return (
    <fieldset>
      <legend>
        <h2>{name}</h2>
      </legend>
      <p class="hint">
        <Inline text={documented.description} />
      </p>
      <p class="hint">{words.call.structureMeaning(name, variantBy)}</p>
      {variantBy !== undefined && <p class="hint">{words.inferredMeaning}</p>}
      <Fields
        // Another variant, and another operation, begin with fields of their own.
        key={`${state.opened.name} ${variantBy && readText(state.values, variantBy)}`}
        parameter={parameter}
        documented={documented}
        text={text}
        onText={onText}
        issues={call.issues}
        variant={variantBy === undefined ? undefined : readText(state.values, variantBy)}
      />
      <JsonTexts structure={structure} isEncoded={json} text={text} issue={own} onText={onText} />
    </fieldset>
  );
}

interface FieldsProps extends Pick<ObjectFieldsProps, "text" | "issues" | "onText"> {
  readonly parameter: ParameterDescriptor;
  readonly documented: ParameterDocumentation;
  /** Absent where no other parameter decides what it holds. */
  readonly variant: string | undefined;
}

function Fields({ parameter, documented, variant, ...rest }: FieldsProps) {
  const { name, items, secrets = [], properties } = parameter;
  const example = readExample(documented.example);
  const place = [name];
  if (readStructure(parameter) === "array")
    return <ItemRows name={name} items={items} secrets={secrets} example={example} {...rest} />;
  const known = variant === undefined ? undefined : findVariant(documented, variant);
  if (known) return <ObjectFields shapes={known.shapes} place={place} {...rest} />;
  // Of a variant that the contract does not list nothing is known, so its fields are those that it has.
  if (properties)
    return (
      <ObjectFields shapes={[sketchShape(listShapeFields(parameter, parameter))]} place={place} {...rest} />
    );
  return (
    <FoundFields
      parameter={parameter}
      example={variant === undefined ? example : {}}
      place={place}
      {...rest}
    />
  );
}

interface FoundFieldsProps extends Omit<ObjectFieldsProps, "shapes"> {
  readonly parameter: ParameterDescriptor;
  readonly example: unknown;
}

/** Fields that stand where a person sees them, and the text after the last edit of one. */
interface Found {
  readonly fields: readonly FieldDocumentation[];
  readonly text: string;
}

/** The members that are there, or of the example where none is. One that is emptied keeps its field until the text changes. */
function FoundFields({ parameter, example, ...rest }: FoundFieldsProps) {
  const [found, setFound] = useState<Found>();
  const { text } = rest;
  const members = readMembers(text) ?? {};
  const shown = Object.keys(members).length > 0 ? members : Object(example);
  const fields = found?.text === text ? found.fields : listMemberFields(shown, parameter);
  const onText = (next: string) => {
    setFound({ fields, text: next });
    rest.onText(next);
  };
  return <ObjectFields {...rest} shapes={[sketchShape(fields)]} onText={onText} />;
}

function sketchShape(fields: readonly FieldDocumentation[]) {
  return { description: "", fields };
}

/** A documented example may stand as JSON text. */
function readExample(example: unknown): unknown {
  try {
    return typeof example === "string" ? parseJson(example) : example;
  } catch {
    return undefined;
  }
}
