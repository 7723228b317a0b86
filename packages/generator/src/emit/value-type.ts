import { isJsonObject, type Json, type JsonObject } from "../json-pointer.ts";
import { writeBrackets, writeLiteral, writePropertyName } from "../source-text.ts";

/** Values that schemas list, as code writes them. */
export type ListedValues = ReadonlySet<string>;

/** Every value of an `enum` or a `const` in the operations and schemas of a document, and every value inside of it. */
export function collectListedValues({ paths = {}, components = {} }: JsonObject): ListedValues {
  const schemas = listInside([paths, components]).filter(isJsonObject);
  const listed = schemas.map((schema) => [schema.enum ?? [], schema.const ?? []]);
  return new Set(
    listInside(listed)
      .filter(isPlain)
      .map((value) => writeLiteral(value)),
  );
}

/** A value and all that it holds. A loop, since a document may be deep. */
function listInside(value: Json): readonly Json[] {
  const found = [value];
  // The list grows while it is walked.
  for (const item of found) if (!isPlain(item)) for (const member of Object.values(item)) found.push(member);
  return found;
}

/**
 * Writes the type of a value. A listed value is its own type, so that it fits the type of a schema that lists it. Any other is a
 * text, a number and so on.
 */
export function writeValueType(value: unknown, listed: ListedValues, indent = ""): string {
  if (Array.isArray(value)) return writeArrayType(value, listed, indent);
  if (isPlain(value)) {
    const literal = writeLiteral(value);
    return value === null || listed.has(literal) ? literal : typeof value;
  }
  return writeObjectType(Object.entries(value), [], { listed, indent });
}

/** A tuple fits a list, and also a tuple. */
function writeArrayType(items: readonly unknown[], listed: ListedValues, indent: string): string {
  const inner = `${indent}  `;
  const names = items.flatMap((item) => (isObject(item) ? Object.keys(item) : []));
  const types = items.map((item) => {
    if (!isObject(item)) return writeValueType(item, listed, inner);
    const absent = names.filter((name) => !Object.hasOwn(item, name));
    return writeObjectType(Object.entries(item), absent, { listed, indent: inner });
  });
  return writeBrackets(types, { open: "[", close: "]", indent });
}

/** Members that other items of a list have are said to be absent, as the compiler infers it: each can be asked for in every item. */
function writeObjectType(
  members: readonly (readonly [string, unknown])[],
  absent: readonly string[],
  { listed, indent }: { readonly listed: ListedValues; readonly indent: string },
): string {
  const inner = `${indent}  `;
  const types = members.flatMap(([name, member]) =>
    member === undefined ? [] : [`${writePropertyName(name)}: ${writeValueType(member, listed, inner)}`],
  );
  const others = [...new Set(absent)].map((name) => `${writePropertyName(name)}?: never`);
  return writeBrackets([...types, ...others], { open: "{", close: "}", indent });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isPlain<Value>(value: Value): value is Exclude<Value, object> {
  return typeof value !== "object" || value === null;
}
