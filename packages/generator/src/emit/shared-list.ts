import type { SharedGroup } from "../shared-parts.ts";
import { writeLiteral } from "../source-text.ts";

/** A list by what is its own and what it has alike with others. */
export interface Split<Entry> {
  readonly own: readonly Entry[];
  readonly groups: readonly SharedGroup<Entry>[];
}

/** Parts a list into its own entries and the groups that it holds as a whole. */
export function splitList<Entry>(
  list: readonly Entry[],
  groups: readonly SharedGroup<Entry>[],
): Split<Entry> {
  const texts = new Map(list.map((entry) => [writeLiteral(entry), entry]));
  const held = groups.filter(({ entries }) => entries.every((entry) => texts.has(writeLiteral(entry))));
  for (const { entries } of held) for (const entry of entries) texts.delete(writeLiteral(entry));
  return { own: [...texts.values()], groups: held };
}

/** Writes a list: its own entries, and a spread of each group. */
export function writeSplit<Entry>({ own, groups }: Split<Entry>, indent: string): string {
  const [only] = groups;
  if (own.length === 0 && groups.length === 1 && only) return only.name;
  const lines = [
    ...own.map((entry) => writeLiteral(entry, `${indent}  `)),
    ...groups.map(({ name }) => `...${name}`),
  ];
  const inner = lines.map((line) => `${indent}  ${line},\n`).join("");
  return lines.length === 0 ? "[]" : `[\n${inner}${indent}]`;
}

/** The type whose members are the codes of each group of errors. */
export const SHARED_CODES = "SharedCodes";

/** The type of the codes in a group of errors. A member, since compilers write the name of a type, which no entry exports. */
export function writeCodesType({ name }: { readonly name: string }): string {
  return `${SHARED_CODES}[${writeLiteral(name)}]`;
}
