import type { DocumentModel, OperationModel } from "../model.ts";
import { docComment, literal } from "../source-text.ts";
import { type EmitOptions, type GeneratedFile, header, importFrom, WIRE } from "./generated-file.ts";

/** The catalogue of an operation's documented errors, in the document's order. */
export function emitErrors(
  model: DocumentModel,
  operation: OperationModel,
  options: EmitOptions,
): GeneratedFile {
  const { names, errors } = operation;
  const comment = `The documented errors of ${names.pascal}. \`%s\` in a message marks what the service fills in.`;
  const entries = errors.map((error) => `  ${literal(error, "  ")},\n`).join("");
  const text = [
    header([model], "The error catalogue"),
    `import type { DocumentedError } from ${WIRE};\n`,
    `import type { ${names.pascal}ErrorCode } from ${importFrom(`${model.stem}.types`, options)};\n\n`,
    docComment(comment),
    `export const ${names.camel}Errors: readonly DocumentedError<${names.pascal}ErrorCode>[] = [\n${entries}];\n`,
  ].join("");
  return { path: `${names.stem}.errors.gen.ts`, text };
}
