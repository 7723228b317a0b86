import { explainRefusal, readValues } from "@dataworks-kit/signature/explain";
import { useId, useMemo } from "preact/hooks";
import type { Session } from "../session.ts";
import type { Page } from "../state/use-page.ts";
import { useWords } from "../words/use-words.ts";
import { Comparison } from "./comparison.tsx";
import { explainInWords } from "./explain-in-words.ts";
import { findOperation } from "./fill-form.ts";
import { FixLines } from "./fix-lines.tsx";
import { MistakeMenu } from "./mistake-menu.tsx";
import { PasteBox } from "./paste-box.tsx";

interface RefusedPageProps extends Pick<Page, "state" | "pasted" | "onPasted" | "ways"> {
  readonly session: Session;
}

/** The debugger: what the server signed beside what a person's code signed, why they part, and the line that fixes it. */
export function RefusedPage({ session, state, pasted, onPasted, ways }: RefusedPageProps) {
  const id = useId();
  const { refused: words, tag } = useWords();
  const explanation = useMemo(() => explainRefusal(pasted, { now: session.clock() }), [pasted, session]);
  const [verdict = "", ...rest] = explainInWords(explanation, tag);
  const isEmpty = explanation.kind === "empty";
  const isGood = explanation.kind === "same" || explanation.kind === "one side";
  return (
    <div class="debug">
      <div class="judgement">
        <h2>{words.heading}</h2>
        <div
          role="status"
          class={isEmpty ? "verdict" : `verdict ${isGood ? "good" : "bad"}`}
          aria-label={words.verdict}
        >
          {isEmpty ? <p>{words.meaning}</p> : <p class="headline">{verdict}</p>}
          {!isEmpty && rest.map((sentence) => <p key={sentence}>{sentence}</p>)}
        </div>
      </div>
      <div class="boxes">
        {(["server", "mine"] as const).map((side) => (
          <PasteBox
            key={side}
            id={`${id}-${side}`}
            label={words[side]}
            text={pasted[side]}
            onText={(text) => onPasted({ ...pasted, [side]: text })}
          />
        ))}
        <Values pasted={pasted} onValues={ways.onValues} />
        <MistakeMenu session={session} state={state} onPasted={onPasted} />
      </div>
      <div class="reasons">
        <Comparison explanation={explanation} pasted={pasted} />
        <FixLines explanation={explanation} pasted={pasted} />
      </div>
    </div>
  );
}

function Values({ pasted, onValues }: Pick<Page, "pasted"> & Pick<Page["ways"], "onValues">) {
  const words = useWords().refused;
  const values = useMemo(() => readValues(pasted.server) ?? readValues(pasted.mine), [pasted]);
  if (!values) return null;
  const names = Object.keys(values);
  const isKnown = findOperation(values) !== undefined;
  return (
    <div class="row values">
      <button type="button" onClick={() => onValues(values)}>
        {words.values}
      </button>
      <p class="hint">
        {words.valuesMeaning(names.join(", "))} {!isKnown && words.otherOperation(values.action ?? "?")}
      </p>
    </div>
  );
}
