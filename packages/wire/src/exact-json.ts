import { parseJson } from "./json.ts";

/** What openapi-fetch sends with: a `Request` in, a `Response` out. */
export type FetchRequest = (request: Request) => Promise<Response>;

/** What a single call may be told: `signal` ends it. */
export interface CallOptions {
  readonly signal?: AbortSignal;
}

/**
 * Lets `response.json()` read integers exactly (`parseJson`), so that openapi-fetch hands on a `bigint` where a number
 * would be rounded. An answer that is not JSON, or that breaks off, is an error that says so.
 */
export function withExactJson(send: FetchRequest): FetchRequest {
  return async (request) => {
    const response = await send(request);
    if (request.method === "HEAD") return response;
    const text = await response.text().catch((cause: unknown) => {
      throw request.signal.aborted ? cause : unreadable(response, "an answer that breaks off", cause);
    });
    const headers = new Headers(response.headers);
    // The body is decoded by now. openapi-fetch asks for `json()` only when it is told a length.
    headers.delete("content-encoding");
    headers.set("content-length", String(new TextEncoder().encode(text).length));
    const { status, statusText } = response;
    const hasBody = text !== "" && status !== 204 && status !== 205 && status !== 304;
    const exact = new Response(hasBody ? text : null, { status, statusText, headers });
    return Object.defineProperty(exact, "json", { value: async () => readJson(text, response) });
  };
}

function readJson(text: string, response: Response): unknown {
  try {
    return parseJson(text);
  } catch {
    throw unreadable(response, text === "" ? "an empty body instead of JSON" : "a body that is not JSON");
  }
}

/** The error repeats nothing of the answer, which may hold anything, but what looks like a media type. */
function unreadable({ status, headers }: Response, what: string, cause?: unknown): Error {
  const [type = "none"] = /^[\w.+-]{1,60}\/[\w.+-]{1,60}/.exec(headers.get("content-type") ?? "") ?? [];
  const message = `The server answered ${status} with ${what} (content type: ${type}). The call may have been carried out: look before calling again.`;
  return new Error(message, cause === undefined ? undefined : { cause });
}

/**
 * Lets an openapi-fetch client over `withExactJson` hand on an exact `error` too: it reads a failure by `JSON.parse`. A
 * failure or a success that is not JSON rejects, also one without a body, unless its status is among `emptyAnswers`.
 */
export function withExactErrors<Client extends object>(
  client: Client,
  emptyAnswers: readonly string[] = [],
): Client {
  const methods = Object.entries(client).filter(([name]) => name === "request" || /^[A-Z]+$/.test(name));
  const exact = methods.map(([name, send]) => [name, exactly(send, ["204", "205", ...emptyAnswers])]);
  return { ...client, ...Object.fromEntries(exact) };
}

interface Answer {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

function exactly(send: (...call: unknown[]) => Promise<Answer>, emptyAnswers: readonly string[]) {
  return async (...call: unknown[]): Promise<Answer> => {
    const answer = await send(...call);
    const { ok, status } = answer.response;
    // A response that some middleware made has no `json` of ours, and its body is read by now.
    if (!Object.hasOwn(answer.response, "json")) return answer;
    if (!ok) return { ...answer, error: await answer.response.json() };
    const mayBeEmpty = emptyAnswers.includes(String(status)) || emptyAnswers.includes("2XX");
    if (answer.data === undefined && !mayBeEmpty) await answer.response.json();
    return answer;
  };
}
