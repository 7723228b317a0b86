import type { ClientRequest, IncomingMessage } from "node:http";
import { urlToHttpOptions } from "node:url";
import type { TransportAnswer, TransportOptions, TransportRequest } from "../transport.ts";
import { followPhases } from "./follow-phases.ts";
import { readBody } from "./read-body.ts";
import type { Sender } from "./sender.ts";

/** Sends a request and reads the whole answer. Whatever ends first ends it all; later events of the connection change nothing. */
export function exchange(
  { module, agent, Connection }: Sender,
  { method, url, headers, body }: TransportRequest,
  { signal, enter }: TransportOptions,
): Promise<TransportAnswer> {
  return new Promise((resolve, reject) => {
    const place = urlToHttpOptions(new URL(url));
    const request = module.request({ ...place, method, headers: { ...ACCEPTED, ...headers }, agent });
    const onAbort = () => {
      reject(signal.reason);
      request.destroy();
    };
    const onLost = () => reject(new Error("The connection was closed without an answer."));
    signal.addEventListener("abort", onAbort, { once: true });
    followPhases(request, Connection, enter);
    request.on("response", (response) => {
      request.off("close", onLost);
      readAnswer(response, request).then(resolve, reject);
    });
    request.on("error", reject);
    request.on("close", onLost);
    request.on("close", () => signal.removeEventListener("abort", onAbort));
    request.end(body);
  });
}

/** What `readBody` can decode. */
const ACCEPTED = { "accept-encoding": "gzip, deflate, br" };

async function readAnswer(response: IncomingMessage, request: ClientRequest): Promise<TransportAnswer> {
  try {
    const text = await readBody(response);
    return { status: response.statusCode ?? 0, headers: joinHeaders(response.headers), text };
  } catch (error) {
    request.destroy();
    throw error;
  }
}

function joinHeaders(headers: IncomingMessage["headers"]): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
