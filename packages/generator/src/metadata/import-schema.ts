import { isUnreadableName, UNREADABLE } from "../is-unreadable-name.ts";
import { followPointer, isJsonObject, type Json, type JsonObject, pointTo } from "../json-pointer.ts";
import { convertValue } from "./convert-value.ts";
import { importConstraints } from "./import-constraints.ts";
import type { MetadataReader } from "./metadata-reader.ts";

/** What stands where a person has to write what something means. */
export const NOT_DESCRIBED = "Not described yet.";

const TYPES = new Set(["string", "integer", "number", "boolean", "array", "object"]);
const MAX_NAME = 256;

/** A schema of the metadata in our form: its facts, and a mark where a description belongs. */
export function importSchema(reader: MetadataReader, schema: Json | undefined, pointer: string): JsonObject {
  if (!isJsonObject(schema)) {
    reader.refuse(pointer, "must be a schema (an object)");
    return {};
  }
  if (schema.$ref !== undefined) return importReference(reader, schema.$ref, pointTo(pointer, "$ref"));
  const type = importType(reader, schema.type, pointTo(pointer, "type"));
  const typed = { ...(type !== undefined && { type }), ...importFormat(reader, schema, pointer) };
  return {
    ...typed,
    ...importConstraints(reader, { ...schema, type: type ?? null }, pointer),
    ...importStructure(reader, schema, pointer),
    ...importHints(reader, { ...schema, type: type ?? null }, pointer),
    ...(schema.deprecated === true && { deprecated: true }),
  };
}

function importReference(reader: MetadataReader, reference: Json, pointer: string): JsonObject {
  const isNamed = typeof reference === "string" && /^#\/components\/schemas\/[^/]+$/.test(reference);
  const reason = "must refer to a schema of this file: #/components/schemas/NAME";
  if (isNamed && followPointer(reader.root, reference) !== undefined) return { $ref: reference };
  reader.refuse(pointer, isNamed ? "leads to no schema of this file" : reason);
  return {};
}

/** `any` and a type that is not given say nothing of a value. */
function importType(reader: MetadataReader, type: Json | undefined, pointer: string): string | undefined {
  if (type === undefined || type === "any") return undefined;
  if (typeof type === "string" && TYPES.has(type)) return type;
  reader.refuse(pointer, `must be one of ${[...TYPES, "any"].join(", ")}`);
  return undefined;
}

function importFormat(reader: MetadataReader, { format }: JsonObject, pointer: string): JsonObject {
  if (format === undefined) return {};
  if (typeof format === "string" && /^[\w.-]{1,60}$/.test(format)) return { format };
  reader.leaveOut(pointTo(pointer, "format"), "it is not the name of a format");
  return {};
}

function importStructure(reader: MetadataReader, schema: JsonObject, pointer: string): JsonObject {
  const { items, additionalProperties: others } = schema;
  const place = pointTo(pointer, "additionalProperties");
  return {
    ...(schema.properties !== undefined && importProperties(reader, schema, pointer)),
    ...(items !== undefined && { items: importSchema(reader, items, pointTo(pointer, "items")) }),
    ...(typeof others === "boolean" && { additionalProperties: others }),
    ...(isJsonObject(others) && { additionalProperties: importSchema(reader, others, place) }),
  };
}

/** Each property says itself whether it is required. */
function importProperties(reader: MetadataReader, { properties }: JsonObject, pointer: string): JsonObject {
  const place = pointTo(pointer, "properties");
  const members = Object.entries(reader.readObject(properties, place)?.value ?? {}).filter(([name]) =>
    requireName(reader, name, pointTo(place, name)),
  );
  const required = members.filter(([, member]) => isJsonObject(member) && member.required === true);
  return {
    ...(required.length > 0 && {
      required: required.map(([name]) => name),
      "x-required-evidence": "documented",
    }),
    properties: Object.fromEntries(
      members.map(([name, member]) => [name, importMember(reader, member, pointTo(place, name))]),
    ),
  };
}

function requireName(reader: MetadataReader, name: string, pointer: string): boolean {
  const isLong = name.length > MAX_NAME;
  if (isLong) reader.refuse(pointer, `has a name of more than ${MAX_NAME} characters`);
  if (isUnreadableName(name)) reader.refuse(pointer, UNREADABLE);
  return !isLong && !isUnreadableName(name);
}

function importMember(reader: MetadataReader, member: Json, pointer: string): JsonObject {
  const schema = importSchema(reader, member, pointer);
  return { description: NOT_DESCRIBED, "x-evidence": "documented", ...schema };
}

/** An example that is none of its type is text for people in another form; a schema without it says the same. */
function importHints(reader: MetadataReader, schema: JsonObject, pointer: string): JsonObject {
  const hints = (["example", "default"] as const).flatMap((key) => {
    const given = schema[key];
    if (given === undefined || given === "" || given === null) return [];
    const value = convertValue(schema.type, given);
    if (value === undefined)
      reader.leaveOut(pointTo(pointer, key), "it does not fit its type, or is too long");
    return value === undefined ? [] : [[key, value] as const];
  });
  const { example, default: usual } = Object.fromEntries(hints);
  return {
    ...(usual !== undefined && { default: usual }),
    ...(example !== undefined && { examples: [example] }),
  };
}
