import { createConnectionErrors, type DocumentedError } from "@dataworks-kit/api";
import { CodeBlock } from "../view/code-block.tsx";
import { Inline } from "../view/prose.tsx";
import { WORDS } from "../words.ts";
import { CheckList } from "./check-list.tsx";
import { codeOf } from "./code-of.ts";
import type { Answered, Exchange } from "./exchange.ts";
import { spreadBody } from "./spread-body.ts";

/** What came of a call: status, headers, body, and what each check of the gateway said. */
export function AnswerView({ exchange }: { exchange: Exchange | undefined }) {
  if (!exchange) return <p>{WORDS.answer.nothing}</p>;
  const { outcome, checks } = exchange;
  return (
    <>
      <Headline {...exchange} />
      {outcome.kind === "answered" && <Answer {...outcome} />}
      <CheckList checks={checks} />
    </>
  );
}

function Headline({ outcome, durationMs }: Exchange) {
  if (outcome.kind === "dropped") return <p class="headline bad">{WORDS.answer.dropped}</p>;
  if (outcome.kind === "unsendable") return <p class="headline bad">{WORDS.answer.unsendable}</p>;
  const { code, id } = codeOf(outcome.body);
  const error = createConnectionErrors.find((candidate) => candidate.code === code);
  const facts = [
    [WORDS.answer.status, String(outcome.status)],
    [WORDS.answer.requestId, outcome.requestId],
    [WORDS.answer.timing, WORDS.answer.milliseconds(durationMs)],
  ];
  return (
    <>
      <p class={code === undefined ? "headline good" : "headline bad"}>
        {code === undefined ? WORDS.answer.created(id ?? "") : WORDS.answer.refused(code)}
      </p>
      {error && <Advice {...error} />}
      <dl class="facts">
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
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

function Answer({ headers, body }: Answered) {
  return (
    <div class="columns">
      <CodeBlock level={2} title={WORDS.answer.body} text={spreadBody(body)} />
      <CodeBlock
        level={2}
        title={WORDS.answer.headers}
        text={headers.map(([name, value]) => `${name}: ${value}`).join("\n")}
      />
    </div>
  );
}
