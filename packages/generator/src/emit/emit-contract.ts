import type { DocumentModel, OperationModel } from "../model.ts";
import { writeDocComment, writeLiteral } from "../source-text.ts";
import { type EmitOptions, type GeneratedFile, WIRE, writeHeader, writeSpecifier } from "./generated-file.ts";

/** All that the document says of an operation to programs, as one value: for a double, a command, a test. */
export function emitContract(
  model: DocumentModel,
  operation: OperationModel,
  options: EmitOptions,
): GeneratedFile {
  const text = [
    writeHeader([model], "The contract"),
    ...writeImports(model, operation, options),
    "\n",
    writeDocComment(`All that the document says of ${operation.names.pascal} to programs.`),
    writeContract(operation),
  ].join("");
  return { path: `${operation.names.stem}.contract.gen.ts`, text };
}

/** What files of their own export, each under its name after that of the operation. */
const PARTS = ["Errors", "Examples", "Operation"];
/** What the file of validators exports, likewise. */
const SCHEMAS = ["ErrorSchema", "InputSchema", "OutputSchema"];

function writeImports(
  model: DocumentModel,
  { names: { camel, pascal, stem } }: OperationModel,
  options: EmitOptions,
): string[] {
  const writeImport = (name: string, part: string) =>
    `import { ${name} } from ${writeSpecifier(`${stem}.${part}`, options)};\n`;
  const schemas = SCHEMAS.map((schema) => `${camel}${schema}`);
  return [
    `import type { OperationContract } from ${WIRE};\n`,
    ...PARTS.map((part) => writeImport(`${camel}${part}`, part.toLowerCase())),
    `import type { ${pascal}Call } from ${writeSpecifier(`${model.stem}.types`, options)};\n`,
    writeImport(schemas.join(", "), "validate"),
  ];
}

function writeContract({ names: { camel, pascal }, response }: OperationModel): string {
  const members = [...PARTS, ...SCHEMAS].map((part) => `  ${lowerFirst(part)}: ${camel}${part},\n`);
  return [
    `export const ${camel}Contract: OperationContract<${pascal}Call> = {\n${members.join("")}`,
    `  response: ${writeLiteral(response, "  ")},\n};\n`,
  ].join("");
}

function lowerFirst(word: string): string {
  return `${word.charAt(0).toLowerCase()}${word.slice(1)}`;
}
