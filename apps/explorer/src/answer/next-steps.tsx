import type { PastedValues } from "@dataworks-kit/signature/explain";
import type { OpenedOperation } from "../call/opened-operation.ts";
import type { Values } from "../call/parameter.ts";
import { focusField } from "../form/field-id.ts";
import { useWords } from "../words/use-words.ts";
import type { AnswerSummary } from "./answer-summary.ts";
import { findList } from "./item-actions.ts";

/** What a person can go on with. */
export interface Ways {
  /** Opens another operation with these values in its form. */
  readonly onBegin: (name: string, values: Values) => void;
  readonly onAboutCode: (code: string) => void;
  /** Explains a refused signature. */
  readonly onExplain: (text: string) => void;
  /** Fills the form and the signature with what a pasted text shows. */
  readonly onValues: (values: PastedValues) => void;
  readonly onReset: () => void;
}

interface NextStepsProps {
  readonly opened: OpenedOperation;
  /** Absent where no answer came. */
  readonly summary: AnswerSummary | undefined;
  readonly body: string;
  readonly ways: Ways;
}

/** What to do now: a button for each way on. */
export function NextSteps({ opened, summary, body, ways }: NextStepsProps) {
  const words = useWords().answer;
  const list = findList(opened);
  const isTaken = summary?.kind === "refused" && summary.error?.meaning === "already-exists";
  const isSignature = summary?.kind === "refused" && summary.code === "SignatureDoesNotMatch";
  const lookWords = summary?.kind === "created" || summary?.kind === "done" ? words.list : words.lookUp;
  const isSettled = summary?.kind === "refused" && !isTaken;
  const canLook = list !== undefined && !isSettled && opened.operation.effect === "write";
  if (!canLook && summary?.kind !== "refused") return null;
  return (
    <p class="next">
      <span>{words.next}</span>
      {isSignature && <Way text={words.explainSignature} onClick={() => ways.onExplain(body)} />}
      {isTaken && <Way text={words.rename} onClick={() => focusField(["Name"])} />}
      {canLook && <Way text={lookWords} onClick={() => ways.onBegin(list.name, {})} />}
      {isTaken && <Way text={words.reset} onClick={ways.onReset} />}
      {summary?.kind === "refused" && (
        <Way text={words.aboutCode} onClick={() => ways.onAboutCode(summary.code)} />
      )}
    </p>
  );
}

function Way({ text, onClick }: { text: string; onClick: () => void }) {
  return (
    <button type="button" onClick={onClick}>
      {text}
    </button>
  );
}
