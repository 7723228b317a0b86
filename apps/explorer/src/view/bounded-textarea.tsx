import { useState } from "preact/hooks";
import { useWords } from "../words/use-words.ts";

interface BoundedTextareaProps {
  readonly id: string;
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly rows: number;
  /** The most characters that it takes. */
  readonly limit: number;
  readonly describedBy: string;
  readonly isWrong?: boolean;
  readonly onLeave?: () => void;
}

/** Chromium takes half a minute to put 4,000 lines into a field by itself. Beyond this many characters the page does it. */
const LONGEST_NATIVE = 4_000;

/**
 * A field of many lines that refuses a text beyond its limit as a whole, and says so: browsers lay out longer texts so
 * slowly that the page would seem to hang, and half a text would be compared in vain.
 */
export function BoundedTextarea(props: BoundedTextareaProps) {
  const words = useWords();
  const { id, value, onText, rows, limit, describedBy, isWrong = false, onLeave } = props;
  const [isRefused, setRefused] = useState(false);
  const take = (event: Event, field: HTMLTextAreaElement, added = "") => {
    const kept = field.value.length - (field.selectionEnd - field.selectionStart);
    const isLong = kept + added.length > limit;
    setRefused(isLong);
    if (isLong || added.length > LONGEST_NATIVE) event.preventDefault();
    if (isLong || added.length <= LONGEST_NATIVE) return;
    field.setRangeText(added, field.selectionStart, field.selectionEnd, "end");
    onText(field.value);
  };
  return (
    <>
      <textarea
        id={id}
        value={value}
        rows={rows}
        maxLength={limit}
        onInput={(event) => {
          setRefused(false);
          onText(event.currentTarget.value);
        }}
        onPaste={(event) => take(event, event.currentTarget, event.clipboardData?.getData("text/plain"))}
        onDrop={(event) => take(event, event.currentTarget, event.dataTransfer?.getData("text/plain"))}
        onBlur={onLeave}
        autocomplete="off"
        spellcheck={false}
        aria-describedby={`${id}-limit ${describedBy}`}
        aria-invalid={isWrong || isRefused}
      />
      <p class="error" id={`${id}-limit`} aria-live="polite">
        {isRefused && words.tooLong(limit)}
      </p>
    </>
  );
}
