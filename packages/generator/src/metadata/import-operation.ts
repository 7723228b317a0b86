import { dropUnused } from "../complete/used-components.ts";
import { isUnreadableName } from "../is-unreadable-name.ts";
import { type Json, type JsonObject, pointTo } from "../json-pointer.ts";
import { createOperationNames, toSchemaIdentifier } from "../names.ts";
import { importAnswer } from "./import-answer.ts";
import { importEndpoints } from "./import-endpoints.ts";
import { ERROR_SCHEMA, importErrors } from "./import-errors.ts";
import { type ImportedParameters, importParameters } from "./import-parameters.ts";
import { importSchema, NOT_DESCRIBED } from "./import-schema.ts";
import type { MetadataReader } from "./metadata-reader.ts";
import type { Origin } from "./origins.ts";
import type { Metadata, MetadataOperation } from "./read-metadata.ts";

/** An operation of the metadata as a document in our form, before the generator has judged it. */
export interface ImportedOperation {
  readonly action: string;
  /** The name of its file. */
  readonly file: string;
  /** Where the metadata has it. */
  readonly pointer: string;
  readonly document: JsonObject;
  readonly origins: readonly Origin[];
}

const METHODS = ["GET", "POST", "PUT", "DELETE"];

/** Writes the facts of one operation as a document; `undefined` when it has no usable name (the reader knows). */
export function importOperation(
  reader: MetadataReader,
  metadata: Metadata,
  operation: MetadataOperation,
): ImportedOperation | undefined {
  const { action, pointer } = operation;
  const file = readFileName(reader, operation);
  requireRpcPath(reader, operation);
  const methods = readMethods(reader, operation);
  const method = chooseMethod(methods);
  const made = pointTo("#/paths", "/", method);
  const parameters = importParameters(reader, operation, { operation: made, common: 2 });
  const answer = importAnswer(reader, operation, made);
  const { name: errorName, schemas } = importSchemas(reader, metadata);
  const errors = importErrors(reader, operation, { $ref: pointTo("#/components/schemas", errorName) });
  const responses = { [answer.status]: answer.response, ...errors };
  const value = describeOperation({ metadata, operation, methods, parameters, responses });
  if (file === undefined) return undefined;
  const paths = { "/": { [method]: value } };
  const document = describeDocument(reader, metadata, { action, paths, schemas });
  const origins = [...parameters.origins, ...answer.origins, ...listOrigins(made, pointer)];
  return { action, file, pointer, document, origins };
}

function listOrigins(made: string, pointer: string): Origin[] {
  return [
    [pointTo(made, "requestBody"), pointTo(pointer, "methods")],
    [pointTo(made, "responses"), pointTo(pointer, "errorCodes")],
    ["#/components/schemas", "#/components/schemas"],
    ["#/servers", "#/endpoints"],
  ];
}

/** An Action that the generator would refuse is told here, since it becomes the name of a file. */
function readFileName(reader: MetadataReader, { action, pointer }: MetadataOperation): string | undefined {
  const isAction = /^[A-Za-z]\w{0,127}$/.test(action) && !isUnreadableName(action);
  const names = isAction ? createOperationNames(action) : undefined;
  if (names) return `${names.stem}.openapi.yaml`;
  reader.refuse(
    pointer,
    "has a name that cannot become an Action: letters and digits, a letter first, at most 128",
  );
  return undefined;
}

function requireRpcPath(reader: MetadataReader, { value, pointer }: MetadataOperation): void {
  const { path } = value;
  if (path === undefined || path === "" || path === "/") return;
  reader.refuse(pointTo(pointer, "path"), "is a path of the style ROA, of which no document is made");
}

function readMethods(reader: MetadataReader, { value, pointer }: MetadataOperation): string[] {
  const place = pointTo(pointer, "methods");
  const given = Array.isArray(value.methods) ? value.methods : [];
  if (given.length === 0) reader.refuse(place, "must be a list of HTTP methods");
  const methods = given.map((method: Json) => String(method).toUpperCase());
  for (const [index, method] of methods.entries())
    if (!METHODS.includes(method))
      reader.refuse(pointTo(place, index), `must be one of ${METHODS.join(", ")}`);
  return [...new Set(methods.filter((method) => METHODS.includes(method)))];
}

/** The method under which the document declares the operation; `x-rpc` has all of them. */
function chooseMethod(methods: readonly string[]): string {
  const [first = "POST"] = methods;
  return (methods.includes("POST") ? "POST" : first).toLowerCase();
}

/** The named schemas of the metadata, and that of refusals under a name that is free. */
function importSchemas(reader: MetadataReader, { schemas }: Metadata): { name: string; schemas: JsonObject } {
  const taken = new Set(Object.keys(schemas).map(toSchemaIdentifier));
  let name = "ErrorResponse";
  while (taken.has(name)) name = `Rpc${name}`;
  const named = Object.entries(schemas).map(([key, schema]) => {
    const place = pointTo("#/components/schemas", key);
    return [key, importSchema(reader, schema, place)] as const;
  });
  return { name, schemas: Object.fromEntries([...named, [name, ERROR_SCHEMA] as const]) };
}

interface Described {
  readonly metadata: Metadata;
  readonly operation: MetadataOperation;
  readonly methods: readonly string[];
  readonly parameters: ImportedParameters;
  readonly responses: JsonObject;
}

function describeOperation({ metadata, operation, methods, parameters, responses }: Described): JsonObject {
  const { action, value } = operation;
  const { operationType, deprecated } = value;
  const effect = { read: "read", write: "write", readAndWrite: "write" }[String(operationType)];
  return {
    description: NOT_DESCRIBED,
    ...(deprecated === true && { deprecated }),
    "x-rpc": { product: metadata.product, methods: [...methods], ...(effect && { effect }) },
    parameters: [
      describeConstant("Action", action, "The name of the operation."),
      describeConstant("Version", metadata.version, "The version of the API."),
      ...parameters.query,
    ],
    ...(parameters.form && { requestBody: parameters.form }),
    responses,
  };
}

function describeConstant(name: string, value: string, description: string): JsonObject {
  const schema = { type: "string", const: value, "x-constraint-evidence": "documented" };
  return {
    name,
    in: "query",
    required: true,
    description,
    "x-evidence": "documented",
    schema,
    example: value,
  };
}

interface Parts {
  readonly action: string;
  readonly paths: JsonObject;
  readonly schemas: JsonObject;
}

function describeDocument(
  reader: MetadataReader,
  metadata: Metadata,
  { action, paths, schemas }: Parts,
): JsonObject {
  const { product, version, endpoints } = metadata;
  const servers = importEndpoints(reader, endpoints);
  const head = {
    openapi: "3.1.0",
    info: { title: `${product}: ${action}`, version, description: NOT_DESCRIBED },
    ...(servers.length > 0 && { servers }),
    paths,
  };
  return dropUnused({ ...head, components: { schemas } }, head);
}
