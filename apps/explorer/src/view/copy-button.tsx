import { useState } from "preact/hooks";
import { WORDS } from "../words.ts";

type CopyResult = "copied" | "failed";

/** Copies a text, and says whether it could. `label` names what, for people who do not see where the button stands. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [last, setLast] = useState<{ text: string; result: CopyResult }>();
  const copy = async () => setLast({ text, result: await write(text) });
  // What was copied before it changed is not what stands there now.
  const result = last?.text === text ? last.result : undefined;
  return (
    <span class="copy">
      <span role="status">
        {result === "copied" && WORDS.copied}
        {result === "failed" && WORDS.copyFailed}
      </span>
      <button type="button" class="quiet" aria-label={`${WORDS.copy}: ${label}`} onClick={() => void copy()}>
        {WORDS.copy}
      </button>
    </span>
  );
}

function write(text: string): Promise<CopyResult> {
  return navigator.clipboard.writeText(text).then(
    () => "copied",
    () => "failed",
  );
}
