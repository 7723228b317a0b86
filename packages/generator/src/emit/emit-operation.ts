import type { DocumentModel, OperationModel } from "../model.ts";
import { docComment, literal } from "../source-text.ts";
import { type GeneratedFile, header, WIRE } from "./generated-file.ts";

/** The descriptor of one operation: what a client sends, and what a server needs to recognise and to answer it. */
export function emitOperation(model: DocumentModel, operation: OperationModel): GeneratedFile {
  const { names, descriptor } = operation;
  const text = [
    header([model], "The descriptor"),
    `import type { OperationDescriptor } from ${WIRE};\n\n`,
    docComment(`How ${descriptor.action} ${descriptor.version} is called.`),
    `export const ${names.camel}Operation = ${literal(descriptor)} as const satisfies OperationDescriptor;\n`,
  ].join("");
  return { path: `${names.stem}.operation.gen.ts`, text };
}
