import type {
  AnswerDescriptor,
  CodeRule,
  OperationDescriptor,
  ParameterDescriptor,
  ResponseDescriptor,
  Shape,
} from "@dataworks-kit/wire";
import type { DocumentReader } from "./document-reader.ts";
import { isJsonObject, type JsonObject, pointTo } from "./json-pointer.ts";
import type { ParameterModel, ResponseModel } from "./model.ts";
import { readSchemaName } from "./names.ts";
import { readEndpoints } from "./read-endpoints.ts";
import { readLook, readPages } from "./read-pages.ts";
import type { RpcExtension } from "./read-rpc-extension.ts";
import { readShape } from "./read-shape.ts";
import { collectParts } from "./schema-parts.ts";
import { collectSecretNames } from "./secrets.ts";

/** What a descriptor is made from. */
export interface Described {
  readonly operationId: string;
  readonly action: string;
  readonly version: string;
  readonly pointer: string;
  readonly method: string;
  readonly response: ResponseDescriptor;
  readonly rpc: RpcExtension;
  readonly parameters: readonly ParameterModel[];
  readonly success: ResponseModel;
  readonly codes: readonly CodeRule[];
}

/** Describes an operation to the client: all that a call needs at run time. */
export function describeOperation(
  reader: DocumentReader,
  operation: JsonObject,
  described: Described,
): OperationDescriptor {
  const { operationId, action, version, parameters, success, response, codes } = described;
  const extensions = readExtensions(reader, described);
  const own = parameters.filter(({ common }) => !common);
  return {
    operationId,
    action,
    version,
    ...describeCall(operation, described),
    parameters: own.map((parameter) => describeParameter(reader, parameter)),
    answer: describeAnswer(reader, success, response.shape),
    ...extensions,
    ...(codes.length > 0 && { codes }),
  };
}

/** What our extensions add: how a listing is paged, what to look at after a failure, and where the service is. */
function readExtensions(
  reader: DocumentReader,
  { rpc, parameters, response, pointer }: Described,
): Pick<OperationDescriptor, "pages" | "look" | "endpoints"> {
  const listing = { parameters, response: response.shape, pointer: pointTo(pointer, "x-rpc") };
  const pages = readPages(reader, rpc, listing);
  const look = readLook(reader, rpc, listing);
  const endpoints = readEndpoints(reader);
  return { ...(pages && { pages }), ...(look && { look }), ...(endpoints.length > 0 && { endpoints }) };
}

type Call = Pick<
  OperationDescriptor,
  "product" | "methods" | "parametersIn" | "effect" | "idempotent" | "deprecated" | "successor"
>;

/** How the operation is called, and what a call does. */
function describeCall(operation: JsonObject, { rpc, method, parameters }: Described): Call {
  const places = [...new Set(parameters.map((parameter) => parameter.in))];
  const effect = rpc.effect ?? "write";
  return {
    ...(rpc.product && { product: rpc.product }),
    methods: rpc.methods ?? [method.toUpperCase()],
    parametersIn: rpc.parametersIn ?? (places.length > 0 ? places : ["query"]),
    effect,
    idempotent: rpc.idempotent ?? effect === "read",
    deprecated: operation.deprecated === true,
    ...(rpc.successor && { successor: rpc.successor }),
  };
}

/** Every answer of an RPC call is an object, since it holds RequestId. */
export function describeResponse(
  reader: DocumentReader,
  action: string,
  { schema, pointer }: ResponseModel,
): ResponseDescriptor {
  const { root } = reader;
  const shape = readShape(root, schema);
  if (shape.type !== "object" && shape.type !== "any") {
    const reason = `has a body of type ${shape.type}, and every answer of an RPC call is an object with RequestId: describe an object that holds it`;
    reader.refuse(pointer, reason);
  }
  return { root: readRootName(schema, root) ?? `${action}Response`, shape };
}

/** RequestId comes with refusals too, so that it tells nothing. */
function describeAnswer({ root }: DocumentReader, { schema }: ResponseModel, shape: Shape): AnswerDescriptor {
  const parts = collectParts(root, schema);
  const names = new Set(parts.flatMap(({ schema: part }) => [part.required ?? []].flat().map(String)));
  const properties = shape.properties ?? {};
  const required = [...names]
    .filter((name) => name !== "RequestId" && Object.hasOwn(properties, name))
    .map((name) => [name, chooseTypeWord(properties[name])]);
  const secrets = collectSecretNames(root, schema);
  return { required: Object.fromEntries(required), ...(secrets.length > 0 && { secrets }) };
}

/** An integer by its format, which bounds it. */
function chooseTypeWord({ type, format }: Shape = { type: "any" }): string {
  return type === "integer" && (format === "int32" || format === "int64") ? format : type;
}

/** A descriptor lists values that can be told by their text on the wire. */
function requirePlainValues(reader: DocumentReader, { pointer, schema }: ParameterModel): void {
  const isPlain = (value: unknown) => typeof value !== "object" || value === null;
  const listed = Array.isArray(schema.enum) ? schema.enum : [];
  if (![schema.const, ...listed].every(isPlain))
    reader.refuse(pointer, "the values of a parameter must be texts, numbers, true, false or null");
}

function describeParameter(reader: DocumentReader, parameter: ParameterModel): ParameterDescriptor {
  requirePlainValues(reader, parameter);
  const { name, schema, open, required, allowedWhen, variantBy } = parameter;
  const values = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  const variants = (variantBy?.mapping ?? []).map(([, $ref]) => ({ $ref }));
  const secrets = collectSecretNames(reader.root, { anyOf: [schema, ...variants] });
  return {
    name,
    ...readShape(reader.root, schema),
    ...(required && { required: true }),
    ...(parameter.in === "form" && { in: parameter.in }),
    ...(Array.isArray(values) && { enum: values as NonNullable<ParameterDescriptor["enum"]> }),
    ...(open && { open: true }),
    ...(secrets.length > 0 && { secrets }),
    ...(allowedWhen && { allowedWhen }),
    ...(variantBy && { variantBy: variantBy.parameter }),
  };
}

function readRootName(schema: JsonObject | undefined, root: JsonObject): string | undefined {
  const reference = schema?.$ref;
  const components = root.components;
  const named = isJsonObject(components) && isJsonObject(components.schemas) ? components.schemas : {};
  const target = typeof reference === "string" ? named[readSchemaName(reference)] : schema;
  const xml = isJsonObject(target) ? target.xml : undefined;
  return isJsonObject(xml) && typeof xml.name === "string" ? xml.name : undefined;
}
