import type { DocumentModel, OperationModel } from "../model.ts";
import { docComment, literal } from "../source-text.ts";
import { type GeneratedFile, header, WIRE } from "./generated-file.ts";

/** What a successful answer is on the wire: a server needs it to write one, and a client does not. */
export function emitResponse(model: DocumentModel, { names, response }: OperationModel): GeneratedFile {
  const text = [
    header([model], "The answer"),
    `import type { ResponseDescriptor } from ${WIRE};\n\n`,
    docComment(`A successful answer of ${names.pascal} on the wire.`),
    `export const ${names.camel}Response: ResponseDescriptor = ${literal(response)};\n`,
  ].join("");
  return { path: `${names.stem}.response.gen.ts`, text };
}
