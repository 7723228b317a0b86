import type { DocumentedError } from "@dataworks-kit/wire";
import { toRefusal } from "../answer/to-refusal.ts";
import type { Page } from "../state/use-page.ts";
import { Inline } from "../view/prose.tsx";
import { PartLink } from "../view/shell.tsx";
import { Table } from "../view/table.tsx";
import { useWords } from "../words/use-words.ts";
import { judgeError } from "./judge-error.ts";

interface ErrorTableProps extends Pick<Page, "onProvoke" | "onView"> {
  /** The one that an address of a code is about. */
  readonly operation: string;
  readonly errors: readonly DocumentedError[];
}

/** A row for each code: what it means, whether the call may have run, who acts, and a button that provokes it. */
export function ErrorTable({ errors, ...rest }: ErrorTableProps) {
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
  const { ran, again, who } = judgeError(error);
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
