import type { ValueDocumentation } from "@dataworks-kit/wire";
import { useWords } from "../words/use-words.ts";
import type { ControlProps } from "./control-props.ts";

/** The values that the contract lists, with what each means; and what a person brought along, if it is none of them. */
export function ValuesSelect({
  id,
  text,
  onText,
  values,
  ...control
}: ControlProps & { values: readonly ValueDocumentation[] }) {
  const words = useWords();
  return (
    <select
      id={id}
      value={text}
      onChange={(event) => onText(event.currentTarget.value)}
      aria-describedby={control.describedBy}
      aria-invalid={control.isWrong}
      aria-required={control.isRequired}
    >
      <option value="">{words.unset}</option>
      {!isListed(text, values) && <option value={text}>{text}</option>}
      {values.map(({ value, description }) => (
        <option key={String(value)} value={String(value)}>
          {[String(value), toPlainText(description)].filter(Boolean).join(": ")}
        </option>
      ))}
    </select>
  );
}

/** Whether a text is one of the values, or none at all. */
export function isListed(text: string, values: readonly ValueDocumentation[]): boolean {
  return text === "" || values.some(({ value }) => String(value) === text);
}

/** An option shows no code. */
function toPlainText(description: string): string {
  return description.replaceAll("`", "");
}
