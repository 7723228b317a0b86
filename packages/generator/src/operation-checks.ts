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
      ...own.flatMap(ruleChecks),
    ],
  };
}

/** A JSON parameter may be given as text or as the value; where another one decides its shape, that rule has the say. */
export function parameterCheck({ schema, variantBy }: ParameterModel): CheckTree {
  const { type, contentMediaType, contentSchema, ...rest } = schema;
  if (contentMediaType === undefined) return checkTree(schema);
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

function ruleChecks({ name, schema, variantBy, allowedWhen }: ParameterModel): CheckTree[] {
  const json = (check: CheckTree) => keyword("json", ...trees(check));
  const rules: CheckTree[] = [];
  if (variantBy) {
    const members = variantBy.mapping.map(([value, to]) => [value, json(named(to))] as const);
    const otherwise = trees(json(checkTree(schema.contentSchema)));
    const names = values(name, variantBy.parameter);
    rules.push(keyword("variantBy", ...names, { kind: "members", members }, ...otherwise));
  }
  if (allowedWhen)
    rules.push(keyword("allowedWhen", ...values(name, allowedWhen.parameter, allowedWhen.values)));
  return rules;
}
