import type { DocumentedError } from "@dataworks-kit/wire";
import { CodeBlock } from "../view/code-block.tsx";
import { Inline } from "../view/prose.tsx";
import { spreadJson } from "../view/spread-json.ts";
import { WORDS } from "../words.ts";
import { answerSummary } from "./answer-summary.ts";
import { CheckList } from "./check-list.tsx";
import type { Answered, Exchange } from "./exchange.ts";
import type { Double } from "./use-double.ts";

/** What came of a call: status, headers, body, and what each check of the gateway said. The headline is read out. */
export function AnswerView(double: AnswerViewProps) {
  const { last, isProvoked, isSending } = double;
  const headline = headlineOf(double);
  return (
    <>
      <p role="status" class={`headline ${headline.tone}`}>
        {headline.words}
      </p>
      {!isSending && last !== undefined && last !== "failed" && (
        <>
          {isProvoked && <p class="notice">{WORDS.answer.provoked}</p>}
          <Details {...last} />
        </>
      )}
    </>
  );
}

type AnswerViewProps = Pick<Double, "last" | "isProvoked" | "isSending">;

/** While a call waits that is said, so that the same answer a second time is read out again. */
function headlineOf({ last, isSending }: AnswerViewProps): { words: string; tone: "" | "good" | "bad" } {
  const words = WORDS.answer;
  if (isSending) return { words: words.sending, tone: "" };
  if (last === undefined) return { words: words.nothing, tone: "" };
  if (last === "failed") return { words: words.failed, tone: "bad" };
  const { outcome } = last;
  if (outcome.kind === "unsendable") return { words: words.unsendable, tone: "bad" };
  if (outcome.kind === "dropped")
    return { words: outcome.id === undefined ? words.dropped : words.droppedAfter(outcome.id), tone: "bad" };
  const summary = answerSummary(outcome.body);
  if (summary.kind === "created") return { words: words.created(summary.id), tone: "good" };
  if (summary.kind === "refused") return { words: words.refused(summary.code), tone: "bad" };
  return { words: words.other, tone: "" };
}

function Details({ outcome, checks, durationMs }: Exchange) {
  return (
    <>
      {outcome.kind === "answered" && <Answer answer={outcome} durationMs={durationMs} />}
      <CheckList checks={checks} />
    </>
  );
}

function Answer({ answer, durationMs }: { answer: Answered; durationMs: number }) {
  const { body, headers, requestId, status } = answer;
  const summary = answerSummary(body);
  const facts = [
    [WORDS.answer.status, String(status)],
    [WORDS.answer.requestId, requestId],
    [WORDS.answer.timing, WORDS.answer.milliseconds(durationMs)],
  ];
  const lines = headers.map(([name, value]) => `${name}: ${value}`);
  return (
    <>
      {summary.kind === "refused" && summary.error && <Advice {...summary.error} />}
      <dl class="facts">
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <div class="columns">
        <CodeBlock level={2} title={WORDS.answer.body} text={spreadJson(body)} />
        <CodeBlock level={2} title={WORDS.answer.headers} text={lines.join("\n")} />
      </div>
    </>
  );
}

function Advice({ summary, description }: DocumentedError) {
  return (
    <p>
      <strong>{summary}</strong> <Inline text={description} />
    </p>
  );
}
