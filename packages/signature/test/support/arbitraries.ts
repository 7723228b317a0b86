import type { NameValue } from "@dataworks-kit/signature";
import fc from "fast-check";

/** Any text that has UTF-8, with the characters that encoders disagree about made likely. */
export const TEXT = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(..."aZ09-_.~ !'()*+%&=/?#中é😀\n\0\uffff"), maxLength: 12 }),
);

/** Any parameters, duplicates and empty names and values among them. */
export const PARAMETERS = fc.array(
  fc.tuple(TEXT, TEXT).filter(([name]) => name !== "Signature"),
  { maxLength: 8 },
);

/** Parameters of which there is at least one. */
export const SOME_PARAMETERS = PARAMETERS.filter((parameters) => parameters.length > 0);

/** The list with one pair replaced by another, or by none. */
export function replacePair(pairs: readonly NameValue[], index: number, ...by: NameValue[]): NameValue[] {
  const at = index % pairs.length;
  return [...pairs.slice(0, at), ...by, ...pairs.slice(at + 1)];
}
