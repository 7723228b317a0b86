import type { ValueDocumentation } from "@dataworks-kit/wire";
import { useState } from "preact/hooks";
import { useWords } from "../words/use-words.ts";
import type { ControlProps } from "./control-props.ts";
import { TextInput } from "./text-input.tsx";
import { isListed, ValuesSelect } from "./values-select.tsx";

interface OpenValuesProps extends ControlProps {
  readonly name: string;
  readonly values: readonly ValueDocumentation[];
}

/** The values that the contract lists, and a text for any other: an open list takes that too. */
export function OpenValues({ name, values, ...control }: OpenValuesProps) {
  const words = useWords();
  const [isChosen, setChosen] = useState(false);
  const isOther = isChosen || !isListed(control.text, values);
  const choose = (text: string) => {
    setChosen(text === words.other);
    control.onText(text === words.other ? "" : text);
  };
  const other = { value: words.other, description: "" };
  return (
    <div class="choice">
      <ValuesSelect
        {...control}
        text={isOther ? words.other : control.text}
        onText={choose}
        values={[...values, other]}
      />
      {isOther && (
        <>
          <TextInput {...control} id={`${control.id}-other`} label={words.otherOf(name)} isNumber={false} />
          <p class="hint">{words.unlisted}</p>
        </>
      )}
    </div>
  );
}
