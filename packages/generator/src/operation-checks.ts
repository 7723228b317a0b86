import { type CheckTree, checkTree, keyword, named, trees, values } from "./check-tree.ts";
import type { OperationModel, ParameterModel, ResponseModel } from "./model.ts";

/** The check of what a caller gives. */
export function inputCheck({ parameters }: Pick<OperationModel, "parameters">): CheckTree {
  const own = parameters.filter(({ common }) => !common);
  const required = own.filter((parameter) => parameter.required).map(({ name }) => name);
  const members = own.map((parameter) => [parameter.name, parameterCheck(parameter)] as const);
  return {
    kind: "all",
    checks: [
      keyword("type", ...values("object")),
      ...(required.length > 0 ? [keyword("required", ...values(...required))] : []),
      keyword("properties", { kind: "members", members }),
      ...own.flatMap((parameter) => ruleChecks(parameter, own)),
    ],
  };
}

/** A JSON parameter may be given as text or as the value; where another one decides its shape, that rule has the say. */
export function parameterCheck({ schema, open, variantBy }: ParameterModel): CheckTree {
  const { type, contentMediaType, contentSchema, ...rest } = schema;
  if (contentMediaType === undefined) return checkTree(open ?? schema);
  const content = variantBy
    ? {}
    : { contentMediaType, ...(contentSchema !== undefined && { contentSchema }) };
  return checkTree({ ...rest, ...content });
}

/** The check of an answer's body. */
export function bodyCheck({ schema }: ResponseModel): CheckTree {
  return checkTree(schema);
}

/** The check of a failure's body: any of those that the document gives. */
export function errorCheck({ failures }: Pick<OperationModel, "failures">): CheckTree {
  const texts = new Map<string, CheckTree>();
  for (const failure of failures.filter(({ schema }) => schema)) {
    const check = bodyCheck(failure);
    const text = JSON.stringify(check, (_key, value) => (typeof value === "bigint" ? `${value}n` : value));
    if (!texts.has(text)) texts.set(text, check);
  }
  const distinct = [...texts.values()];
  const [only] = distinct;
  if (distinct.length > 1) return keyword("anyOf", ...trees(...distinct));
  return only ?? checkTree(true);
}

function ruleChecks(parameter: ParameterModel, own: readonly ParameterModel[]): CheckTree[] {
  return [...variantChecks(parameter, own), ...allowedChecks(parameter, own)];
}

/** Beside a value that an open list does not name, nothing is known of the document but that it is an object. */
function variantChecks(
  { name, schema, variantBy }: ParameterModel,
  own: readonly ParameterModel[],
): CheckTree[] {
  if (!variantBy) return [];
  const json = (check: CheckTree) => keyword("json", ...trees(check));
  const members = variantBy.mapping.map(([value, to]) => [value, json(named(to))] as const);
  const isOpen = governorOf(variantBy, own)?.open !== undefined;
  const otherwise = isOpen ? checkTree({ type: "object" }) : checkTree(schema.contentSchema);
  const names = values(name, variantBy.parameter);
  return [keyword("variantBy", ...names, { kind: "members", members }, ...trees(json(otherwise)))];
}

/** The rule speaks of the listed values alone; beside them an open list is closed. */
function allowedChecks(parameter: ParameterModel, own: readonly ParameterModel[]): CheckTree[] {
  const { name, schema, open, allowedWhen } = parameter;
  if (!allowedWhen) return [];
  const rule = values(name, allowedWhen.parameter, allowedWhen.values);
  const governor = governorOf(allowedWhen, own);
  if (!governor?.open) return [keyword("allowedWhen", ...rule)];
  const listed = Array.isArray(governor.schema.enum) ? governor.schema.enum : [];
  return [keyword("allowedWhen", ...rule, ...values(listed), ...trees(checkTree(open ? schema : true)))];
}

function governorOf({ parameter }: { readonly parameter: string }, own: readonly ParameterModel[]) {
  return own.find(({ name }) => name === parameter);
}
