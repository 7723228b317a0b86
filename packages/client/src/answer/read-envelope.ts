import { readErrorXml } from "./read-error-xml.ts";

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
  const members = typeof body === "string" ? readErrorXml(body) : membersOf(body);
  const isDenied = String(memberOf(members, "Success")).toLowerCase() === "false";
  const first = textIn(memberOf(members, "Code"));
  // A success of a sibling operation holds an ErrorCode too.
  const second = isDenied || !isSuccess ? wordIn(memberOf(members, "ErrorCode")) : undefined;
  const isRefusal =
    isDenied || second !== undefined || (first !== undefined && !(isSuccess && SUCCESS.has(first)));
  if (!isRefusal) return undefined;
  const message = textIn(memberOf(members, "Message")) ?? textIn(memberOf(members, "ErrorMessage"));
  return {
    code: first !== undefined && !SUCCESS.has(first) ? first : second,
    message: message ?? "It says nothing more.",
    requestId: textIn(memberOf(members, "RequestId")),
    recommend: textIn(memberOf(members, "Recommend")),
    status: statusIn(memberOf(members, "HttpStatusCode")),
  };
}

function membersOf(body: unknown): Members {
  return typeof body === "object" && body !== null && !Array.isArray(body) ? { ...body } : {};
}

/** The vendor's clients read names that begin in lower case too. */
function memberOf(members: Members, name: string): unknown {
  return members[name] ?? members[`${name.charAt(0).toLowerCase()}${name.slice(1)}`];
}

function textIn(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** Codes of siblings are numbers too. */
function wordIn(value: unknown): string | undefined {
  return typeof value === "number" || typeof value === "bigint" ? String(value) : textIn(value);
}

function statusIn(value: unknown): number | undefined {
  const status = Number(wordIn(value) ?? Number.NaN);
  return Number.isInteger(status) ? status : undefined;
}
