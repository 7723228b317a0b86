import type { Page } from "../state/use-page.ts";
import { ParameterInputs } from "./parameter-inputs.tsx";
import type { SigningKey } from "./signed-call.ts";
import { SigningForm } from "./signing-form.tsx";
import { StepList } from "./step-list.tsx";

interface SignatureViewProps extends Pick<Page, "state" | "history" | "onChange" | "onRenew"> {
  readonly keyPair: SigningKey;
}

/** The workbench: what goes into a signature, and each of its steps. */
export function SignatureView({ state, history, keyPair, onChange, onRenew }: SignatureViewProps) {
  const { opened, signing } = state;
  return (
    <div class="bench">
      <div>
        <SigningForm
          opened={opened}
          signing={signing}
          keyPair={keyPair}
          onChange={onChange}
          onRenew={onRenew}
        />
        <ParameterInputs state={state} onChange={onChange} />
      </div>
      <StepList {...history} />
    </div>
  );
}
