import { createSimulator } from "@dataworks-kit/msw/simulator";
import type { Sides } from "@dataworks-kit/signature/explain";
import { type Algorithm, listAlgorithms } from "@dataworks-kit/signature/request";
import { useState } from "preact/hooks";
import { exchange } from "../answer/exchange.ts";
import { createRightCall } from "../call/create-right-call.ts";
import type { Session } from "../session.ts";
import type { ExplorerState } from "../state/explorer-state.ts";
import { SelectField, toOptions } from "../view/select-field.tsx";
import { useWords } from "../words/use-words.ts";
import type { MistakeName } from "./mistakes.ts";
import { createTellingCall, listMistakes, quoteEnds, signWrong } from "./sign-wrong.ts";

interface MistakeMenuProps {
  readonly session: Session;
  readonly state: ExplorerState;
  readonly onPasted: (pasted: Required<Sides>) => void;
}

/** Has the documented example signed really wrong, refused by the mock server for that, and explained. */
export function MistakeMenu({ session, state, onPasted }: MistakeMenuProps) {
  const words = useWords();
  const [algorithm, setAlgorithm] = useState<Algorithm>("ACS3-HMAC-SHA256");
  const [chosen, setChosen] = useState<MistakeName>("plus");
  const available = listMistakes(algorithm);
  const mistake = available.includes(chosen) ? chosen : "plus";
  const run = async () => {
    const call = createTellingCall(createRightCall(session, state.opened), { algorithm, mistake });
    const { request, signedText } = await signWrong(call, mistake);
    const { result } = await exchange(createSimulator({ clock: session.clock }), request, session.now);
    onPasted({ server: result.kind === "answered" ? result.body : "", mine: quoteEnds(signedText) });
    scrollTo({ top: 0 });
  };
  return (
    <section class="mistake">
      <h2>{words.refused.mistake}</h2>
      <p class="hint">{words.refused.mistakeMeaning}</p>
      <div class="row">
        <SelectField
          label={words.signing.algorithm}
          value={algorithm}
          options={toOptions(listAlgorithms(), words.signing.algorithms)}
          onChange={setAlgorithm}
        />
        <SelectField
          label={words.refused.mistakeLabel}
          value={mistake}
          options={toOptions(available, words.refused.mistakes)}
          onChange={setChosen}
        />
        <button type="button" class="main" onClick={() => void run()}>
          {words.refused.signWrong}
        </button>
      </div>
    </section>
  );
}
