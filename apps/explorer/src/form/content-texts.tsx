import type { Issue } from "@dataworks-kit/api/validate";
import { useEffect, useId, useState } from "preact/hooks";
import { decodeContent, encodeContent, readMembers, spread } from "../call/content-text.ts";
import { BoundedTextarea } from "../view/bounded-textarea.tsx";
import { CopyButton } from "../view/copy-button.tsx";
import { LONGEST_TEXT } from "../view/longest-text.ts";
import { WORDS } from "../words.ts";

interface ContentTextsProps {
  readonly content: string;
  readonly issue: Issue | undefined;
  readonly onContent: (text: string) => void;
}

/** Content as JSON and as it is encoded, side by side; an edit of either changes both. */
export function ContentTexts({ content, issue, onContent }: ContentTextsProps) {
  return (
    <div class="texts">
      <JsonText content={content} issue={issue} onContent={onContent} />
      <EncodedText content={content} onContent={onContent} />
    </div>
  );
}

function JsonText({ content, issue, onContent }: ContentTextsProps) {
  const id = useId();
  const isObject = readMembers(content) !== undefined;
  const problem = isObject ? issue && WORDS.mustBe(issue.expected) : WORDS.call.noObject;
  return (
    <div class="field">
      <div class="label">
        <label for={id}>{WORDS.call.json}</label>
        <span class="marks">
          <button type="button" class="quiet" disabled={!isObject} onClick={() => onContent(spread(content))}>
            {WORDS.call.tidy}
          </button>
          <CopyButton text={content} label={WORDS.call.json} />
        </span>
      </div>
      <BoundedTextarea
        {...{ id, value: content, onText: onContent, rows: 8, limit: LONGEST_TEXT }}
        describedBy={`${id}-error`}
        isWrong={problem !== undefined}
      />
      <p class="error" id={`${id}-error`} aria-live="polite">
        {problem}
      </p>
    </div>
  );
}

function EncodedText({ content, onContent }: Omit<ContentTextsProps, "issue">) {
  const id = useId();
  // What cannot be decoded stays in the field until it can, or until Content changes elsewhere.
  const [broken, setBroken] = useState<string>();
  useEffect(() => setBroken(undefined), [content]);
  const edit = (encoded: string) => {
    const decoded = decodeContent(encoded);
    setBroken(decoded === undefined ? encoded : undefined);
    if (decoded !== undefined) onContent(decoded);
  };
  const encoded = encodeContent(content);
  return (
    <div class="field">
      <div class="label">
        <label for={id}>{WORDS.call.encoded}</label>
        <CopyButton text={encoded} label={WORDS.call.encoded} />
      </div>
      <BoundedTextarea
        {...{ id, value: broken ?? encoded, onText: edit, rows: 8, limit: 3 * LONGEST_TEXT }}
        describedBy={`${id}-error`}
        isWrong={broken !== undefined}
      />
      <p class="error" id={`${id}-error`} aria-live="polite">
        {broken !== undefined && WORDS.call.badEscape}
      </p>
    </div>
  );
}
