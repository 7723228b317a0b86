import { useState } from "preact/hooks";
import { WORDS } from "../words.ts";

interface BoundedTextareaProps {
  readonly id: string;
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly rows: number;
  /** The most characters that it takes. */
  readonly limit: number;
  readonly describedBy: string;
  readonly isWrong?: boolean;
}

/**
 * A field of many lines that refuses a paste or a drop beyond its limit, and says so: browsers lay out longer texts so
 * slowly that the page would seem to hang.
 */
export function BoundedTextarea({
  id,
  value,
  onText,
  rows,
  limit,
  describedBy,
  isWrong,
}: BoundedTextareaProps) {
  const [isRefused, setRefused] = useState(false);
  const refuseLong = (event: Event, transfer: DataTransfer | null) => {
    const isLong = (transfer?.getData("text/plain").length ?? 0) > limit;
    if (isLong) event.preventDefault();
    setRefused(isLong);
  };
  return (
    <>
      <textarea
        {...{ id, value, rows }}
        maxLength={limit}
        onInput={(event) => onText(event.currentTarget.value)}
        onPaste={(event) => refuseLong(event, event.clipboardData)}
        onDrop={(event) => refuseLong(event, event.dataTransfer)}
        autocomplete="off"
        spellcheck={false}
        aria-describedby={describedBy}
        aria-invalid={isWrong === true}
      />
      <p class="error" aria-live="polite">
        {isRefused && WORDS.tooLong(limit)}
      </p>
    </>
  );
}
