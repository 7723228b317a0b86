import { useState } from "preact/hooks";
import { WORDS } from "../words.ts";

type Outcome = "copied" | "failed";

/** Copies a text, and says whether it could. `label` names what, for people who do not see where the button stands. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [last, setLast] = useState<{ text: string; outcome: Outcome }>();
  const copy = async () => setLast({ text, outcome: await write(text) });
  // What was copied before it changed is not what stands there now.
  const outcome = last?.text === text ? last.outcome : undefined;
  return (
    <span class="copy">
      <span role="status">
        {outcome === "copied" && WORDS.copied}
        {outcome === "failed" && WORDS.copyFailed}
      </span>
      <button type="button" class="quiet" aria-label={`${WORDS.copy}: ${label}`} onClick={() => void copy()}>
        {WORDS.copy}
      </button>
    </span>
  );
}

function write(text: string): Promise<Outcome> {
  return navigator.clipboard.writeText(text).then(
    () => "copied",
    () => "failed",
  );
}
