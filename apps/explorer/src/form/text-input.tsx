import type { Suggestion } from "../call/regions.ts";
import { useWords } from "../words/use-words.ts";
import { type ControlProps, LONGEST_LINE } from "./control-props.ts";

interface TextInputProps extends ControlProps {
  readonly isNumber: boolean;
  /** Its name, where no label of the page has its id. */
  readonly label?: string;
  readonly suggestions?: readonly Suggestion[];
}

/** A text of one line. */
export function TextInput(props: TextInputProps) {
  const { id, text, onText, isNumber, label, suggestions = [], ...control } = props;
  const words = useWords();
  const input = (
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
      placeholder={words.unset}
      list={suggestions.length > 0 ? `${id}-list` : undefined}
    />
  );
  if (suggestions.length === 0) return input;
  return (
    <>
      {input}
      <datalist id={`${id}-list`}>
        {suggestions.map((suggestion) => (
          <option key={suggestion.value} value={suggestion.value}>
            {suggestion.text}
          </option>
        ))}
      </datalist>
    </>
  );
}
