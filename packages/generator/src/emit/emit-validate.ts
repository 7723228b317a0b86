import { buildCheck, type CheckTree } from "../check-tree.ts";
import type { DocumentModel, OperationModel, SchemaModel } from "../model.ts";
import { buildBodyCheck, buildErrorCheck, buildInputCheck } from "../operation-checks.ts";
import type { Sharing } from "../shared-parts.ts";
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
  { sharing, ...options }: EmitOptions & { readonly sharing: Sharing },
): GeneratedFile {
  const { names } = operation;
  const own = [
    [`${names.camel}InputSchema`, `${names.pascal}Input`, buildInputCheck(operation)],
    [`${names.camel}OutputSchema`, `${names.pascal}Output`, buildBodyCheck(operation.success)],
    [`${names.camel}ErrorSchema`, "unknown", buildErrorCheck(operation)],
  ] as const;
  const checks: CheckNames = new Map(model.schemas.map(({ name, checkName }) => [name, checkName]));
  const trees = own.map(([, , tree]) => tree);
  const all = findReachable(model.schemas, trees);
  const reached = all.filter(({ name }) => !sharing.isShared(model, name));
  const local = [...trees, ...reached.map(({ tree }) => tree)];
  const used = new Set(local.flatMap(collectSchemaNames));
  const imported = all.filter(({ name }) => used.has(name) && sharing.isShared(model, name));
  const named = reached.map(
    ({ checkName, tree }) => `const ${checkName}: Check = ${writeCheck(tree, checks)};\n`,
  );
  const schemas = own.map(([name, type, tree]) => writeValidator(name, type, writeCheck(tree, checks)));
  const text = [
    writeHeader([model], "Validators"),
    `import { ${listImports(local, reached.length > 0).join(", ")} } from ${WIRE_CHECK};\n`,
    `import type { ${names.pascal}Input, ${names.pascal}Output } from ${writeSpecifier(`${model.stem}.types`, options)};\n`,
    imported.length > 0
      ? `import { ${imported.map(({ checkName }) => checkName).join(", ")} } from ${writeSpecifier("shared.checks", options)};\n`
      : "",
    `\n${named.join("\n")}\n${schemas.join("\n")}`,
  ].join("");
  return { path: `${names.stem}.validate.gen.ts`, text };
}

function listImports(trees: readonly CheckTree[], hasNamed: boolean): string[] {
  const used = [...new Set(trees.flatMap(collectRuntimeNames))].sort();
  return [...used, ...(hasNamed ? ["type Check"] : []), "type StandardSchema", "standardSchema"];
}

function writeValidator(name: string, type: string, check: string): string {
  const comment = writeDocComment(
    `Checks a value of type \`${type}\`. Its issues point into JSON that stands in a string.`,
  );
  return `${comment}export const ${name}: StandardSchema<${type}> = standardSchema(\n  ${check.replaceAll("\n", "\n  ")},\n);\n`;
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
