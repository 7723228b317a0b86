import type { CheckVerdict } from "@dataworks-kit/msw/simulator";
import { useWords } from "../words/use-words.ts";

/** The gateway's checks in their order, with the verdict of each. */
export function CheckList({ checks }: { checks: readonly CheckVerdict[] }) {
  const words = useWords();
  if (checks.length === 0) return null;
  return (
    <section aria-labelledby="checks">
      <h2 id="checks">{words.answer.checks}</h2>
      <ol class="checks">
        {checks.map(({ step, verdict, reason }) => (
          <li key={step} class={verdict.replace(" ", "-")}>
            <span class="step">{step}</span> <strong>{words.answer.verdicts[verdict]}</strong>
            {reason && verdict === "refused" && <p>{reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
