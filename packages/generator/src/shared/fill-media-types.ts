import { isJsonObject, type JsonObject } from "../json-pointer.ts";

const JSON_MEDIA = "application/json";

/** A media type of a response of which nothing is said is the JSON one in another writing: it has its schema and examples. */
export function fillMediaTypes(operation: JsonObject): JsonObject {
  const { responses } = operation;
  if (!isJsonObject(responses)) return operation;
  const filled = Object.entries(responses).map(([status, response]) => [
    status,
    isJsonObject(response) ? fillResponse(response) : response,
  ]);
  return { ...operation, responses: Object.fromEntries(filled) };
}

function fillResponse(response: JsonObject): JsonObject {
  const { content } = response;
  const json = isJsonObject(content) ? content[JSON_MEDIA] : undefined;
  if (!isJsonObject(content) || json === undefined) return response;
  const filled = Object.entries(content).map(([media, body]) => [
    media,
    isJsonObject(body) && Object.keys(body).length === 0 ? json : body,
  ]);
  return { ...response, content: Object.fromEntries(filled) };
}
