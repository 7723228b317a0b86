import type { FieldDocumentation, ShapeDocumentation } from "@dataworks-kit/wire";
import type { Issue } from "@dataworks-kit/wire/check";
import { useId, useState } from "preact/hooks";
import { readMembers, withMember, writeMember } from "../call/json-text.ts";
import { Inline } from "../view/prose.tsx";
import { useWords } from "../words/use-words.ts";
import { chooseShape } from "./choose-shape.ts";
import { DocumentedField } from "./documented-field.tsx";
import { findIssue } from "./find-issue.ts";

/** An object in JSON that has fields. */
export interface ObjectFieldsProps {
  /** The forms that it may have. */
  readonly shapes: readonly ShapeDocumentation[];
  readonly text: string;
  readonly issues: readonly Issue[];
  /** Where it stands in the call. */
  readonly place: readonly string[];
  readonly onText: (text: string) => void;
}

/** A shape that a person chose, and the text for which it was. Another text, such as an example, chooses again. */
interface ChosenShape {
  readonly index: number;
  readonly text: string;
}

/** The fields of an object, in the shape that was chosen. */
export function ObjectFields({ shapes, text, issues, place, onText }: ObjectFieldsProps) {
  const words = useWords();
  const [chosen, setChosen] = useState<ChosenShape>();
  const members = readMembers(text);
  if (!members) return <p class="error">{words.call.noObject}</p>;
  const index = chosen?.text === text ? chosen.index : chooseShape(shapes, Object.keys(members));
  const fields = shapes[index]?.fields ?? [];
  const extra = Object.keys(members).filter((name) => !fields.some((field) => field.name === name));
  const edit = (field: FieldDocumentation, value: string) => {
    const next = withMember(text, field, value);
    setChosen({ index, text: next });
    onText(next);
  };
  return (
    <>
      {shapes.length > 1 && (
        <ShapeChoice shapes={shapes} index={index} onChoose={(next) => setChosen({ index: next, text })} />
      )}
      {fields.map((field) => (
        <DocumentedField
          key={field.name}
          place={[...place, field.name]}
          field={field}
          text={writeMember(members[field.name])}
          issue={findFieldIssue(issues, field, { members, place })}
          onText={(value) => edit(field, value)}
        />
      ))}
      {extra.length > 0 && <p class="notice">{words.call.extra(place.join(" "), extra.join(", "))}</p>}
    </>
  );
}

interface ObjectInCall extends Pick<ObjectFieldsProps, "place"> {
  readonly members: Readonly<Record<string, unknown>>;
}

/** A union tells nothing of its members, so a missing one is found here. */
function findFieldIssue(
  issues: readonly Issue[],
  field: FieldDocumentation,
  { members, place }: ObjectInCall,
): Issue | undefined {
  const found = findIssue(issues, ...place, field.name);
  if (found || !field.required || members[field.name] !== undefined) return found;
  return { message: "", path: [...place, field.name], keyword: "required", expected: "present" };
}

interface ShapeChoiceProps extends Pick<ObjectFieldsProps, "shapes"> {
  readonly index: number;
  readonly onChoose: (index: number) => void;
}

function ShapeChoice({ shapes, index, onChoose }: ShapeChoiceProps) {
  const words = useWords();
  const group = useId();
  return (
    <fieldset class="shapes">
      <legend>{words.call.shapes}</legend>
      {shapes.map(({ description }, number) => (
        <label key={description}>
          <input type="radio" name={group} checked={number === index} onChange={() => onChoose(number)} />
          <span>
            <Inline text={description || words.call.shape(number + 1)} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
