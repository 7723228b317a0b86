import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Answer, Simulator } from "@dataworks-kit/msw/simulator";
import type { Fault } from "./faults.ts";
import { listenOnLoopback } from "./loopback.ts";

/** A server between client and double that lets things go wrong. */
export interface FaultServer extends AsyncDisposable {
  readonly endpoint: string;
}

/** Starts a server on loopback; `choose` gives the fault of each request, or none. */
export async function startFaultServer(
  simulator: Simulator,
  choose: () => Fault | undefined,
): Promise<FaultServer> {
  const server = createServer((request, response) => {
    serve(simulator, choose(), { request, response }).catch(() => response.destroy());
  });
  const { port, [Symbol.asyncDispose]: dispose } = await listenOnLoopback(server);
  return { endpoint: `http://127.0.0.1:${port}`, [Symbol.asyncDispose]: dispose };
}

async function serve(
  simulator: Simulator,
  fault: Fault | undefined,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  const body = await readBody(request);
  const carryOut = () => carriedOut(simulator, request, body);
  const echo = () => `${request.method} ${request.url}\n${request.rawHeaders.join("\n")}\n\n${body}`;
  if (fault) return fault({ carryOut, response, echo });
  const { status, headers, body: text } = await carryOut();
  response.writeHead(status, { ...headers, "content-length": Buffer.byteLength(text) }).end(text);
}

async function carriedOut(
  simulator: Simulator,
  { method = "", url = "", headers }: IncomingMessage,
  body: Buffer,
): Promise<Answer> {
  const header = (name: string) => headers[name]?.toString();
  const answer = await simulator.handle({ method, url, header, body });
  if (answer === "dropped") throw new Error("No script drops a connection here.");
  return answer;
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}
