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
  const text = [
    writeHeader([model], "The handle"),
    `import type { Operation } from ${WIRE};\n`,
    `import type { ${names.pascal}Call } from ${writeSpecifier(`${model.stem}.types`, options)};\n`,
    writeSharedImport(listSharedNames(descriptor, sharing), options),
    "\n",
    writeDocComment(
      [summary, `How ${descriptor.action} ${descriptor.version} is called.`].filter(Boolean).join("\n\n"),
    ),
    `export const ${names.camel}Operation: Operation<${names.pascal}Call> = ${writeDescriptor(descriptor, sharing)};\n`,
  ].join("");
  return { path: `${names.stem}.operation.gen.ts`, text };
}

function listSharedNames(descriptor: OperationDescriptor, sharing: Sharing): string[] {
  const endpointsName = sharing.endpointsName(descriptor);
  const { groups } = splitList(descriptor.codes ?? [], sharing.codes);
  return [...(endpointsName ? [endpointsName] : []), ...groups.map(({ name }) => name)];
}

function writeSharedImport(names: readonly string[], options: EmitOptions): string {
  if (names.length === 0) return "";
  return `import { ${names.join(", ")} } from ${writeSpecifier("shared.operation", options)};\n`;
}

/** The descriptor as a literal; what operations share stands in it by name. */
function writeDescriptor(descriptor: OperationDescriptor, sharing: Sharing): string {
  const { endpoints, codes, ...own } = descriptor;
  return addMembers(own, {
    endpoints: sharing.endpointsName(descriptor) ?? (endpoints && writeLiteral(endpoints, "  ")),
    codes: codes && writeSplit(splitList(codes, sharing.codes), "  "),
  });
}

/** The literal with further members, which are expressions. */
function addMembers(
  own: Omit<OperationDescriptor, "endpoints" | "codes">,
  further: Readonly<Record<string, string | undefined>>,
): string {
  const members = Object.entries(further).flatMap(([name, text]) => (text ? [`  ${name}: ${text},\n`] : []));
  return writeLiteral(own).replace(/\}$/, `${members.join("")}}`);
}
