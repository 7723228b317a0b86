import { toCallRequest } from "@dataworks-kit/wire/read";
import type { ReceivedRequest } from "../gateway/received-request.ts";

/** What `fetch` takes first. */
export type FetchInput = Request | URL | string;

const EMPTY = new Uint8Array();

/** Reads a `Request` of any realm, whatever becomes of its body. */
export async function receiveRequest(request: Request): Promise<ReceivedRequest> {
  return toCallRequest(request).catch(async (thrown: unknown) => ({
    ...(await toCallRequest(request, EMPTY)),
    failure: { what: "reading the body", thrown },
  }));
}

/** Reads what `fetch` takes. Its signal is left to `signalOf`: a second `Request` would listen to it too. */
export async function receiveFetch(input: FetchInput, init?: RequestInit): Promise<ReceivedRequest> {
  if (!isRequest(input)) return receiveRequest(new Request(input, withoutSignal(init)));
  const received = await receiveRequest(input);
  if (!init) return received;
  const { method, url, headers } = input;
  const { body, failure } = received;
  const given = { method, headers: [...headers], ...(body.length > 0 && { body: new Uint8Array(body) }) };
  const changed = await receiveRequest(new Request(url, { ...given, ...withoutSignal(init) }));
  return failure && init.body === undefined ? { ...changed, failure } : changed;
}

/** The signal that `fetch` would heed. */
export function signalOf(input: FetchInput, init?: RequestInit): AbortSignal | undefined {
  const own = isRequest(input) ? input.signal : undefined;
  return (init?.signal === undefined ? own : init.signal) ?? undefined;
}

/** Whether it is a `Request`. One of another realm, such as a test environment's, is none to `instanceof`. */
export function isRequest(value: unknown): value is Request {
  return (
    typeof value === "object" &&
    value !== null &&
    "arrayBuffer" in value &&
    "url" in value &&
    "method" in value
  );
}

function withoutSignal(init: RequestInit | undefined): RequestInit {
  return { ...init, signal: null };
}
