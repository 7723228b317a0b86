import { useId } from "preact/hooks";
import { OPERATIONS, type OpenedOperation, type OperationEntry } from "../call/opened-operation.ts";
import { WORDS } from "../words.ts";

interface OperationChoiceProps {
  readonly opened: OpenedOperation;
  /** The texts of what was chosen could not be loaded. */
  readonly hasFailed: boolean;
  readonly onOperation: (name: string) => void;
}

const EFFECTS = ["write", "read"] as const;

/** The operation that every part of the page is about: those that change something, and those that look. */
export function OperationChoice({ opened, hasFailed, onOperation }: OperationChoiceProps) {
  const id = useId();
  const words = WORDS.operations;
  return (
    <div class="operation">
      <label for={id}>{words.label}</label>
      <select
        id={id}
        value={opened.name}
        onChange={(event) => onOperation(event.currentTarget.value)}
        aria-describedby={`${id}-summary`}
      >
        {EFFECTS.map((effect) => (
          <optgroup key={effect} label={words.effects[effect]}>
            {OPERATIONS.filter(({ operation }) => operation.effect === effect).map(({ name, operation }) => (
              <option key={name} value={name}>
                {writeOption(operation)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <p id={`${id}-summary`}>{opened.documentation.summary}.</p>
      <p role="status">{hasFailed && words.failed}</p>
    </div>
  );
}

function writeOption({ action, deprecated }: OperationEntry["operation"]): string {
  return deprecated ? WORDS.operations.deprecated(action) : action;
}
