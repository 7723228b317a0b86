import { isJsonObject, type Json, type JsonObject } from "../json-pointer.ts";
import { toCommentText, writeDescription } from "../source-text.ts";

const TEXTS = new Set(["title", "summary", "description", "format", "pattern"]);
const SAMPLES = new Set(["example", "examples", "default"]);
/** A discriminator only repeats what its branches say, and the engine throws where its mapping leads nowhere. */
const OMITTED = new Set(["deprecated", "contentSchema", "discriminator"]);
/** What JSON text holds when its document does not say it: a bare text, number or null would be sent as it is. */
const ANY_JSON = { type: ["object", "array"] };
/** Keywords that the engine makes a type of. */
const TYPED = ["type", "format", "enum", "const", "items", "contentSchema"];
const MEMBERS = ["properties", "required", "additionalProperties"];

/** A schema as openapi-typescript is to see it; deeper in, JSON text stays text. */
export function toEngineSchema(schema: Json): Json {
  // The engine does not expect true and false where a schema may be an object.
  if (schema === true) return {};
  if (schema === false) return { enum: [] };
  return isJsonObject(schema) ? joinParts(cleanSchema(schema)) : schema;
}

/** A parameter may be given as the value that its JSON text will hold. */
export function toEngineParameterSchema({ contentSchema, ...schema }: JsonObject): Json {
  const held = contentSchema ?? (schema.contentMediaType === undefined ? undefined : ANY_JSON);
  const content = held === undefined ? {} : { contentSchema: toEngineSchema(held) };
  return joinParts({ ...cleanSchema(schema), ...content });
}

function cleanSchema(schema: JsonObject): JsonObject {
  const entries = Object.entries(schema).flatMap(([key, value]): [string, Json][] => {
    if (OMITTED.has(key) || key.startsWith("x-")) return [];
    if (typeof value === "bigint") return SAMPLES.has(key) ? [[key, String(value)]] : [];
    if (key === "properties" && isJsonObject(value)) return [[key, mapValues(value, toEngineSchema)]];
    if (SAMPLES.has(key)) return [[key, cleanSample(value)]];
    if (key === "const" || key === "enum") return hasBigInt(value) ? [] : [[key, value]];
    if (typeof value === "boolean") return [[key, value]];
    if (TEXTS.has(key)) return [[key, typeof value === "string" ? toCommentText(value) : value]];
    return [[key, Array.isArray(value) ? value.map(toEngineSchema) : toEngineSchema(value)]];
  });
  return openMembers({ ...Object.fromEntries(entries), ...describeDeprecated(schema) });
}

function describeDeprecated({ deprecated, description }: JsonObject): JsonObject {
  const text = typeof description === "string" ? description : "";
  return deprecated === true ? { description: toCommentText(writeDescription(text, true)) } : {};
}

/** TypeScript has no type for "these members, and all others are numbers"; the engine's fits no value. */
function openMembers(schema: JsonObject): JsonObject {
  const hasMembers = isJsonObject(schema.properties) && Object.keys(schema.properties).length > 0;
  return hasMembers && isJsonObject(schema.additionalProperties)
    ? { ...schema, additionalProperties: true }
    : schema;
}

/**
 * What stands in one schema holds together. The engine leaves out what stands beside a reference and takes `anyOf` for one
 * more branch of it, and beside `enum` it sees nothing; so that where several meet each becomes a part of `allOf`.
 */
function joinParts(schema: JsonObject): JsonObject {
  const { $ref, anyOf, oneOf, allOf, ...rest } = schema;
  const core = Object.fromEntries(
    [...TYPED, ...MEMBERS].flatMap((key) => (rest[key] === undefined ? [] : [[key, rest[key]]])),
  );
  const choices = Object.entries({ $ref, anyOf, oneOf }).flatMap(([key, value]) =>
    value === undefined ? [] : [{ [key]: value }],
  );
  const parts = [
    ...(hasNarrowingKeyword(core) ? [core] : []),
    ...(Array.isArray(allOf) ? allOf : []),
    ...choices,
  ];
  const isListed = core.enum !== undefined || core.const !== undefined;
  if (parts.length < 2 || (choices.length === 0 && !isListed)) return schema;
  const annotations = Object.entries(rest).filter(([key]) => !TYPED.includes(key) && !MEMBERS.includes(key));
  // The engine makes the members of a referred schema required by what stands beside `allOf`.
  const required = rest.required === undefined ? {} : { required: rest.required };
  return { ...Object.fromEntries(annotations), ...required, allOf: parts };
}

/** Whether keywords narrow a type: `type: object` alone says what branches say again. */
function hasNarrowingKeyword({ type, format, ...core }: JsonObject): boolean {
  return (type !== undefined && type !== "object") || Object.keys(core).length > 0;
}

function cleanSample(value: Json): Json {
  if (typeof value === "bigint") return String(value);
  if (typeof value === "string") return toCommentText(value);
  if (Array.isArray(value)) return value.map(cleanSample);
  return isJsonObject(value) ? mapValues(value, cleanSample) : value;
}

function hasBigInt(value: Json): boolean {
  if (typeof value === "object" && value !== null) return Object.values(value).some(hasBigInt);
  return typeof value === "bigint";
}

function mapValues(value: JsonObject, change: (member: Json) => Json): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, change(member)]));
}
