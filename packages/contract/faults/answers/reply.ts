import type { ServerResponse } from "node:http";
import type { Fault } from "../../lab/faults.ts";

/** An answer as a server in between writes it. */
export interface Reply {
  readonly status: number;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A fault with what the matrix says of it. */
export interface NamedFault {
  readonly name: string;
  readonly fault: Fault;
  /** See `Plot`. */
  readonly canBeCertain?: boolean;
  readonly getsThrough?: boolean;
}

/** The same reply twice: after the double carried the call out, and without that. */
export function replyBothWays(name: string, reply: Reply): readonly NamedFault[] {
  const carriedOut: Fault = async ({ carryOut, response }) => {
    await carryOut();
    send(response, reply);
  };
  return [{ name: `${name}, carried out`, fault: carriedOut }, replyAtTheDoor(name, reply)];
}

/** A reply to a call that is not carried out. */
export function replyAtTheDoor(name: string, reply: Reply): NamedFault {
  return { name: `${name}, not carried out`, fault: ({ response }) => send(response, reply) };
}

/** Writes a reply as it is, also where HTTP knows better. */
export function send(
  response: ServerResponse,
  { status, type = "application/json", headers = {}, body = "" }: Reply,
): void {
  const length = status === 204 || status === 304 ? {} : { "content-length": Buffer.byteLength(body) };
  response.writeHead(status, { "content-type": type, ...length, ...headers }).end(body);
}

/** The vendor's envelope. */
export function writeEnvelope(code: string, message = "A fault."): string {
  return JSON.stringify({ RequestId: "fault", HostId: "fault", Code: code, Message: message });
}
