import { WORDS } from "../words.ts";
import { type ControlProps, LONGEST_LINE } from "./control-props.ts";

interface TextInputProps extends ControlProps {
  readonly isNumber: boolean;
  /** Its name, where no label of the page has its id. */
  readonly label?: string;
}

/** A text of one line. */
export function TextInput({ id, text, onText, isNumber, label, ...control }: TextInputProps) {
  return (
    <input
      id={id}
      aria-label={label}
      type="text"
      inputMode={isNumber ? "numeric" : "text"}
      value={text}
      maxLength={LONGEST_LINE}
      onInput={(event) => onText(event.currentTarget.value)}
      autocomplete="off"
      autocapitalize="off"
      spellcheck={false}
      aria-describedby={control.describedBy}
      aria-invalid={control.isWrong}
      aria-required={control.isRequired}
      placeholder={WORDS.unset}
    />
  );
}
