import type { Issue } from "@dataworks-kit/wire/check";
import { useId, useState } from "preact/hooks";
import { decodeText, encodeText, readItems, readMembers } from "../call/json-text.ts";
import { BoundedTextarea } from "../view/bounded-textarea.tsx";
import { CopyButton } from "../view/copy-button.tsx";
import { LONGEST_CONTENT } from "../view/longest-text.ts";
import { spreadJson } from "../view/spread-json.ts";
import { useWords } from "../words/use-words.ts";

interface JsonTextsProps {
  /** What the JSON is. */
  readonly structure: "object" | "array";
  /** Whether it travels as this one text. */
  readonly isEncoded: boolean;
  readonly text: string;
  readonly issue: Issue | undefined;
  readonly onText: (text: string) => void;
}

/** A parameter as JSON and as it is encoded, side by side; an edit of either changes both. */
export function JsonTexts({ isEncoded, ...props }: JsonTextsProps) {
  return (
    <div class="texts">
      <JsonText {...props} />
      {isEncoded && <EncodedText {...props} />}
    </div>
  );
}

function JsonText({ structure, text, issue, onText }: Omit<JsonTextsProps, "isEncoded">) {
  const words = useWords();
  const id = useId();
  const isObject = structure === "object";
  const isRight = (isObject ? readMembers(text) : readItems(text)) !== undefined;
  const wrong = isObject ? words.call.noObject : words.call.noArray;
  const problem = isRight ? issue && words.mustBe(issue.expected) : wrong;
  return (
    <div class="field">
      <div class="label">
        <label for={id}>{words.call.json}</label>
        <span class="marks">
          {isObject && (
            <button type="button" class="quiet" disabled={!isRight} onClick={() => onText(spreadJson(text))}>
              {words.call.tidy}
            </button>
          )}
          <CopyButton text={text} label={words.call.json} />
        </span>
      </div>
      <BoundedTextarea
        id={id}
        value={text}
        onText={onText}
        rows={8}
        limit={LONGEST_CONTENT}
        describedBy={`${id}-error`}
        isWrong={problem !== undefined}
      />
      <Problem id={`${id}-error`} words={problem} />
    </div>
  );
}

function EncodedText({ text, onText }: Pick<JsonTextsProps, "text" | "onText">) {
  const words = useWords();
  const id = useId();
  // What is typed stays as it is typed while a person is in the field: to encode it again would move the caret.
  const [draft, setDraft] = useState<string>();
  const decoded = draft === undefined ? text : decodeText(draft);
  const isTooLong = decoded !== undefined && decoded.length > LONGEST_CONTENT;
  const problem =
    decoded === undefined ? words.call.badEscape : isTooLong ? words.tooLong(LONGEST_CONTENT) : undefined;
  const edit = (encoded: string) => {
    setDraft(encoded);
    const next = decodeText(encoded);
    if (next !== undefined && next.length <= LONGEST_CONTENT) onText(next);
  };
  return (
    <div class="field">
      <div class="label">
        <label for={id}>{words.call.encoded}</label>
        <CopyButton text={encodeText(text)} label={words.call.encoded} />
      </div>
      <BoundedTextarea
        id={id}
        value={draft ?? encodeText(text)}
        onText={edit}
        rows={8}
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
