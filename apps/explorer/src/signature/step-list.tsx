import { CodeBlock } from "../view/code-block.tsx";
import { WORDS } from "../words.ts";
import { findChangedPart } from "./find-changed-part.ts";
import type { SigningStep } from "./signing-step.ts";
import type { SigningHistory } from "./use-signed-call.ts";

/** The steps of a signature one below the other, with what the last change altered marked in each. */
export function StepList({ current, earlier, hasFailed }: SigningHistory) {
  if (hasFailed) return <p class="bad">{WORDS.answer.failed}</p>;
  if (!current) return <p>{WORDS.loading}</p>;
  const texts = new Map(earlier?.steps.map(({ id, text }) => [id, text]));
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{WORDS.steps.heading}</h2>
      <p class="hint">{WORDS.steps.marks}</p>
      <ol class="steps">
        {current.steps.map((step) => (
          <Step key={step.id} step={step} earlier={texts.get(step.id)} />
        ))}
      </ol>
    </section>
  );
}

function Step({ step: { id, text }, earlier }: { step: SigningStep; earlier: string | undefined }) {
  const { before, changed, after } = findChangedPart(earlier ?? text, text);
  return (
    <li>
      <CodeBlock title={WORDS.steps.title[id]} text={text}>
        {text === "" && <em>{WORDS.steps.empty}</em>}
        {before}
        {changed !== "" && <mark title={WORDS.steps.changed}>{changed}</mark>}
        {after}
      </CodeBlock>
      <p class="hint">{WORDS.steps.meaning[id]}</p>
    </li>
  );
}
