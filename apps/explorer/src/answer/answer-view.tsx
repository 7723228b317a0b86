import { type DocumentedError, parseJson, redactOutput, stringifyJson } from "@dataworks-kit/wire";
import type { OpenedOperation } from "../call/opened-operation.ts";
import { CodeBlock } from "../view/code-block.tsx";
import { Inline } from "../view/prose.tsx";
import { spreadJson } from "../view/spread-json.ts";
import { WORDS } from "../words.ts";
import { AnswerItems } from "./answer-items.tsx";
import { type AnswerSummary, answerSummary } from "./answer-summary.ts";
import { CheckList } from "./check-list.tsx";
import type { Answered } from "./exchange.ts";
import type { Double, SentCall } from "./use-double.ts";

/** What came of a call: status, headers, body, and what each check of the gateway said. The headline is read out. */
export function AnswerView(double: AnswerViewProps) {
  const { last, isProvoked, isSending } = double;
  const headline = writeHeadline(double);
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

interface Headline {
  readonly words: string;
  readonly tone: "" | "good" | "bad";
}

type AnswerViewProps = Pick<Double, "last" | "isProvoked" | "isSending">;

/** While a call waits that is said, so that the same answer a second time is read out again. */
function writeHeadline({ last, isSending }: AnswerViewProps): Headline {
  const words = WORDS.answer;
  if (isSending) return { words: words.sending, tone: "" };
  if (last === undefined) return { words: words.nothing, tone: "" };
  if (last === "failed") return { words: words.failed, tone: "bad" };
  const { result } = last;
  if (result.kind === "unsendable") return { words: words.unsendable, tone: "bad" };
  if (result.kind === "dropped")
    return { words: result.id === undefined ? words.dropped : words.droppedAfter(result.id), tone: "bad" };
  return describeSummary(answerSummary(result.body, last.opened));
}

function describeSummary(summary: AnswerSummary): Headline {
  const words = WORDS.answer;
  switch (summary.kind) {
    case "created":
      return { words: words.created(summary.id), tone: "good" };
    case "listed":
      return { words: words.listed(summary.total), tone: "good" };
    case "done":
      return summary.isDone ? { words: words.done, tone: "good" } : { words: words.notDone, tone: "bad" };
    case "answered":
      return { words: words.answered, tone: "good" };
    case "refused":
      return { words: words.refused(summary.code), tone: "bad" };
    case "other":
      return { words: words.other, tone: "" };
  }
}

function Details({ opened, result, checks, durationMs }: SentCall) {
  return (
    <>
      {result.kind === "answered" && <Answer opened={opened} answer={result} durationMs={durationMs} />}
      <CheckList checks={checks} />
    </>
  );
}

interface AnswerProps extends Pick<SentCall, "opened" | "durationMs"> {
  readonly answer: Answered;
}

function Answer({ opened, answer, durationMs }: AnswerProps) {
  const { body, headers, requestId, status } = answer;
  const summary = answerSummary(body, opened);
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
      {summary.kind === "listed" && <AnswerItems {...opened} body={body} />}
      <div class="columns">
        <CodeBlock level={2} title={WORDS.answer.body} text={writeBody(summary, opened, body)} />
        <CodeBlock level={2} title={WORDS.answer.headers} text={lines.join("\n")} />
      </div>
    </>
  );
}

/** A refusal stays as it is: people compare its string to sign. */
function writeBody({ kind }: AnswerSummary, { operation }: OpenedOperation, body: string): string {
  if (kind === "refused" || !body.startsWith("{")) return spreadJson(body);
  return spreadJson(stringifyJson(redactOutput(operation, parseJson(body))));
}

function Advice({ summary, description }: DocumentedError) {
  return (
    <p>
      <strong>{summary}</strong> <Inline text={description} />
    </p>
  );
}
