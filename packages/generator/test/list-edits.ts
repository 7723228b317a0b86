import { isJsonObject, type Json, pointTo } from "../src/json-pointer.ts";

/** A document with a change at one place. */
export interface Edit {
  readonly pointer: string;
  readonly what: "removed" | "replaced" | "added";
  readonly document: Json;
}

/** Every edit of one place of a document: what stands there is removed or replaced, and what nobody knows is added. */
export function* listEdits(
  document: Json,
  pointer = "#",
  put: (value: Json) => Json = (value) => value,
): Generator<Edit> {
  if (Array.isArray(document)) {
    yield { pointer, what: "added", document: put([...document, ADDED]) };
    for (const index of document.keys()) {
      const place = pointTo(pointer, index);
      const replace = (value: Json) => put(document.with(index, value));
      yield { pointer: place, what: "removed", document: put(document.toSpliced(index, 1)) };
      yield* listEdits(document[index] ?? null, place, replace);
    }
  } else if (isJsonObject(document)) {
    yield { pointer, what: "added", document: put({ ...document, added: ADDED }) };
    for (const [name, member] of Object.entries(document)) {
      const place = pointTo(pointer, name);
      const { [name]: _, ...rest } = document;
      yield { pointer: place, what: "removed", document: put(rest) };
      yield* listEdits(member, place, (value) => put({ ...document, [name]: value }));
    }
  } else yield { pointer, what: "replaced", document: put(replaceScalar(document)) };
}

const ADDED = "what nobody knows";

function replaceScalar(value: Json): Json {
  if (typeof value === "string") return `${value} else`;
  if (typeof value === "boolean") return !value;
  return typeof value === "number" ? value + 1 : ADDED;
}
