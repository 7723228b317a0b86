import type { OpenedOperation } from "../call/opened-operation.ts";
import type { View } from "../state/explorer-state.ts";
import { PartLink } from "../view/shell.tsx";
import { useWords } from "../words/use-words.ts";

interface StartPageProps {
  readonly opened: OpenedOperation;
  readonly onView: (view: View) => void;
  /** Sends the call in the form, and shows what comes of it. */
  readonly onSend: () => void;
}

/** What the page is for in a sentence, and the two ways in. */
export function StartPage({ opened, onView, onSend }: StartPageProps) {
  const words = useWords().start;
  const { action, deprecated, successor } = opened.operation;
  return (
    <div class="welcome">
      <h2>{words.promise}</h2>
      <div class="doors">
        <button type="button" class="door" onClick={onSend}>
          <strong>{words.call}</strong>
          <span>{words.callMeaning}</span>
        </button>
        <PartLink view="refused" onView={onView} class="door">
          <strong>{words.refused}</strong>
          <span>{words.refusedMeaning}</span>
        </PartLink>
      </div>
      <p>{words.private}</p>
      {deprecated && successor !== undefined && <p class="notice">{words.deprecated(action, successor)}</p>}
      <footer class="hint">
        <p>{words.about(import.meta.env.KIT_VERSION)}</p>
        <p>{words.notice}</p>
      </footer>
    </div>
  );
}
