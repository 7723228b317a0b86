import { ALGORITHMS, listAlgorithms } from "@dataworks-kit/signature/request";
import { useId } from "preact/hooks";
import {
  type Change,
  type ExplorerState,
  FORMATS,
  listMethods,
  PLACES,
  type Signing,
} from "../state/explorer-state.ts";
import { SelectField, toOptions } from "../view/select-field.tsx";
import { useWords } from "../words/use-words.ts";
import { type SigningKey, takesQueryAlone } from "./signed-call.ts";

interface SigningFormProps {
  readonly opened: ExplorerState["opened"];
  readonly signing: Signing;
  readonly keyPair: SigningKey;
  readonly onChange: (change: Change) => void;
  /** Takes a new time and nonce where they are not pinned. */
  readonly onRenew: () => void;
}

/** Every input of the signature that is not a parameter of the operation. */
export function SigningForm({ opened, signing, keyPair, onChange, onRenew }: SigningFormProps) {
  const set = (change: Partial<Signing>) => onChange({ kind: "signing", change });
  const { algorithm, method, parametersIn, format } = signing;
  const words = useWords().signing;
  const available = listAlgorithms();
  return (
    <form onSubmit={(event) => event.preventDefault()} autocomplete="off">
      <fieldset class="signing">
        <legend>{words.legend}</legend>
        <div class="row">
          <SelectField
            label={words.algorithm}
            value={algorithm}
            options={toOptions(available, words.algorithms)}
            onChange={(value) => set({ algorithm: value })}
            hint={available.length < ALGORITHMS.length ? words.lacksSm3 : undefined}
          />
          <SelectField
            label={words.method}
            value={method}
            options={listMethods(opened).map(toOption)}
            onChange={(value) => set({ method: value })}
          />
          <SelectField
            label={words.parametersIn}
            value={parametersIn}
            options={toOptions(PLACES, words.places)}
            onChange={(value) => set({ parametersIn: value })}
            hint={takesQueryAlone(opened.operation, method) ? words.takesQuery : undefined}
          />
          <SelectField
            label={words.format}
            value={format}
            options={toOptions(FORMATS, words.formats)}
            onChange={(value) => set({ format: value })}
          />
        </div>
        <Pinned signing={signing} set={set} onRenew={onRenew} />
        <p class="hint">{words.key(keyPair.accessKeyId, keyPair.accessKeySecret)}</p>
      </fieldset>
    </form>
  );
}

function toOption(value: string) {
  return { value, text: value };
}

interface PinnedProps extends Pick<SigningFormProps, "signing" | "onRenew"> {
  readonly set: (change: Partial<Signing>) => void;
}

function Pinned({ signing, set, onRenew }: PinnedProps) {
  const words = useWords();
  const { time, nonce, isTimePinned, isNoncePinned } = signing;
  return (
    <div class="row">
      <PinnedField
        label={words.signing.time}
        text={time}
        isPinned={isTimePinned}
        onText={(text) => set({ time: text, isTimePinned: true })}
        onPin={(isPinned) => set({ isTimePinned: isPinned })}
      />
      <PinnedField
        label={words.signing.nonce}
        text={nonce}
        isPinned={isNoncePinned}
        onText={(text) => set({ nonce: text, isNoncePinned: true })}
        onPin={(isPinned) => set({ isNoncePinned: isPinned })}
      />
      <button type="button" onClick={onRenew} disabled={isTimePinned && isNoncePinned}>
        {words.signing.renew}
      </button>
    </div>
  );
}

interface PinnedFieldProps {
  readonly label: string;
  readonly text: string;
  readonly isPinned: boolean;
  readonly onText: (text: string) => void;
  readonly onPin: (isPinned: boolean) => void;
}

const LONGEST = 256;

/** A value that is new for each call unless it is pinned. Typing pins it. */
function PinnedField({ label, text, isPinned, onText, onPin }: PinnedFieldProps) {
  const words = useWords();
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="control">
        <input
          id={id}
          type="text"
          value={text}
          maxLength={LONGEST}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => onText(event.currentTarget.value)}
        />
        <label class="pin">
          <input
            type="checkbox"
            checked={isPinned}
            aria-label={words.signing.pinned(label)}
            onChange={(event) => onPin(event.currentTarget.checked)}
          />
          {words.signing.pin}
        </label>
      </div>
    </div>
  );
}
