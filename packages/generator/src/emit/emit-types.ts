import openapiTS, {
  astToString,
  type SchemaObject,
  STRING,
  type TransformNodeOptions,
  transformSchemaObject,
  tsUnion,
} from "openapi-typescript";
import ts from "typescript";
import type { JsonObject } from "../json-pointer.ts";
import type { DocumentModel, OperationModel, SchemaModel } from "../model.ts";
import type { SharedParts } from "../shared-parts.ts";
import { writeDocComment, writeLiteral } from "../source-text.ts";
import { createEngineDocument, createEngineSchemas } from "./engine-document.ts";
import { type EmitOptions, type GeneratedFile, WIRE, writeHeader, writeSpecifier } from "./generated-file.ts";
import { findGovernor, ONLY_WHEN } from "./governed-union.ts";
import { declareInput } from "./input-types.ts";
import { SHARED_CODES, splitList, writeCodesType } from "./shared-list.ts";
import { findMemberType, listMembers, readMemberName, replaceMemberType } from "./type-members.ts";

/** Types of a document: openapi-typescript's `paths`, `components` and `operations`, and named types over them. */
export async function emitTypes(
  model: DocumentModel,
  { sharedParts, ...options }: EmitOptions & { readonly sharedParts: SharedParts },
): Promise<GeneratedFile> {
  const shared = model.schemas.map(({ name }) => name).filter((name) => sharedParts.isShared(model, name));
  const { nodes, int64 } = await runEngine(createEngineDocument(model, new Set(shared)));
  for (const name of shared) nameShared(nodes, name);
  const declarations = model.operations.map((operation) => nameInput(nodes, operation));
  const failed = nameFailures(nodes, model.operations);
  const outputs = model.operations.map((operation) => declareOutput(operation, sharedParts));
  const text = [
    writeHeader([model], "Types"),
    int64,
    ...writeImports({ declarations, shared, outputs }, options),
    narrow(astToString(nodes).trimEnd()),
    "",
    ...failed,
    ...declarations.map((declaration, index) => declaration + outputs[index]?.text),
  ].join("\n");
  return { path: `${model.stem}.types.gen.ts`, text };
}

/** Replaces the type of a shared schema by its name in the file of shared types. */
function nameShared(nodes: readonly ts.Node[], name: string): void {
  replaceMemberType(nodes, ["components", "schemas", name], `shared["schemas"][${writeLiteral(name)}]`);
}

interface Parts {
  readonly declarations: readonly string[];
  /** Names of schemas that documents share. */
  readonly shared: readonly string[];
  readonly outputs: readonly DeclaredOutput[];
}

function writeImports({ declarations, shared, outputs }: Parts, options: EmitOptions): string[] {
  const usesOnlyWhen = declarations.some((declaration) => declaration.includes(`${ONLY_WHEN}<`));
  const components = shared.length > 0 ? ["components as shared"] : [];
  const codes = outputs.some(({ sharesCodes }) => sharesCodes) ? [SHARED_CODES] : [];
  return [
    ...writeTypeImport(usesOnlyWhen ? [ONLY_WHEN] : [], WIRE),
    ...writeTypeImport(components, writeSpecifier("shared.types", options)),
    ...writeTypeImport(codes, writeSpecifier("shared.errors", options)),
  ];
}

/** An import of types; none when there is nothing to import. */
function writeTypeImport(names: readonly string[], specifier: string): string[] {
  return names.length > 0 ? [`import type { ${names.join(", ")} } from ${specifier};\n`] : [];
}

/** Types of schemas alone, as openapi-typescript's `components`. */
export async function writeSchemaTypes(
  schemas: readonly SchemaModel[],
): Promise<{ readonly text: string; readonly int64: string }> {
  const { nodes, int64 } = await runEngine(createEngineSchemas(schemas));
  const components = nodes.filter(
    (node) => ts.isInterfaceDeclaration(node) && node.name.text === "components",
  );
  return { text: narrow(astToString(components).trimEnd()), int64 };
}

async function runEngine(document: JsonObject): Promise<{ nodes: ts.Node[]; int64: string }> {
  let isExact = false;
  const nodes = await openapiTS(document as never, {
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
  return { nodes, int64: isExact ? `import type { Int64 } from ${WIRE};\n` : "" };
}

/** The engine's text with half of its indentation: it is a third of it otherwise. */
function narrow(text: string): string {
  return text.replace(/^(?: {4})+/gm, (indentation) => indentation.slice(indentation.length / 2));
}

const FAILED = "FailedResponse";

/** Failures have the same body most often: their type is named once, and each status keeps its comment. */
function nameFailures(nodes: readonly ts.Node[], operations: readonly OperationModel[]): string[] {
  const places = operations.flatMap(({ names: { camel } }) => {
    const responses = ["operations", camel, "responses"];
    const statuses = listMembers(nodes, responses).map(readMemberName);
    return statuses.filter((status) => !/^["']?2/.test(status)).map((status) => [...responses, status]);
  });
  const [first] = places.map((place) => writeType(nodes, place));
  const alike = places.filter((place) => writeType(nodes, place) === first);
  if (first === undefined) return [];
  for (const place of alike) replaceMemberType(nodes, place, FAILED);
  return [`/** A refusal or a failure. */\nexport type ${FAILED} = ${narrow(first)};\n`];
}

function writeType(nodes: readonly ts.Node[], path: readonly string[]): string | undefined {
  const type = findMemberType(nodes, path);
  return type && astToString(type).trim();
}

/** Declares an operation's input, and lets `paths` speak of it by name, so that openapi-fetch sees the same unions. */
function nameInput(nodes: readonly ts.Node[], operation: OperationModel): string {
  const { camel, pascal } = operation.names;
  const query = ["operations", camel, "parameters", "query"];
  const form = ["operations", camel, "requestBody", "content", "application/x-www-form-urlencoded"];
  const members = { query: listMembers(nodes, query), form: listMembers(nodes, form) };
  if (members.query.length > 0) replaceMemberType(nodes, query, `${pascal}Query`);
  replaceMemberType(nodes, form, `${pascal}Form`);
  return declareInput(operation, members);
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

interface DeclaredOutput {
  readonly text: string;
  /** Whether codes are those of a list that documents share. */
  readonly sharesCodes: boolean;
}

function declareOutput(operation: OperationModel, { errors: groups }: SharedParts): DeclaredOutput {
  const { names, method, success, errors } = operation;
  const status = success.status ?? writeLiteral(success.key);
  const { own, groups: held } = splitList(errors, groups);
  const codes = [
    ...[...new Set(own.map(({ code }) => JSON.stringify(code)))].sort(),
    ...held.map(writeCodesType),
  ];
  const governor = findGovernor(operation.parameters);
  const text = [
    writeDocComment(`A successful answer of ${names.pascal}.`),
    `export type ${names.pascal}Output = paths["/"]["${method}"]["responses"][${status}]["content"]["application/json"];\n\n`,
    writeDocComment(`The codes of the documented errors of ${names.pascal}.`),
    `export type ${names.pascal}ErrorCode =${codes.length === 0 ? " never" : codes.map((code) => `\n  | ${code}`).join("")};\n\n`,
    writeDocComment(`The types of a call of ${names.pascal}.`),
    `export interface ${names.pascal}Call {\n`,
    `  readonly input: ${names.pascal}Input;\n  readonly output: ${names.pascal}Output;\n`,
    `  readonly errorCode: ${names.pascal}ErrorCode;\n`,
    governor ? `  readonly governor: ${writeLiteral(governor.name)};\n` : "",
    "}\n",
  ].join("");
  return { text, sharesCodes: held.length > 0 };
}
