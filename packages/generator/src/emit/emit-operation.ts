import type { OperationDescriptor } from "@dataworks-kit/wire";
import type { DocumentModel, OperationModel } from "../model.ts";
import type { SharedParts } from "../shared-parts.ts";
import { writeDocComment, writeLiteral } from "../source-text.ts";
import { type EmitOptions, type GeneratedFile, WIRE, writeHeader, writeSpecifier } from "./generated-file.ts";
import { splitList, writeSplit } from "./shared-list.ts";

/** The handle of one operation: its descriptor, with the types of its call. */
export function emitOperation(
  model: DocumentModel,
  operation: OperationModel,
  { sharedParts, ...options }: EmitOptions & { readonly sharedParts: SharedParts },
): GeneratedFile {
  const { names, descriptor, summary } = operation;
  const text = [
    writeHeader([model], "The handle"),
    `import type { Operation } from ${WIRE};\n`,
    `import type { ${names.pascal}Call } from ${writeSpecifier(`${model.stem}.types`, options)};\n`,
    writeSharedImport(listSharedNames(descriptor, sharedParts), options),
    "\n",
    writeDocComment(
      [summary, `How ${descriptor.action} ${descriptor.version} is called.`].filter(Boolean).join("\n\n"),
    ),
    `export const ${names.camel}Operation: Operation<${names.pascal}Call> = ${writeDescriptor(descriptor, sharedParts)};\n`,
  ].join("");
  return { path: `${names.stem}.operation.gen.ts`, text };
}

function listSharedNames(descriptor: OperationDescriptor, sharedParts: SharedParts): string[] {
  const endpointsName = sharedParts.endpointsName(descriptor);
  const { groups } = splitList(descriptor.codes ?? [], sharedParts.codes);
  return [...(endpointsName ? [endpointsName] : []), ...groups.map(({ name }) => name)];
}

function writeSharedImport(names: readonly string[], options: EmitOptions): string {
  if (names.length === 0) return "";
  return `import { ${names.join(", ")} } from ${writeSpecifier("shared.operation", options)};\n`;
}

/** The descriptor as a literal; what operations share stands in it by name. */
function writeDescriptor(descriptor: OperationDescriptor, sharedParts: SharedParts): string {
  const { endpoints, codes, ...own } = descriptor;
  return addMembers(own, {
    endpoints: sharedParts.endpointsName(descriptor) ?? (endpoints && writeLiteral(endpoints, "  ")),
    codes: codes && writeSplit(splitList(codes, sharedParts.codes), "  "),
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
