import { useState } from "preact/hooks";
import { useWords } from "../words/use-words.ts";

type CopyResult = "copied" | "failed";

/** Copies a text, and says whether it could. `label` names what, for people who do not see where the button stands. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const words = useWords();
  const [last, setLast] = useState<{ text: string; result: CopyResult }>();
  const copy = async () => setLast({ text, result: await write(text) });
  // What was copied before it changed is not what stands there now.
  const result = last?.text === text ? last.result : undefined;
  return (
    <span class="copy">
      <span role="status">
        {result === "copied" && words.copied}
        {result === "failed" && words.copyFailed}
      </span>
      <button type="button" class="quiet" aria-label={`${words.copy}: ${label}`} onClick={() => void copy()}>
        {words.copy}
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
