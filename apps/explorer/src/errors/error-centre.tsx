import type { DocumentedError } from "@dataworks-kit/wire";
import { useId } from "preact/hooks";
import { toRefusal } from "../answer/to-refusal.ts";
import type { Page } from "../state/use-page.ts";
import { Inline } from "../view/prose.tsx";
import { PartLink } from "../view/shell.tsx";
import { Table } from "../view/table.tsx";
import { useWords } from "../words/use-words.ts";
import { findErrors, findPastedCode } from "./find-errors.ts";
import { FILTERS, type Judgement, judgeError, passesFilter } from "./judge-error.ts";

/** The most characters of a body that is pasted to find its code. */
const LONGEST_SEARCH = 16 * 1024;

/** Every documented code: what it means, whether the call may have run, who acts, and a button that provokes it. */
export function ErrorCentre({ state, onChange, onProvoke, onView }: Page) {
  const words = useWords().errors;
  const { errors } = state.opened;
  const { search, filter } = state;
  const pasted = findPastedCode(errors, search);
  const found = findErrors(errors, pasted ?? search, words.text).filter((error) =>
    passesFilter(error, filter),
  );
  return (
    <section class="error-centre">
      <SearchField
        search={search}
        onSearch={(text) => onChange({ kind: "choose", choice: { search: text } })}
      />
      <fieldset class="filters">
        <legend>{words.filters}</legend>
        {["", ...FILTERS].map((name) => (
          <label key={name}>
            <input
              type="radio"
              name="filter"
              checked={filter === name}
              onChange={() => onChange({ kind: "choose", choice: { filter: name } })}
            />
            {name === "" ? words.all : words.filterNames[name as (typeof FILTERS)[number]]}
          </label>
        ))}
      </fieldset>
      <p role="status">
        {pasted !== undefined && `${words.found(pasted)} `}
        {found.length === 0 ? words.none : words.count(found.length, errors.length)}
      </p>
      <ErrorTable operation={state.opened.name} errors={found} onProvoke={onProvoke} onView={onView} />
    </section>
  );
}

function SearchField({ search, onSearch }: { search: string; onSearch: (text: string) => void }) {
  const words = useWords();
  const id = useId();
  return (
    <div class="field search">
      <label for={id}>{words.errors.search}</label>
      <input
        id={id}
        type="search"
        value={search}
        maxLength={LONGEST_SEARCH}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onSearch(event.currentTarget.value)}
      />
      <p class="hint">{words.inferredMeaning}</p>
    </div>
  );
}

interface ErrorTableProps extends Pick<Page, "onProvoke" | "onView"> {
  /** The one that an address of a code is about. */
  readonly operation: string;
  readonly errors: readonly DocumentedError[];
}

function ErrorTable({ errors, ...rest }: ErrorTableProps) {
  const words = useWords();
  if (errors.length === 0) return null;
  return (
    <Table class="errors" label={words.views.errors} titles={Object.values(words.errors.columns)}>
      {errors.map((error) => (
        <ErrorRow key={`${error.code} ${error.message}`} error={error} {...rest} />
      ))}
    </Table>
  );
}

/** The codes that the debugger explains. */
const SIGNATURE = /Signature(?:DoesNotMatch)?$/;

interface ErrorRowProps extends Omit<ErrorTableProps, "errors"> {
  readonly error: DocumentedError;
}

function ErrorRow({ error, operation, onProvoke, onView }: ErrorRowProps) {
  const words = useWords();
  const { code, status, message, evidence } = error;
  const { summary, description } = words.errors.text(error);
  const { ran, again, who }: Judgement = judgeError(error);
  return (
    <tr>
      <th scope="row">
        <a
          href={`#/errors?${new URLSearchParams({ operation, search: code })}`}
          aria-label={words.errors.link(code)}
        >
          <code>{code}</code>
        </a>
        {evidence === "inferred" && <small>{words.inferred}</small>}
        <p>
          <strong>{summary}</strong> <Inline text={description} />
        </p>
        <p class="hint">
          {words.errors.message}: <q>{message}</q>
        </p>
        <button
          type="button"
          class="quiet"
          aria-label={words.errors.provokeOne(code, summary)}
          onClick={() => onProvoke(toRefusal(error))}
        >
          {words.errors.provoke}
        </button>
        {SIGNATURE.test(code) && (
          <PartLink view="refused" onView={onView}>
            {words.views.refused}
          </PartLink>
        )}
      </th>
      <td>{status ?? words.errors.range}</td>
      <td>{words.errors.ran[ran]}</td>
      <td>{words.errors.again[again]}</td>
      <td>{words.errors.who[who]}</td>
    </tr>
  );
}
