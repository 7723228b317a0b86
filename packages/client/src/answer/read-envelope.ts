import { readEntity } from "@dataworks-kit/wire";

/** A refusal or a failure in the vendor's words. */
export interface Envelope {
  readonly code: string | undefined;
  readonly message: string;
  readonly requestId: string | undefined;
  readonly recommend: string | undefined;
  /** What the body says of the HTTP status, if that. */
  readonly status: number | undefined;
}

type Members = Readonly<Record<string, unknown>>;

/** Codes that mean success, as the vendor's pop-core takes them. */
const SUCCESS = new Set(["200", "OK", "Success", "success"]);

/**
 * Reads the vendor's error envelope, in JSON or XML: `Code` and `Message`; or, as siblings and private gateways have it,
 * `ErrorCode` and `ErrorMessage` beside `Success: false`. `undefined` for anything else.
 */
export function readEnvelope(body: unknown, isSuccess: boolean): Envelope | undefined {
  const members = typeof body === "string" ? readErrorXml(body) : isMembers(body) ? body : {};
  const success = readMember(members, "Success");
  const isDenied = success !== true && String(success).toLowerCase() === "false";
  const first = readText(readMember(members, "Code"));
  // A success of a sibling operation holds an ErrorCode too.
  const second = isDenied || !isSuccess ? readWord(readMember(members, "ErrorCode")) : undefined;
  const isRefusal =
    isDenied || second !== undefined || (first !== undefined && !(isSuccess && SUCCESS.has(first)));
  if (!isRefusal) return undefined;
  const message = readText(readMember(members, "Message")) ?? readText(readMember(members, "ErrorMessage"));
  return {
    code: first !== undefined && !SUCCESS.has(first) ? first : second,
    message: message ?? "It says nothing more.",
    requestId: readText(readMember(members, "RequestId")),
    recommend: readText(readMember(members, "Recommend")),
    status: readStatus(readMember(members, "HttpStatusCode")),
  };
}

function isMembers(body: unknown): body is Members {
  return typeof body === "object" && body !== null && !Array.isArray(body);
}

/** The vendor's clients read names that begin in lower case too. */
function readMember(members: Members, name: string): unknown {
  return members[name] ?? members[`${name.charAt(0).toLowerCase()}${name.slice(1)}`];
}

function readText(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** Codes of siblings are numbers too. */
function readWord(value: unknown): string | undefined {
  return typeof value === "number" || typeof value === "bigint" ? String(value) : readText(value);
}

function readStatus(value: unknown): number | undefined {
  const status = Number(readWord(value) ?? Number.NaN);
  return Number.isInteger(status) ? status : undefined;
}

const ROOT = /^\s*(?:<\?xml[^>]{0,100}\?>\s*)?<(?:Error|[A-Z]\w{0,100}Response)>/;
/** An element's beginning; where it holds plain text, all of it. */
const ELEMENT = /<(\w{1,64})>(?:([^<]*)<\/\1>|<!\[CDATA\[)?/g;
const CDATA_END = "]]>";

/**
 * The texts of the elements in an error's XML, the first of each name; nothing when it is not XML of the gateway. The envelope
 * is flat and only its texts are wanted, so that no parser for all of XML is needed. Each character is read once.
 */
function readErrorXml(text: string): Readonly<Record<string, string>> {
  const root = ROOT.exec(text);
  const members = new Map<string, string>();
  if (!root) return {};
  const element = new RegExp(ELEMENT);
  element.lastIndex = root[0].length;
  for (let match = element.exec(text); match; match = element.exec(text)) {
    const [whole, name = "", plain] = match;
    let value = plain === undefined ? undefined : unescapeXml(plain);
    if (whole.endsWith("<![CDATA[")) {
      const end = text.indexOf(CDATA_END, element.lastIndex);
      if (end < 0) break;
      value = text.slice(element.lastIndex, end);
      element.lastIndex = end + CDATA_END.length;
    }
    if (value !== undefined && !members.has(name)) members.set(name, value);
  }
  return Object.fromEntries(members);
}

function unescapeXml(text: string): string {
  return text.replace(/&#?\w{1,8};/g, (entity) => readEntity(entity) ?? entity);
}
