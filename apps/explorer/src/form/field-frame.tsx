import type { FieldDocumentation } from "@dataworks-kit/wire";
import type { Issue } from "@dataworks-kit/wire/check";
import type { ComponentChildren } from "preact";
import { writeMember } from "../call/json-text.ts";
import { Disclosure } from "../view/disclosure.tsx";
import { Inline } from "../view/prose.tsx";
import { WORDS } from "../words.ts";
import { splitFirstSentence } from "./split-first-sentence.ts";

interface FieldFrameProps {
  readonly id: string;
  readonly field: FieldDocumentation;
  readonly issue: Issue | undefined;
  readonly children: ComponentChildren;
}

/** A field's name, marks, meaning, example and error around its control, whose `aria-describedby` is `describedBy(id)`. */
export function FieldFrame({ id, field, issue, children }: FieldFrameProps) {
  const [first, rest] = splitFirstSentence(field.description);
  return (
    <div class={issue ? "field wrong" : "field"}>
      <div class="label">
        <label for={id}>{field.name}</label>
        <Marks field={field} />
      </div>
      {children}
      <p class="error" id={`${id}-error`} aria-live="polite">
        {issue && WORDS.mustBe(issue.expected)}
      </p>
      <p class="hint" id={`${id}-hint`}>
        <Inline text={first} /> {ShownExample(field)}
      </p>
      {rest && (
        <Disclosure class="hint" summary={WORDS.moreAbout(field.name)}>
          <p>
            <Inline text={rest} />
          </p>
        </Disclosure>
      )}
    </div>
  );
}

/** The ids of what describes a field's control. */
export function nameDescription(id: string): string {
  return `${id}-error ${id}-hint`;
}

function Marks({ field: { required, secret, evidence } }: { field: FieldDocumentation }) {
  return (
    <span class="marks">
      {required ? <strong>{WORDS.required}</strong> : <span>{WORDS.optional}</span>}
      {secret && <span>{WORDS.secret}</span>}
      {evidence === "inferred" && <span>{WORDS.inferred}</span>}
    </span>
  );
}

function ShownExample({ example, values }: FieldDocumentation) {
  if (example === undefined || values) return null;
  return (
    <span class="example">
      <Inline text={WORDS.example(`\`${writeMember(example)}\``)} />
    </span>
  );
}
