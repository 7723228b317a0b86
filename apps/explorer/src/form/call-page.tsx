import { WORDS } from "../words.ts";
import { CallForm, type CallFormProps } from "./call-form.tsx";

interface CallPageProps extends CallFormProps {
  readonly onSend: () => void;
}

/** The form, and the way on. A call that does not fit the contract can be sent too: to see what the cloud would say. */
export function CallPage({ onSend, ...form }: CallPageProps) {
  const count = form.call.issues.length;
  return (
    <>
      <CallForm {...form} />
      <div class="actions">
        <button type="button" class="main" onClick={onSend}>
          {count > 0 ? WORDS.call.sendAnyway : WORDS.call.next}
        </button>
        <p role="status">{count > 0 ? WORDS.call.problems(count) : WORDS.call.noProblems}</p>
      </div>
    </>
  );
}
