import type { NameValue } from "@dataworks-kit/signature";
import type { Random } from "../lab/random.ts";
import type { Draft } from "./draft.ts";

/** Makes another of it, in one respect. */
export type Mutation<T> = (given: T, random: Random) => T;

/** Puts it through this many mutations, chosen by chance. */
export function mutated<T>(given: T, count: number, from: readonly Mutation<T>[], random: Random): T {
  let result = given;
  for (let step = 0; step < count; step += 1) result = random.pick(from)(result, random);
  return result;
}

/** Text in which each name has letters of another case, at a place of it or everywhere. */
export function otherCase(text: string, random: Random): string {
  if (random.chance(0.3)) return text.toLowerCase();
  if (random.chance(0.3)) return text.toUpperCase();
  const at = random.below(text.length);
  const letter = text.charAt(at);
  const other = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
  return text.slice(0, at) + other + text.slice(at + 1);
}

/** What one pair of a list becomes: nothing, one, or several. */
export type PairChange = (pair: NameValue) => readonly NameValue[];

/** A list in which one pair is changed, chosen by chance. */
export function changeOne(list: readonly NameValue[], random: Random, change: PairChange): NameValue[] {
  const chosen = random.below(list.length);
  return list.flatMap((pair, index) => (index === chosen ? change(pair) : [pair]));
}

/** A draft in which every parameter and header of a name is changed. */
export function changeNamed(draft: Draft, names: readonly string[], change: PairChange): Draft {
  const inList = (list: readonly NameValue[]) =>
    list.flatMap((pair) => (names.includes(pair[0]) ? change(pair) : [pair]));
  return { ...draft, query: inList(draft.query), form: inList(draft.form), headers: inList(draft.headers) };
}

/** A draft in which every parameter and header of a name has this value. */
export function setNamed(draft: Draft, names: readonly string[], value: string): Draft {
  return changeNamed(draft, names, ([name]) => [[name, value]]);
}
