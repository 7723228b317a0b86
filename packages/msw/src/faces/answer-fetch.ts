import { type CallRequest, toCallRequest } from "@dataworks-kit/wire/read";
import type { ReceivedRequest } from "../gateway/incoming-call.ts";
import { watchAbort } from "../gateway/watch-abort.ts";
import { type Answer, toResponseBody } from "../gateway/write-answer.ts";

/** What `fetch` takes first. */
export type FetchInput = Request | URL | string;

/** Answers as `fetch` would; `handle` answers a request without the objects of `fetch`. */
export async function answerFetch(
  input: FetchInput,
  init: RequestInit | undefined,
  handle: (request: CallRequest) => Promise<Answer | "dropped">,
): Promise<Response> {
  const signal = chooseSignal(input, init);
  return awaitOrAbort(signal, async () => {
    const request = await receiveFetch(input, init);
    const answer = await handle(signal ? { ...request, signal } : request);
    if (answer === "dropped") throw new TypeError("A script of the double dropped the connection.");
    const { status, headers } = answer;
    return new Response(toResponseBody(request.method, answer), { status, headers });
  });
}

const EMPTY = new Uint8Array();

/** Reads a `Request` of any realm, also when its body cannot be read. */
export async function receiveRequest(request: Request): Promise<ReceivedRequest> {
  return toCallRequest(request).catch(async (thrown: unknown) => ({
    ...(await toCallRequest(request, EMPTY)),
    failure: { what: "reading the body", thrown },
  }));
}

/** Whether it is a `Request`. `instanceof` would not know one of another realm, such as a test environment's. */
export function isRequest(value: unknown): value is Request {
  return (
    typeof value === "object" &&
    value !== null &&
    "arrayBuffer" in value &&
    "url" in value &&
    "method" in value
  );
}

/** Reads what `fetch` takes, without its signal: a second `Request` would listen to it too. */
async function receiveFetch(input: FetchInput, init?: RequestInit): Promise<ReceivedRequest> {
  if (!isRequest(input)) return receiveRequest(new Request(input, dropSignal(init)));
  const received = await receiveRequest(input);
  if (!init) return received;
  const { method, url, headers } = input;
  const { body, failure } = received;
  const given = { method, headers: [...headers], ...(body.length > 0 && { body: new Uint8Array(body) }) };
  const changed = await receiveRequest(new Request(url, { ...given, ...dropSignal(init) }));
  return failure && init.body === undefined ? { ...changed, failure } : changed;
}

function dropSignal(init: RequestInit | undefined): RequestInit {
  return { ...init, signal: null };
}

/** The signal that `fetch` would heed. */
function chooseSignal(input: FetchInput, init?: RequestInit): AbortSignal | undefined {
  const own = isRequest(input) ? input.signal : undefined;
  return (init?.signal === undefined ? own : init.signal) ?? undefined;
}

/** The result of the work, as long as the caller waits: when the signal aborts, it rejects at once with its reason. */
function awaitOrAbort<Result>(signal: AbortSignal | undefined, work: () => Promise<Result>): Promise<Result> {
  if (!signal) return work();
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const unwatch = watchAbort(signal, () => reject(signal.reason));
    work().then(resolve, reject).finally(unwatch);
  });
}
