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
import { docComment, literal } from "../source-text.ts";
import { engineDocument } from "./engine-document.ts";
import { type GeneratedFile, header, WIRE } from "./generated-file.ts";
import { inputDeclarations } from "./input-types.ts";
import { replaceMemberType, typeMembers } from "./type-members.ts";

/** Types of a document: openapi-typescript's `paths`, `components` and `operations`, and named types over them. */
export async function emitTypes(model: DocumentModel): Promise<GeneratedFile> {
  let isExact = false;
  const nodes = await openapiTS(engineDocument(model) as never, {
    transform: (schema, node) => {
      isExact ||= isInt64(schema);
      return transformSchema(schema, node);
    },
    silent: true,
    alphabetize: false,
    // A default says what the service does with a call; an answer may still lack the member.
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
  });
  const declarations = model.operations.map(
    (operation) => inputTypes(nodes, operation) + outputDeclarations(operation),
  );
  const int64 = isExact ? `import type { Int64 } from ${WIRE};\n` : "";
  const text = [header([model], "Types"), int64, astToString(nodes).trimEnd(), "", ...declarations].join(
    "\n",
  );
  return { path: `${model.stem}.types.gen.ts`, text };
}

/** Declares an operation's input, and lets `paths` speak of it by name, so that openapi-fetch sees the same unions. */
function inputTypes(nodes: readonly ts.Node[], operation: OperationModel): string {
  const { camel, pascal } = operation.names;
  const query = ["operations", camel, "parameters", "query"];
  const form = ["operations", camel, "requestBody", "content", "application/x-www-form-urlencoded"];
  const members = { query: typeMembers(nodes, query), form: typeMembers(nodes, form) };
  if (members.query.length > 0) replaceMemberType(nodes, query, `${pascal}Query`);
  replaceMemberType(nodes, form, `${pascal}Form`);
  return inputDeclarations(operation, members);
}

/** Where the document's words mean more to us than to openapi-typescript: exact integers, and JSON in a string. */
function transformSchema(schema: SchemaObject, options: TransformNodeOptions): ts.TypeNode | undefined {
  if (isInt64(schema)) return ts.factory.createTypeReferenceNode("Int64");
  if (schema.type === "string" && "contentSchema" in schema)
    return tsUnion([transformSchemaObject(schema.contentSchema as SchemaObject, options), STRING]);
  return undefined;
}

function isInt64({ type, format, enum: values }: SchemaObject): boolean {
  return type === "integer" && format === "int64" && values === undefined;
}

function outputDeclarations({ names, method, success, errors }: OperationModel): string {
  const status = success.status ?? literal(success.key);
  const codes = [...new Set(errors.map(({ code }) => JSON.stringify(code)))].sort();
  return [
    docComment(`A successful answer of ${names.pascal}.`),
    `export type ${names.pascal}Output = paths["/"]["${method}"]["responses"][${status}]["content"]["application/json"];\n\n`,
    docComment(`The codes of the documented errors of ${names.pascal}.`),
    `export type ${names.pascal}ErrorCode =${codes.length === 0 ? " never" : codes.map((code) => `\n  | ${code}`).join("")};\n`,
  ].join("");
}
