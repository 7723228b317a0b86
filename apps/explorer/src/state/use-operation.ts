import { useRef, useState } from "preact/hooks";
import { openOperation } from "../call/opened-operation.ts";
import type { Change } from "./explorer-state.ts";

/** Opens operations. Of several that were chosen, the last one is opened, whichever is loaded first. */
export function useOperation(onChange: (change: Change) => void): {
  readonly hasFailed: boolean;
  readonly onOperation: (name: string) => void;
} {
  const [hasFailed, setFailed] = useState(false);
  const run = useRef(0);
  const onOperation = (name: string) => {
    run.current += 1;
    const own = run.current;
    openOperation(name).then(
      (opened) => {
        if (own !== run.current) return;
        setFailed(false);
        onChange({ kind: "operation", opened });
      },
      () => own === run.current && setFailed(true),
    );
  };
  return { hasFailed, onOperation };
}
