import type { CallInput } from "../call/read-call-input.ts";
import { useWords } from "../words/use-words.ts";

interface SendBarProps extends Pick<CallInput, "issues"> {
  readonly isSending: boolean;
  readonly onSend: () => void;
}

/** Sends the call; always in sight. A call that does not fit the contract can be sent too: to see what the cloud would say. */
export function SendBar({ issues, isSending, onSend }: SendBarProps) {
  const words = useWords().call;
  const count = issues.length;
  return (
    <div class="send">
      {/* Not disabled while it waits, or the focus would be lost. */}
      <button
        type="button"
        class="main"
        aria-disabled={isSending}
        aria-keyshortcuts="Control+Enter"
        onClick={() => !isSending && onSend()}
      >
        {count > 0 ? words.sendAnyway : words.send}
      </button>
      <kbd>{words.sendKeys}</kbd>
      <p role="status" class={count > 0 ? "bad" : "good"}>
        {count > 0 ? words.problems(count) : words.noProblems}
      </p>
    </div>
  );
}
