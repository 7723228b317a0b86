import { isJsonObject, type Json } from "../json-pointer.ts";

/** Whether two values are the same. The order of keys says nothing; that of a list does. */
export function isSame(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => isSame(item, other[index]));
  if (!isJsonObject(one) || !isJsonObject(other)) return false;
  const names = Object.keys(one);
  const isAsLong = names.length === Object.keys(other).length;
  return isAsLong && names.every((name) => Object.hasOwn(other, name) && isSame(one[name], other[name]));
}

/** Whether two lists hold the same, in any order. */
export function isSameSet(one: readonly Json[], other: readonly Json[]): boolean {
  return one.length === other.length && listMissing(one, other).length === 0;
}

/** What the first list holds and the second one does not. */
export function listMissing(one: readonly Json[], other: readonly Json[]): Json[] {
  const texts = new Set(other.map(toKey));
  return one.filter((value) => !texts.has(toKey(value)));
}

/** A text that two values share when they are the same. */
export function toKey(value: Json): string {
  return JSON.stringify(value, (_name, member: Json) => {
    if (typeof member === "bigint") return { bigint: String(member) };
    if (!isJsonObject(member)) return member;
    return Object.fromEntries(Object.entries(member).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}

const LONGEST = 80;

/** A value in a sentence, not longer than a line. */
export function quote(value: Json | undefined): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value, (_name, member: Json) =>
    typeof member === "bigint" ? String(member) : member,
  );
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text;
}
