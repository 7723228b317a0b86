import type {
  AnswerDescriptor,
  CodeRule,
  OperationDescriptor,
  ParameterDescriptor,
  ResponseDescriptor,
  Shape,
} from "@dataworks-kit/wire";
import { listCodeRules, readCodeFamilies } from "./code-rules.ts";
import type { DocumentReader, Located } from "./document-reader.ts";
import { isUnreadableName } from "./is-unreadable-name.ts";
import { isJsonObject, type JsonObject, pointTo } from "./json-pointer.ts";
import type { OperationModel, OperationNames, ParameterModel, ResponseModel } from "./model.ts";
import { createOperationNames, readSchemaName } from "./names.ts";
import { readEndpoints } from "./read-endpoints.ts";
import { readLook, readPages } from "./read-pages.ts";
import { readConstant, readParameters } from "./read-parameters.ts";
import { readErrors, readResponses } from "./read-responses.ts";
import { type RpcExtension, readRpcExtension, requireAgreement } from "./read-rpc-extension.ts";
import { readShape } from "./read-shape.ts";
import { collectParts } from "./schema-parts.ts";
import { collectSecretNames } from "./secrets.ts";

/** Reads one operation; `undefined` when it was refused (the reader knows why). */
export function readOperation(
  reader: DocumentReader,
  item: Located,
  method: string,
): OperationModel | undefined {
  const located = reader.readObject(item.value[method], pointTo(item.pointer, method));
  if (!located) return undefined;
  const { value: operation, pointer } = located;
  const rpc = readRpcExtension(reader, operation, pointer);
  const parameters = readParameters(reader, item, { operation: located, method });
  requireAgreement(reader, rpc, { parameters, method, pointer });
  const { success, ...others } = readResponses(reader, operation, pointer);
  const identity = readIdentity(reader, located, parameters);
  if (!identity || !success) return undefined;
  const documentationUrl = readUrl(operation.externalDocs);
  const errors = readErrors(others.failures);
  const families = readCodeFamilies(reader, rpc.codeFamilies, pointTo(pointer, "x-rpc", "codeFamilies"));
  const response = describeResponse(reader, identity.action, success);
  const model = { pointer, method, parameters, success, response };
  const codes = listCodeRules(errors, families);
  return {
    ...model,
    ...others,
    names: identity.names,
    descriptor: describeOperation(reader, operation, { ...identity, ...model, rpc, codes }),
    summary: reader.readText(operation, "summary"),
    description: reader.readText(operation, "description"),
    ...(documentationUrl && { documentationUrl }),
    errors,
  };
}

interface Identity {
  readonly names: OperationNames;
  readonly operationId: string;
  readonly action: string;
  readonly version: string;
}

function readIdentity(
  reader: DocumentReader,
  { value: operation, pointer }: Located,
  parameters: readonly ParameterModel[],
): Identity | undefined {
  const action = readConstant(parameters, "Action");
  const version = readVersion(reader, parameters);
  requireIdentity(reader, pointTo(pointer, "parameters"), { action, version });
  const operationId = reader.readText(operation, "operationId") || action;
  const names = operationId ? createOperationNames(operationId) : undefined;
  if (operationId && !names)
    reader.refuse(
      pointTo(pointer, "operationId"),
      `${JSON.stringify(operationId)} cannot become a name in code`,
    );
  return action && version && names ? { names, operationId: names.camel, action, version } : undefined;
}

/** Action and Version travel in headers and stand in headings and in names of code. */
function requireIdentity(
  reader: DocumentReader,
  place: string,
  { action, version }: { readonly action: string | undefined; readonly version: string | undefined },
): void {
  if (!action) reader.refuse(place, "has no parameter Action with a const, so it is not an RPC call");
  else if (!/^[A-Za-z]\w*$/.test(action) || isUnreadableName(action))
    reader.refuse(
      place,
      `${JSON.stringify(action)} cannot be an Action: write letters and digits, a letter first`,
    );
  if (version === "") reader.refuse(place, "has no parameter Version with a const");
  else if (version && !/^\w[\w.-]*$/.test(version))
    reader.refuse(place, `${JSON.stringify(version)} cannot be a Version: write a date, such as 2020-05-18`);
}

/** The version that the parameter names; that of the document when there is no such parameter. */
function readVersion(reader: DocumentReader, parameters: readonly ParameterModel[]): string | undefined {
  const parameter = parameters.find(({ name }) => name === "Version");
  const info = reader.root.info;
  if (!parameter) return isJsonObject(info) ? reader.readText(info, "version") : "";
  const version = readConstant(parameters, "Version");
  if (!version) reader.refuse(parameter.pointer, "must have one value, as a text: const");
  return version;
}

interface Described extends Identity {
  readonly pointer: string;
  readonly method: string;
  readonly response: ResponseDescriptor;
  readonly rpc: RpcExtension;
  readonly parameters: readonly ParameterModel[];
  readonly success: ResponseModel;
  readonly codes: readonly CodeRule[];
}

function describeOperation(
  reader: DocumentReader,
  operation: JsonObject,
  described: Described,
): OperationDescriptor {
  const { operationId, action, version, method, rpc, parameters, success, response, codes } = described;
  const places = [...new Set(parameters.map((parameter) => parameter.in))];
  const listing = { parameters, response: response.shape, pointer: pointTo(described.pointer, "x-rpc") };
  const pages = readPages(reader, rpc, listing);
  const look = readLook(reader, rpc, listing);
  const endpoints = readEndpoints(reader);
  const effect = rpc.effect ?? "write";
  return {
    operationId,
    action,
    version,
    ...(rpc.product && { product: rpc.product }),
    methods: rpc.methods ?? [method.toUpperCase()],
    parametersIn: rpc.parametersIn ?? (places.length > 0 ? places : ["query"]),
    effect,
    idempotent: rpc.idempotent ?? effect === "read",
    deprecated: operation.deprecated === true,
    ...(rpc.successor && { successor: rpc.successor }),
    parameters: parameters
      .filter(({ common }) => !common)
      .map((parameter) => describeParameter(reader, parameter)),
    answer: describeAnswer(reader, success, response.shape),
    ...(pages && { pages }),
    ...(look && { look }),
    ...(endpoints.length > 0 && { endpoints }),
    ...(codes.length > 0 && { codes }),
  };
}

/** Every answer of an RPC call is an object, since it holds RequestId. */
function describeResponse(
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

function readUrl(externalDocs: unknown): string | undefined {
  const url = isJsonObject(externalDocs) ? externalDocs.url : undefined;
  return typeof url === "string" ? url : undefined;
}
