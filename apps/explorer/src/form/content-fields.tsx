import type { FieldDocumentation, VariantDocumentation } from "@dataworks-kit/wire";
import type { Issue } from "@dataworks-kit/wire/check";
import { useState } from "preact/hooks";
import { memberText, readMembers, withMember } from "../call/content-text.ts";
import { CONTENT } from "../state/explorer-state.ts";
import { Inline } from "../view/prose.tsx";
import { WORDS } from "../words.ts";
import { bestShape } from "./best-shape.ts";
import { DocumentedField } from "./documented-field.tsx";
import { issueAt } from "./issue-at.ts";

interface ContentFieldsProps {
  readonly variant: VariantDocumentation;
  readonly content: string;
  readonly issues: readonly Issue[];
  readonly onContent: (text: string) => void;
}

/** A shape that a person chose, and the text for which it was. Another text, such as an example, chooses anew. */
interface ChosenShape {
  readonly index: number;
  readonly content: string;
}

/** Content's own fields, for the type that was chosen. */
export function ContentFields({ variant, content, issues, onContent }: ContentFieldsProps) {
  const [chosen, setChosen] = useState<ChosenShape>();
  const members = readMembers(content);
  if (!members) return <p class="error">{WORDS.call.noObject}</p>;
  const index = chosen?.content === content ? chosen.index : bestShape(variant.shapes, Object.keys(members));
  const fields = variant.shapes[index]?.fields ?? [];
  const extra = Object.keys(members).filter((name) => !fields.some((field) => field.name === name));
  const edit = (field: FieldDocumentation, text: string) => {
    const next = withMember(content, field, text);
    setChosen({ index, content: next });
    onContent(next);
  };
  return (
    <>
      {variant.shapes.length > 1 && (
        <ShapeChoice {...{ variant, index }} onChoose={(next) => setChosen({ index: next, content })} />
      )}
      {fields.map((field) => (
        <DocumentedField
          key={field.name}
          field={field}
          text={memberText(members[field.name])}
          issue={issueOf(issues, field, members)}
          onText={(text) => edit(field, text)}
        />
      ))}
      {extra.length > 0 && <p class="notice">{WORDS.call.extra(extra.join(", "))}</p>}
    </>
  );
}

/** A union tells nothing of its members, so a missing one is found here. */
function issueOf(
  issues: readonly Issue[],
  field: FieldDocumentation,
  members: Readonly<Record<string, unknown>>,
): Issue | undefined {
  const found = issueAt(issues, CONTENT, field.name);
  if (found || !field.required || members[field.name] !== undefined) return found;
  const expected = WORDS.present;
  return { message: "", path: [CONTENT, field.name], keyword: "required", expected };
}

interface ShapeChoiceProps {
  readonly variant: VariantDocumentation;
  readonly index: number;
  readonly onChoose: (index: number) => void;
}

function ShapeChoice({ variant, index, onChoose }: ShapeChoiceProps) {
  return (
    <fieldset class="shapes">
      <legend>{WORDS.call.shapes}</legend>
      {variant.shapes.map(({ description }, place) => (
        <label key={description}>
          <input type="radio" name="shape" checked={place === index} onChange={() => onChoose(place)} />
          <span>
            <Inline text={description || WORDS.call.shape(place + 1)} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
