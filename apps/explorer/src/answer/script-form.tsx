import type { Effect, Script } from "@dataworks-kit/msw/simulator";
import type { DocumentedError } from "@dataworks-kit/wire";
import { useMemo, useState } from "preact/hooks";
import { SelectField, toOptions } from "../view/select-field.tsx";
import { useWords } from "../words/use-words.ts";
import type { Words } from "../words/words.ts";
import { type Refusal, toRefusal } from "./to-refusal.ts";

interface ScriptFormProps {
  /** The codes that the next call can be refused with. */
  readonly errors: readonly DocumentedError[];
  readonly waiting: readonly Script[];
  readonly onScript: (effect: Effect) => void;
  readonly onClear: () => void;
}

const EFFECTS = ["fail", "delay", "before", "after"] as const;
type EffectName = (typeof EFFECTS)[number];

const DELAY_MS = 1_000;
const FIRST_CODE = "Throttling.User";

/** What is to happen to the next call. */
export function ScriptForm({ errors, waiting, onScript, onClear }: ScriptFormProps) {
  const [name, setName] = useState<EffectName>("fail");
  const entries = useMemo(() => listEntries(errors), [errors]);
  const [entry, setEntry] = useState(
    () => entries.find(({ refusal }) => refusal.code === FIRST_CODE)?.value ?? "0",
  );
  const allWords = useWords();
  const words = allWords.answer;
  return (
    <section class="script" aria-label={words.script}>
      <p class="hint">{words.scriptMeaning}</p>
      <div class="row">
        <SelectField
          label={words.effect}
          value={name}
          options={toOptions(EFFECTS, words.effects)}
          onChange={setName}
        />
        {name === "fail" && (
          <SelectField label={words.code} value={entry} options={entries} onChange={setEntry} />
        )}
        <button type="button" onClick={() => onScript(createEffect(name, entries[Number(entry)]))}>
          {words.addScript}
        </button>
      </div>
      <p role="status">
        {waiting.length > 0 &&
          words.waiting(waiting.map(({ effect }) => describeEffect(effect, allWords)).join("; "))}
      </p>
      {/* Not taken away when nothing waits, or the focus would go with it. */}
      <button
        type="button"
        class="quiet"
        aria-disabled={waiting.length === 0}
        onClick={() => waiting.length > 0 && onClear()}
      >
        {words.clear}
      </button>
    </section>
  );
}

interface Entry {
  readonly value: string;
  readonly text: string;
  readonly refusal: Refusal;
}

/** A code can have two texts, told apart by what they mean. */
function listEntries(errors: readonly DocumentedError[]): readonly Entry[] {
  return errors.map((error, index) => {
    const isAlone = errors.filter(({ code }) => code === error.code).length === 1;
    const text = isAlone ? error.code : `${error.code}: ${error.summary}`;
    return { value: String(index), text, refusal: toRefusal(error) };
  });
}

function createEffect(name: EffectName, entry: Entry | undefined): Effect {
  if (name === "fail") return { kind: "fail", ...(entry?.refusal ?? { code: FIRST_CODE }) };
  return name === "delay" ? { kind: "delay", ms: DELAY_MS } : { kind: "drop", when: name };
}

function describeEffect(effect: Effect, words: Words): string {
  if (effect.kind === "fail") return effect.code;
  return words.answer.effects[effect.kind === "delay" ? "delay" : effect.when];
}
