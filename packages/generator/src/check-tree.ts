import { isJsonObject, type Json, type JsonObject } from "./json-pointer.ts";
import { readSchemaName } from "./names.ts";

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
export function buildCheck(schema: Json | undefined): CheckTree {
  if (schema === false) return { kind: "never" };
  if (!isJsonObject(schema)) return { kind: "all", checks: [] };
  const checks = [
    ...(typeof schema.$ref === "string" ? [createNamedCheck(schema.$ref)] : []),
    ...buildValueChecks(schema),
    ...buildTextChecks(schema),
    ...buildNumberChecks(schema),
    ...buildArrayChecks(schema),
    ...buildObjectChecks(schema),
    ...buildCompositionChecks(schema),
  ];
  return { kind: "all", checks };
}

/** The check of the schema that a reference names. */
export function createNamedCheck(reference: string): CheckTree {
  return { kind: "named", schema: readSchemaName(reference) };
}

/** A call of one of the runtime's keywords. */
export function createKeyword(name: string, ...args: readonly CheckArgument[]): CheckTree {
  return { kind: "keyword", name, args };
}

/** Arguments that are plain values. */
export function toValueArguments(...list: readonly Json[]): CheckArgument[] {
  return list.map((value) => ({ kind: "value", value }));
}

/** Arguments that are checks. */
export function toTreeArguments(...list: readonly CheckTree[]): CheckArgument[] {
  return list.map((tree) => ({ kind: "tree", tree }));
}

/** The checks that stand directly in this one. */
export function listSubtrees(tree: CheckTree): CheckTree[] {
  if (tree.kind === "all") return [...tree.checks];
  if (tree.kind !== "keyword") return [];
  return tree.args.flatMap((argument) => {
    if (argument.kind === "tree") return [argument.tree];
    return argument.kind === "members" ? argument.members.map(([, check]) => check) : [];
  });
}

function buildValueChecks(schema: JsonObject): CheckTree[] {
  const types = [schema.type ?? []].flat();
  return [
    ...(types.length > 0 ? [createKeyword("type", ...toValueArguments(...types))] : []),
    ...(schema.const !== undefined ? [createKeyword("oneOfValues", ...toValueArguments(schema.const))] : []),
    ...(Array.isArray(schema.enum)
      ? [createKeyword("oneOfValues", ...toValueArguments(...schema.enum))]
      : []),
  ];
}

function buildTextChecks(schema: JsonObject): CheckTree[] {
  return [
    ...buildRange(schema, "length", ["minLength", "maxLength"]),
    ...(schema.pattern !== undefined ? [createKeyword("pattern", ...toValueArguments(schema.pattern))] : []),
    ...(schema.contentMediaType !== undefined
      ? [createKeyword("json", ...toTreeArguments(buildCheck(schema.contentSchema)))]
      : []),
  ];
}

function buildNumberChecks(schema: JsonObject): CheckTree[] {
  const format = schema.format;
  const bounds = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"].flatMap((key) => {
    const limit = schema[key];
    return limit === undefined ? [] : [createKeyword("bound", ...toValueArguments(key, limit))];
  });
  return [
    ...(format === "int32" || format === "int64"
      ? [createKeyword("integerFormat", ...toValueArguments(format))]
      : []),
    ...bounds,
    ...(schema.multipleOf !== undefined
      ? [createKeyword("multipleOf", ...toValueArguments(Number(schema.multipleOf)))]
      : []),
  ];
}

function buildArrayChecks(schema: JsonObject): CheckTree[] {
  return [
    ...buildRange(schema, "itemCount", ["minItems", "maxItems"]),
    ...(schema.uniqueItems === true ? [createKeyword("uniqueItems")] : []),
    ...(schema.items !== undefined
      ? [createKeyword("items", ...toTreeArguments(buildCheck(schema.items)))]
      : []),
  ];
}

function buildObjectChecks(schema: JsonObject): CheckTree[] {
  const required = [schema.required ?? []].flat();
  const known = isJsonObject(schema.properties) ? Object.entries(schema.properties) : [];
  const members = known.map(([name, property]) => [name, buildCheck(property)] as const);
  const additional = schema.additionalProperties;
  const isOpen = additional === undefined || additional === true;
  const rest = additional === false ? toValueArguments(false) : toTreeArguments(buildCheck(additional));
  return [
    ...(required.length > 0 ? [createKeyword("required", ...toValueArguments(...required))] : []),
    ...(known.length > 0 || !isOpen
      ? [createKeyword("properties", { kind: "members", members }, ...(isOpen ? [] : rest))]
      : []),
    ...buildRange(schema, "propertyCount", ["minProperties", "maxProperties"]),
  ];
}

function buildCompositionChecks(schema: JsonObject): CheckTree[] {
  const buildBranches = (key: string) => (Array.isArray(schema[key]) ? schema[key].map(buildCheck) : []);
  return [
    ...buildBranches("allOf"),
    ...["anyOf", "oneOf"].flatMap((key) =>
      schema[key] !== undefined ? [createKeyword(key, ...toTreeArguments(...buildBranches(key)))] : [],
    ),
    ...(schema.not !== undefined ? [createKeyword("not", ...toTreeArguments(buildCheck(schema.not)))] : []),
  ];
}

function buildRange(
  schema: JsonObject,
  check: string,
  [minimum, maximum]: readonly [string, string],
): CheckTree[] {
  if (schema[minimum] === undefined && schema[maximum] === undefined) return [];
  const bounds = [Number(schema[minimum] ?? 0), Number(schema[maximum] ?? Number.POSITIVE_INFINITY)];
  return [createKeyword(check, ...toValueArguments(...bounds))];
}
