import { createConnectionErrors, type DocumentedError } from "@dataworks-kit/api";
import { useId, useState } from "preact/hooks";
import { Inline } from "../view/prose.tsx";
import { WORDS } from "../words.ts";
import { findErrors } from "./find-errors.ts";

interface ErrorCentreProps {
  /** Has the double refuse a call with this code. */
  readonly onProvoke: (code: string) => void;
}

/** Every documented code: what the service says, what it means, what to do, and a button that provokes it. */
export function ErrorCentre({ onProvoke }: ErrorCentreProps) {
  const id = useId();
  const [query, setQuery] = useState("");
  const found = findErrors(createConnectionErrors, query);
  return (
    <section>
      <div class="field search">
        <label for={id}>{WORDS.errors.search}</label>
        <input
          {...{ id, type: "search", value: query, maxLength: 200, autocomplete: "off", spellcheck: false }}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        <p role="status" class="hint">
          {found.length === 0
            ? WORDS.errors.none
            : WORDS.errors.count(found.length, createConnectionErrors.length)}
        </p>
      </div>
      <ul class="errors">
        {found.map((error) => (
          <ErrorEntry key={`${error.code} ${error.message}`} error={error} onProvoke={onProvoke} />
        ))}
      </ul>
    </section>
  );
}

function ErrorEntry({ error, onProvoke }: { error: DocumentedError } & ErrorCentreProps) {
  const { code, status, message, summary, description, evidence } = error;
  return (
    <li>
      <h2>
        <code>{code}</code> <span class="status">{status ?? WORDS.errors.range}</span>{" "}
        {evidence === "inferred" && <abbr title={WORDS.inferredMeaning}>{WORDS.inferred}</abbr>}
      </h2>
      <p>
        <strong>{summary}</strong> <Inline text={description} />
      </p>
      <p class="hint">
        {WORDS.errors.message}: <q>{message}</q>
      </p>
      <button type="button" aria-label={WORDS.errors.provokeOne(code)} onClick={() => onProvoke(code)}>
        {WORDS.errors.provoke}
      </button>
    </li>
  );
}
