import { isJsonObject, type Json, type JsonObject } from "../json-pointer.ts";
import { brackets, literal } from "../source-text.ts";

/** The check of each named schema, by its reference. */
export type CheckNames = ReadonlyMap<string, string>;

/** The check of a schema, as an expression over the runtime's keywords; one call for each keyword. */
export function checkExpression(schema: Json | undefined, checks: CheckNames, level = 0): string {
  if (schema === false) return "never";
  if (!isJsonObject(schema)) return "anything";
  const nested = (value: Json | undefined, depth = 1) => checkExpression(value, checks, level + depth);
  return combine(
    [
      ...referenceChecks(schema, checks),
      ...valueChecks(schema),
      ...textChecks(schema, nested),
      ...numberChecks(schema),
      ...arrayChecks(schema, nested),
      ...objectChecks(schema, nested, "  ".repeat(level + 1)),
      ...compositionChecks(schema, nested),
    ],
    "  ".repeat(level),
  );
}

/** Several checks as one. */
export function combine(checks: readonly string[], indent = ""): string {
  if (checks.length === 0) return "anything";
  return checks.length === 1 ? String(checks[0]) : brackets(checks, { open: "all(", close: ")", indent });
}

type Nested = (value: Json | undefined, depth?: number) => string;

function referenceChecks(schema: JsonObject, checks: CheckNames): string[] {
  const name = checks.get(String(schema.$ref));
  return name ? [`ref(() => ${name})`] : [];
}

function valueChecks(schema: JsonObject): string[] {
  const types = [schema.type ?? []].flat();
  return [
    ...(types.length > 0 ? [`type(${types.map((name) => literal(name)).join(", ")})`] : []),
    ...(schema.const !== undefined ? [`oneOfValues(${literal(schema.const)})`] : []),
    ...(Array.isArray(schema.enum)
      ? [`oneOfValues(${schema.enum.map((value) => literal(value)).join(", ")})`]
      : []),
  ];
}

function textChecks(schema: JsonObject, nested: Nested): string[] {
  return [
    ...range(schema, "length", ["minLength", "maxLength"]),
    ...(schema.pattern !== undefined ? [`pattern(${literal(schema.pattern)})`] : []),
    ...(schema.contentMediaType !== undefined ? [`json(${nested(schema.contentSchema)})`] : []),
  ];
}

function numberChecks(schema: JsonObject): string[] {
  const format = schema.format;
  const bounds = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"].filter(
    (key) => schema[key] !== undefined,
  );
  return [
    ...(format === "int32" || format === "int64" ? [`integerFormat(${literal(format)})`] : []),
    ...bounds.map((key) => `bound(${literal(key)}, ${literal(schema[key])})`),
    ...(schema.multipleOf !== undefined ? [`multipleOf(${Number(schema.multipleOf)})`] : []),
  ];
}

function arrayChecks(schema: JsonObject, nested: Nested): string[] {
  return [
    ...range(schema, "itemCount", ["minItems", "maxItems"]),
    ...(schema.uniqueItems === true ? ["uniqueItems()"] : []),
    ...(schema.items !== undefined ? [`items(${nested(schema.items)})`] : []),
  ];
}

function objectChecks(schema: JsonObject, nested: Nested, indent: string): string[] {
  const required = [schema.required ?? []].flat().map((name) => literal(name));
  const known = isJsonObject(schema.properties) ? Object.entries(schema.properties) : [];
  const additional = schema.additionalProperties;
  const members = known.map(([name, property]) => `${propertyKey(name)}: ${nested(property, 2)}`);
  const list = brackets(members, { open: "{", close: "}", indent });
  const rest =
    additional === undefined || additional === true
      ? ""
      : `, ${additional === false ? "false" : nested(additional)}`;
  return [
    ...(required.length > 0 ? [`required(${required.join(", ")})`] : []),
    ...(known.length > 0 || rest ? [`properties(${list}${rest})`] : []),
    ...range(schema, "propertyCount", ["minProperties", "maxProperties"]),
  ];
}

function compositionChecks(schema: JsonObject, nested: Nested): string[] {
  const branches = (key: string) =>
    Array.isArray(schema[key]) ? schema[key].map((branch) => nested(branch)) : [];
  return [
    ...branches("allOf"),
    ...["anyOf", "oneOf"].flatMap((key) =>
      schema[key] !== undefined ? [`${key}(${branches(key).join(", ")})`] : [],
    ),
    ...(schema.not !== undefined ? [`not(${nested(schema.not)})`] : []),
  ];
}

function range(schema: JsonObject, check: string, [minimum, maximum]: readonly [string, string]): string[] {
  if (schema[minimum] === undefined && schema[maximum] === undefined) return [];
  return [
    `${check}(${Number(schema[minimum] ?? 0)}, ${Number(schema[maximum] ?? Number.POSITIVE_INFINITY)})`,
  ];
}

function propertyKey(name: string): string {
  // Quoted keys alike: `literal` of an object would not keep the expressions.
  return name === "__proto__" ? '["__proto__"]' : literal(name);
}
