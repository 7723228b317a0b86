import { createConnectionErrorSchema, createConnectionOutputSchema } from "@dataworks-kit/api/validate";
import { type DocumentedError, parseJson, type Shape } from "@dataworks-kit/wire";
import { createConnection } from "../simulator/create-connection/create-connection.ts";
import { readFlatXml } from "./read-flat-xml.ts";

type Body = Readonly<Record<string, unknown>>;

/**
 * What is wrong with an answer to CreateConnection by the contract, in words; nothing when it conforms: status, media type,
 * body, and for a refusal a documented code with its status and its text (what was expected may follow it). The
 * response's body is left to be read.
 */
export async function responseProblems(response: Response): Promise<string[]> {
  const body = readBody(await response.clone().text(), response);
  if (typeof body === "string") return [body];
  const schema = response.status === 200 ? createConnectionOutputSchema : createConnectionErrorSchema;
  const result = schema["~standard"].validate(body);
  const issues = "issues" in result ? result.issues : [];
  return [
    ...issues.map(({ path, message }) => `${path.join(".")} ${message}`),
    ...(response.headers.get("x-acs-request-id") === body.RequestId
      ? []
      : ["x-acs-request-id is not RequestId"]),
    ...(response.status === 200 ? [] : codeProblems(response.status, body)),
  ];
}

/** The members of the body, or what is wrong with it as a whole. */
function readBody(text: string, { status, headers }: Response): Body | string {
  const media = (headers.get("content-type") ?? "").split(";", 1)[0]?.trim().toLowerCase();
  const isError = status !== 200;
  if (media === "application/json") return fromJson(text);
  if (media === (isError ? "text/xml" : "application/xml")) return fromXml(text, isError);
  return `the media type ${media || "(none)"} is not of the contract for ${status}`;
}

function fromJson(text: string): Body | string {
  try {
    const body: unknown = parseJson(text);
    return typeof body === "object" && body !== null && !Array.isArray(body)
      ? { ...body }
      : "the body is no JSON object";
  } catch {
    return "the body is no JSON";
  }
}

function fromXml(text: string, isError: boolean): Body | string {
  const xml = readFlatXml(text);
  const { response } = createConnection;
  const root = isError ? "Error" : response.root;
  if (xml?.root !== root) return `the body is no XML document with the root ${root}`;
  const properties: Readonly<Record<string, Shape>> = isError ? {} : (response.shape.properties ?? {});
  return Object.fromEntries(
    [...(xml?.fields ?? [])].map(([name, member]) => [name, typed(member, properties[name])]),
  );
}

function typed(text: string, shape: Shape | undefined): unknown {
  if (shape?.type !== "integer" && shape?.type !== "boolean") return text;
  const value = fromJsonText(text);
  return value ?? text;
}

function fromJsonText(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

function codeProblems(status: number, { Code, Message }: Body): string[] {
  const entries = createConnection.errors.filter(({ code }) => code === Code);
  if (entries.length === 0) return [`the code ${String(Code)} is not documented`];
  const withStatus = entries.filter((entry) => entry.status === status);
  if (withStatus.length === 0)
    return [
      `${String(Code)} has the status ${entries.map((entry) => entry.status).join(" or ")}, not ${status}`,
    ];
  return withStatus.some((entry) => isTextOf(entry, String(Message)))
    ? []
    : [`the text of ${String(Code)} is another`];
}

function isTextOf({ message }: DocumentedError, text: string): boolean {
  const parts = message.split("%s").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join("[\\s\\S]*")}( Expected [\\s\\S]*)?$`).test(text);
}
