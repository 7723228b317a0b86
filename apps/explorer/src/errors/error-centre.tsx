import type { DocumentedError } from "@dataworks-kit/wire";
import { useId } from "preact/hooks";
import { type Refusal, toRefusal } from "../answer/to-refusal.ts";
import { Inline } from "../view/prose.tsx";
import { WORDS } from "../words.ts";
import { findErrors } from "./find-errors.ts";

interface ErrorCentreProps {
  readonly errors: readonly DocumentedError[];
  readonly search: string;
  readonly onSearch: (search: string) => void;
  /** Has a double refuse a call with this code. */
  readonly onProvoke: (refusal: Refusal) => void;
}

/** Every documented code: what the service says, what it means, what to do, and a button that provokes it. */
export function ErrorCentre({ errors, search, onSearch, onProvoke }: ErrorCentreProps) {
  const id = useId();
  const found = findErrors(errors, search);
  const count = WORDS.errors.count(found.length, errors.length);
  return (
    <section>
      <div class="field search">
        <label for={id}>{WORDS.errors.search}</label>
        <input
          id={id}
          type="search"
          value={search}
          maxLength={200}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => onSearch(event.currentTarget.value)}
        />
        <p role="status" class="hint">
          {found.length === 0 ? WORDS.errors.none : count}
        </p>
        <p class="hint">{WORDS.inferredMeaning}</p>
      </div>
      <ul class="errors">
        {found.map((error) => (
          <ErrorEntry key={`${error.code} ${error.message}`} error={error} onProvoke={onProvoke} />
        ))}
      </ul>
    </section>
  );
}

function ErrorEntry({ error, onProvoke }: { error: DocumentedError } & Pick<ErrorCentreProps, "onProvoke">) {
  const { code, status, message, summary, description, evidence } = error;
  return (
    <li>
      <h2>
        <code>{code}</code> <span class="status">{status ?? WORDS.errors.range}</span>{" "}
        {evidence === "inferred" && <span class="status">{WORDS.inferred}</span>}
      </h2>
      <p>
        <strong>{summary}</strong> <Inline text={description} />
      </p>
      <p class="hint">
        {WORDS.errors.message}: <q>{message}</q>
      </p>
      <button
        type="button"
        aria-label={WORDS.errors.provokeOne(code, summary)}
        onClick={() => onProvoke(toRefusal(error))}
      >
        {WORDS.errors.provoke}
      </button>
    </li>
  );
}
