import { PASTE_LIMIT } from "@dataworks-kit/signature/explain";
import { BoundedTextarea } from "../view/bounded-textarea.tsx";
import { useWords } from "../words/use-words.ts";

interface PasteBoxProps {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** A box for whatever a person has. */
export function PasteBox({ id, label, text, onText }: PasteBoxProps) {
  const words = useWords().refused;
  return (
    <div class="field">
      <div class="label">
        <label for={id}>{label}</label>
        <button
          type="button"
          class="quiet"
          aria-label={`${words.clear}: ${label}`}
          onClick={() => onText("")}
        >
          {words.clear}
        </button>
      </div>
      <BoundedTextarea
        id={id}
        value={text}
        onText={onText}
        rows={8}
        limit={PASTE_LIMIT}
        describedBy={`${id}-limit`}
      />
    </div>
  );
}
