import type { ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Answer } from "@dataworks-kit/msw/simulator";

/** What a fault has in hand. */
export interface FaultyCall {
  /** Lets the double carry the call out. */
  readonly carryOut: () => Promise<Answer>;
  readonly response: ServerResponse;
  /** The whole request as text, secrets included: some proxies and gateways print it. */
  readonly echo: () => string;
}

/** Something that goes wrong between client and service. */
export type Fault = (call: FaultyCall) => Promise<void> | void;

/** Longer than a client of these tests waits for an answer. */
const TOO_LONG_MS = 1_500;

const envelope = (Code: string) =>
  JSON.stringify({ RequestId: "fault", HostId: "fault", Code, Message: "A fault." });

function answer(response: ServerResponse, status: number, body: string, type = "application/json"): void {
  response.writeHead(status, { "content-type": type, "content-length": Buffer.byteLength(body) }).end(body);
}

function refusal(status: number, code: string): Fault {
  return ({ response }) => answer(response, status, envelope(code));
}

/** By name. Those that carry the call out first say so: what the client hears then is not the whole truth. */
export const FAULTS: Readonly<Record<string, Fault>> = {
  "reset before it was carried out": ({ response }) => void response.destroy(),
  "reset after it was carried out": async ({ carryOut, response }) => {
    await carryOut();
    response.destroy();
  },
  "slow headers, carried out": async ({ carryOut, response }) => {
    const { status, body } = await carryOut();
    await sleep(TOO_LONG_MS, undefined, { ref: false });
    if (!response.destroyed) answer(response, status, body);
  },
  "slow body, carried out": async ({ carryOut, response }) => {
    const { status, body } = await carryOut();
    response.writeHead(status, { "content-length": Buffer.byteLength(body) }).write(body.slice(0, 5));
    await sleep(TOO_LONG_MS, undefined, { ref: false });
    response.destroy();
  },
  "truncated body, carried out": async ({ carryOut, response }) => {
    const { status, body } = await carryOut();
    response.writeHead(status, { "content-length": Buffer.byteLength(body) });
    response.write(body.slice(0, -5), () => response.destroy());
  },
  "not JSON, carried out": async ({ carryOut, response }) => {
    await carryOut();
    answer(response, 200, "<html>welcome</html>", "text/html");
  },
  "not JSON, not carried out": ({ response }) => answer(response, 200, "<html>sign in</html>", "text/html"),
  "429 Throttling.User": refusal(429, "Throttling.User"),
  "503 ServiceUnavailable": refusal(503, "ServiceUnavailable"),
  "503 of a proxy, not carried out": ({ response }) => answer(response, 503, "busy", "text/html"),
  "502 of a proxy, carried out": async ({ carryOut, response }) => {
    await carryOut();
    answer(response, 502, "bad gateway", "text/html");
  },
  "500 InternalError, not carried out": refusal(500, "InternalError"),
  "500 InternalError, carried out": async ({ carryOut, response }) => {
    await carryOut();
    answer(response, 500, envelope("InternalError"));
  },
};
