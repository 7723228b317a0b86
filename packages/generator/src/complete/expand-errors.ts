import { isJsonObject, type Json, type JsonObject, pointTo } from "../json-pointer.ts";
import { COMMON_PARAMETERS } from "../read-parameters.ts";
import { type MergedOperation, resolveObject } from "./merge-operation.ts";
import type { Place, Refuse } from "./shared-document.ts";

/** Errors that shared documents give, for operations to name. */
export type Catalogue = readonly { readonly name: string; readonly entries: readonly Json[] }[];

/** What errors are read with. */
export interface ErrorSource {
  /** The operation. */
  readonly place: Place;
  readonly catalogue: Catalogue;
  readonly root: JsonObject;
  readonly refuse: Refuse;
}

/** An error as a document gives it. */
interface ErrorEntry extends Place {
  readonly code: string;
  readonly entry: JsonObject;
}

const WORDS = new Set([
  "code",
  "name",
  "status",
  "message",
  "summary",
  "description",
  "evidence",
  "execution",
  "meaning",
  "parameters",
  "body",
]);
const PARAMETER = "{Parameter}";

/** The operation with each of its errors as a named example of the response of its status. */
export function expandErrors(merged: MergedOperation, source: ErrorSource): JsonObject {
  const { refuse } = source;
  const parameters = listOwnParameters(merged.operation, source.root);
  const placed = merged.errors.flatMap(({ name, pointer, entries }) =>
    entries.map((entry, index) => ({ entry, place: { document: name, pointer: pointTo(pointer, index) } })),
  );
  const errors = placed.flatMap(({ entry, place: at }) => {
    const read = readEntry(fillFromCatalogue(entry, at, source), at, refuse);
    return read ? expandRule(read, parameters) : [];
  });
  return errors.reduce(
    (operation, error) => addError(operation, error, { ...source, merged }),
    merged.operation,
  );
}

interface OwnParameter {
  readonly name: string;
  readonly required: boolean;
}

function listOwnParameters({ parameters }: JsonObject, root: JsonObject): OwnParameter[] {
  const list = Array.isArray(parameters) ? parameters : [];
  return list
    .map((parameter) => resolveObject(parameter, root))
    .filter(({ name, in: place }) => place === "query" && !COMMON_PARAMETERS.has(String(name)))
    .map(({ name, required }) => ({ name: String(name), required: required === true }));
}

/** A code stands for the entry of a shared document; an entry of its own says what differs there. */
function fillFromCatalogue(entry: Json, place: Place, { catalogue, refuse }: ErrorSource): Json {
  const { code = entry, ...own } = isJsonObject(entry) ? entry : {};
  const known = catalogue
    .flatMap(({ entries }) => entries)
    .find((other) => isJsonObject(other) && other.code === code);
  if (isJsonObject(known)) return { ...known, ...own };
  if (!isJsonObject(entry)) {
    const names = catalogue.map(({ name }) => name).join(", ");
    refuse(
      place.document,
      place.pointer,
      `${JSON.stringify(entry)} is not an error that the shared documents name (${names})`,
    );
  }
  return entry;
}

function readEntry(entry: Json, { document, pointer }: Place, refuse: Refuse): ErrorEntry | undefined {
  if (!isJsonObject(entry)) return undefined;
  for (const key of Object.keys(entry))
    if (!WORDS.has(key)) refuse(document, pointTo(pointer, key), `is not one of ${[...WORDS].join(", ")}`);
  const { code, status, message, parameters } = entry;
  if (
    typeof code === "string" &&
    code !== "" &&
    typeof message === "string" &&
    /^\d{3}$/.test(String(status))
  ) {
    const isRule = code.includes(PARAMETER);
    if (isRule !== (parameters === "required" || parameters === "every"))
      refuse(
        document,
        pointer,
        `parameters (required or every) goes with ${PARAMETER} in the code, and only there`,
      );
    return { code, entry, document, pointer };
  }
  refuse(document, pointer, "must have code, status and message");
  return undefined;
}

/** A rule stands for an error of each parameter, or of each required one. */
function expandRule(error: ErrorEntry, parameters: readonly OwnParameter[]): ErrorEntry[] {
  if (!error.code.includes(PARAMETER)) return [error];
  const fitting = parameters.filter(({ required }) => required || error.entry.parameters === "every");
  return fitting.map(({ name }) => {
    const fill = (value: Json) => (typeof value === "string" ? value.replaceAll(PARAMETER, name) : value);
    const entry = Object.fromEntries(Object.entries(error.entry).map(([key, value]) => [key, fill(value)]));
    return { ...error, code: String(fill(error.code)), entry };
  });
}

const MEDIA = "application/json";

/** An earlier one of the same name stays: an operation's own words come first. */
function addError(
  operation: JsonObject,
  { code, entry, document, pointer }: ErrorEntry,
  { merged, refuse, place, root }: ErrorSource & { readonly merged: MergedOperation },
): JsonObject {
  const responses = isJsonObject(operation.responses) ? operation.responses : {};
  const status = String(entry.status);
  const response = Object.hasOwn(responses, status) ? resolveObject(responses[status], root) : undefined;
  const content = response && isJsonObject(response.content) ? response.content : {};
  const media = isJsonObject(content[MEDIA]) ? content[MEDIA] : undefined;
  if (!response || !media) {
    const who = document === place.document ? "the operation" : `${place.document}${place.pointer}`;
    refuse(document, pointer, `${who} has no response ${status} with a body of ${MEDIA}`);
    return operation;
  }
  const examples = isJsonObject(media.examples) ? media.examples : {};
  const name = typeof entry.name === "string" ? entry.name : code;
  if (Object.hasOwn(examples, name)) return operation;
  const example = createExample(code, entry, merged.errorBody);
  const written = {
    ...response,
    content: { ...content, [MEDIA]: { ...media, examples: { ...examples, [name]: example } } },
  };
  return { ...operation, responses: { ...responses, [status]: written } };
}

function createExample(code: string, entry: JsonObject, errorBody: JsonObject): JsonObject {
  const { summary, description, evidence, execution, meaning, message, body } = entry;
  const fill = (value: Json) =>
    typeof value === "string"
      ? value.replaceAll("{Code}", code).replaceAll("{Message}", String(message))
      : value;
  const members = Object.entries(errorBody).map(([key, value]) => [key, fill(value)]);
  return {
    ...(summary !== undefined && { summary }),
    ...(description !== undefined && { description }),
    ...(evidence !== undefined && { "x-evidence": evidence }),
    ...(execution !== undefined && { "x-execution": execution }),
    ...(meaning !== undefined && { "x-meaning": meaning }),
    value: {
      ...(members.length > 0 ? Object.fromEntries(members) : { Code: code, Message: message }),
      ...(isJsonObject(body) && body),
    },
  };
}
