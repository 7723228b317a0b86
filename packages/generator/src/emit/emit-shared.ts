import { buildCheck } from "../check-tree.ts";
import type { DocumentModel } from "../model.ts";
import type { SharedGroup, SharedParts } from "../shared-parts.ts";
import { writeDocComment, writeLiteral } from "../source-text.ts";
import { type CheckNames, collectRuntimeNames, writeCheck } from "./check-expression.ts";
import { writeSchemaTypes } from "./emit-types.ts";
import { type GeneratedFile, WIRE, WIRE_CHECK, writeHeader } from "./generated-file.ts";
import { SHARED_CODES, writeCodesType } from "./shared-list.ts";

/** What several operations have alike, once: schemas, their checks, errors, what codes say, endpoints. */
export async function emitShared(
  models: readonly DocumentModel[],
  sharedParts: SharedParts,
): Promise<GeneratedFile[]> {
  const { schemas, errors, codes, endpoints } = sharedParts;
  const hasSchemas = schemas.length > 0;
  return [
    ...(hasSchemas
      ? [await emitSharedTypes(models, sharedParts), emitSharedChecks(models, sharedParts)]
      : []),
    ...(errors.length > 0 ? [emitSharedErrors(models, errors)] : []),
    ...(codes.length + endpoints.length > 0 ? [emitSharedDescriptors(models, sharedParts)] : []),
  ];
}

async function emitSharedTypes(
  models: readonly DocumentModel[],
  { schemas }: SharedParts,
): Promise<GeneratedFile> {
  const { text, int64 } = await writeSchemaTypes(schemas);
  return {
    path: "shared.types.gen.ts",
    text: [writeHeader(models, "Shared types"), int64, text, ""].join("\n"),
  };
}

function emitSharedChecks(models: readonly DocumentModel[], { schemas }: SharedParts): GeneratedFile {
  const names: CheckNames = new Map(schemas.map(({ name, checkName }) => [name, checkName]));
  const trees = schemas.map(({ schema }) => buildCheck(schema));
  const used = [...new Set(trees.flatMap(collectRuntimeNames))].sort();
  const checks = schemas.map(
    ({ checkName }, index) =>
      `export const ${checkName}: Check = ${writeCheck(trees[index] ?? { kind: "never" }, names)};\n`,
  );
  const text = [
    writeHeader(models, "Shared checks"),
    `import { ${[...used, "type Check"].join(", ")} } from ${WIRE_CHECK};\n\n`,
    checks.join("\n"),
  ];
  return { path: "shared.checks.gen.ts", text: text.join("") };
}

function emitSharedErrors(models: readonly DocumentModel[], errors: SharedParts["errors"]): GeneratedFile {
  const members = errors.map(({ name, entries }) => {
    const codes = [...new Set(entries.map(({ code }) => JSON.stringify(code)))].sort();
    return `  ${name}:${codes.map((code) => `\n    | ${code}`).join("")};\n`;
  });
  const types = `${writeDocComment("The codes of each list.")}export interface ${SHARED_CODES} {\n${members.join("")}}\n`;
  const lists = errors.map((group) =>
    writeGroup(group, `readonly DocumentedError<${writeCodesType(group)}>[]`),
  );
  const text = [
    writeHeader(models, "Shared errors"),
    `import type { DocumentedError } from ${WIRE};\n\n`,
    [types, ...lists].join("\n"),
  ];
  return { path: "shared.errors.gen.ts", text: text.join("") };
}

function emitSharedDescriptors(
  models: readonly DocumentModel[],
  { codes, endpoints }: SharedParts,
): GeneratedFile {
  const types = [
    ...(codes.length > 0 ? ["CodeRule"] : []),
    ...(endpoints.length > 0 ? ["EndpointDescriptor"] : []),
  ];
  const text = [
    writeHeader(models, "Shared parts of handles"),
    `import type { ${types.join(", ")} } from ${WIRE};\n\n`,
    [
      ...endpoints.map((group) => writeGroup(group, "readonly EndpointDescriptor[]")),
      ...codes.map((group) => writeGroup(group, "readonly CodeRule[]")),
    ].join("\n"),
  ];
  return { path: "shared.operation.gen.ts", text: text.join("") };
}

function writeGroup<Entry>({ name, entries }: SharedGroup<Entry>, type: string): string {
  const comment = writeDocComment("What several operations have alike.");
  const lines = entries.map((entry) => `  ${writeLiteral(entry, "  ")},\n`).join("");
  return `${comment}export const ${name}: ${type} = [\n${lines}];\n`;
}
