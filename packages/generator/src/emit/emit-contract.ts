import type { DocumentModel, OperationModel } from "../model.ts";
import { writeDocComment, writeLiteral } from "../source-text.ts";
import { type EmitOptions, type GeneratedFile, WIRE, writeHeader, writeSpecifier } from "./generated-file.ts";

/** All that the document says of an operation to programs, as one value: for a double, a command, a test. */
export function emitContract(
  model: DocumentModel,
  operation: OperationModel,
  options: EmitOptions,
): GeneratedFile {
  const { names, response } = operation;
  const { camel, pascal, stem } = names;
  const writeImport = (name: string, part: string) =>
    `import { ${name} } from ${writeSpecifier(`${stem}.${part}`, options)};\n`;
  const parts = ["Errors", "Examples", "Operation"].map(
    (part) => [`${camel}${part}`, part.toLowerCase()] as const,
  );
  const schemas = ["ErrorSchema", "InputSchema", "OutputSchema"].map((part) => `${camel}${part}`);
  const members = [...parts.map(([name]) => name), ...schemas].map(
    (name) => `  ${lowerFirst(name.slice(camel.length))}: ${name},\n`,
  );
  const text = [
    writeHeader([model], "The contract"),
    `import type { OperationContract } from ${WIRE};\n`,
    ...parts.map(([name, part]) => writeImport(name, part)),
    `import type { ${pascal}Call } from ${writeSpecifier(`${model.stem}.types`, options)};\n`,
    writeImport(schemas.join(", "), "validate"),
    "\n",
    writeDocComment(`All that the document says of ${pascal} to programs.`),
    `export const ${camel}Contract: OperationContract<${pascal}Call> = {\n${members.join("")}`,
    `  response: ${writeLiteral(response, "  ")},\n};\n`,
  ].join("");
  return { path: `${stem}.contract.gen.ts`, text };
}

function lowerFirst(word: string): string {
  return `${word.charAt(0).toLowerCase()}${word.slice(1)}`;
}
