import type { DocumentReader } from "./document-reader.ts";
import { followPointer, isJsonObject, type JsonObject, pointTo } from "./json-pointer.ts";
import type { ParameterModel, VariantModel } from "./model.ts";

/** The rules by which another parameter governs this one: `x-variant-by` and `x-allowed-when`. */
export type Rules = Pick<ParameterModel, "allowedWhen" | "variantBy">;

/** Reads the rules of a parameter; whether they fit the other parameters is asked when all are known. */
export function readRules(reader: DocumentReader, owner: JsonObject, pointer: string): Rules {
  const variantBy = readVariantBy(reader, owner, pointer);
  const allowedWhen = readAllowedWhen(reader, owner, pointer);
  return { ...(allowedWhen && { allowedWhen }), ...(variantBy && { variantBy }) };
}

/** Refuses rules that could not have the effect that they speak of. */
export function requireEffectiveRules(reader: DocumentReader, parameters: readonly ParameterModel[]): void {
  for (const parameter of parameters) {
    const { pointer, schema, required, variantBy, allowedWhen } = parameter;
    const variantPlace = pointTo(pointer, "x-variant-by");
    const allowedPlace = pointTo(pointer, "x-allowed-when");
    if (variantBy && schema.contentMediaType === undefined)
      reader.refuse(variantPlace, "chooses a shape for JSON text: the schema needs contentMediaType");
    if (allowedWhen && required)
      reader.refuse(allowedPlace, "the parameter is required, so that it cannot depend on another");
    if (variantBy) requireGovernor(reader, parameters, { parameter, rule: variantBy, place: variantPlace });
    if (allowedWhen)
      requireGovernor(reader, parameters, { parameter, rule: allowedWhen, place: allowedPlace });
  }
}

interface PlacedRule {
  readonly parameter: ParameterModel;
  readonly rule: VariantModel | NonNullable<ParameterModel["allowedWhen"]>;
  readonly place: string;
}

function requireGovernor(
  reader: DocumentReader,
  parameters: readonly ParameterModel[],
  { parameter, rule, place }: PlacedRule,
): void {
  const governor = parameters.find(({ name, common }) => name === rule.parameter && !common);
  if (!governor || governor === parameter) {
    const reason = governor ? "the parameter itself" : "not a parameter of this operation";
    reader.refuse(pointTo(place, "parameter"), `${JSON.stringify(rule.parameter)} is ${reason}`);
    return;
  }
  const { enum: list, const: only } = governor.schema;
  const values = Array.isArray(list) ? list : only === undefined ? undefined : [only];
  if (!values) return;
  if (!values.every((value) => ["string", "number", "boolean"].includes(typeof value)))
    reader.refuse(
      pointTo(place, "parameter"),
      `${rule.parameter} must have texts or small numbers as values`,
    );
  const texts = new Set(values.map(String));
  for (const [key, text] of listRuleValues(rule))
    if (!texts.has(text))
      reader.refuse(pointTo(place, ...key), `${JSON.stringify(text)} is not a value of ${rule.parameter}`);
}

/** Each value that a rule speaks of, and where. */
function listRuleValues(
  rule: PlacedRule["rule"],
): (readonly [key: readonly (string | number)[], text: string])[] {
  return "mapping" in rule
    ? rule.mapping.map(([value]) => [["mapping", value], value] as const)
    : rule.values.map((value, index) => [["values", index], value] as const);
}

function readVariantBy(reader: DocumentReader, owner: JsonObject, pointer: string): VariantModel | undefined {
  if (owner["x-variant-by"] === undefined) return undefined;
  const place = pointTo(pointer, "x-variant-by");
  const variant = reader.readObject(owner["x-variant-by"], place)?.value ?? {};
  const mapping = isJsonObject(variant.mapping) ? Object.entries(variant.mapping) : [];
  if (mapping.length === 0) reader.refuse(pointTo(place, "mapping"), "must map each value to a named schema");
  for (const [value, reference] of mapping)
    if (
      typeof reference !== "string" ||
      !reference.startsWith("#/components/schemas/") ||
      !followPointer(reader.root, reference)
    )
      reader.refuse(
        pointTo(place, "mapping", value),
        "must be the reference of a named schema: #/components/schemas/NAME",
      );
  return {
    parameter: reader.readText(variant, "parameter"),
    mapping: mapping.map(([value, to]) => [value, String(to)]),
  };
}

function readAllowedWhen(
  reader: DocumentReader,
  owner: JsonObject,
  pointer: string,
): ParameterModel["allowedWhen"] {
  if (owner["x-allowed-when"] === undefined) return undefined;
  const place = pointTo(pointer, "x-allowed-when");
  const rule = reader.readObject(owner["x-allowed-when"], place)?.value ?? {};
  const values = Array.isArray(rule.values) ? rule.values : [];
  if (values.length === 0 || !values.every((value) => typeof value === "string"))
    reader.refuse(pointTo(place, "values"), "must be a list of texts with at least one");
  return { parameter: reader.readText(rule, "parameter"), values: values.map(String) };
}
