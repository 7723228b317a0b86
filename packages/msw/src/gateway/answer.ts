import { stringifyJson } from "@dataworks-kit/wire";
import type { AnswerFormat } from "./answer-format.ts";
import type { Refusal } from "./refusal.ts";
import type { SimulatedOperation } from "./simulated-operation.ts";
import { writeXml } from "./xml.ts";

/** An answer as it goes out, without any framework's objects. */
export interface Answer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What every answer carries. */
export interface AnswerFrame {
  readonly format: AnswerFormat;
  readonly requestId: string;
  /** Epoch milliseconds by the double's clock, for the header `date`. */
  readonly answeredAt: number;
}

/** The body of an answer to a request of this method, as `Response` wants it: none for HEAD, and none that is empty. */
export function bodyFor(method: string, { body }: Answer): string | null {
  return method.toUpperCase() === "HEAD" || body === "" ? null : body;
}

/** Writes an output: RequestId first, then what the operation answers, in its descriptor's shape. */
export function answerWith(output: object, { response }: SimulatedOperation, frame: AnswerFrame): Answer {
  const body = { RequestId: frame.requestId, ...withoutRequestId(output) };
  if (frame.format === "JSON") return answer(200, "application/json", stringifyJson(body), frame);
  return answer(200, "application/xml", writeXml(response.root, body, response.shape), frame);
}

/** Writes a refusal in the vendor's error envelope. */
export function answerRefusal(
  { status, code, message, retryAfterMs }: Refusal,
  origin: { readonly hostId: string; readonly product: string },
  frame: AnswerFrame,
): Answer {
  const query = { q: code, product: origin.product, requestId: frame.requestId };
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const Recommend = `https://api.aliyun.com/troubleshoot?${pairs.join("&")}`;
  const body = { RequestId: frame.requestId, HostId: origin.hostId, Code: code, Message: message, Recommend };
  const written =
    frame.format === "JSON"
      ? answer(status, "application/json", stringifyJson(body), frame)
      : answer(status, "text/xml", writeXml("Error", body, { type: "object" }, ["Recommend"]), frame);
  if (retryAfterMs === undefined) return written;
  return { ...written, headers: { ...written.headers, "x-acs-retry-after": String(retryAfterMs) } };
}

function answer(status: number, type: string, body: string, frame: AnswerFrame): Answer {
  // An operation that was plugged in can give any number; a server could not send it.
  if (!(Number.isInteger(status) && status >= 200 && status <= 599))
    throw new RangeError("expected a status from 200 to 599");
  const headers = {
    "content-type": `${type};charset=utf-8`,
    "x-acs-request-id": frame.requestId,
    "access-control-allow-origin": "*",
    "access-control-expose-headers": "*",
    date: new Date(frame.answeredAt).toUTCString(),
  };
  return { status, headers, body };
}

function withoutRequestId({ RequestId: _, ...output }: { readonly RequestId?: unknown }): object {
  return output;
}
