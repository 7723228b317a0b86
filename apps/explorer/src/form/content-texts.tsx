import type { Issue } from "@dataworks-kit/wire/check";
import { useId, useState } from "preact/hooks";
import { decodeContent, encodeContent, readMembers } from "../call/content-text.ts";
import { BoundedTextarea } from "../view/bounded-textarea.tsx";
import { CopyButton } from "../view/copy-button.tsx";
import { LONGEST_CONTENT } from "../view/longest-text.ts";
import { spreadJson } from "../view/spread-json.ts";
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
          <button
            type="button"
            class="quiet"
            disabled={!isObject}
            onClick={() => onContent(spreadJson(content))}
          >
            {WORDS.call.tidy}
          </button>
          <CopyButton text={content} label={WORDS.call.json} />
        </span>
      </div>
      <BoundedTextarea
        {...{ id, value: content, onText: onContent, rows: 8, limit: LONGEST_CONTENT }}
        describedBy={`${id}-error`}
        isWrong={problem !== undefined}
      />
      <Problem id={`${id}-error`} words={problem} />
    </div>
  );
}

function EncodedText({ content, onContent }: Omit<ContentTextsProps, "issue">) {
  const id = useId();
  // What is typed stays as it is typed while a person is in the field: to encode it anew would move the caret.
  const [draft, setDraft] = useState<string>();
  const decoded = draft === undefined ? content : decodeContent(draft);
  const isTooLong = decoded !== undefined && decoded.length > LONGEST_CONTENT;
  const problem =
    decoded === undefined ? WORDS.call.badEscape : isTooLong ? WORDS.tooLong(LONGEST_CONTENT) : undefined;
  const edit = (encoded: string) => {
    setDraft(encoded);
    const text = decodeContent(encoded);
    if (text !== undefined && text.length <= LONGEST_CONTENT) onContent(text);
  };
  return (
    <div class="field">
      <div class="label">
        <label for={id}>{WORDS.call.encoded}</label>
        <CopyButton text={encodeContent(content)} label={WORDS.call.encoded} />
      </div>
      <BoundedTextarea
        {...{ id, value: draft ?? encodeContent(content), onText: edit, rows: 8 }}
        limit={9 * LONGEST_CONTENT}
        describedBy={`${id}-error`}
        isWrong={problem !== undefined}
        onLeave={() => setDraft(undefined)}
      />
      <Problem id={`${id}-error`} words={problem} />
    </div>
  );
}

function Problem({ id, words }: { id: string; words: string | undefined }) {
  return (
    <p class="error" id={id} aria-live="polite">
      {words}
    </p>
  );
}
