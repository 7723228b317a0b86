import type { OperationDescriptor } from "@dataworks-kit/wire";
import type { DocumentModel, OperationModel } from "../model.ts";
import type { Sharing } from "../shared-parts.ts";
import { writeDocComment, writeLiteral } from "../source-text.ts";
import { type EmitOptions, type GeneratedFile, WIRE, writeHeader, writeSpecifier } from "./generated-file.ts";
import { splitList, writeSplit } from "./shared-list.ts";

/** The handle of one operation: its descriptor, with the types of its call. */
export function emitOperation(
  model: DocumentModel,
  operation: OperationModel,
  { sharing, ...options }: EmitOptions & { readonly sharing: Sharing },
): GeneratedFile {
  const { names, descriptor, summary } = operation;
  const { endpoints, codes, ...own } = descriptor;
  const endpointsName = sharing.endpointsName(descriptor);
  const split = splitList(codes ?? [], sharing.codes);
  const imported = [...(endpointsName ? [endpointsName] : []), ...split.groups.map(({ name }) => name)];
  const text = [
    writeHeader([model], "The handle"),
    `import type { Operation } from ${WIRE};\n`,
    `import type { ${names.pascal}Call } from ${writeSpecifier(`${model.stem}.types`, options)};\n`,
    imported.length > 0
      ? `import { ${imported.join(", ")} } from ${writeSpecifier("shared.operation", options)};\n`
      : "",
    "\n",
    writeDocComment(
      [summary, `How ${descriptor.action} ${descriptor.version} is called.`].filter(Boolean).join("\n\n"),
    ),
    `export const ${names.camel}Operation: Operation<${names.pascal}Call> = ${addMembers(own, {
      endpoints: endpointsName ?? (endpoints && writeLiteral(endpoints, "  ")),
      codes: codes && writeSplit(split, "  "),
    })};\n`,
  ].join("");
  return { path: `${names.stem}.operation.gen.ts`, text };
}

/** The literal with further members, which are expressions. */
function addMembers(
  own: Omit<OperationDescriptor, "endpoints" | "codes">,
  further: Readonly<Record<string, string | undefined>>,
): string {
  const members = Object.entries(further).flatMap(([name, text]) => (text ? [`  ${name}: ${text},\n`] : []));
  return writeLiteral(own).replace(/\}$/, `${members.join("")}}`);
}
