import type { ClientRequest } from "node:http";
import type { Socket } from "node:net";
import type { Enter } from "../phase.ts";

/** A host that is an address of IPv4 or IPv6, and is not looked up. */
const ADDRESS = /^[\d.]+$|:/;

/** Tells how far a request has come, by the events of its connection. Node writes nothing of it before a connection is open. */
export function followPhases(request: ClientRequest, Connection: typeof Socket, enter: Enter): void {
  enter(ADDRESS.test(request.host) ? "connect" : "lookup");
  request.once("socket", (socket: Socket) => {
    // An agent of the user, or a tool that answers requests: who knows what its events mean.
    if (Object.getPrototypeOf(socket) !== Connection.prototype) return enter("handed on");
    if (request.reusedSocket) enter("write", "reused");
    else followOpening(socket, enter);
    const onData = () => enter("read");
    socket.once("data", onData);
    request.once("finish", () => enter("wait"));
    request.once("close", () => socket.off("data", onData));
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
