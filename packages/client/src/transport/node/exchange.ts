import type http from "node:http";
import type { Agent, ClientRequest, IncomingMessage, RequestOptions } from "node:http";
import type { Socket } from "node:net";
import type { Enter } from "../phase.ts";
import type { TransportAnswer, TransportOptions, TransportRequest } from "../transport.ts";
import { followAnswer, learnIdleLimit } from "./connections.ts";
import { readBody } from "./read-body.ts";

/** What makes the requests of one scheme. `module.request` is read for each: tools that watch or answer requests replace it. */
export interface Sender {
  readonly module: HttpModule;
  readonly agent: Agent;
  /** Whether a request opens a connection to the server itself, and at once. An agent of the user or a proxy may take other ways. */
  readonly isDirect: boolean;
  /** The class of the connections that Node opens. */
  readonly Connection: typeof Socket;
}

/** What `node:http` and `node:https` have alike. */
export type HttpModule = Pick<typeof http, "request" | "globalAgent" | "Agent">;

/** Sends a request and reads the whole answer. Whatever ends first ends it all; later events of the connection change nothing. */
export function exchange(
  sender: Sender,
  signed: TransportRequest,
  { signal, enter }: TransportOptions,
): Promise<TransportAnswer> {
  return new Promise((resolve, reject) => {
    const request = makeRequest(sender, signed);
    let isAnswered = false;
    const onAbort = () => {
      reject(signal.reason);
      request.destroy();
    };
    signal.addEventListener("abort", onAbort);
    followPhases(request, sender, enter);
    request.on("response", (response) => {
      isAnswered = true;
      readAnswer(response, request).then(resolve, reject);
    });
    request.on("error", reject).on("close", () => {
      signal.removeEventListener("abort", onAbort);
      if (!isAnswered) reject(new Error("The connection was closed without an answer."));
    });
    request.end(signed.body);
  });
}

function makeRequest({ module, agent }: Sender, { method, url, headers }: TransportRequest): ClientRequest {
  return module.request({ ...readPlace(url), method, headers: { ...ACCEPTED, ...headers }, agent });
}

/** The last URL and its place: without a query, the calls of a client have one URL. */
let last: { readonly url: string; readonly place: RequestOptions } | undefined;

/** The place of a URL, as `node:http` takes it: an address of IPv6 without brackets. */
function readPlace(url: string): RequestOptions {
  if (url === last?.url) return last.place;
  const { protocol, hostname, port, pathname, search } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, "");
  const place = { protocol, host, port, path: `${pathname}${search}` };
  last = { url, place };
  return place;
}

/** What `readBody` can decode. */
const ACCEPTED = { "accept-encoding": "gzip, deflate, br" };

async function readAnswer(response: IncomingMessage, request: ClientRequest): Promise<TransportAnswer> {
  learnIdleLimit(response);
  try {
    const text = await readBody(response);
    // Of a request that was answered early, the rest would wait for a server that may never read it.
    if (!request.writableFinished) request.destroy();
    return { status: response.statusCode ?? 0, headers: joinHeaders(response.headers), text };
  } catch (error) {
    request.destroy();
    throw error;
  }
}

function joinHeaders(headers: IncomingMessage["headers"]): Record<string, string> {
  const joined: Record<string, string> = {};
  for (const name in headers) joined[name] = String(headers[name]);
  return joined;
}

/** A host that is an address of IPv4 or IPv6, and is not looked up. */
const ADDRESS = /^[\d.]+$|:/;

/** Tells how far a request has come, by the events of its connection. Node writes nothing of it before a connection is open. */
function followPhases(request: ClientRequest, { isDirect, Connection }: Sender, enter: Enter): void {
  enter(isDirect && !ADDRESS.test(request.host) ? "lookup" : "connect");
  request.on("socket", (socket: Socket) => {
    // An agent of the user, or a tool that answers requests: who knows what its events mean.
    if (Object.getPrototypeOf(socket) !== Connection.prototype) return enter("handed on");
    if (followAnswer(socket, enter)) enter("write", "reused");
    else followOpening(socket, enter);
    request.on("finish", () => enter("wait"));
  });
}

/** What a connection goes through before it can carry a request. */
function followOpening(socket: Socket & { readonly secureConnecting?: boolean }, enter: Enter): void {
  const { connecting, secureConnecting = false } = socket;
  const opened = () => enter("write", "fresh");
  if (connecting) socket.once("lookup", () => enter("connect"));
  if (secureConnecting) {
    if (connecting) socket.once("connect", () => enter("handshake"));
    else enter("handshake");
    socket.once("secureConnect", opened);
  } else if (connecting) socket.once("connect", opened);
  else opened();
}
