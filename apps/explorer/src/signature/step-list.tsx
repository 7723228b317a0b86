import { CodeBlock } from "../view/code-block.tsx";
import { useWords } from "../words/use-words.ts";
import { ColouredText, PartLegend } from "./coloured-text.tsx";
import { findChanges } from "./find-changes.ts";
import { listPartTexts, type PartTexts } from "./request-parts.ts";
import type { SigningStep } from "./signing-step.ts";
import type { SigningHistory } from "./use-signed-call.ts";

/** The steps of a signature one below the other, with what the last change altered marked in each. */
export function StepList({ current, earlier, hasFailed }: SigningHistory) {
  const words = useWords();
  if (hasFailed) return <p class="bad">{words.answer.failed}</p>;
  if (!current) return <p>{words.loading}</p>;
  const parts = listPartTexts(current);
  const texts = new Map(earlier?.steps.map(({ id, text }) => [id, text]));
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{words.steps.heading}</h2>
      <p class="hint">{words.steps.marks}</p>
      <PartLegend />
      <ol class="steps">
        {current.steps.map((step) => (
          <Step key={step.id} step={step} earlier={texts.get(step.id)} parts={parts} />
        ))}
      </ol>
    </section>
  );
}

interface StepProps {
  readonly step: SigningStep;
  readonly earlier: string | undefined;
  readonly parts: PartTexts;
}

function Step({ step: { id, text }, earlier, parts }: StepProps) {
  const words = useWords().steps;
  return (
    <li>
      <CodeBlock title={words.title[id]} text={text}>
        {text === "" && <em>{words.empty}</em>}
        <ColouredText text={text} parts={parts} changed={findChanges(earlier ?? text, text)} />
      </CodeBlock>
      <p class="hint">{words.meaning[id]}</p>
    </li>
  );
}
