/** A 64-bit integer as it travels: a `number` while that is exact, a `bigint` beyond 2^53. */
export type Int64 = number | bigint;

/** A value of JSON, with integers beyond 2^53 as a `bigint`. */
export type Json = string | number | bigint | boolean | null | readonly Json[] | JsonObject;

/** An object of JSON. */
export interface JsonObject {
  readonly [name: string]: Json;
}

/** A run of 16 digits where a value can stand: without it, no number of the text can be beyond 2^53. */
const MAYBE_UNSAFE = /(?:^|[:,[])\s*-?\d{16}/;
const ESCAPE = /\\./g;
/** Whole tokens, so that digits inside a string or behind a point are not taken for an integer. */
const STRING_OR_NUMBER = /"[^"]*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const LONG_INTEGER = /^-?\d{16,}$/;

/**
 * Reads JSON without rounding: an integer that a `number` cannot hold exactly becomes a `bigint`.
 *
 * @throws SyntaxError when the text is not JSON, as `JSON.parse` does.
 */
export function parseJson(text: string): unknown {
  return MAYBE_UNSAFE.test(text) ? parseWithBigInts(text) : JSON.parse(text);
}

/**
 * Writes JSON without rounding: a `bigint` becomes a plain integer. Otherwise as `JSON.stringify`.
 *
 * @throws TypeError for a value that JSON cannot hold at the top (`undefined`, a function, a symbol).
 */
export function stringifyJson(value: unknown): string {
  const text = tryStringify(value) ?? writeJson(value);
  if (text === undefined) throw new TypeError(`A value of type ${typeof value} has no JSON form.`);
  return text;
}

function parseWithBigInts(text: string): unknown {
  // Marks could turn invalid text into JSON (`0123...` becomes a string), so the text is judged as it came.
  const rounded: unknown = JSON.parse(text);
  // The mark is random, so that no string of the text can be taken for an integer, however it is escaped.
  const mark = `int64:${Math.random()}:`;
  const marked = markLargeIntegers(text, mark);
  if (marked === text) return rounded;
  return JSON.parse(marked, (_key, value: unknown) =>
    typeof value === "string" && value.startsWith(mark) ? BigInt(value.slice(mark.length)) : value,
  );
}

function markLargeIntegers(text: string, mark: string): string {
  // Escapes are overwritten first: a pattern that steps over each of them overflows the stack in a long string.
  const tokens = text.replace(ESCAPE, "__").matchAll(STRING_OR_NUMBER);
  let marked = "";
  let end = 0;
  for (const { 0: token, index } of tokens) {
    if (!LONG_INTEGER.test(token) || Number.isSafeInteger(Number(token))) continue;
    marked += `${text.slice(end, index)}"${mark}${token}"`;
    end = index + token.length;
  }
  return marked + text.slice(end);
}

/** The text of `JSON.stringify`, which refuses bigints: they are rare. */
function tryStringify(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

function writeJson(value: unknown): string | undefined {
  if (typeof value === "bigint") return value.toString();
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if ("toJSON" in value && typeof value.toJSON === "function") return writeJson(value.toJSON());
  if (Array.isArray(value)) return `[${value.map((item) => writeJson(item) ?? "null").join(",")}]`;
  const members: string[] = [];
  for (const [key, member] of Object.entries(value)) {
    const text = writeJson(member);
    if (text !== undefined) members.push(`${JSON.stringify(key)}:${text}`);
  }
  return `{${members.join(",")}}`;
}

/** The function by which openapi-fetch sends: a `Request` in, a `Response` out. */
export type FetchRequest = (request: Request) => Promise<Response>;

/** The options of a single call: `signal` ends it. */
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
      throw request.signal.aborted
        ? cause
        : createUnreadableError(response, "an answer that breaks off", cause);
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
    throw createUnreadableError(
      response,
      text === "" ? "an empty body instead of JSON" : "a body that is not JSON",
    );
  }
}

/** The answer may hold anything, so the error repeats only its media type. */
function createUnreadableError({ status, headers }: Response, what: string, cause?: unknown): Error {
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
  const exact = methods.map(([name, send]) => [name, readExactly(send, ["204", "205", ...emptyAnswers])]);
  return { ...client, ...Object.fromEntries(exact) };
}

interface Answer {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

function readExactly(send: (...call: unknown[]) => Promise<Answer>, emptyAnswers: readonly string[]) {
  return async (...call: unknown[]): Promise<Answer> => {
    const answer = await send(...call);
    const { ok, status } = answer.response;
    // A response that some middleware made has no `json` of ours, and its body has been read by now.
    if (!Object.hasOwn(answer.response, "json")) return answer;
    if (!ok) return { ...answer, error: await answer.response.json() };
    const mayBeEmpty = emptyAnswers.includes(String(status)) || emptyAnswers.includes("2XX");
    if (answer.data === undefined && !mayBeEmpty) await answer.response.json();
    return answer;
  };
}
