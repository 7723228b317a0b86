import type { TargetedInputEvent } from "preact";
import { useState } from "preact/hooks";
import { useWords } from "../words/use-words.ts";
import { type ControlProps, LONGEST_LINE } from "./control-props.ts";

/** A secret: hidden unless a person asks to see it, and offered to no password store. */
export function SecretInput({ id, text, onText, name, ...control }: ControlProps & { name: string }) {
  const words = useWords();
  const [isShown, setShown] = useState(false);
  const input = {
    id,
    value: text,
    maxLength: LONGEST_LINE,
    autocomplete: "new-password" as const,
    spellcheck: false,
    onInput: (event: TargetedInputEvent<HTMLInputElement>) => onText(event.currentTarget.value),
    "aria-describedby": control.describedBy,
    "aria-invalid": control.isWrong,
    "aria-required": control.isRequired,
    placeholder: words.unset,
  };
  return (
    <>
      {isShown ? <input type="text" {...input} /> : <input type="password" {...input} />}
      <button
        type="button"
        class="quiet"
        aria-pressed={isShown}
        aria-label={`${words.show} ${name}`}
        onClick={() => setShown(!isShown)}
      >
        {words.show}
      </button>
    </>
  );
}
