import { isJsonObject, type Json, splitPointer } from "../src/json-pointer.ts";

/** An edit: a place, and what becomes of it. */
export interface Edit {
  readonly pointer: string;
  readonly value: Json | undefined;
}

/** Puts a value at a place; `-` is the end of a list. */
export function put(pointer: string, value: unknown): Edit {
  return { pointer, value: value as Json };
}

/** Removes what stands at a place. */
export function remove(pointer: string): Edit {
  return { pointer, value: undefined };
}

/** The document after an edit. */
export function alter(document: Json, { pointer, value }: Edit): Json {
  return change(document, splitPointer(pointer), value);
}

function change(owner: Json, [name = "", ...rest]: readonly string[], value: Json | undefined): Json {
  if (Array.isArray(owner)) return changeList(owner, [name, ...rest], value);
  if (!isJsonObject(owner)) throw new Error(`nothing stands at ${name}`);
  const { [name]: member, ...others } = owner;
  if (rest.length > 0) return { ...owner, [name]: change(member ?? {}, rest, value) };
  if (value === undefined && member === undefined) throw new Error(`${name} is not there`);
  return value === undefined ? others : { ...owner, [name]: value };
}

function changeList(
  list: readonly Json[],
  [name = "", ...rest]: readonly string[],
  value: Json | undefined,
): Json {
  if (name === "-") return [...list, value ?? null];
  const index = Number(name);
  if (list[index] === undefined) throw new Error(`${name} is not there`);
  if (rest.length > 0) return list.with(index, change(list[index], rest, value));
  return value === undefined ? list.toSpliced(index, 1) : list.with(index, value);
}
