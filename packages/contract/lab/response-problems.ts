import {
  appendPointer,
  type Json,
  type JsonObject,
  readPointer,
  resolveReference,
  toList,
  toObject,
} from "@dataworks-kit/spec/testing";
import { type CalledOperation, type DeclaredOperation, declared } from "./declared-operation.ts";
import { readXml, type XmlElement } from "./read-xml.ts";

/** What is wrong with an answer of an operation by its document; nothing when it conforms. */
export async function responseProblems(response: Response, called: CalledOperation): Promise<string[]> {
  const operation = declared(called);
  const { document, responses, schemaProblems } = operation;
  const text = await response.clone().text();
  if (!(response.status in toObject(readPointer(document, responses))))
    return [`the status ${response.status} is not declared`];
  const { value, pointer } = resolveReference(document, appendPointer(responses, response.status));
  const media = (response.headers.get("content-type") ?? "").split(";", 1)[0] ?? "";
  if (!(media in toObject(value.content)))
    return [`the media type ${media} is not declared for ${response.status}`];
  const schema = appendPointer(pointer, "content", media, "schema");
  const body = media.endsWith("json") ? toObject(JSON.parse(text)) : fromXml(document, text, schema);
  return [
    ...schemaProblems(schema, body),
    ...idProblems(response, body),
    ...errorProblems(operation, response.status, body),
  ];
}

/** The object that a text stands for; the root must have the declared name. */
function fromXml(document: JsonObject, text: string, schema: string): JsonObject {
  const root = readXml(text);
  const name = toObject(resolveReference(document, schema).value.xml).name;
  if (root.name !== name) throw new Error(`the root is ${root.name} and not ${name}`);
  return toObject(toJson(document, [root], schema));
}

/** What elements of one name stand for, by the schema: XML has no types, and a list is an element that stands often. */
function toJson(document: JsonObject, elements: readonly XmlElement[], schema: string): Json {
  const { value, pointer } = resolveReference(document, schema);
  if (value.type === "array")
    return elements.map((element) => toJson(document, [element], appendPointer(pointer, "items")));
  const [element, another] = elements;
  if (!element || another) throw new Error(`<${element?.name}> stands ${elements.length} times`);
  const properties = listProperties(document, pointer);
  if (properties.size === 0 || element.elements.length === 0) return toScalar(value.type, element.text);
  const names = [...new Set(element.elements.map(({ name }) => name))];
  // A list without items has no element at all.
  const lists = [...properties].filter(
    ([name, place]) => !names.includes(name) && resolveReference(document, place).value.type === "array",
  );
  return Object.fromEntries([
    ...lists.map(([name]) => [name, []]),
    ...names.map((name) => {
      const own = element.elements.filter((one) => one.name === name);
      const place = properties.get(name);
      return [name, place === undefined ? own.map(({ text }) => text).join() : toJson(document, own, place)];
    }),
  ]);
}

function toScalar(type: Json | undefined, text: string): Json {
  if (type === "integer" || type === "boolean" || type === "number") return JSON.parse(text);
  return type === "object" && text === "" ? {} : text;
}

/** Where the members of an object are declared, those of `allOf` too. */
function listProperties(document: JsonObject, schema: string): ReadonlyMap<string, string> {
  const { value, pointer } = resolveReference(document, schema);
  const parts = toList(value.allOf).map((_, index) =>
    listProperties(document, appendPointer(pointer, "allOf", index)),
  );
  const own = Object.keys(toObject(value.properties)).map(
    (name) => [name, appendPointer(pointer, "properties", name)] as const,
  );
  return new Map([...parts.flatMap((part) => [...part]), ...own]);
}

function idProblems(response: Response, body: JsonObject): string[] {
  return response.headers.get("x-acs-request-id") === body.RequestId
    ? []
    : ["x-acs-request-id is not RequestId"];
}

/** A refusal must be a documented one, with its status and its text. What was expected may follow the text. */
function errorProblems(
  { errors }: DeclaredOperation,
  status: number,
  { Code, Message }: JsonObject,
): string[] {
  if (status === 200) return [];
  const isDocumented = errors.some(
    (error) => error.status === status && error.code === Code && matches(error.message, String(Message)),
  );
  return isDocumented ? [] : [`${status} ${Code} with the text ${JSON.stringify(Message)} is not documented`];
}

function matches(template: string, message: string): boolean {
  const parts = template.split("%s").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join("[\\s\\S]*")}( Expected [\\s\\S]*)?$`).test(message);
}
