import { isJsonObject } from "../json-pointer.ts";
import type { DocumentModel, OperationModel, ParameterModel, ResponseModel, SchemaModel } from "../model.ts";
import { docComment, literal } from "../source-text.ts";
import { type CheckNames, checkExpression, combine } from "./check-expression.ts";
import { type EmitOptions, type GeneratedFile, header, importFrom } from "./generated-file.ts";

/** Validators of one operation, with the Standard Schema interface: its input, its output, and its errors' body. */
export function emitValidate(
  model: DocumentModel,
  operation: OperationModel,
  options: EmitOptions,
): GeneratedFile {
  const { names } = operation;
  const checks: CheckNames = new Map(model.schemas.map(({ reference, checkName }) => [reference, checkName]));
  const schemas = [
    constant(`${names.camel}InputSchema`, `${names.pascal}Input`, inputCheck(operation, checks)),
    constant(`${names.camel}OutputSchema`, `${names.pascal}Output`, bodyCheck(operation.success, checks)),
    constant(`${names.camel}ErrorSchema`, "unknown", errorCheck(operation.failures, checks)),
  ].join("\n");
  const named = reachable(model.schemas, schemas, checks)
    .map(({ checkName, schema }) => `const ${checkName}: Check = ${checkExpression(schema, checks)};\n`)
    .join("\n");
  const used = (list: readonly string[]) =>
    list
      .filter((name) => new RegExp(`\\b${name}\\(|\\b${name}\\b(?=[,)\\n;])`).test(named + schemas))
      .join(", ");
  const imports = [
    [used(KEYWORDS), "keywords"],
    [used(COMPOSITION), "composition"],
  ].filter(([list]) => list);
  const text = [
    header([model], "Validators"),
    ...imports.map(([list, stem]) => `import { ${list} } from ${importFrom(String(stem), options)};\n`),
    `import { ${named ? "type Check, " : ""}type StandardSchema, standardSchema } from ${importFrom("standard-schema", options)};\n`,
    `import type { ${names.pascal}Input, ${names.pascal}Output } from ${importFrom(`${model.stem}.types`, options)};\n\n`,
    `${named}\n${schemas}`,
  ].join("");
  return { path: `${names.stem}.validate.gen.ts`, text };
}

const KEYWORDS = [
  "allowedWhen",
  "bound",
  "integerFormat",
  "itemCount",
  "items",
  "json",
  "length",
  "multipleOf",
  "oneOfValues",
  "pattern",
  "properties",
  "propertyCount",
  "required",
  "type",
  "uniqueItems",
  "variantBy",
];
const COMPOSITION = ["all", "anyOf", "anything", "never", "not", "oneOf", "ref"];

function constant(name: string, type: string, check: string): string {
  const comment = docComment(
    `Checks a value of type \`${type}\`. Its issues point into JSON that stands in a string.`,
  );
  return `${comment}export const ${name}: StandardSchema<${type}> = standardSchema(\n  ${check.replaceAll("\n", "\n  ")},\n);\n`;
}

function inputCheck({ parameters }: OperationModel, checks: CheckNames): string {
  const own = parameters.filter(({ common }) => !common);
  const members = own.map((parameter) => [parameter.name, parameterCheck(parameter, checks)] as const);
  const required = own.filter((parameter) => parameter.required).map(({ name }) => literal(name));
  return combine([
    'type("object")',
    ...(required.length > 0 ? [`required(${required.join(", ")})`] : []),
    `properties({\n${members.map(([name, check]) => `    ${literal(name)}: ${check},\n`).join("")}  })`,
    ...own.flatMap((parameter) => ruleChecks(parameter, checks)),
  ]);
}

/** A JSON parameter may be given as text or as the value; where another one decides its shape, that rule has the say. */
function parameterCheck({ schema, variantBy }: ParameterModel, checks: CheckNames): string {
  const { type, contentMediaType, contentSchema, ...rest } = schema;
  if (contentMediaType === undefined) return checkExpression(schema, checks, 2);
  const content = variantBy
    ? {}
    : { contentMediaType, ...(contentSchema !== undefined && { contentSchema }) };
  return checkExpression({ ...rest, ...content }, checks, 2);
}

function ruleChecks({ name, schema, variantBy, allowedWhen }: ParameterModel, checks: CheckNames): string[] {
  const rules: string[] = [];
  if (variantBy) {
    const variants = variantBy.mapping.map(
      ([value, to]) => `    ${literal(value)}: json(ref(() => ${checks.get(to)})),\n`,
    );
    const otherwise = `json(${checkExpression(schema.contentSchema, checks, 1)})`;
    rules.push(
      `variantBy(${literal(name)}, ${literal(variantBy.parameter)}, {\n${variants.join("")}  }, ${otherwise})`,
    );
  }
  if (allowedWhen)
    rules.push(
      `allowedWhen(${literal(name)}, ${literal(allowedWhen.parameter)}, ${literal(allowedWhen.values)})`,
    );
  return rules;
}

function bodyCheck({ schema }: ResponseModel, checks: CheckNames): string {
  return schema ? checkExpression(schema, checks) : "anything";
}

function errorCheck(failures: readonly ResponseModel[], checks: CheckNames): string {
  const distinct = [
    ...new Set(failures.filter(({ schema }) => schema).map((failure) => bodyCheck(failure, checks))),
  ];
  if (distinct.length === 0) return "anything";
  return distinct.length === 1 ? String(distinct[0]) : `anyOf(${distinct.join(", ")})`;
}

/** The named schemas that the operation comes to, in the document's order. */
function reachable(schemas: readonly SchemaModel[], from: string, checks: CheckNames): SchemaModel[] {
  const wanted = new Set<SchemaModel>();
  const visit = (text: string) => {
    for (const schema of schemas) {
      if (wanted.has(schema) || !new RegExp(`=> ${schema.checkName}\\b`).test(text)) continue;
      wanted.add(schema);
      visit(checkExpression(schema.schema, checks));
    }
  };
  visit(from);
  return schemas.filter((schema) => wanted.has(schema) && isJsonObject(schema.schema));
}
