import { type DocumentedError, parseJson, redactOutput, stringifyJson } from "@dataworks-kit/wire";
import type { OpenedOperation } from "../call/opened-operation.ts";
import { writeRequest } from "../signature/signed-call.ts";
import { CodeBlock } from "../view/code-block.tsx";
import { Inline } from "../view/prose.tsx";
import { spreadJson } from "../view/spread-json.ts";
import { useWords } from "../words/use-words.ts";
import type { Words } from "../words/words.ts";
import { AnswerItems } from "./answer-items.tsx";
import { type AnswerSummary, answerSummary } from "./answer-summary.ts";
import { CheckList } from "./check-list.tsx";
import type { Answered } from "./exchange.ts";
import { NextSteps, type Ways } from "./next-steps.tsx";
import type { SentCall } from "./send-call.ts";
import type { Double } from "./use-double.ts";

interface AnswerViewProps {
  readonly double: Pick<Double, "last" | "isProvoked" | "isSending">;
  readonly ways: Ways;
}

/** What came of a call: status, headers, body, and what each check of the gateway said. The headline is read out. */
export function AnswerView({ double, ways }: AnswerViewProps) {
  const words = useWords();
  const { last, isProvoked, isSending } = double;
  const headline = writeHeadline(double, words.answer);
  return (
    <>
      <p role="status" class={`headline ${headline.tone}`}>
        {headline.words}
      </p>
      {!isSending && last !== undefined && last !== "failed" && (
        <>
          {isProvoked && <p class="notice">{words.answer.provoked}</p>}
          <Details {...last} ways={ways} />
        </>
      )}
    </>
  );
}

interface Headline {
  readonly words: string;
  readonly tone: "" | "good" | "bad";
}

/** While a call waits that is said, so that the same answer a second time is read out again. */
function writeHeadline({ last, isSending }: AnswerViewProps["double"], words: AnswerWords): Headline {
  if (isSending) return { words: words.sending, tone: "" };
  if (last === undefined) return { words: words.nothing, tone: "" };
  if (last === "failed") return { words: words.failed, tone: "bad" };
  const { result } = last;
  if (result.kind === "unsendable") return { words: words.unsendable, tone: "bad" };
  if (result.kind === "dropped")
    return { words: result.id === undefined ? words.dropped : words.droppedAfter(result.id), tone: "bad" };
  return describeSummary(answerSummary(result.body, last.opened), words);
}

type AnswerWords = Words["answer"];

function describeSummary(summary: AnswerSummary, words: AnswerWords): Headline {
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

interface DetailsProps extends SentCall {
  readonly ways: Ways;
}

function Details({ opened, result, checks, durationMs, request, ways }: DetailsProps) {
  const words = useWords().answer;
  const body = result.kind === "answered" ? result.body : "";
  const summary = result.kind === "answered" ? answerSummary(body, opened) : undefined;
  return (
    <>
      {summary?.kind === "refused" && summary.error && <Advice error={summary.error} />}
      <NextSteps opened={opened} summary={summary} body={body} ways={ways} />
      {summary?.kind === "listed" && <AnswerItems opened={opened} body={body} onBegin={ways.onBegin} />}
      <CheckList checks={checks} />
      {result.kind === "answered" && <Facts answer={result} durationMs={durationMs} />}
      <div class="columns">
        {result.kind === "answered" && summary && (
          <div>
            <CodeBlock level={2} title={words.body} text={writeBody(summary, opened, body)} />
            <CodeBlock level={2} title={words.headers} text={writeHeaders(result.headers)} />
          </div>
        )}
        <CodeBlock level={2} title={words.sent} text={writeRequest(request)} />
      </div>
    </>
  );
}

function Facts({ answer, durationMs }: Pick<SentCall, "durationMs"> & { answer: Answered }) {
  const words = useWords().answer;
  const facts = [
    [words.status, String(answer.status)],
    [words.requestId, answer.requestId],
    [words.timing, words.milliseconds(durationMs)],
  ];
  return (
    <dl class="facts">
      {facts.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function writeHeaders(headers: Answered["headers"]): string {
  return headers.map(([name, value]) => `${name}: ${value}`).join("\n");
}

/** A refusal stays as it is: people compare its string to sign. */
function writeBody({ kind }: AnswerSummary, { operation }: OpenedOperation, body: string): string {
  if (kind === "refused" || !body.startsWith("{")) return spreadJson(body);
  return spreadJson(stringifyJson(redactOutput(operation, parseJson(body))));
}

function Advice({ error }: { error: DocumentedError }) {
  const { summary, description } = useWords().errors.text(error);
  return (
    <p>
      <strong>{summary}</strong> <Inline text={description} />
    </p>
  );
}
