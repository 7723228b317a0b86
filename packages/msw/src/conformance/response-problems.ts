import * as contracts from "@dataworks-kit/api/contracts";
import { type DocumentedError, type OperationContract, parseJson } from "@dataworks-kit/wire";
import { readXml } from "./read-xml.ts";

type Body = Readonly<Record<string, unknown>>;

/**
 * Lists in words what is wrong with an answer by a contract; an empty list when it conforms. It judges status, media type and
 * body, and for a refusal the documented code with its status and its text (what was expected may follow it). The response's body
 * can still be read afterwards.
 *
 * @param contract of the operation that was called. Default: the contract of the kit that fits best, since an answer does not name
 *   its operation.
 */
export async function responseProblems(response: Response, contract?: OperationContract): Promise<string[]> {
  const text = await response.clone().text();
  const candidates: readonly OperationContract[] = contract ? [contract] : Object.values(contracts);
  const found = candidates.map((candidate) => listProblems(candidate, text, response));
  return found.reduce((best, other) => (other.length < best.length ? other : best));
}

function listProblems(contract: OperationContract, text: string, response: Response): string[] {
  const body = readBody(text, contract, response);
  if (typeof body === "string") return [body];
  const schema = response.status === 200 ? contract.outputSchema : contract.errorSchema;
  const result = schema["~standard"].validate(body);
  const issues = "issues" in result ? result.issues : [];
  return [
    ...issues.map(({ path, message }) => `${path.join(".")} ${message}`),
    ...(response.headers.get("x-acs-request-id") === body.RequestId
      ? []
      : ["x-acs-request-id is not RequestId"]),
    ...(response.status === 200 ? [] : listCodeProblems(contract, response.status, body)),
  ];
}

/** The members of the body, or what is wrong with it as a whole. */
function readBody(text: string, contract: OperationContract, { status, headers }: Response): Body | string {
  const media = (headers.get("content-type") ?? "").split(";", 1)[0]?.trim().toLowerCase();
  const isError = status !== 200;
  if (media === "application/json") return readJson(text);
  if (media !== (isError ? "text/xml" : "application/xml"))
    return `the media type ${media || "(none)"} is not in the contract for ${status}`;
  const root = isError ? "Error" : contract.response.root;
  const body = readXml(text, root, isError ? { type: "object" } : contract.response.shape);
  return body ? { ...body } : `the body is not an XML document with the root ${root}`;
}

function readJson(text: string): Body | string {
  try {
    const body: unknown = parseJson(text);
    return typeof body === "object" && body !== null && !Array.isArray(body)
      ? { ...body }
      : "the body is not a JSON object";
  } catch {
    return "the body is not valid JSON";
  }
}

function listCodeProblems({ errors }: OperationContract, status: number, { Code, Message }: Body): string[] {
  const entries = errors.filter(({ code }) => code === Code);
  if (entries.length === 0) return [`the code ${String(Code)} is not documented`];
  const withStatus = entries.filter((entry) => entry.status === status);
  if (withStatus.length === 0)
    return [
      `${String(Code)} has the status ${entries.map((entry) => entry.status).join(" or ")}, not ${status}`,
    ];
  return withStatus.some((entry) => isDocumentedText(entry, String(Message)))
    ? []
    : [`the text of ${String(Code)} is not the documented one`];
}

function isDocumentedText({ message }: DocumentedError, text: string): boolean {
  const parts = message.split("%s").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join("[\\s\\S]*")}( Expected [\\s\\S]*)?$`).test(text);
}
