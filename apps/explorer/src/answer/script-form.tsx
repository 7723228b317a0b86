import { createConnectionErrors } from "@dataworks-kit/api";
import type { Effect, Script } from "@dataworks-kit/msw/simulator";
import { useState } from "preact/hooks";
import { optionsOf, SelectField } from "../view/select-field.tsx";
import { WORDS } from "../words.ts";

interface ScriptFormProps {
  readonly waiting: readonly Script[];
  readonly onScript: (effect: Effect) => void;
  readonly onClear: () => void;
}

const EFFECTS = ["fail", "delay", "before", "after"] as const;
type EffectName = (typeof EFFECTS)[number];

const DELAY_MS = 1_000;
const CODES = [...new Set(createConnectionErrors.map(({ code }) => code))].map((value) => ({
  value: String(value),
  text: value,
}));
const FIRST_CODE = "Throttling.User";

/** What is to happen to the next call. */
export function ScriptForm({ waiting, onScript, onClear }: ScriptFormProps) {
  const [name, setName] = useState<EffectName>("fail");
  const [code, setCode] = useState(FIRST_CODE);
  const words = WORDS.answer;
  return (
    <section class="script" aria-labelledby="script">
      <h2 id="script">{words.script}</h2>
      <p class="hint">{words.scriptMeaning}</p>
      <div class="row">
        <SelectField
          {...{
            label: words.effect,
            value: name,
            options: optionsOf(EFFECTS, words.effects),
            onChange: setName,
          }}
        />
        {name === "fail" && (
          <SelectField {...{ label: words.code, value: code, options: CODES, onChange: setCode }} />
        )}
        <button type="button" onClick={() => onScript(effectOf(name, code))}>
          {words.addScript}
        </button>
      </div>
      <p role="status">
        {waiting.length > 0 && words.waiting(waiting.map(({ effect }) => effectWords(effect)).join("; "))}
      </p>
      {waiting.length > 0 && (
        <button type="button" class="quiet" onClick={onClear}>
          {words.clear}
        </button>
      )}
    </section>
  );
}

function effectOf(name: EffectName, code: string): Effect {
  if (name === "fail") return { kind: "fail", code };
  return name === "delay" ? { kind: "delay", ms: DELAY_MS } : { kind: "drop", when: name };
}

function effectWords(effect: Effect): string {
  if (effect.kind === "fail") return effect.code;
  return WORDS.answer.effects[effect.kind === "delay" ? "delay" : effect.when];
}
