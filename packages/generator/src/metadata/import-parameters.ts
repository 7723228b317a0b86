import { stringifyJson } from "@dataworks-kit/wire";
import { followPointer, isJsonObject, type Json, type JsonObject, pointTo } from "../json-pointer.ts";
import { importSchema, NOT_DESCRIBED } from "./import-schema.ts";
import type { MetadataReader } from "./metadata-reader.ts";
import type { Origin } from "./origins.ts";
import type { MetadataOperation } from "./read-metadata.ts";

/** The parameters of an operation in our form, and where each came from. */
export interface ImportedParameters {
  readonly query: readonly JsonObject[];
  readonly form: JsonObject | undefined;
  readonly origins: readonly Origin[];
}

interface Imported {
  readonly name: string;
  readonly place: "query" | "form";
  readonly required: boolean;
  readonly pointer: string;
  /** What stands in the document: a parameter, or the schema of a form's member. */
  readonly value: JsonObject;
  readonly isJson: boolean;
}

/** The parameters of an operation, which stand behind `common` ones of the query in the document. */
export function importParameters(
  reader: MetadataReader,
  { value, pointer }: MetadataOperation,
  { operation, common }: { readonly operation: string; readonly common: number },
): ImportedParameters {
  const list = readList(reader, value.parameters, pointTo(pointer, "parameters"));
  const query = list.filter(({ place }) => place === "query");
  const form = list.filter(({ place }) => place === "form");
  const formPlace = pointTo(operation, "requestBody", "content", FORM, "schema", "properties");
  return {
    query: query.map((parameter) => parameter.value),
    form: form.length > 0 ? toForm(form) : undefined,
    origins: [
      ...query.flatMap((one, index) => listOrigins(one, pointTo(operation, "parameters", index + common))),
      ...form.flatMap((one) => listOrigins(one, pointTo(formPlace, one.name))),
    ],
  };
}

const FORM = "application/x-www-form-urlencoded";

function readList(reader: MetadataReader, list: Json | undefined, pointer: string): Imported[] {
  if (list === undefined) return [];
  if (!Array.isArray(list)) {
    reader.refuse(pointer, "must be a list");
    return [];
  }
  const read = list.flatMap((entry, index) => readParameter(reader, entry, pointTo(pointer, index)) ?? []);
  return joinRepeated(reader, read);
}

/** Some metadata lists a parameter twice. Alike but for being required, they are one, and required when one of them is. */
function joinRepeated(reader: MetadataReader, list: readonly Imported[]): Imported[] {
  const joined = new Map<string, Imported>();
  for (const one of list) {
    const first = joined.get(one.name);
    const isSame = first !== undefined && listFacts(first) === listFacts(one);
    const place = pointTo(one.pointer, "name");
    if (isSame) reader.leaveOut(one.pointer, "the parameter is listed before");
    else if (first)
      reader.refuse(place, "is the name of an earlier parameter, of which other facts are said");
    joined.set(one.name, isSame && one.required ? requireParameter(first) : (first ?? one));
  }
  return [...joined.values()];
}

function requireParameter(parameter: Imported): Imported {
  const value = parameter.place === "query" ? { ...parameter.value, required: true } : parameter.value;
  return { ...parameter, required: true, value };
}

/** What is said of a parameter, but for examples and for being required. */
function listFacts({ place, value }: Imported): string {
  return stringifyJson({
    place,
    value: withoutKeys(value, new Set(["required", "example", "examples", "default"])),
  });
}

function withoutKeys(value: Json, keys: ReadonlySet<string>): Json {
  if (Array.isArray(value)) return value.map((item) => withoutKeys(item, keys));
  if (!isJsonObject(value)) return value;
  const kept = Object.entries(value).filter(([key]) => !keys.has(key));
  return Object.fromEntries(kept.map(([key, member]) => [key, withoutKeys(member, keys)]));
}

function readParameter(reader: MetadataReader, entry: Json, pointer: string): Imported | undefined {
  const owner = reader.readObject(entry, pointer)?.value;
  if (!owner) return undefined;
  const name = reader.readText(owner, "name");
  const place = readPlace(reader, owner, pointer);
  const schema = isJsonObject(owner.schema) ? owner.schema : {};
  const described = describeValue(reader, owner, pointer);
  if (!place || !isName(reader, name, pointer)) return undefined;
  const { "x-evidence": evidence = "documented", examples, deprecated, ...facts } = described.schema;
  const about = {
    description: described.note,
    "x-evidence": evidence,
    ...(deprecated === true && { deprecated }),
  };
  const required = schema.required === true;
  const isJson = described.isJson;
  if (place === "form") {
    const value = { ...about, ...facts, ...(examples !== undefined && { examples }) };
    return { name, place, required, pointer, isJson, value };
  }
  const [example] = Array.isArray(examples) ? examples : [];
  const rest = { required, ...about, schema: facts, ...(example !== undefined && { example }) };
  return { name, place, required, pointer, isJson, value: { name, in: "query", ...rest } };
}

function readPlace(reader: MetadataReader, owner: JsonObject, pointer: string): "query" | "form" | undefined {
  if (owner.in === "query") return "query";
  if (owner.in === "formData") return "form";
  const isOther = owner.in === "path" || owner.in === "body";
  const reason = isOther
    ? `${owner.in} is a place of the style ROA, of which no document is made`
    : "must be query or formData, the places of RPC parameters";
  reader.refuse(pointTo(pointer, "in"), reason);
  return undefined;
}

/** What the document says of every operation itself. */
const OWN = new Set(["Action", "Version"]);

function isName(reader: MetadataReader, name: string, pointer: string): boolean {
  if (/^[A-Za-z_][\w.-]{0,255}$/.test(name) && name !== "__proto__" && !OWN.has(name)) return true;
  const reason = OWN.has(name) ? `${name} is a parameter of every call` : "is not the name of a parameter";
  reader.refuse(pointTo(pointer, "name"), reason);
  return false;
}

interface Described {
  readonly schema: JsonObject;
  readonly note: string;
  readonly isJson: boolean;
}

/** The value of a parameter, as it travels in the style that the metadata names. */
function describeValue(reader: MetadataReader, owner: JsonObject, pointer: string): Described {
  const given = owner.schema;
  const schema = importSchema(reader, given, pointTo(pointer, "schema"));
  const type = findType(reader.root, given);
  const { style } = owner;
  const isStructured = type === "array" || type === "object";
  const plain = { schema, note: NOT_DESCRIBED, isJson: false };
  if (style === "json" && (isStructured || type === undefined)) return { ...wrapJson(schema), isJson: true };
  if (!isStructured || style === "flat" || (style === "repeatList" && type === "array")) return plain;
  if (style === "simple" && type === "array")
    return { schema: { type: "string" }, note: `Values joined by commas. ${NOT_DESCRIBED}`, isJson: false };
  const reason = `must say how ${type === "array" ? "a list" : "an object"} travels: repeatList (of a list), flat, json or simple (of a list)`;
  reader.refuse(pointTo(pointer, "style"), reason);
  return plain;
}

/** One text that holds JSON, and so do its example and its default. */
function wrapJson({
  examples,
  default: usual,
  deprecated,
  ...content
}: JsonObject): Omit<Described, "isJson"> {
  const [example] = Array.isArray(examples) ? examples : [];
  const schema = {
    type: "string",
    contentMediaType: "application/json",
    contentSchema: content,
    ...(deprecated === true && { deprecated }),
    ...(usual !== undefined && { default: stringifyJson(usual) }),
    ...(example !== undefined && { examples: [stringifyJson(example)] }),
  };
  return { schema, note: NOT_DESCRIBED };
}

/** The type of a schema, also of one that is referred to. */
function findType(root: JsonObject, schema: Json | undefined): Json | undefined {
  let here = schema;
  for (let hops = 0; isJsonObject(here) && typeof here.$ref === "string" && hops < 16; hops++)
    here = followPointer(root, here.$ref);
  return isJsonObject(here) && here.type !== "any" ? here.type : undefined;
}

function toForm(members: readonly Imported[]): JsonObject {
  const required = members.filter((member) => member.required).map(({ name }) => name);
  const schema = {
    type: "object",
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(members.map(({ name, value }) => [name, value])),
  };
  return { required: required.length > 0, content: { [FORM]: { schema } } };
}

function listOrigins({ place, pointer, isJson }: Imported, made: string): Origin[] {
  const schema = place === "query" ? pointTo(made, "schema") : made;
  const content: Origin[] = isJson ? [[pointTo(schema, "contentSchema"), pointTo(pointer, "schema")]] : [];
  return [[made, pointer], [schema, pointTo(pointer, "schema")], ...content];
}
