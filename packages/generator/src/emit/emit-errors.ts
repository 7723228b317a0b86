import type { DocumentModel, OperationModel } from "../model.ts";
import type { SharedParts } from "../shared-parts.ts";
import { writeDocComment } from "../source-text.ts";
import { type EmitOptions, type GeneratedFile, WIRE, writeHeader, writeSpecifier } from "./generated-file.ts";
import { splitList, writeSplit } from "./shared-list.ts";

/** The catalogue of an operation's documented errors: its own in the document's order, then those that others have too. */
export function emitErrors(
  model: DocumentModel,
  operation: OperationModel,
  { sharedParts, ...options }: EmitOptions & { readonly sharedParts: SharedParts },
): GeneratedFile {
  const { names, errors } = operation;
  const comment = `The documented errors of ${names.pascal}. \`%s\` in a message marks what the service fills in.`;
  const split = splitList(errors, sharedParts.errors);
  const imported = split.groups.map(({ name }) => name);
  const text = [
    writeHeader([model], "The error catalogue"),
    `import type { DocumentedError } from ${WIRE};\n`,
    `import type { ${names.pascal}ErrorCode } from ${writeSpecifier(`${model.stem}.types`, options)};\n`,
    imported.length > 0
      ? `import { ${imported.join(", ")} } from ${writeSpecifier("shared.errors", options)};\n`
      : "",
    "\n",
    writeDocComment(comment),
    `export const ${names.camel}Errors: readonly DocumentedError<${names.pascal}ErrorCode>[] = ${writeSplit(split, "")};\n`,
  ].join("");
  return { path: `${names.stem}.errors.gen.ts`, text };
}
