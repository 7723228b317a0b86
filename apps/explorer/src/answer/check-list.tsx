import type { CheckVerdict } from "@dataworks-kit/msw/simulator";
import { WORDS } from "../words.ts";

/** The gateway's checks in their order, with the verdict of each. */
export function CheckList({ checks }: { checks: readonly CheckVerdict[] }) {
  if (checks.length === 0) return null;
  return (
    <section aria-labelledby="checks">
      <h2 id="checks">{WORDS.answer.checks}</h2>
      <ol class="checks">
        {checks.map(({ step, verdict, reason }) => (
          <li key={step} class={verdict.replace(" ", "-")}>
            <span class="step">{step}</span> <strong>{WORDS.answer.verdicts[verdict]}</strong>
            {reason && <p>{reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
