import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as it arrived, byte for byte. */
export interface RecordedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A server on loopback that keeps what it was sent. */
export interface RecordedServer extends AsyncDisposable {
  readonly endpoint: string;
  readonly requests: RecordedRequest[];
}

/** What the server does with a request: the status, headers and body of an answer, or anything with the socket. */
export type Reply = (response: ServerResponse, request: RecordedRequest) => void;

/** The vendor's sample of a success. */
export const SUCCESS = '{"RequestId":"0bc141151593763****","HttpStatusCode":200,"Data":123,"Success":true}';

/** A reply of fixed text. */
export function replyWith(status: number, body: string, headers: Record<string, string> = {}): Reply {
  return (response) =>
    response.writeHead(status, { "content-type": "application/json;charset=utf-8", ...headers }).end(body);
}

/** Starts a server that gives every request this reply. */
export async function startRecordedServer(reply: Reply = replyWith(200, SUCCESS)): Promise<RecordedServer> {
  const requests: RecordedRequest[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = "", url = "", headers } = request;
    const recorded = { method, url, headers, body: Buffer.concat(chunks).toString() };
    requests.push(recorded);
    reply(response, recorded);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    requests,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
