import { isJsonObject, type Json, type JsonObject } from "../json-pointer.ts";
import type { DocumentModel, OperationModel, ParameterModel, ResponseModel } from "../model.ts";
import { commentText } from "../source-text.ts";

const TEXTS = new Set(["title", "summary", "description", "format", "pattern"]);
const SAMPLES = new Set(["example", "examples", "default"]);

/**
 * The document as openapi-typescript is to see it: nothing but what the model accepted, with every text fit for a
 * comment. Deprecation is said in prose, since a tag would strike through the only method there is.
 */
export function engineDocument(model: DocumentModel): JsonObject {
  const operations = model.operations.map((operation) => [operation.method, engineOperation(operation)]);
  const schemas = model.schemas.map(({ name, schema }) => [name, cleanSchema(schema)]);
  return {
    openapi: "3.1.0",
    info: { title: "", version: "" },
    paths: { "/": Object.fromEntries(operations) },
    components: { schemas: Object.fromEntries(schemas) },
  };
}

function engineOperation(operation: OperationModel): JsonObject {
  const query = operation.parameters.filter((parameter) => parameter.in === "query");
  const form = operation.parameters.filter((parameter) => parameter.in === "form");
  const responses = [operation.success, ...operation.failures].map((response) => [
    response.status ?? response.pointer.split("/").at(-1) ?? "default",
    engineResponse(response),
  ]);
  return {
    operationId: operation.names.camel,
    description: commentText(operation.description || operation.summary),
    parameters: query.map(engineParameter),
    ...(form.length > 0 && { requestBody: engineForm(form) }),
    responses: Object.fromEntries(responses),
  };
}

function engineParameter({ name, required, description, schema }: ParameterModel): JsonObject {
  return {
    name,
    in: "query",
    required,
    description: commentText(description),
    schema: parameterSchema(schema),
  };
}

function engineForm(parameters: readonly ParameterModel[]): JsonObject {
  const properties = parameters.map(({ name, schema }) => [name, parameterSchema(schema)]);
  const required = parameters.filter((parameter) => parameter.required).map(({ name }) => name);
  const schema = { type: "object", properties: Object.fromEntries(properties), required };
  return { required: true, content: { "application/x-www-form-urlencoded": { schema } } };
}

function engineResponse({ description, schema }: ResponseModel): JsonObject {
  const content = schema && { "application/json": { schema: cleanSchema(schema) } };
  return { description: commentText(description) || "-", ...(content && { content }) };
}

/** A parameter may be given as the value that its JSON text will hold; deeper in, such text stays text. */
function parameterSchema(schema: JsonObject): Json {
  const clean = cleanSchema(schema) as JsonObject;
  return schema.contentSchema === undefined
    ? clean
    : { ...clean, contentSchema: cleanSchema(schema.contentSchema) };
}

function cleanSchema(schema: Json): Json {
  // The engine does not expect true and false where a schema may be an object.
  if (schema === true) return {};
  if (schema === false) return { enum: [] };
  if (!isJsonObject(schema)) return schema;
  const entries = Object.entries(schema).flatMap(([key, value]): [string, Json][] => {
    if (key === "deprecated" || key === "contentSchema" || key.startsWith("x-")) return [];
    if (typeof value === "bigint") return SAMPLES.has(key) ? [[key, String(value)]] : [];
    if (key === "properties" && isJsonObject(value)) return [[key, mapValues(value, cleanSchema)]];
    if (SAMPLES.has(key)) return [[key, cleanSample(value)]];
    if (key === "const" || typeof value === "boolean") return [[key, value]];
    if (key === "enum") return hasBigInt(value) ? [] : [[key, value]];
    if (TEXTS.has(key)) return [[key, typeof value === "string" ? commentText(value) : value]];
    return [[key, Array.isArray(value) ? value.map(cleanSchema) : cleanSchema(value)]];
  });
  return Object.fromEntries(entries);
}

function cleanSample(value: Json): Json {
  if (typeof value === "bigint") return String(value);
  if (typeof value === "string") return commentText(value);
  if (Array.isArray(value)) return value.map(cleanSample);
  return isJsonObject(value) ? mapValues(value, cleanSample) : value;
}

function hasBigInt(value: Json): boolean {
  return Array.isArray(value) && value.some((item) => typeof item === "bigint");
}

function mapValues(value: JsonObject, change: (member: Json) => Json): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, change(member)]));
}
