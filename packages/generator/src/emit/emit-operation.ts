import type { OperationDescriptor } from "@dataworks-kit/wire";
import type { DocumentModel, OperationModel } from "../model.ts";
import type { Sharing } from "../shared-parts.ts";
import { docComment, literal } from "../source-text.ts";
import { type EmitOptions, type GeneratedFile, header, importFrom, WIRE } from "./generated-file.ts";
import { splitList, splitText } from "./shared-list.ts";

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
    header([model], "The handle"),
    `import type { Operation } from ${WIRE};\n`,
    `import type { ${names.pascal}Call } from ${importFrom(`${model.stem}.types`, options)};\n`,
    imported.length > 0
      ? `import { ${imported.join(", ")} } from ${importFrom("shared.operation", options)};\n`
      : "",
    "\n",
    docComment(
      [summary, `How ${descriptor.action} ${descriptor.version} is called.`].filter(Boolean).join("\n\n"),
    ),
    `export const ${names.camel}Operation: Operation<${names.pascal}Call> = ${withMembers(own, {
      endpoints: endpointsName ?? (endpoints && literal(endpoints, "  ")),
      codes: codes && splitText(split, "  "),
    })};\n`,
  ].join("");
  return { path: `${names.stem}.operation.gen.ts`, text };
}

/** The literal with further members, which are expressions. */
function withMembers(
  own: Omit<OperationDescriptor, "endpoints" | "codes">,
  further: Readonly<Record<string, string | undefined>>,
): string {
  const members = Object.entries(further).flatMap(([name, text]) => (text ? [`  ${name}: ${text},\n`] : []));
  return literal(own).replace(/\}$/, `${members.join("")}}`);
}
