import {
  type DifferentTexts,
  type Excerpt,
  explainDifference,
  PASTE_LIMIT,
} from "@dataworks-kit/signature/explain";
import type { Algorithm } from "@dataworks-kit/signature/request";
import { useId, useMemo } from "preact/hooks";
import { BoundedTextarea } from "../view/bounded-textarea.tsx";
import { WORDS } from "../words.ts";
import type { SignedCall } from "./signed-call.ts";

interface DifferencePanelProps {
  readonly ours: SignedCall;
  readonly algorithm: Algorithm;
  /** What was pasted. It outlives the panel, and is in no address. */
  readonly pasted: string;
  readonly onPasted: (text: string) => void;
}

/** Compares a pasted refusal or string to sign with this page's, and says in words where they part. */
export function DifferencePanel({ ours, algorithm, pasted, onPasted }: DifferencePanelProps) {
  const id = useId();
  const { stringToSign, canonicalRequest } = ours;
  const finding = useMemo(
    () =>
      explainDifference(pasted, {
        algorithm,
        stringToSign,
        ...(canonicalRequest !== undefined && { canonicalRequest }),
      }),
    [pasted, algorithm, stringToSign, canonicalRequest],
  );
  return (
    <section class="difference" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{WORDS.difference.heading}</h2>
      <p class="hint" id={`${id}-hint`}>
        {WORDS.difference.meaning}
      </p>
      <div class="field">
        <label for={id}>{WORDS.difference.label}</label>
        <BoundedTextarea
          id={id}
          value={pasted}
          onText={onPasted}
          rows={8}
          limit={PASTE_LIMIT}
          describedBy={`${id}-hint`}
        />
      </div>
      <div role="status" class={`finding ${finding.kind === "equal" ? "good" : ""}`}>
        {finding.kind !== "empty" &&
          WORDS.difference.finding(finding).map((sentence) => <p key={sentence}>{sentence}</p>)}
        {finding.kind === "different" && <Excerpts {...finding} />}
      </div>
    </section>
  );
}

function Excerpts({ ours, theirs }: DifferentTexts) {
  return (
    <dl class="excerpts">
      <dt>{WORDS.difference.ours}</dt>
      <dd>{renderExcerpt(ours)}</dd>
      <dt>{WORDS.difference.theirs}</dt>
      <dd>{renderExcerpt(theirs)}</dd>
    </dl>
  );
}

function renderExcerpt({ before, after, isCutBefore, isCutAfter }: Excerpt) {
  return (
    <code>
      {isCutBefore && "…"}
      {before}
      <mark>{after}</mark>
      {isCutAfter && "…"}
    </code>
  );
}
