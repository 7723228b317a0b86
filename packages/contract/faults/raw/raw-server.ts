import { createServer, type Socket } from "node:net";
import type { Answer, Simulator } from "@dataworks-kit/msw/simulator";
import { listenOnLoopback } from "../../lab/loopback.ts";
import { type ByteReader, createByteReader } from "./byte-reader.ts";
import { answerBytes } from "./write-answer.ts";

/** What a fault has in hand when the head of a request has come. */
export interface RawCall {
  readonly socket: Socket;
  /** Reads the rest of the request. */
  readonly arrive: () => Promise<Buffer>;
  /** Lets the double carry the call out, once the request has come whole. A second time is the same bytes again. */
  readonly carryOut: () => Promise<Answer>;
}

/** Something that a server does with the bytes of a connection. */
export type RawFault = (call: RawCall) => Promise<void> | void;

/** A server that writes its bytes itself. */
export interface RawServer extends AsyncDisposable {
  readonly endpoint: string;
  readonly sockets: ReadonlySet<Socket>;
  /** Waits until no fault is at work. */
  readonly settle: () => Promise<void>;
}

/** Starts a server on loopback; `choose` gives the fault of each request, or none. */
export async function startRawServer(
  simulator: Simulator,
  choose: () => RawFault | undefined,
): Promise<RawServer> {
  const working = new Set<Promise<void>>();
  const serve = async (call: RawCall) => {
    const work = Promise.resolve((choose() ?? answerWell)(call)).catch(() => void call.socket.destroy());
    working.add(work);
    await work;
    working.delete(work);
  };
  // A client may end its side and still wait for an answer.
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
    serveConnection(simulator, socket, serve).catch(() => socket.destroy());
  });
  const { port, sockets, [Symbol.asyncDispose]: dispose } = await listenOnLoopback(server);
  return {
    endpoint: `http://127.0.0.1:${port}`,
    sockets,
    [Symbol.asyncDispose]: dispose,
    settle: async () => void (await Promise.all(working)),
  };
}

const answerWell: RawFault = async ({ socket, carryOut }) => {
  socket.write(answerBytes(await carryOut()));
};

async function serveConnection(
  simulator: Simulator,
  socket: Socket,
  serve: (call: RawCall) => Promise<void>,
): Promise<void> {
  const reader = createByteReader(socket);
  for (;;) {
    const head = await reader.readThrough("\r\n\r\n");
    if (head === undefined) return void socket.end();
    const call = readCall(simulator, { socket, reader, head });
    await serve(call);
    if (socket.destroyed || socket.writableEnded) return;
    await call.arrive();
  }
}

function readCall(
  simulator: Simulator,
  { socket, reader, head }: { readonly socket: Socket; readonly reader: ByteReader; readonly head: string },
): RawCall {
  const [first = "", ...lines] = head.trimEnd().split("\r\n");
  const [method = "", url = ""] = first.split(" ");
  const headers = new Headers(lines.map((line) => splitOnce(line)));
  if (headers.has("transfer-encoding")) throw new Error("This server reads bodies with a length alone.");
  const header = (name: string) => headers.get(name) ?? undefined;
  let body: Promise<Buffer> | undefined;
  const arrive = () => (body ??= readBody(reader, Number(header("content-length") ?? 0)));
  const carryOut = async () => {
    const answer = await simulator.handle({ method, url, header, body: await arrive() });
    if (answer === "dropped") throw new Error("No script drops a connection here.");
    return answer;
  };
  return { socket, arrive, carryOut };
}

async function readBody(reader: ByteReader, length: number): Promise<Buffer> {
  const body = await reader.readBytes(length);
  if (!body) throw new Error("The request did not come whole.");
  return body;
}

function splitOnce(line: string): [string, string] {
  const at = line.indexOf(":");
  return [line.slice(0, at), line.slice(at + 1).trim()];
}
