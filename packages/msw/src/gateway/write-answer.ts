import { stringifyJson } from "@dataworks-kit/wire";
import type { CallRequest } from "@dataworks-kit/wire/read";
import type { Done, Ending, Refused } from "./ending.ts";
import type { IncomingCall } from "./incoming-call.ts";
import type { Operations } from "./operations.ts";
import type { Settings } from "./settings.ts";
import type { SimulatedOperation } from "./simulated-operation.ts";
import { writeXml } from "./xml.ts";

/** An answer as it goes out, without any framework's objects. */
export interface Answer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The body of an answer to a request of this method, as `Response` wants it: `null` for HEAD, and for an empty body. */
export function toResponseBody(method: string, { body }: Answer): string | null {
  return method.toUpperCase() === "HEAD" || body === "" ? null : body;
}

/** What decides how answers are written. */
interface Writing {
  readonly settings: Settings;
  readonly operations: Operations;
}

/** Writes the answer to a call that ended. It throws when a plugged-in operation gave what cannot be written. */
export function writeAnswer(ending: Refused, call: IncomingCall, writing: Writing): Answer;
export function writeAnswer(ending: Ending, call: IncomingCall, writing: Writing): Answer | "dropped";
export function writeAnswer(ending: Ending, call: IncomingCall, writing: Writing): Answer | "dropped" {
  if (ending.kind === "dropped") return "dropped";
  return ending.kind === "done" ? writeOutput(ending, call, writing) : writeRefusal(ending, call, writing);
}

/** RequestId first, then what the operation returned, in its descriptor's shape. */
function writeOutput({ output, contract }: Done, call: IncomingCall, { settings }: Writing): Answer {
  const { RequestId: _, ...members } = withHttpStatusCode({ ...output }, contract, settings.httpStatusCodeAs);
  const body = { RequestId: call.stamp.requestId, ...members };
  const { root, shape } = contract.response;
  return chooseFormat(call, settings) === "JSON"
    ? frame(call, 200, "application/json", stringifyJson(body))
    : frame(call, 200, "application/xml", writeXml(root, body, shape));
}

/** Where the contract leaves the type of HttpStatusCode open, the option decides it. */
function withHttpStatusCode(
  output: Readonly<Record<string, unknown>>,
  { response }: SimulatedOperation,
  type: Settings["httpStatusCodeAs"],
): Readonly<Record<string, unknown>> {
  const { HttpStatusCode } = output;
  const isOpen = response.shape.properties?.HttpStatusCode?.type === "any";
  if (HttpStatusCode === undefined || !isOpen) return output;
  return { ...output, HttpStatusCode: type === "string" ? String(HttpStatusCode) : Number(HttpStatusCode) };
}

/** The vendor's error envelope, with the host that was called and the product of the operation. */
function writeRefusal({ refusal }: Refused, call: IncomingCall, { settings, operations }: Writing): Answer {
  const { code, message, status, retryAfterMs } = refusal;
  const { requestId } = call.stamp;
  const body = {
    RequestId: requestId,
    HostId: settings.hostId ?? readHost(call.request) ?? operations.host,
    Code: code,
    Message: message,
    Recommend: writeRecommend(code, call.target.contract?.operation.product ?? operations.product, requestId),
  };
  const answer =
    chooseFormat(call, settings) === "JSON"
      ? frame(call, status, "application/json", stringifyJson(body))
      : frame(call, status, "text/xml", writeXml("Error", body, { type: "object" }, ["Recommend"]));
  if (retryAfterMs === undefined) return answer;
  return { ...answer, headers: { ...answer.headers, "x-acs-retry-after": String(retryAfterMs) } };
}

function writeRecommend(code: string, product: string, requestId: string): string {
  const query = { q: code, product, requestId };
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `https://api.aliyun.com/troubleshoot?${pairs.join("&")}`;
}

function readHost({ header, url }: CallRequest): string | undefined {
  return header("host") || /^[a-z]+:\/\/(?:[^/?#]*@)?([^/?#]+)/i.exec(url)?.[1] || undefined;
}

/**
 * How the caller wants the answer: by the parameter Format; without it by Accept, for a call whose operation stands in
 * headers (ACS3), and for any call while signatures are ignored. XML, the vendor's default, when neither names a known format.
 */
function chooseFormat(
  { call, credentials, request }: IncomingCall,
  { maxBodyBytes, signatures }: Settings,
): "JSON" | "XML" {
  // Nothing of it could be read. All clients of the vendor ask for JSON.
  if (request.expected !== undefined) return "JSON";
  const format = call.values.get("Format");
  if (format) return /^json$/i.test(format) ? "JSON" : "XML";
  // Format may be in the part of a body that was cut, or could not be read.
  if (request.failure || request.body.length > maxBodyBytes) return "JSON";
  const isInHeaders =
    credentials.scheme === "ACS3" || (!call.values.has("Action") && call.action !== undefined);
  if (!isInHeaders && signatures === "verify") return "XML";
  const [first] = /application\/json|(?:text|application)\/xml/i.exec(request.header("accept") ?? "") ?? [];
  return first?.toLowerCase() === "application/json" ? "JSON" : "XML";
}

function frame({ stamp }: IncomingCall, status: number, type: string, body: string): Answer {
  // An operation that was plugged in can return any number; a server could not send it.
  if (!(Number.isInteger(status) && status >= 200 && status <= 599))
    throw new RangeError("a refusal must have a status from 200 to 599");
  const headers = {
    "content-type": `${type};charset=utf-8`,
    "x-acs-request-id": stamp.requestId,
    "access-control-allow-origin": "*",
    "access-control-expose-headers": "*",
    date: new Date(stamp.receivedAt).toUTCString(),
  };
  return { status, headers, body };
}
