import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { isLoopbackHost } from "@dataworks-kit/wire";
import { createSimulator, type Simulator, type SimulatorOptions } from "../dataworks/simulator.ts";
import { SimulatorError } from "../gateway/simulator-error.ts";
import type { Answer } from "../gateway/write-answer.ts";
import { answerControl, CONTROL_PATH, type ControlAnswer, refuseStranger, writeControl } from "./control.ts";
import { headersOf } from "./headers-of.ts";
import { readBody } from "./read-body.ts";
import { createUnanswered } from "./unanswered.ts";
import { answerTunnel, answerUnread } from "./unread-request.ts";

/** Where the server listens, and how its double behaves. */
export interface ServerOptions extends SimulatorOptions {
  /** Default 0: a free port. */
  readonly port?: number;
  /** Default 127.0.0.1: nobody outside the machine can call it. */
  readonly host?: string;
  /** Whether `/_double` reads and changes the double. Default: only when nobody outside the machine can call it. */
  readonly control?: boolean;
}

/** A double that listens. */
export interface RunningServer {
  /** Where it answers, without a slash at the end. */
  readonly url: string;
  /** Where tests in other languages read and change it; absent when that is off. */
  readonly controlUrl?: string;
  readonly simulator: Simulator;
  /** Stops: takes no new connection, lets calls finish for up to two seconds, then closes all. */
  readonly close: () => Promise<void>;
}

interface Serving {
  readonly simulator: Simulator;
  /** Both are known once the server listens. */
  hasControl: boolean;
  isLoopback: boolean;
}

const LIMITS = {
  /** The vendor's current clients put Content in the URL, so it may be as long as a body. */
  maxHeaderSize: 1024 * 1024 + 64 * 1024,
  /** What the vendor's gateway announces in `keep-alive`. */
  keepAliveTimeout: 25_000,
};
/** A world may be larger than a call. */
const MAX_CONTROL_BYTES = 16 * 1024 * 1024;
const CLOSE_GRACE_MS = 2_000;

/**
 * Starts a double over plain HTTP.
 *
 * @throws SimulatorError: `listen` when the port is taken or not allowed, else as `createSimulator`.
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const { port = 0, host = "127.0.0.1", control, ...simulatorOptions } = options;
  const simulator = createSimulator(simulatorOptions);
  const serving: Serving = { simulator, isLoopback: isLoopbackHost(host), hasControl: false };
  const server = createDoubleServer(serving);
  await listen(server, port, host);
  const { address, port: boundPort, family } = server.address() as AddressInfo;
  // A name says where it should lead, and the address where it did.
  serving.isLoopback &&= isLoopbackHost(address);
  serving.hasControl = control ?? serving.isLoopback;
  const url = `http://${family === "IPv6" ? `[${address}]` : address}:${boundPort}`;
  const controlUrl = serving.hasControl ? { controlUrl: `${url}${CONTROL_PATH}` } : {};
  return { url, ...controlUrl, simulator, close: () => close(server) };
}

function createDoubleServer(serving: Serving): Server {
  const { simulator } = serving;
  const unanswered = createUnanswered();
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    unanswered.add(request, response);
    // The caller hung up while sending: there is nobody to answer.
    serve(serving, request, response).catch(() => response.destroy());
  };
  const server = createServer({ ...LIMITS, requireHostHeader: false }, answer);
  // Node would refuse an unknown expectation itself, and end a tunnel without a word.
  server.on("checkExpectation", answer);
  server.on("connect", (request, socket) => {
    answerTunnel(request, socket, simulator).catch(() => socket.destroy());
  });
  server.on("clientError", (error, socket) =>
    unanswered.whenNone(socket, () => answerUnread(error, socket, simulator)),
  );
  return server;
}

async function serve(serving: Serving, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { simulator, hasControl } = serving;
  const { method = "GET", url = "/" } = request;
  if (hasControl && isControl(url)) return write(writeControl(await control(serving, request)), response);
  const signal = signalOf(response);
  const body = await readBody(request, simulator.maxBodyBytes);
  const header = headersOf(request);
  const answer = await simulator.handle({ method, url, header, body, signal });
  if (answer === "dropped") response.destroy();
  else write(answer, response);
}

/** Aborts when the caller hangs up before the answer is sent. */
function signalOf(response: ServerResponse): AbortSignal {
  const caller = new AbortController();
  response.on("close", () => {
    // Every response closes in the end; an abort is costly to make for those that were sent.
    if (!response.writableFinished) caller.abort();
  });
  return caller.signal;
}

function isControl(url: string): boolean {
  return url === CONTROL_PATH || url.startsWith(`${CONTROL_PATH}/`);
}

async function control({ simulator, isLoopback }: Serving, request: IncomingMessage): Promise<ControlAnswer> {
  const body = await readBody(request, MAX_CONTROL_BYTES);
  if (body.length > MAX_CONTROL_BYTES)
    return { status: 413, value: { error: `Expected a body of at most ${MAX_CONTROL_BYTES} bytes.` } };
  const { method = "GET", url = "/" } = request;
  const text = new TextDecoder().decode(body);
  return refuseStranger(request, isLoopback) ?? answerControl(simulator, { method, url, body: text });
}

function write({ status, headers, body }: Answer, response: ServerResponse): void {
  const length = status === 204 ? {} : { "content-length": Buffer.byteLength(body) };
  response.writeHead(status, { ...headers, ...length }).end(body);
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.on("error", (cause: NodeJS.ErrnoException) => {
      const reason = cause.code === "EADDRINUSE" ? "the port is in use" : cause.message;
      reject(new SimulatorError("listen", `Cannot listen at ${host}:${port}: ${reason}.`, { cause }));
    });
    server.listen(port, host, resolve);
  });
}

function close(server: Server): Promise<void> {
  const grace = setTimeout(() => server.closeAllConnections(), CLOSE_GRACE_MS);
  return new Promise((resolve) => {
    server.close(() => {
      clearTimeout(grace);
      resolve();
    });
    server.closeIdleConnections();
  });
}
