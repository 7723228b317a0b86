import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { isLoopbackHost } from "@dataworks-kit/wire";
import { createSimulator, type Simulator, type SimulatorOptions } from "../dataworks/simulator.ts";
import { SimulatorError } from "../gateway/simulator-error.ts";
import type { Answer } from "../gateway/write-answer.ts";
import { answerTunnel, answerUnread, createUnanswered } from "./answer-unread.ts";
import { answerControl, CONTROL_PATH, isControl } from "./control.ts";
import { readRequest } from "./read-request.ts";

/** Where the server listens, and how its double behaves. */
export interface ServerOptions extends SimulatorOptions {
  /** Default 0: a free port. */
  readonly port?: number;
  /** Default 127.0.0.1: nobody outside the machine can call it. */
  readonly host?: string;
  /** Whether `/_double` reads and changes the double. Default: only when nobody outside the machine can call it. */
  readonly control?: boolean;
}

/** A double that listens. `await using server = await startServer()` closes it at the end of the block. */
export interface RunningServer extends AsyncDisposable {
  /** Where it answers, without a slash at the end. */
  readonly url: string;
  /** Where tests in other languages read and change it; absent when that is off. */
  readonly controlUrl?: string;
  readonly simulator: Simulator;
  /** Stops: takes no new connection, lets calls finish for up to two seconds, then closes all. */
  readonly close: () => Promise<void>;
}

const LIMITS = {
  /** The vendor's current clients put Content in the URL, so it may be as long as a body. */
  maxHeaderSize: 1024 * 1024 + 64 * 1024,
  /** What the vendor's gateway announces in `keep-alive`. */
  keepAliveTimeout: 25_000,
  /** The double decides about a missing Host, and not Node. */
  requireHostHeader: false,
};
const CLOSE_GRACE_MS = 2_000;

/**
 * Starts a double over plain HTTP.
 *
 * @throws SimulatorError: `listen` when the port is taken or not allowed, else as `createSimulator`.
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const { port = 0, host = "127.0.0.1", control, ...simulatorOptions } = options;
  const simulator = createSimulator(simulatorOptions);
  const server = createServer(LIMITS);
  const bound = await listen(server, port, host);
  // A name says where it should lead, and the address where it did.
  const isLoopback = isLoopbackHost(host) && isLoopbackHost(bound.address);
  const hasControl = control ?? isLoopback;
  // No request is lost: the first one can come in the next turn of the event loop at the earliest.
  answerRequests(server, { simulator, hasControl, isLoopback });
  const url = `http://${bound.family === "IPv6" ? `[${bound.address}]` : bound.address}:${bound.port}`;
  const controlUrl = hasControl ? { controlUrl: `${url}${CONTROL_PATH}` } : {};
  const stop = () => close(server);
  return { url, ...controlUrl, simulator, close: stop, [Symbol.asyncDispose]: stop };
}

function listen(server: Server, port: number, host: string): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.on("error", (cause: NodeJS.ErrnoException) => {
      const reason = cause.code === "EADDRINUSE" ? "the port is in use" : cause.message;
      reject(new SimulatorError("listen", `Cannot listen at ${host}:${port}: ${reason}.`, { cause }));
    });
    server.listen(port, host, () => resolve(server.address() as AddressInfo));
  });
}

/** What answers a request, and who may use the control interface. */
interface Serving {
  readonly simulator: Simulator;
  readonly hasControl: boolean;
  /** Whether nobody outside the machine can call. */
  readonly isLoopback: boolean;
}

function answerRequests(server: Server, serving: Serving): void {
  const { simulator } = serving;
  const unanswered = createUnanswered();
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    unanswered.add(request, response);
    // The caller hung up while sending: nobody waits for the answer.
    serve(serving, request, response).catch(() => response.destroy());
  };
  server.on("request", answer);
  // Node would refuse an unknown expectation itself, and end a tunnel without a word.
  server.on("checkExpectation", answer);
  server.on("connect", (request, socket) => {
    answerTunnel(request, socket, simulator).catch(() => socket.destroy());
  });
  server.on("clientError", (error, socket) =>
    unanswered.whenNone(socket, () => answerUnread(error, socket, simulator)),
  );
}

async function serve(
  { simulator, hasControl, isLoopback }: Serving,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (hasControl && isControl(request.url ?? "/"))
    return write(await answerControl(request, simulator, isLoopback), response);
  const answer = await simulator.handle(await readRequest(request, response, simulator.maxBodyBytes));
  if (answer === "dropped") response.destroy();
  else write(answer, response);
}

function write({ status, headers, body }: Answer, response: ServerResponse): void {
  const length = status === 204 ? {} : { "content-length": Buffer.byteLength(body) };
  response.writeHead(status, { ...headers, ...length }).end(body);
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
