import { useRef, useState } from "preact/hooks";
import { openOperation } from "../call/opened-operation.ts";
import type { Change, FilledCall } from "./explorer-state.ts";

/** What opens an operation. */
export interface Opening {
  /** The texts of what was chosen could not be loaded. */
  readonly hasFailed: boolean;
  /** Opens an operation, with what is known of its call filled in. */
  readonly onOperation: (name: string, filled?: FilledCall) => void;
}

/** Opens operations. Of several that were chosen, the last one is opened, whichever is loaded first. */
export function useOperation(onChange: (change: Change) => void): Opening {
  const [hasFailed, setFailed] = useState(false);
  const run = useRef(0);
  const onOperation = (name: string, filled: FilledCall = {}) => {
    run.current += 1;
    const own = run.current;
    openOperation(name).then(
      (opened) => {
        if (own !== run.current) return;
        setFailed(false);
        onChange({ kind: "operation", opened, ...filled });
      },
      () => own === run.current && setFailed(true),
    );
  };
  return { hasFailed, onOperation };
}
