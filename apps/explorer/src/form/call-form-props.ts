import type { CallInput } from "../call/read-call-input.ts";
import type { Change, ExplorerState } from "../state/explorer-state.ts";

/** What the form shows, and whom it tells. */
export interface CallFormProps {
  readonly state: ExplorerState;
  readonly call: CallInput;
  readonly onChange: (change: Change) => void;
}
