import { type OperationDescriptor, type PagesDescriptor, stringifyJson } from "@dataworks-kit/wire";
import { DataWorksError } from "../error/dataworks-error.ts";
import type { ClientCore } from "./call.ts";
import { callOperation, guardInput } from "./call-operation.ts";
import type { CallOptions } from "./call-options.ts";

/**
 * The answers of a list, page after page, until as many items have come as the answers announce, those of the pages before the first
 * requested one among them, or a page is empty.
 *
 * @throws DataWorksError as a call does; `config` for an operation without pages, and for a page number that is not a number;
 * `protocol` when a server sends the same page again, which would never end
 */
export async function* listPages<Page extends object>(
  descriptor: OperationDescriptor,
  core: ClientCore,
  input: object,
  options?: CallOptions,
): AsyncGenerator<Page, void, undefined> {
  const pages = requirePages(descriptor);
  const copy = guardInput(descriptor, () => ({ ...input }));
  const first = Number(readPath(copy, [pages.number]) ?? 1);
  let size = Number(readPath(copy, [pages.size]) ?? 0);
  let seen = 0;
  let last = "";
  for (let number = first; ; number += 1) {
    const answer = await callOperation(descriptor, core, { ...copy, [pages.number]: number }, options);
    const items = readItems(answer, pages.items);
    const page = stringifyJson(items);
    if (items.length > 0 && page === last) throw toSamePageError(descriptor.action, number);
    last = page;
    yield answer as Page; // The handle's type says what an answer is.
    size ||= items.length;
    seen += items.length;
    const total = Number(readPath(answer, pages.total) ?? Number.POSITIVE_INFINITY);
    if (items.length === 0 || (first - 1) * size + seen >= total) return;
  }
}

function requirePages({ action, pages }: OperationDescriptor): PagesDescriptor {
  if (pages) return pages;
  const message = `${action} has no pages: its answer is whole. Call it instead.`;
  throw new DataWorksError({ kind: "config", operation: action, message });
}

function readItems(answer: unknown, path: readonly string[]): readonly unknown[] {
  const items = readPath(answer, path);
  return Array.isArray(items) ? items : [];
}

/** The member of an answer at a path; `undefined` where there is none. */
export function readPath(answer: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (here, name) => (typeof here === "object" && here !== null ? Reflect.get(here, name) : undefined),
    answer,
  );
}

function toSamePageError(operation: string, number: number): DataWorksError {
  const message = `${operation} was answered with the same items on pages ${number - 1} and ${number}: the server does not turn pages.`;
  return new DataWorksError({ kind: "protocol", operation, message });
}
