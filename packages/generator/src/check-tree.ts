import { isJsonObject, type Json, type JsonObject } from "./json-pointer.ts";
import { schemaName } from "./names.ts";

/** The check of a value, as calls of the runtime: it is printed into validators, and run over the document's examples. */
export type CheckTree =
  | { readonly kind: "all"; readonly checks: readonly CheckTree[] }
  | { readonly kind: "never" }
  | { readonly kind: "named"; readonly schema: string }
  | { readonly kind: "keyword"; readonly name: string; readonly args: readonly CheckArgument[] };

/** What a keyword is given. */
export type CheckArgument =
  | { readonly kind: "value"; readonly value: Json }
  | { readonly kind: "tree"; readonly tree: CheckTree }
  | { readonly kind: "members"; readonly members: readonly (readonly [name: string, check: CheckTree])[] };

/** The check of a schema: one call for each keyword. */
export function checkTree(schema: Json | undefined): CheckTree {
  if (schema === false) return { kind: "never" };
  if (!isJsonObject(schema)) return { kind: "all", checks: [] };
  const checks = [
    ...(typeof schema.$ref === "string" ? [named(schema.$ref)] : []),
    ...valueChecks(schema),
    ...textChecks(schema),
    ...numberChecks(schema),
    ...arrayChecks(schema),
    ...objectChecks(schema),
    ...compositionChecks(schema),
  ];
  return { kind: "all", checks };
}

/** The check of the schema that a reference names. */
export function named(reference: string): CheckTree {
  return { kind: "named", schema: schemaName(reference) };
}

/** A call of one of the runtime's keywords. */
export function keyword(name: string, ...args: readonly CheckArgument[]): CheckTree {
  return { kind: "keyword", name, args };
}

/** Arguments that are plain values. */
export function values(...list: readonly Json[]): CheckArgument[] {
  return list.map((value) => ({ kind: "value", value }));
}

/** Arguments that are checks. */
export function trees(...list: readonly CheckTree[]): CheckArgument[] {
  return list.map((tree) => ({ kind: "tree", tree }));
}

/** The checks that stand directly in this one. */
export function subtrees(tree: CheckTree): CheckTree[] {
  if (tree.kind === "all") return [...tree.checks];
  if (tree.kind !== "keyword") return [];
  return tree.args.flatMap((argument) => {
    if (argument.kind === "tree") return [argument.tree];
    return argument.kind === "members" ? argument.members.map(([, check]) => check) : [];
  });
}

function valueChecks(schema: JsonObject): CheckTree[] {
  const types = [schema.type ?? []].flat();
  return [
    ...(types.length > 0 ? [keyword("type", ...values(...types))] : []),
    ...(schema.const !== undefined ? [keyword("oneOfValues", ...values(schema.const))] : []),
    ...(Array.isArray(schema.enum) ? [keyword("oneOfValues", ...values(...schema.enum))] : []),
  ];
}

function textChecks(schema: JsonObject): CheckTree[] {
  return [
    ...range(schema, "length", ["minLength", "maxLength"]),
    ...(schema.pattern !== undefined ? [keyword("pattern", ...values(schema.pattern))] : []),
    ...(schema.contentMediaType !== undefined
      ? [keyword("json", ...trees(checkTree(schema.contentSchema)))]
      : []),
  ];
}

function numberChecks(schema: JsonObject): CheckTree[] {
  const format = schema.format;
  const bounds = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"].flatMap((key) => {
    const limit = schema[key];
    return limit === undefined ? [] : [keyword("bound", ...values(key, limit))];
  });
  return [
    ...(format === "int32" || format === "int64" ? [keyword("integerFormat", ...values(format))] : []),
    ...bounds,
    ...(schema.multipleOf !== undefined ? [keyword("multipleOf", ...values(Number(schema.multipleOf)))] : []),
  ];
}

function arrayChecks(schema: JsonObject): CheckTree[] {
  return [
    ...range(schema, "itemCount", ["minItems", "maxItems"]),
    ...(schema.uniqueItems === true ? [keyword("uniqueItems")] : []),
    ...(schema.items !== undefined ? [keyword("items", ...trees(checkTree(schema.items)))] : []),
  ];
}

function objectChecks(schema: JsonObject): CheckTree[] {
  const required = [schema.required ?? []].flat();
  const known = isJsonObject(schema.properties) ? Object.entries(schema.properties) : [];
  const members = known.map(([name, property]) => [name, checkTree(property)] as const);
  const additional = schema.additionalProperties;
  const isOpen = additional === undefined || additional === true;
  const rest = additional === false ? values(false) : trees(checkTree(additional));
  return [
    ...(required.length > 0 ? [keyword("required", ...values(...required))] : []),
    ...(known.length > 0 || !isOpen
      ? [keyword("properties", { kind: "members", members }, ...(isOpen ? [] : rest))]
      : []),
    ...range(schema, "propertyCount", ["minProperties", "maxProperties"]),
  ];
}

function compositionChecks(schema: JsonObject): CheckTree[] {
  const branches = (key: string) => (Array.isArray(schema[key]) ? schema[key].map(checkTree) : []);
  return [
    ...branches("allOf"),
    ...["anyOf", "oneOf"].flatMap((key) =>
      schema[key] !== undefined ? [keyword(key, ...trees(...branches(key)))] : [],
    ),
    ...(schema.not !== undefined ? [keyword("not", ...trees(checkTree(schema.not)))] : []),
  ];
}

function range(
  schema: JsonObject,
  check: string,
  [minimum, maximum]: readonly [string, string],
): CheckTree[] {
  if (schema[minimum] === undefined && schema[maximum] === undefined) return [];
  const bounds = [Number(schema[minimum] ?? 0), Number(schema[maximum] ?? Number.POSITIVE_INFINITY)];
  return [keyword(check, ...values(...bounds))];
}
