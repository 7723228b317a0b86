import type { DocumentReader, Located } from "./document-reader.ts";
import { isUnreadableName, UNREADABLE } from "./is-unreadable-name.ts";
import { isJsonObject, type Json, type JsonObject, pointTo } from "./json-pointer.ts";
import type { ParameterModel } from "./model.ts";
import { readParameterExamples } from "./read-examples.ts";
import { type FormMember, readForm } from "./read-form.ts";
import { readRules, requireEffectiveRules } from "./read-rules.ts";
import { readShape } from "./read-shape.ts";
import { resolveSchema } from "./resolve-schema.ts";
import { requireSupportedSchema } from "./schema-support.ts";
import { writeDescription } from "./source-text.ts";

/** Parameters of the protocol and not of the operation (the vendor's "common parameters"). */
export const COMMON_PARAMETERS: ReadonlySet<string> = new Set([
  "Action",
  "Version",
  "Format",
  "AccessKeyId",
  "Timestamp",
  "SignatureMethod",
  "SignatureVersion",
  "SignatureNonce",
  "SignatureType",
  "Signature",
  "SecurityToken",
]);
/** The headers that carry the same under ACS3-HMAC-SHA256; they need no code. */
const COMMON_HEADER = /^(x-acs-[\w-]+|accept|authorization|host|content-type)$/i;

/** The parameters of an operation: those of its path, its own, and the members of its form body. */
export function readParameters(
  reader: DocumentReader,
  item: Located,
  { operation, method }: { readonly operation: Located; readonly method: string },
): ParameterModel[] {
  const ofPath = readList(reader, item.value.parameters, pointTo(item.pointer, "parameters"));
  const own = [
    ...readList(reader, operation.value.parameters, pointTo(operation.pointer, "parameters")),
    ...readForm(reader, operation, method).flatMap((member) => readFormParameter(reader, member) ?? []),
  ];
  requireDistinct(reader, ofPath);
  requireDistinct(reader, own);
  // An operation's own parameter stands for the path's of the same name.
  const parameters = [
    ...new Map([...ofPath, ...own].map((parameter) => [parameter.name, parameter])).values(),
  ];
  requireEffectiveRules(reader, parameters);
  requireSeparateNames(reader, parameters);
  return parameters;
}

function requireDistinct(reader: DocumentReader, parameters: readonly ParameterModel[]): void {
  for (const [index, parameter] of parameters.entries()) {
    const first = parameters.slice(0, index).find(({ name }) => name === parameter.name);
    if (first)
      reader.refuse(pointToName(parameter), `declares ${parameter.name} again, after ${first.pointer}`);
  }
}

/** `Disk.1.Size` beside an array `Disk` would be two names for one thing on the wire. */
function requireSeparateNames(reader: DocumentReader, parameters: readonly ParameterModel[]): void {
  const beginnings = new Set(parameters.flatMap(({ name }) => listBeginnings(name)));
  const owners = parameters.filter((owner) => beginnings.has(owner.name) && !isSentWhole(reader, owner));
  const names = new Set(owners.map(({ name }) => name));
  for (const parameter of parameters) {
    const owner = listBeginnings(parameter.name).find((name) => names.has(name));
    if (owner === undefined) continue;
    const reason = `${JSON.stringify(parameter.name)} stands within ${owner}, which travels as ${owner}.1 or ${owner}.Sub: declare it there, or not at all`;
    reader.refuse(pointToName(parameter), reason);
  }
}

/** `A` and `A.1` of `A.1.B`. */
function listBeginnings(name: string): string[] {
  const points = [...name.matchAll(/\./g)].map(({ index }) => index);
  return points.map((end) => name.slice(0, end));
}

/** Whether a value travels under its parameter's name alone. */
function isSentWhole(reader: DocumentReader, { schema }: ParameterModel): boolean {
  return !["array", "object", "any"].includes(readShape(reader.root, schema).type);
}

/** A form's member has its name in its pointer, and nowhere else. */
function pointToName({ in: place, pointer }: Pick<ParameterModel, "in" | "pointer">): string {
  return place === "query" ? pointTo(pointer, "name") : pointer;
}

/** The one value that a parameter can have, if it can have one only. */
export function readConstant(parameters: readonly ParameterModel[], name: string): string | undefined {
  const schema = parameters.find((parameter) => parameter.name === name)?.schema;
  const values = Array.isArray(schema?.enum) ? schema.enum : [];
  const value = schema?.const ?? (values.length === 1 ? values[0] : undefined);
  return typeof value === "string" && value !== "" ? value : undefined;
}

function readList(reader: DocumentReader, list: Json | undefined, pointer: string): ParameterModel[] {
  if (list === undefined) return [];
  if (!Array.isArray(list)) {
    reader.refuse(pointer, "must be a list");
    return [];
  }
  return list.flatMap((entry, index) => {
    const located = reader.readObject(entry, pointTo(pointer, index));
    return (located && readParameter(reader, located)) ?? [];
  });
}

function readParameter(reader: DocumentReader, { value, pointer }: Located): ParameterModel | undefined {
  const name = reader.readText(value, "name");
  const place = reader.readText(value, "in");
  if (place === "header" && COMMON_HEADER.test(name)) return readHeader(name, value, pointer);
  if (place !== "query")
    reader.refuse(
      pointTo(pointer, "in"),
      `${place || "nothing"} is not a place of RPC parameters: use query`,
    );
  if (value.content !== undefined)
    reader.refuse(
      pointTo(pointer, "content"),
      "use schema with contentMediaType and contentSchema, which clients send as one string",
    );
  const style = value.style ?? "form";
  if (style !== "form" || value.explode === false)
    reader.refuse(pointer, "arrays and objects travel as Key.1 and Key.Sub: leave style and explode out");
  return toParameter(reader, { name, owner: value, schema: value.schema, pointer, place: "query" });
}

/** `x-acs-action` and `x-acs-version` may be what names the Action; other common headers say nothing to us. */
function readHeader(name: string, value: JsonObject, pointer: string): ParameterModel | undefined {
  const common = { "x-acs-action": "Action", "x-acs-version": "Version" }[name.toLowerCase()];
  const schema = value.schema;
  if (!common || !isJsonObject(schema)) return undefined;
  const parameter = { name: common, in: "query", required: true, common: true } as const;
  return { ...parameter, description: "", schema, pointer, examples: [] };
}

function readFormParameter(reader: DocumentReader, member: FormMember): ParameterModel | undefined {
  const owner = { ...(isJsonObject(member.schema) && member.schema), required: member.required };
  return toParameter(reader, { ...member, owner, place: "form" });
}

interface Declared {
  readonly name: string;
  readonly owner: JsonObject;
  readonly schema: Json | undefined;
  readonly pointer: string;
  readonly place: "query" | "form";
}

function toParameter(reader: DocumentReader, declared: Declared): ParameterModel | undefined {
  const { name, owner, pointer, place } = declared;
  if (!isParameterName(name)) {
    reader.refuse(pointToName({ in: place, pointer }), `${JSON.stringify(name)} is not a parameter name`);
    return undefined;
  }
  requireUsableName(reader, name, pointToName({ in: place, pointer }));
  const schema = readParameterSchema(reader, declared);
  if (!schema) return undefined;
  const evidence = reader.readText(owner, "x-evidence");
  const listed = findListedBranch(schema);
  return {
    name,
    in: place,
    schema: listed ?? schema,
    pointer,
    ...(listed && { open: schema }),
    required: owner.required === true,
    common: COMMON_PARAMETERS.has(name),
    description: describeParameter(reader, owner, schema),
    ...(evidence && { evidence }),
    examples: readParameterExamples(reader, { declared: place === "query" ? owner : {}, schema, pointer }),
    ...readRules(reader, owner, pointer),
  };
}

function isParameterName(name: string): boolean {
  return /^[A-Za-z_][\w.-]{0,255}$/.test(name) && name !== "__proto__";
}

/** Refuses names on which the engine of the types fails, and those that stand for a list in the vendor's pages. */
function requireUsableName(reader: DocumentReader, name: string, place: string): void {
  if (isUnreadableName(name)) reader.refuse(place, UNREADABLE);
  if (!/\.N(\.|$)/i.test(name)) return;
  const reason = `${JSON.stringify(name)} would travel as it stands; N is the vendor's word for an index: declare an array named ${name.split(/\.N/i)[0]}`;
  reader.refuse(place, reason);
}

function readParameterSchema(
  reader: DocumentReader,
  { schema, pointer, place }: Declared,
): JsonObject | undefined {
  const schemaPlace = place === "query" ? pointTo(pointer, "schema") : pointer;
  requireSupportedSchema(reader, schema, schemaPlace);
  if (schema === false) reader.refuse(schemaPlace, "fits no value: leave it out");
  return resolveSchema(reader.root, schema);
}

/** What the parameter says of itself, or else its schema. */
function describeParameter(reader: DocumentReader, owner: JsonObject, schema: JsonObject): string {
  const text = reader.readText(owner, "description") || reader.readText(schema, "description");
  return writeDescription(text, owner.deprecated === true || schema.deprecated === true);
}

/**
 * The branch that lists values, when a schema is an open list: `anyOf` of texts that are listed and of any text. It says which
 * values are known, and that there are others.
 */
function findListedBranch({ anyOf, ...annotations }: JsonObject): JsonObject | undefined {
  const branches = Array.isArray(anyOf) ? anyOf.filter(isJsonObject) : [];
  const listed = branches.find((branch) => Array.isArray(branch.enum));
  const other = branches.find((branch) => branch.enum === undefined && branch.const === undefined);
  const isOpen = branches.length === 2 && listed?.type === "string" && other?.type === "string";
  return isOpen && other.$ref === undefined ? { ...annotations, ...listed } : undefined;
}
