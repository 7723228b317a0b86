import { type JsonObject, objectOf, readXml, resolved, valueAt } from "@dataworks-kit/spec/testing";
import { DOCUMENT, ERRORS, schemaProblems } from "./contract-document.ts";

/** What is wrong with an answer by the document; nothing when it conforms. */
export async function responseProblems(response: Response): Promise<string[]> {
  const text = await response.clone().text();
  const responses = objectOf(valueAt(DOCUMENT, "#/paths/~1/post/responses"));
  if (!(response.status in responses)) return [`the status ${response.status} is not declared`];
  const { value, pointer } = resolved(DOCUMENT, `#/paths/~1/post/responses/${response.status}`);
  const media = (response.headers.get("content-type") ?? "").split(";", 1)[0] ?? "";
  if (!(media in objectOf(value.content)))
    return [`the media type ${media} is not declared for ${response.status}`];
  const schema = `${pointer}/content/${media.replaceAll("/", "~1")}/schema`;
  const body = media.endsWith("json") ? objectOf(JSON.parse(text)) : fromXml(text, schema);
  return [
    ...schemaProblems(schema, body),
    ...idProblems(response, body),
    ...errorProblems(response.status, body),
  ];
}

/** Members by their declared types; the root must have the declared name. */
function fromXml(text: string, schema: string): JsonObject {
  const { root, fields } = readXml(text);
  const { value } = resolved(DOCUMENT, schema);
  const name = objectOf(value.xml).name;
  if (root !== name) throw new Error(`the root is ${root} and not ${name}`);
  const members = [...fields].map(([key, member]) => {
    const type = objectOf(objectOf(value.properties)[key]).type;
    return [key, type === "integer" || type === "boolean" ? JSON.parse(member) : member];
  });
  return Object.fromEntries(members);
}

function idProblems(response: Response, body: JsonObject): string[] {
  return response.headers.get("x-acs-request-id") === body.RequestId
    ? []
    : ["x-acs-request-id is not RequestId"];
}

/** A refusal must be a documented one, with its status and its text. What was expected may follow the text. */
function errorProblems(status: number, { Code, Message }: JsonObject): string[] {
  if (status === 200) return [];
  const isDocumented = ERRORS.some(
    (error) => error.status === status && error.code === Code && matches(error.message, String(Message)),
  );
  return isDocumented ? [] : [`${status} ${Code} with the text ${JSON.stringify(Message)} is not documented`];
}

function matches(template: string, message: string): boolean {
  const parts = template.split("%s").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join("[\\s\\S]*")}( Expected [\\s\\S]*)?$`).test(message);
}
