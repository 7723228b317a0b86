import { type OperationDescriptor, stringifyJson } from "@dataworks-kit/wire";
import { callOperation } from "./call-operation.ts";
import type { CallOptions } from "./call-options.ts";
import type { Caller } from "./caller.ts";
import { DataWorksError } from "./dataworks-error.ts";

/**
 * The answers of a list, page after page: until as many items have come as the answers say there are, or a page has none.
 *
 * @throws DataWorksError as a call does; `config` for an operation without pages, and for a page number that is no number;
 * `protocol` when a server answers with the same page again, which would go on for ever
 */
export async function* pagesOf(
  descriptor: OperationDescriptor,
  caller: Caller,
  input: object,
  options?: CallOptions,
): AsyncGenerator<never, void, undefined> {
  const { action, pages } = descriptor;
  if (!pages) throw noPages(action);
  const given = new Map<string, unknown>(Object.entries(input));
  const first = Number(given.get(pages.number) ?? 1);
  let size = Number(given.get(pages.size) ?? 0);
  let come = 0;
  let last = "";
  for (let number = first; ; number += 1) {
    const answer = await callOperation(descriptor, caller, { ...input, [pages.number]: number }, options);
    const items = valueAt(answer, pages.items);
    const length = Array.isArray(items) ? items.length : 0;
    const page = length > 0 ? stringifyJson(items) : "";
    if (page !== "" && page === last) throw samePage(action, number);
    last = page;
    yield answer as never;
    size ||= length;
    come += length;
    const total = Number(valueAt(answer, pages.total) ?? Number.POSITIVE_INFINITY);
    // The pages before the first one that was asked for hold items too.
    if (length === 0 || (first - 1) * size + come >= total) return;
  }
}

/** The member of an answer at a path; `undefined` where there is none. */
export function valueAt(answer: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (here, name) => (typeof here === "object" && here !== null ? Reflect.get(here, name) : undefined),
    answer,
  );
}

function samePage(operation: string, number: number): DataWorksError {
  const message = `${operation} was answered with the same items on pages ${number - 1} and ${number}: the server turns no pages.`;
  return new DataWorksError({ kind: "protocol", operation, message });
}

function noPages(action: string): DataWorksError {
  const message = `${action} answers as a whole: it has no pages. Call it instead.`;
  return new DataWorksError({ kind: "config", operation: action, message });
}
