import type { DocumentReader, Located } from "./document-reader.ts";
import { isJsonObject, type Json, type JsonObject, pointerTo, valueAt } from "./json-pointer.ts";
import type { ParameterModel, VariantModel } from "./model.ts";
import { requireSupportedSchema } from "./schema-support.ts";

/** Parameters of the protocol and not of the operation (the vendor's "common parameters"). */
const COMMON = new Set([
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
const FORM = "application/x-www-form-urlencoded";

/** The parameters of an operation: those of its path, its own, and the members of its form body. */
export function readParameters(reader: DocumentReader, item: Located, operation: Located): ParameterModel[] {
  const declared = [
    ...readList(reader, item.value.parameters, pointerTo(item.pointer, "parameters")),
    ...readList(reader, operation.value.parameters, pointerTo(operation.pointer, "parameters")),
    ...readForm(reader, operation),
  ];
  // An operation's own parameter stands for the path's of the same name.
  const parameters = [...new Map(declared.map((parameter) => [parameter.name, parameter])).values()];
  requireKnownNames(reader, parameters);
  return parameters;
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
    const located = reader.object(entry, pointerTo(pointer, index));
    return (located && readParameter(reader, located)) ?? [];
  });
}

function readParameter(reader: DocumentReader, { value, pointer }: Located): ParameterModel | undefined {
  const name = reader.text(value, "name");
  const place = reader.text(value, "in");
  if (place === "header" && COMMON_HEADER.test(name)) return constantHeader(name, value, pointer);
  if (place !== "query")
    reader.refuse(
      pointerTo(pointer, "in"),
      `${place || "nothing"} is not a place of RPC parameters: use query`,
    );
  if (value.content !== undefined)
    reader.refuse(
      pointerTo(pointer, "content"),
      "use schema with contentMediaType and contentSchema, which clients send as one string",
    );
  const style = value.style ?? "form";
  if (style !== "form" || value.explode === false)
    reader.refuse(pointer, "arrays and objects travel as Key.1 and Key.Sub: leave style and explode out");
  return toParameter(reader, { name, owner: value, schema: value.schema, pointer, place: "query" });
}

/** `x-acs-action` and `x-acs-version` may be what names the Action; other common headers say nothing to us. */
function constantHeader(name: string, value: JsonObject, pointer: string): ParameterModel | undefined {
  const common = { "x-acs-action": "Action", "x-acs-version": "Version" }[name.toLowerCase()];
  const schema = value.schema;
  if (!common || !isJsonObject(schema)) return undefined;
  return { name: common, in: "query", required: true, common: true, description: "", schema, pointer };
}

function readForm(reader: DocumentReader, operation: Located): ParameterModel[] {
  if (operation.value.requestBody === undefined) return [];
  const body = reader.object(operation.value.requestBody, pointerTo(operation.pointer, "requestBody"));
  const content = body && reader.object(body.value.content, pointerTo(body.pointer, "content"));
  if (!content) return [];
  for (const media of Object.keys(content.value))
    if (media !== FORM)
      reader.refuse(pointerTo(content.pointer, media), `only ${FORM} is a body of RPC calls`);
  const media = content.value[FORM] && reader.object(content.value[FORM], pointerTo(content.pointer, FORM));
  const form = media && reader.object(media.value.schema, pointerTo(media.pointer, "schema"));
  if (!form) return [];
  const required = [form.value.required ?? []].flat();
  const place = pointerTo(form.pointer, "properties");
  const properties = isJsonObject(form.value.properties) ? Object.entries(form.value.properties) : [];
  return properties.flatMap(([name, schema]) => {
    const owner = isJsonObject(schema) ? { ...schema, required: required.includes(name) } : {};
    return toParameter(reader, { name, owner, schema, pointer: pointerTo(place, name), place: "form" }) ?? [];
  });
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
  if (!/^[A-Za-z_][\w.-]*$/.test(name) || name === "__proto__") {
    reader.refuse(pointerTo(pointer, "name"), `${JSON.stringify(name)} is not a parameter name`);
    return undefined;
  }
  const schemaPlace = place === "query" ? pointerTo(pointer, "schema") : pointer;
  requireSupportedSchema(reader, declared.schema, schemaPlace);
  const schema = resolved(reader, declared.schema);
  if (!schema) return undefined;
  const variantBy = readVariantBy(reader, owner, pointer);
  const allowedWhen = readAllowedWhen(reader, owner, pointer);
  const evidence = reader.text(owner, "x-evidence");
  const example = exampleOf(reader, { owner, schema, pointer });
  return {
    ...{ name, in: place, schema, pointer },
    required: owner.required === true,
    common: COMMON.has(name),
    description: reader.text(owner, "description") || reader.text(schema, "description"),
    ...(evidence && { evidence }),
    ...(example !== undefined && { example }),
    ...(allowedWhen && { allowedWhen }),
    ...(variantBy && { variantBy }),
  };
}

/** A named schema that a parameter refers to counts as its own, with what stands beside the reference. */
function resolved(reader: DocumentReader, schema: Json | undefined): JsonObject | undefined {
  if (schema === true) return {};
  if (!isJsonObject(schema)) return undefined;
  const reference = schema.$ref;
  const target = typeof reference === "string" ? valueAt(reader.root, reference) : undefined;
  return isJsonObject(target)
    ? { ...target, ...Object.fromEntries(Object.entries(schema).filter(([key]) => key !== "$ref")) }
    : schema;
}

function exampleOf(
  reader: DocumentReader,
  { owner, schema, pointer }: { owner: JsonObject; schema: JsonObject; pointer: string },
): unknown {
  if (owner.example !== undefined) return owner.example;
  const named = isJsonObject(owner.examples)
    ? reader.members(owner.examples, pointerTo(pointer, "examples"))
    : [];
  const [first] = named;
  if (first) return first[1].value.value;
  const listed = schema.examples;
  return schema.example ?? (Array.isArray(listed) ? listed[0] : undefined) ?? schema.const ?? schema.default;
}

function readVariantBy(reader: DocumentReader, owner: JsonObject, pointer: string): VariantModel | undefined {
  if (owner["x-variant-by"] === undefined) return undefined;
  const place = pointerTo(pointer, "x-variant-by");
  const variant = reader.object(owner["x-variant-by"], place)?.value ?? {};
  const mapping = isJsonObject(variant.mapping) ? Object.entries(variant.mapping) : [];
  if (mapping.length === 0)
    reader.refuse(pointerTo(place, "mapping"), "must map each value to a named schema");
  for (const [value, reference] of mapping)
    if (
      typeof reference !== "string" ||
      !reference.startsWith("#/components/schemas/") ||
      !valueAt(reader.root, reference)
    )
      reader.refuse(
        pointerTo(place, "mapping", value),
        "must be the reference of a named schema: #/components/schemas/NAME",
      );
  return {
    parameter: reader.text(variant, "parameter"),
    mapping: mapping.map(([value, to]) => [value, String(to)]),
  };
}

function readAllowedWhen(
  reader: DocumentReader,
  owner: JsonObject,
  pointer: string,
): ParameterModel["allowedWhen"] {
  if (owner["x-allowed-when"] === undefined) return undefined;
  const place = pointerTo(pointer, "x-allowed-when");
  const rule = reader.object(owner["x-allowed-when"], place)?.value ?? {};
  const values = Array.isArray(rule.values) ? rule.values : [];
  if (values.length === 0 || !values.every((value) => typeof value === "string"))
    reader.refuse(pointerTo(place, "values"), "must be a list of texts with at least one");
  return { parameter: reader.text(rule, "parameter"), values: values.map(String) };
}

function requireKnownNames(reader: DocumentReader, parameters: readonly ParameterModel[]): void {
  const names = new Set(parameters.map(({ name }) => name));
  for (const { pointer, variantBy, allowedWhen } of parameters) {
    const rules = { "x-variant-by": variantBy, "x-allowed-when": allowedWhen };
    for (const [key, rule] of Object.entries(rules))
      if (rule && !names.has(rule.parameter))
        reader.refuse(
          pointerTo(pointer, key, "parameter"),
          `${JSON.stringify(rule.parameter)} is not a parameter of this operation`,
        );
  }
}
