import { useId } from "preact/hooks";
import { OPERATIONS, type OpenedOperation } from "../call/opened-operation.ts";
import { useWords } from "../words/use-words.ts";

interface OperationChoiceProps {
  readonly opened: OpenedOperation;
  /** The texts of what was chosen could not be loaded. */
  readonly hasFailed: boolean;
  readonly onOperation: (name: string) => void;
}

const EFFECTS = ["write", "read"] as const;

/** The Action, with its version where it exists in several. */
function nameOperation({ action, version }: OpenedOperation["operation"]): string {
  const versions = OPERATIONS.filter(({ operation }) => operation.action === action);
  return versions.length > 1 ? `${action} ${version}` : action;
}

/** The operation that every part of the page is about: those that change something, and those that look. */
export function OperationChoice({ opened, hasFailed, onOperation }: OperationChoiceProps) {
  const id = useId();
  const words = useWords().operations;
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
                {operation.deprecated ? words.deprecated(nameOperation(operation)) : nameOperation(operation)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <p id={`${id}-summary`}>{words.summary(opened.operation, opened.documentation.summary)}</p>
      <p role="status">{hasFailed && words.failed}</p>
    </div>
  );
}
