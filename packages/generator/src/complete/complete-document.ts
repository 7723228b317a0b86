import { GeneratorError, type Problem } from "../generator-error.ts";
import { isJsonObject, type Json, type JsonObject, pointTo } from "../json-pointer.ts";
import { type Catalogue, expandErrors } from "./expand-errors.ts";
import { mergeOperation, resolveObject, toObject } from "./merge-operation.ts";
import {
  type NamedDocument,
  type Refuse,
  readSharedDocument,
  SHAREABLE,
  type SharedDocument,
} from "./shared-document.ts";
import { dropUnused } from "./used-components.ts";

const METHODS = ["get", "post", "put", "delete"];

/**
 * Makes a document whole that shares parts of others (`x-shared`): what they lend lies beneath it, and its own words count where
 * both speak. Errors that are named by their codes are written out. What nothing refers to is left out.
 *
 * @throws GeneratorError listing, by document and pointer, what does not fit
 */
export function completeDocument({ name, document }: NamedDocument, others: readonly NamedDocument[]): Json {
  const problems: Problem[] = [];
  const refuse: Refuse = (document, pointer, reason) => problems.push({ document, pointer, reason });
  const { "x-shared": _, ...own } = toObject(document);
  const names = {
    Action: findAction(own),
    Version: findVersion([own, ...others.map((other) => other.document)]),
  };
  const shared = others.flatMap((other) => readSharedDocument(other, names, refuse));
  const whole: JsonObject = {
    ...Object.assign({}, ...shared.map(pickShareable)),
    ...own,
    info: Object.assign({}, ...shared.map((other) => other.document.info), own.info),
    components: mergeComponents([{ name, document: own }, ...shared], refuse),
  };
  const paths = mergeOperations({ name, document: whole }, shared, refuse);
  if (problems.length > 0) throw new GeneratorError(problems);
  return dropUnused({ ...whole, paths }, own);
}

/** The Action of the operation, where the document has one alone. */
function findAction(own: JsonObject): string | undefined {
  const item = toObject(toObject(own.paths)["/"]);
  const actions = METHODS.flatMap((method) => {
    const { parameters } = toObject(item[method]);
    const list = Array.isArray(parameters) ? parameters : [];
    const action = list
      .map((parameter) => resolveObject(parameter, own))
      .find(({ name }) => name === "Action");
    const { const: only } = toObject(action?.schema);
    return typeof only === "string" ? [only] : [];
  });
  return actions.length === 1 ? actions[0] : undefined;
}

/** The version of the API: the document's own, or the one that is lent. */
function findVersion(documents: readonly (Json | undefined)[]): string | undefined {
  const versions = documents.map((document) => toObject(toObject(document).info).version);
  return versions.find((version) => typeof version === "string");
}

function pickShareable({ document }: SharedDocument): JsonObject {
  return Object.fromEntries(Object.entries(document).filter(([key]) => SHAREABLE.has(key)));
}

/** The components of all; two of one name would leave open which one a reference means. */
function mergeComponents(documents: readonly SharedDocument[], refuse: Refuse): JsonObject {
  const merged: Record<string, Record<string, Json>> = {};
  const origins = new Map<string, string>();
  for (const { name, document } of documents)
    for (const [kind, members] of Object.entries(toObject(document.components)))
      for (const [member, value] of Object.entries(toObject(members))) {
        const pointer = pointTo("#/components", kind, member);
        const origin = origins.get(pointer);
        if (origin !== undefined) refuse(name, pointer, `is a component of ${origin} too`);
        origins.set(pointer, name);
        merged[kind] = { ...merged[kind], [member]: value };
      }
  return merged;
}

function mergeOperations(
  { name, document: root }: SharedDocument,
  shared: readonly SharedDocument[],
  refuse: Refuse,
): Json {
  const { paths } = root;
  const item = toObject(paths)["/"];
  if (!isJsonObject(paths) || !isJsonObject(item)) return paths ?? {};
  const catalogue: Catalogue = shared.map(({ name, document }) => ({
    name,
    entries: Array.isArray(document["x-errors"]) ? document["x-errors"] : [],
  }));
  const operations = METHODS.flatMap((method) => {
    const operation = item[method];
    if (!isJsonObject(operation)) return [];
    const place = { document: name, pointer: pointTo("#/paths", "/", method) };
    const merged = mergeOperation(operation, { shared, root, place, refuse });
    return [[method, fillMediaTypes(expandErrors(merged, { place, catalogue, root, refuse }))] as const];
  });
  return { ...paths, "/": { ...item, ...Object.fromEntries(operations) } };
}

const JSON_MEDIA = "application/json";

/** A media type of a response of which nothing is said is the JSON one in another writing: it has its schema and examples. */
function fillMediaTypes(operation: JsonObject): JsonObject {
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
