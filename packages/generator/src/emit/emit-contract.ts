import type { DocumentModel, OperationModel } from "../model.ts";
import { docComment } from "../source-text.ts";
import { type EmitOptions, type GeneratedFile, header, importFrom, WIRE } from "./generated-file.ts";

/** All that the document says of an operation to programs, as one value: for a double, a command, a test. */
export function emitContract(
  model: DocumentModel,
  operation: OperationModel,
  options: EmitOptions,
): GeneratedFile {
  const { names } = operation;
  const { camel, pascal, stem } = names;
  const from = (name: string, part: string) =>
    `import { ${name} } from ${importFrom(`${stem}.${part}`, options)};\n`;
  const text = [
    header([model], "The contract"),
    `import type { OperationContract } from ${WIRE};\n`,
    from(`${camel}Errors`, "errors"),
    from(`${camel}Examples`, "examples"),
    from(`${camel}Operation`, "operation"),
    from(`${camel}Response`, "response"),
    `import type { ${pascal}Call } from ${importFrom(`${model.stem}.types`, options)};\n`,
    from(`${camel}ErrorSchema, ${camel}InputSchema, ${camel}OutputSchema`, "validate"),
    "\n",
    docComment(`All that the document says of ${pascal} to programs.`),
    `export const ${camel}Contract: OperationContract<${pascal}Call> = {\n`,
    ...["operation", "response", "errors", "examples", "inputSchema", "outputSchema", "errorSchema"].map(
      (member) => `  ${member}: ${camel}${member.charAt(0).toUpperCase()}${member.slice(1)},\n`,
    ),
    "};\n",
  ].join("");
  return { path: `${stem}.contract.gen.ts`, text };
}
