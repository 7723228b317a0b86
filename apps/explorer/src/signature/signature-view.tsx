import type { Change, ExplorerState } from "../state/explorer-state.ts";
import { DifferencePanel } from "./difference-panel.tsx";
import { ParameterInputs } from "./parameter-inputs.tsx";
import type { SigningKey } from "./signed-call.ts";
import { SigningForm } from "./signing-form.tsx";
import { StepList } from "./step-list.tsx";
import type { SigningHistory } from "./use-signed-call.ts";

interface SignatureViewProps {
  readonly state: ExplorerState;
  readonly history: SigningHistory;
  readonly keyPair: SigningKey;
  readonly pasted: string;
  readonly onPasted: (text: string) => void;
  readonly onChange: (change: Change) => void;
  readonly onRenew: () => void;
}

/** The workbench: what goes into a signature, each of its steps, and why somebody else's differs. */
export function SignatureView(props: SignatureViewProps) {
  const { state, history, keyPair, pasted, onPasted, onChange, onRenew } = props;
  const { opened, signing } = state;
  return (
    <>
      <SigningForm
        opened={opened}
        signing={signing}
        keyPair={keyPair}
        onChange={onChange}
        onRenew={onRenew}
      />
      <ParameterInputs state={state} onChange={onChange} />
      <div class="columns">
        <StepList {...history} />
        {history.current && (
          <DifferencePanel
            ours={history.current}
            algorithm={signing.algorithm}
            pasted={pasted}
            onPasted={onPasted}
          />
        )}
      </div>
    </>
  );
}
