import type { DocumentModel, OperationModel } from "../model.ts";
import type { Sharing } from "../shared-parts.ts";
import { docComment } from "../source-text.ts";
import { type EmitOptions, type GeneratedFile, header, importFrom, WIRE } from "./generated-file.ts";
import { splitList, splitText } from "./shared-list.ts";

/** The catalogue of an operation's documented errors: its own in the document's order, then those that others have too. */
export function emitErrors(
  model: DocumentModel,
  operation: OperationModel,
  { sharing, ...options }: EmitOptions & { readonly sharing: Sharing },
): GeneratedFile {
  const { names, errors } = operation;
  const comment = `The documented errors of ${names.pascal}. \`%s\` in a message marks what the service fills in.`;
  const split = splitList(errors, sharing.errors);
  const imported = split.groups.map(({ name }) => name);
  const text = [
    header([model], "The error catalogue"),
    `import type { DocumentedError } from ${WIRE};\n`,
    `import type { ${names.pascal}ErrorCode } from ${importFrom(`${model.stem}.types`, options)};\n`,
    imported.length > 0
      ? `import { ${imported.join(", ")} } from ${importFrom("shared.errors", options)};\n`
      : "",
    "\n",
    docComment(comment),
    `export const ${names.camel}Errors: readonly DocumentedError<${names.pascal}ErrorCode>[] = ${splitText(split, "")};\n`,
  ].join("");
  return { path: `${names.stem}.errors.gen.ts`, text };
}
