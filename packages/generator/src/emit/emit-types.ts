import openapiTS, {
  astToString,
  type SchemaObject,
  STRING,
  type TransformNodeOptions,
  transformSchemaObject,
  tsUnion,
} from "openapi-typescript";
import ts from "typescript";
import type { DocumentModel, OperationModel } from "../model.ts";
import { docComment } from "../source-text.ts";
import { engineDocument } from "./engine-document.ts";
import { type EmitOptions, type GeneratedFile, header, importFrom } from "./generated-file.ts";
import { inputDeclarations } from "./input-types.ts";
import { replaceMemberType, typeMembers } from "./type-members.ts";

/** Types of a document: openapi-typescript's `paths`, `components` and `operations`, and named types over them. */
export async function emitTypes(model: DocumentModel, options: EmitOptions): Promise<GeneratedFile> {
  const nodes = await openapiTS(engineDocument(model) as never, {
    transform: transformSchema,
    silent: true,
    alphabetize: false,
  });
  const declarations = model.operations.map((operation) => {
    const path = ["operations", operation.names.camel, "parameters", "query"];
    const members = typeMembers(nodes, path);
    const hasForm = operation.parameters.some((parameter) => parameter.in === "form");
    const formPath = [
      "operations",
      operation.names.camel,
      "requestBody",
      "content",
      "application/x-www-form-urlencoded",
    ];
    const formMembers = hasForm ? typeMembers(nodes, formPath) : [];
    if (!hasForm) replaceMemberType(nodes, path, `${operation.names.pascal}Query`);
    return inputDeclarations(operation, [...members, ...formMembers]) + outputDeclarations(operation);
  });
  const body = astToString(nodes);
  const int64 = /\bInt64\b/.test(body + declarations.join(""))
    ? `import type { Int64 } from ${importFrom("json", options)};\n`
    : "";
  const text = [header([model], "Types"), int64, body.trimEnd(), "", ...declarations].join("\n");
  return { path: `${model.stem}.types.gen.ts`, text };
}

/** Where the document's words mean more to us than to openapi-typescript: exact integers, and JSON in a string. */
function transformSchema(schema: SchemaObject, options: TransformNodeOptions): ts.TypeNode | undefined {
  const { type, format, enum: values } = schema as { type?: unknown; format?: unknown; enum?: unknown };
  if (type === "integer" && format === "int64" && values === undefined)
    return ts.factory.createTypeReferenceNode("Int64");
  if (type === "string" && "contentSchema" in schema)
    return tsUnion([transformSchemaObject(schema.contentSchema as SchemaObject, options), STRING]);
  return undefined;
}

function outputDeclarations({ names, method, success, errors }: OperationModel): string {
  const status = success.status ?? 200;
  const codes = [...new Set(errors.map(({ code }) => JSON.stringify(code)))].sort();
  return [
    docComment(`A successful answer of ${names.pascal}.`),
    `export type ${names.pascal}Output = paths["/"]["${method}"]["responses"][${status}]["content"]["application/json"];\n\n`,
    docComment(`The codes of the documented errors of ${names.pascal}.`),
    `export type ${names.pascal}ErrorCode =${codes.length === 0 ? " never" : codes.map((code) => `\n  | ${code}`).join("")};\n`,
  ].join("");
}
