import type { NameValue } from "@dataworks-kit/signature";
import type { SignedRequest } from "@dataworks-kit/signature/request";

/** The forms in which a request can be pasted, each with what writes it. */
export const PASTES: Readonly<Record<string, (request: SignedRequest) => string>> = {
  "curl for bash": (request) =>
    writeCurl(request, (text) => `'${text.replaceAll("'", "'\\''")}'`).join(" \\\n  "),
  "curl with double quotes": (request) =>
    writeCurl(request, (text) => `"${text.replace(/["\\$`]/g, "\\$&")}"`).join(" "),
  "curl with $'...'": (request) =>
    writeCurl(request, (text) => `$'${text.replace(/['\\!]/g, (sign) => `\\x${toHex(sign)}`)}'`).join(
      " \\\n",
    ),
  "curl for Windows": (request) =>
    writeCurl(request, (text) => `^"${text.replace(/[%&^<>|]/g, "^$&")}^"`).join(" ^\r\n  "),
  "an entry of a HAR": (request) => JSON.stringify({ startedDateTime: "2026", request: writeHar(request) }),
  "a whole HAR": (request) => {
    const other = { request: { method: "GET", url: "https://example.com/?q=1", headers: [] } };
    return JSON.stringify({ log: { entries: [other, { request: writeHar(request) }] } }, null, 2);
  },
  "the text of a request": writeHttp,
  "what curl -v shows": (request) =>
    `* Connected\n${writeHttp(request).replace(/^/gm, "> ")}\n< HTTP/1.1 400 Bad Request\n< server: x`,
};

/** The signed URL, for a call whose parameters travel in the query. */
export const URLS: Readonly<Record<string, (request: SignedRequest) => string>> = {
  "a URL": ({ url }) => url,
  "a URL in a log": ({ url, method }) => `12:00:01 DEBUG ${method} ${url} 400`,
  "a URL in JSON": ({ url, method }) =>
    JSON.stringify({ message: `${method} ${url}` }).replaceAll("&", "\\u0026"),
  "a line of a server's log": ({ url, method }) =>
    `1.2.3.4 - - "${method} ${url.replace(/^https:..[^/]*/, "")} HTTP/1.1" 400`,
};

function toHex(sign: string): string {
  return sign.charCodeAt(0).toString(16);
}

function listHeaders({ headers, url }: SignedRequest): NameValue[] {
  return [["Host", new URL(url).host], ...Object.entries(headers)];
}

function writeCurl(request: SignedRequest, quote: (text: string) => string): string[] {
  const { method, url, body } = request;
  const headers = Object.entries(request.headers).map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`);
  const data = body === undefined ? [] : [`--data-raw ${quote(body)}`];
  return [`curl -sS -X ${method} ${quote(url)}`, ...headers, ...data, "--compressed"];
}

function writeHar(request: SignedRequest): object {
  const { method, url, body } = request;
  const headers = listHeaders(request).map(([name, value]) => ({ name, value }));
  return { method, url, headers, ...(body !== undefined && { postData: { mimeType: "x", text: body } }) };
}

function writeHttp(request: SignedRequest): string {
  const { pathname, search } = new URL(request.url);
  const lines = listHeaders(request).map(([name, value]) => `${name}: ${value}`);
  return [`${request.method} ${pathname}${search} HTTP/1.1`, ...lines, "", request.body ?? ""].join("\n");
}
