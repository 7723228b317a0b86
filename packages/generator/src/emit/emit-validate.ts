import { buildCheck, type CheckTree } from "../check-tree.ts";
import type { DocumentModel, OperationModel, SchemaModel } from "../model.ts";
import { buildBodyCheck, buildErrorCheck, buildInputCheck } from "../operation-checks.ts";
import type { SharedParts } from "../shared-parts.ts";
import { writeDocComment } from "../source-text.ts";
import { type CheckNames, collectRuntimeNames, collectSchemaNames, writeCheck } from "./check-expression.ts";
import {
  type EmitOptions,
  type GeneratedFile,
  WIRE_CHECK,
  writeHeader,
  writeSpecifier,
} from "./generated-file.ts";

/** Validators of one operation, with the Standard Schema interface: its input, its output, and its errors' body. */
export function emitValidate(
  model: DocumentModel,
  operation: OperationModel,
  { sharedParts, ...options }: EmitOptions & { readonly sharedParts: SharedParts },
): GeneratedFile {
  const { names } = operation;
  const validators = listValidators(operation);
  const { reached, trees, imported } = collectChecks(model, validators, sharedParts);
  const checks: CheckNames = new Map(model.schemas.map(({ name, checkName }) => [name, checkName]));
  const named = reached.map(
    ({ checkName, tree }) => `const ${checkName}: Check = ${writeCheck(tree, checks)};\n`,
  );
  const schemas = validators.map((validator) => writeValidator(validator, checks));
  const text = [
    writeHeader([model], "Validators"),
    `import { ${listImports(trees, reached.length > 0).join(", ")} } from ${WIRE_CHECK};\n`,
    `import type { ${names.pascal}Input, ${names.pascal}Output } from ${writeSpecifier(`${model.stem}.types`, options)};\n`,
    writeSharedImport(imported, options),
    `\n${named.join("\n")}\n${schemas.join("\n")}`,
  ].join("");
  return { path: `${names.stem}.validate.gen.ts`, text };
}

interface Validator {
  readonly name: string;
  /** The type of what it checks. */
  readonly type: string;
  readonly tree: CheckTree;
}

function listValidators(operation: OperationModel): Validator[] {
  const { camel, pascal } = operation.names;
  return [
    { name: `${camel}InputSchema`, type: `${pascal}Input`, tree: buildInputCheck(operation) },
    { name: `${camel}OutputSchema`, type: `${pascal}Output`, tree: buildBodyCheck(operation.success) },
    { name: `${camel}ErrorSchema`, type: "unknown", tree: buildErrorCheck(operation) },
  ];
}

interface Checks {
  /** Named checks that stand in this file. */
  readonly reached: readonly NamedCheck[];
  /** All checks that stand in this file: of the validators, and the named ones. */
  readonly trees: readonly CheckTree[];
  /** Named checks that documents share. */
  readonly imported: readonly NamedCheck[];
}

function collectChecks(
  model: DocumentModel,
  validators: readonly Validator[],
  sharedParts: SharedParts,
): Checks {
  const own = validators.map(({ tree }) => tree);
  const all = findReachable(model.schemas, own);
  const reached = all.filter(({ name }) => !sharedParts.isShared(model, name));
  const trees = [...own, ...reached.map(({ tree }) => tree)];
  const used = new Set(trees.flatMap(collectSchemaNames));
  const imported = all.filter(({ name }) => used.has(name) && sharedParts.isShared(model, name));
  return { reached, trees, imported };
}

function writeSharedImport(imported: readonly NamedCheck[], options: EmitOptions): string {
  if (imported.length === 0) return "";
  const names = imported.map(({ checkName }) => checkName).join(", ");
  return `import { ${names} } from ${writeSpecifier("shared.checks", options)};\n`;
}

function listImports(trees: readonly CheckTree[], hasNamed: boolean): string[] {
  const used = [...new Set(trees.flatMap(collectRuntimeNames))].sort();
  return [...used, ...(hasNamed ? ["type Check"] : []), "type StandardSchema", "standardSchema"];
}

function writeValidator({ name, type, tree }: Validator, checks: CheckNames): string {
  const check = writeCheck(tree, checks).replaceAll("\n", "\n  ");
  const comment = writeDocComment(
    `Checks a value of type \`${type}\`. Its issues point into JSON that stands in a string.`,
  );
  return `${comment}export const ${name}: StandardSchema<${type}> = standardSchema(\n  ${check},\n);\n`;
}

interface NamedCheck extends SchemaModel {
  readonly tree: CheckTree;
}

/** The named schemas that the checks come to, in the document's order. */
function findReachable(schemas: readonly SchemaModel[], from: readonly CheckTree[]): NamedCheck[] {
  const named = schemas.map((schema) => ({ ...schema, tree: buildCheck(schema.schema) }));
  const byName = new Map(named.map((schema) => [schema.name, schema]));
  const wanted = new Set<NamedCheck>();
  const open = [...from];
  for (let tree = open.pop(); tree; tree = open.pop())
    for (const name of collectSchemaNames(tree)) {
      const schema = byName.get(name);
      if (!schema || wanted.has(schema)) continue;
      wanted.add(schema);
      open.push(schema.tree);
    }
  return named.filter((schema) => wanted.has(schema));
}
