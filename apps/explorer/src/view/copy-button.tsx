import { useState } from "preact/hooks";
import { WORDS } from "../words.ts";

type Outcome = "copied" | "failed";

/** Copies a text. `label` names what, for people who do not see where the button stands. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [last, setLast] = useState<{ text: string; outcome: Outcome }>();
  const copy = async () => {
    const outcome = await navigator.clipboard.writeText(text).then(
      (): Outcome => "copied",
      (): Outcome => "failed",
    );
    setLast({ text, outcome });
  };
  // What was copied before it changed is not what stands there now.
  const outcome = last?.text === text ? last.outcome : undefined;
  return (
    <button type="button" class="quiet" aria-label={`${WORDS.copy}: ${label}`} onClick={() => void copy()}>
      <span aria-live="polite">
        {outcome === "copied" ? WORDS.copied : outcome === "failed" ? WORDS.copyFailed : WORDS.copy}
      </span>
    </button>
  );
}
