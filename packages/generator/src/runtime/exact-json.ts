import { parseJson } from "./json.ts";

/** What openapi-fetch sends with: a `Request` in, a `Response` out. */
export type FetchRequest = (request: Request) => Promise<Response>;

/** What a single call may be told: `signal` ends it. */
export interface CallOptions {
  readonly signal?: AbortSignal;
}

/**
 * Lets `response.json()` read integers exactly (`parseJson`), so that openapi-fetch hands on a `bigint` where a number
 * would be rounded. An answer that is not JSON is an error that says so.
 */
export function withExactJson(send: FetchRequest): FetchRequest {
  return async (request) => {
    const response = await send(request);
    const text = await response.text();
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

/** The error does not repeat the answer, which may hold anything. */
function readJson(text: string, { status, headers }: Response): unknown {
  try {
    return parseJson(text);
  } catch {
    const type = headers.get("content-type") ?? "no content type";
    throw new Error(
      `The server answered ${status} with ${JSON.stringify(type)} instead of JSON. The call may have been carried out.`,
    );
  }
}

/** Lets an openapi-fetch client over `withExactJson` hand on an exact `error` too: it reads a failure by `JSON.parse`. */
export function withExactErrors<Client extends object>(client: Client): Client {
  const methods = Object.entries(client).filter(([name]) => name === "request" || /^[A-Z]+$/.test(name));
  return { ...client, ...Object.fromEntries(methods.map(([name, send]) => [name, exactly(send)])) };
}

type Send = (...call: unknown[]) => Promise<{ readonly error?: unknown; readonly response: Response }>;

function exactly(send: Send): Send {
  return async (...call) => {
    const answer = await send(...call);
    // Text was no JSON. A response that some middleware made has no `json` of ours, and its body is read by now.
    if (typeof (answer.error ?? "") === "string" || !Object.hasOwn(answer.response, "json")) return answer;
    return { ...answer, error: await answer.response.json() };
  };
}
