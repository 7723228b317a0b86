import { useMemo } from "preact/hooks";
import { ColouredText, PartLegend } from "../signature/coloured-text.tsx";
import { listPartTexts } from "../signature/request-parts.ts";
import type { SigningHistory } from "../signature/use-signed-call.ts";
import type { View } from "../state/explorer-state.ts";
import { CodeBlock } from "../view/code-block.tsx";
import { PartLink } from "../view/shell.tsx";
import { useWords } from "../words/use-words.ts";

interface RequestPanelProps {
  readonly history: SigningHistory;
  readonly onView: (view: View) => void;
}

/** The request as it would be sent now. */
export function RequestPanel({ history: { current, hasFailed }, onView }: RequestPanelProps) {
  const words = useWords();
  const parts = useMemo(() => (current ? listPartTexts(current) : []), [current]);
  if (hasFailed) return <p class="bad">{words.answer.failed}</p>;
  const request = current?.steps.at(-1);
  if (!request) return <p>{words.loading}</p>;
  return (
    <>
      <PartLegend />
      <CodeBlock level={2} title={words.steps.title[request.id]} text={request.text}>
        <ColouredText text={request.text} parts={parts} />
      </CodeBlock>
      <p class="hint">
        {words.call.key}{" "}
        <PartLink view="signature" onView={onView}>
          {words.call.howSigned}
        </PartLink>
      </p>
    </>
  );
}
