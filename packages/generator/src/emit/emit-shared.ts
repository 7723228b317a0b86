import { checkTree } from "../check-tree.ts";
import type { DocumentModel } from "../model.ts";
import type { SharedGroup, Sharing } from "../shared-parts.ts";
import { docComment, literal } from "../source-text.ts";
import { type CheckNames, checkExpression, runtimeNames } from "./check-expression.ts";
import { schemaTypes } from "./emit-types.ts";
import { type GeneratedFile, header, WIRE, WIRE_CHECK } from "./generated-file.ts";
import { codesType } from "./shared-list.ts";

/** What several operations have alike, once: schemas, their checks, errors, what codes say, endpoints. */
export async function emitShared(
  models: readonly DocumentModel[],
  sharing: Sharing,
): Promise<GeneratedFile[]> {
  const { schemas, errors, codes, endpoints } = sharing;
  const hasSchemas = schemas.length > 0;
  return [
    ...(hasSchemas ? [await sharedTypes(models, sharing), sharedChecks(models, sharing)] : []),
    ...(errors.length > 0 ? [sharedErrors(models, errors)] : []),
    ...(codes.length + endpoints.length > 0 ? [sharedDescriptors(models, sharing)] : []),
  ];
}

async function sharedTypes(models: readonly DocumentModel[], { schemas }: Sharing): Promise<GeneratedFile> {
  const { text, int64 } = await schemaTypes(schemas);
  return { path: "shared.types.gen.ts", text: [header(models, "Shared types"), int64, text, ""].join("\n") };
}

function sharedChecks(models: readonly DocumentModel[], { schemas }: Sharing): GeneratedFile {
  const names: CheckNames = new Map(schemas.map(({ name, checkName }) => [name, checkName]));
  const trees = schemas.map(({ schema }) => checkTree(schema));
  const used = [...new Set(trees.flatMap(runtimeNames))].sort();
  const checks = schemas.map(
    ({ checkName }, index) =>
      `export const ${checkName}: Check = ${checkExpression(trees[index] ?? { kind: "never" }, names)};\n`,
  );
  const text = [
    header(models, "Shared checks"),
    `import { ${[...used, "type Check"].join(", ")} } from ${WIRE_CHECK};\n\n`,
    checks.join("\n"),
  ];
  return { path: "shared.checks.gen.ts", text: text.join("") };
}

function sharedErrors(models: readonly DocumentModel[], errors: Sharing["errors"]): GeneratedFile {
  const types = errors.map((group) => {
    const codes = [...new Set(group.entries.map(({ code }) => JSON.stringify(code)))].sort();
    return `export type ${codesType(group)} =${codes.map((code) => `\n  | ${code}`).join("")};\n`;
  });
  const lists = errors.map((group) => groupText(group, `readonly DocumentedError<${codesType(group)}>[]`));
  const text = [
    header(models, "Shared errors"),
    `import type { DocumentedError } from ${WIRE};\n\n`,
    [...types, ...lists].join("\n"),
  ];
  return { path: "shared.errors.gen.ts", text: text.join("") };
}

function sharedDescriptors(models: readonly DocumentModel[], { codes, endpoints }: Sharing): GeneratedFile {
  const types = [
    ...(codes.length > 0 ? ["CodeRule"] : []),
    ...(endpoints.length > 0 ? ["EndpointDescriptor"] : []),
  ];
  const text = [
    header(models, "Shared parts of handles"),
    `import type { ${types.join(", ")} } from ${WIRE};\n\n`,
    [
      ...endpoints.map((group) => groupText(group, "readonly EndpointDescriptor[]")),
      ...codes.map((group) => groupText(group, "readonly CodeRule[]")),
    ].join("\n"),
  ];
  return { path: "shared.operation.gen.ts", text: text.join("") };
}

function groupText<Entry>({ name, entries }: SharedGroup<Entry>, type: string): string {
  const comment = docComment("What several operations have alike.");
  const lines = entries.map((entry) => `  ${literal(entry, "  ")},\n`).join("");
  return `${comment}export const ${name}: ${type} = [\n${lines}];\n`;
}
