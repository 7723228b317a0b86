import type { NameValue } from "@dataworks-kit/signature";

/** Pairs out of a JSON file, whose type only says lists of text. */
export function toPairs(lists: readonly (readonly string[])[]): NameValue[] {
  return lists.map(([name = "", value = ""]) => [name, value]);
}
