import type { FieldDocumentation } from "@dataworks-kit/wire";
import type { Issue } from "@dataworks-kit/wire/check";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { writeMember } from "../call/json-text.ts";
import { Inline } from "../view/prose.tsx";
import { useWords } from "../words/use-words.ts";

interface FieldFrameProps {
  readonly id: string;
  readonly field: FieldDocumentation;
  readonly text: string;
  readonly issue: Issue | undefined;
  readonly children: ComponentChildren;
}

/** A field's name, marks, meaning, example and error around its control, whose `aria-describedby` is `nameDescription(id)`. */
export function FieldFrame({ id, field, text, issue, children }: FieldFrameProps) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <div class={issue ? "field wrong" : "field"}>
      <div class="label">
        <label for={id}>{field.name}</label>
        {field.description !== "" && (
          <button
            type="button"
            class="help"
            aria-label={words.call.help(field.name)}
            aria-expanded={isOpen}
            aria-controls={`${id}-hint`}
            onClick={() => setOpen(!isOpen)}
          >
            ?
          </button>
        )}
        <Marks field={field} />
      </div>
      {children}
      <p class="error" id={`${id}-error`} aria-live="polite">
        {issue && words.mustBe(issue.expected)}
      </p>
      {/* Described to those who hear the page although it is hidden. */}
      <p class="hint" id={`${id}-hint`} hidden={!isOpen}>
        <Inline text={field.description} />
      </p>
      <ShownExample field={field} text={text} />
    </div>
  );
}

/** The ids of what describes a field's control. */
export function nameDescription(id: string): string {
  return `${id}-error ${id}-hint`;
}

function Marks({ field: { required, secret, evidence } }: { field: FieldDocumentation }) {
  const words = useWords();
  return (
    <span class="marks">
      {required && <strong>{words.required}</strong>}
      {secret && <span>{words.secret}</span>}
      {evidence === "inferred" && <span>{words.inferred}</span>}
    </span>
  );
}

/** Not where the field holds it, or where a list shows what it may be. */
function ShownExample({ field: { example, values }, text }: Pick<FieldFrameProps, "field" | "text">) {
  const words = useWords();
  const shown = writeMember(example);
  if (shown === "" || values || shown === text) return null;
  return (
    <p class="hint example">
      <Inline text={words.example(`\`${shown}\``)} />
    </p>
  );
}
