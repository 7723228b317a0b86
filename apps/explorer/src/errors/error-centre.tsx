import { useId } from "preact/hooks";
import type { Page } from "../state/use-page.ts";
import { useWords } from "../words/use-words.ts";
import { ErrorTable } from "./error-table.tsx";
import { findErrors, findPastedCode } from "./find-errors.ts";
import { FILTERS, passesFilter } from "./judge-error.ts";

/** The most characters of a body that is pasted to find its code. */
const LONGEST_SEARCH = 16 * 1024;

/** Every documented code, to be searched and filtered; a body or a line of a log shows its code alone. */
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
