import {
  buildCheck,
  type CheckTree,
  createKeyword,
  createNamedCheck,
  toTreeArguments,
  toValueArguments,
} from "./check-tree.ts";
import type { OperationModel, ParameterModel, ResponseModel } from "./model.ts";

/** The check of what a caller gives. */
export function buildInputCheck({ parameters }: Pick<OperationModel, "parameters">): CheckTree {
  const own = parameters.filter(({ common }) => !common);
  const required = own.filter((parameter) => parameter.required).map(({ name }) => name);
  const members = own.map((parameter) => [parameter.name, buildParameterCheck(parameter)] as const);
  return {
    kind: "all",
    checks: [
      createKeyword("type", ...toValueArguments("object")),
      ...(required.length > 0 ? [createKeyword("required", ...toValueArguments(...required))] : []),
      createKeyword("properties", { kind: "members", members }),
      ...own.flatMap((parameter) => buildRuleChecks(parameter, own)),
    ],
  };
}

/** A JSON parameter may be given as text or as the value; where another one decides its shape, that rule has the say. */
export function buildParameterCheck({ schema, open, variantBy }: ParameterModel): CheckTree {
  const { type, contentMediaType, contentSchema, ...rest } = schema;
  if (contentMediaType === undefined) return buildCheck(open ?? schema);
  const content = variantBy
    ? {}
    : { contentMediaType, ...(contentSchema !== undefined && { contentSchema }) };
  return buildCheck({ ...rest, ...content });
}

/** The check of an answer's body. */
export function buildBodyCheck({ schema }: ResponseModel): CheckTree {
  return buildCheck(schema);
}

/** The check of a failure's body: any of those that the document gives. */
export function buildErrorCheck({ failures }: Pick<OperationModel, "failures">): CheckTree {
  const texts = new Map<string, CheckTree>();
  for (const failure of failures.filter(({ schema }) => schema)) {
    const check = buildBodyCheck(failure);
    const text = JSON.stringify(check, (_key, value) => (typeof value === "bigint" ? `${value}n` : value));
    if (!texts.has(text)) texts.set(text, check);
  }
  const distinct = [...texts.values()];
  const [only] = distinct;
  if (distinct.length > 1) return createKeyword("anyOf", ...toTreeArguments(...distinct));
  return only ?? buildCheck(true);
}

function buildRuleChecks(parameter: ParameterModel, own: readonly ParameterModel[]): CheckTree[] {
  return [...buildVariantChecks(parameter, own), ...buildAllowedChecks(parameter, own)];
}

/** Beside a value that an open list does not name, nothing is known of the document but that it is an object. */
function buildVariantChecks(
  { name, schema, variantBy }: ParameterModel,
  own: readonly ParameterModel[],
): CheckTree[] {
  if (!variantBy) return [];
  const buildJson = (check: CheckTree) => createKeyword("json", ...toTreeArguments(check));
  const members = variantBy.mapping.map(([value, to]) => [value, buildJson(createNamedCheck(to))] as const);
  const isOpen = findRuleGovernor(variantBy, own)?.open !== undefined;
  const otherwise = isOpen ? buildCheck({ type: "object" }) : buildCheck(schema.contentSchema);
  const names = toValueArguments(name, variantBy.parameter);
  return [
    createKeyword(
      "variantBy",
      ...names,
      { kind: "members", members },
      ...toTreeArguments(buildJson(otherwise)),
    ),
  ];
}

/** The rule speaks of the listed values alone; beside them an open list is closed. */
function buildAllowedChecks(parameter: ParameterModel, own: readonly ParameterModel[]): CheckTree[] {
  const { name, schema, open, allowedWhen } = parameter;
  if (!allowedWhen) return [];
  const rule = toValueArguments(name, allowedWhen.parameter, allowedWhen.values);
  const governor = findRuleGovernor(allowedWhen, own);
  if (!governor?.open) return [createKeyword("allowedWhen", ...rule)];
  const listed = Array.isArray(governor.schema.enum) ? governor.schema.enum : [];
  return [
    createKeyword(
      "allowedWhen",
      ...rule,
      ...toValueArguments(listed),
      ...toTreeArguments(buildCheck(open ? schema : true)),
    ),
  ];
}

function findRuleGovernor({ parameter }: { readonly parameter: string }, own: readonly ParameterModel[]) {
  return own.find(({ name }) => name === parameter);
}
