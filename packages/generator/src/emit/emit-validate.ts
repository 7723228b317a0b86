import { type CheckTree, checkTree } from "../check-tree.ts";
import type { DocumentModel, OperationModel, SchemaModel } from "../model.ts";
import { bodyCheck, errorCheck, inputCheck } from "../operation-checks.ts";
import type { Sharing } from "../shared-parts.ts";
import { docComment } from "../source-text.ts";
import { type CheckNames, checkExpression, runtimeNames, schemaNames } from "./check-expression.ts";
import { type EmitOptions, type GeneratedFile, header, importFrom, WIRE_CHECK } from "./generated-file.ts";

/** Validators of one operation, with the Standard Schema interface: its input, its output, and its errors' body. */
export function emitValidate(
  model: DocumentModel,
  operation: OperationModel,
  { sharing, ...options }: EmitOptions & { readonly sharing: Sharing },
): GeneratedFile {
  const { names } = operation;
  const own = [
    [`${names.camel}InputSchema`, `${names.pascal}Input`, inputCheck(operation)],
    [`${names.camel}OutputSchema`, `${names.pascal}Output`, bodyCheck(operation.success)],
    [`${names.camel}ErrorSchema`, "unknown", errorCheck(operation)],
  ] as const;
  const checks: CheckNames = new Map(model.schemas.map(({ name, checkName }) => [name, checkName]));
  const trees = own.map(([, , tree]) => tree);
  const all = reachable(model.schemas, trees);
  const reached = all.filter(({ name }) => !sharing.isShared(model, name));
  const local = [...trees, ...reached.map(({ tree }) => tree)];
  const used = new Set(local.flatMap(schemaNames));
  const imported = all.filter(({ name }) => used.has(name) && sharing.isShared(model, name));
  const named = reached.map(
    ({ checkName, tree }) => `const ${checkName}: Check = ${checkExpression(tree, checks)};\n`,
  );
  const schemas = own.map(([name, type, tree]) => constant(name, type, checkExpression(tree, checks)));
  const text = [
    header([model], "Validators"),
    `import { ${checkNames(local, reached.length > 0).join(", ")} } from ${WIRE_CHECK};\n`,
    `import type { ${names.pascal}Input, ${names.pascal}Output } from ${importFrom(`${model.stem}.types`, options)};\n`,
    imported.length > 0
      ? `import { ${imported.map(({ checkName }) => checkName).join(", ")} } from ${importFrom("shared.checks", options)};\n`
      : "",
    `\n${named.join("\n")}\n${schemas.join("\n")}`,
  ].join("");
  return { path: `${names.stem}.validate.gen.ts`, text };
}

function checkNames(trees: readonly CheckTree[], hasNamed: boolean): string[] {
  const used = [...new Set(trees.flatMap(runtimeNames))].sort();
  return [...used, ...(hasNamed ? ["type Check"] : []), "type StandardSchema", "standardSchema"];
}

function constant(name: string, type: string, check: string): string {
  const comment = docComment(
    `Checks a value of type \`${type}\`. Its issues point into JSON that stands in a string.`,
  );
  return `${comment}export const ${name}: StandardSchema<${type}> = standardSchema(\n  ${check.replaceAll("\n", "\n  ")},\n);\n`;
}

interface NamedCheck extends SchemaModel {
  readonly tree: CheckTree;
}

/** The named schemas that the checks come to, in the document's order. */
function reachable(schemas: readonly SchemaModel[], from: readonly CheckTree[]): NamedCheck[] {
  const named = schemas.map((schema) => ({ ...schema, tree: checkTree(schema.schema) }));
  const byName = new Map(named.map((schema) => [schema.name, schema]));
  const wanted = new Set<NamedCheck>();
  const open = [...from];
  for (let tree = open.pop(); tree; tree = open.pop())
    for (const name of schemaNames(tree)) {
      const schema = byName.get(name);
      if (!schema || wanted.has(schema)) continue;
      wanted.add(schema);
      open.push(schema.tree);
    }
  return named.filter((schema) => wanted.has(schema));
}
