import { isJsonObject, type Json, type JsonObject } from "../json-pointer.ts";
import type { DocumentModel, OperationModel, ParameterModel, ResponseModel, SchemaModel } from "../model.ts";
import { toCommentText } from "../source-text.ts";
import { explainValues } from "../value-meanings.ts";
import { toEngineParameterSchema, toEngineSchema } from "./engine-schema.ts";

/**
 * The document as openapi-typescript is to see it: nothing but what the model accepted, with every text fit for a
 * comment. Deprecation is said in prose, since a tag would strike through the only method there is. Of the schemas in
 * `elsewhere` it sees the names alone.
 */
export function createEngineDocument(model: DocumentModel, elsewhere: ReadonlySet<string>): JsonObject {
  const operations = model.operations.map((operation) => [operation.method, toEngineOperation(operation)]);
  const schemas = model.schemas.map(({ name, schema }) => [
    name,
    elsewhere.has(name) ? {} : toEngineSchema(schema),
  ]);
  return {
    openapi: "3.1.0",
    info: { title: "", version: "" },
    paths: { "/": Object.fromEntries(operations) },
    components: { schemas: Object.fromEntries(schemas) },
  };
}

/** A document of schemas alone. */
export function createEngineSchemas(models: readonly SchemaModel[]): JsonObject {
  const schemas = models.map(({ name, schema }) => [name, toEngineSchema(schema)]);
  return {
    openapi: "3.1.0",
    info: { title: "", version: "" },
    paths: {},
    components: { schemas: Object.fromEntries(schemas) },
  };
}

function toEngineOperation(operation: OperationModel): JsonObject {
  const query = operation.parameters.filter((parameter) => parameter.in === "query");
  const form = operation.parameters.filter((parameter) => parameter.in === "form");
  const responses = [operation.success, ...operation.emptySuccesses, ...operation.failures];
  return {
    operationId: operation.names.camel,
    description: toCommentText(operation.summary || operation.description),
    parameters: query.map((parameter) => toEngineParameter(parameter, operation)),
    ...(form.length > 0 && { requestBody: toEngineForm(form, operation) }),
    responses: Object.fromEntries(responses.map((response) => [response.key, toEngineResponse(response)])),
  };
}

function toEngineParameter(parameter: ParameterModel, operation: OperationModel): JsonObject {
  return {
    name: parameter.name,
    in: "query",
    required: isGiven(parameter),
    description: toCommentText(explainParameter(parameter)),
    schema: toEngineParameterSchema(chooseTypedSchema(parameter, operation)),
  };
}

function toEngineForm(parameters: readonly ParameterModel[], operation: OperationModel): JsonObject {
  const properties = parameters.map((parameter): [string, Json] => {
    const schema = toEngineParameterSchema(chooseTypedSchema(parameter, operation));
    const meaning = toCommentText(explainParameter(parameter));
    return [parameter.name, isJsonObject(schema) && meaning ? { ...schema, description: meaning } : schema];
  });
  const required = parameters.filter(isGiven).map(({ name }) => name);
  const schema = { type: "object", properties: Object.fromEntries(properties), required };
  return { required: true, content: { "application/x-www-form-urlencoded": { schema } } };
}

/** A comment that explains more values than these says less, and repeats with every operation. */
const MANY_VALUES = 6;

function explainParameter({ description, schema }: ParameterModel): string {
  const listed = Array.isArray(schema.enum) ? schema.enum.length : 0;
  return [description, listed > MANY_VALUES ? "" : explainValues(schema)].filter(Boolean).join(" ");
}

/** An open list is closed in the types where it is part of a rule, since a union needs its values: there it needs a door. */
function chooseTypedSchema(parameter: ParameterModel, { parameters }: OperationModel): JsonObject {
  const { name, schema, open, allowedWhen, variantBy } = parameter;
  if (!open || allowedWhen || variantBy) return schema;
  const governs = parameters.some(
    (other) => other.variantBy?.parameter === name || other.allowedWhen?.parameter === name,
  );
  return governs ? schema : open;
}

/** Whether a caller must give it. The code that signs adds the parameters that prove the identity of the caller. */
function isGiven({ name, required, common }: ParameterModel): boolean {
  return required && (!common || name === "Action" || name === "Version");
}

function toEngineResponse({ description, schema }: ResponseModel): JsonObject {
  const content = schema && { "application/json": { schema: toEngineSchema(schema) } };
  return { description: toCommentText(description) || "-", ...(content && { content }) };
}
