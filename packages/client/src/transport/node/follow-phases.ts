import type { ClientRequest } from "node:http";
import type { Socket } from "node:net";
import type { Enter } from "../phase.ts";

/** Tells how far a request has come, by the events of its connection. Node writes nothing of it before the last of them. */
export function followPhases(request: ClientRequest, enter: Enter): void {
  enter("lookup");
  request.once("socket", (socket: Socket) => {
    if (request.reusedSocket) enter("write", "reused");
    else followOpening(socket, enter);
    const onData = () => enter("read");
    socket.once("data", onData);
    request.once("close", () => socket.off("data", onData));
  });
  request.once("finish", () => enter("wait"));
}

/** What a connection goes through before it can carry a request. An agent of the user may have opened it already. */
function followOpening(socket: Socket & { readonly secureConnecting?: boolean }, enter: Enter): void {
  const { connecting, secureConnecting = false } = socket;
  const opened = () => enter("write", "fresh");
  if (connecting) {
    socket.once("lookup", () => enter("connect"));
    socket.once("connect", secureConnecting ? () => enter("handshake") : opened);
  }
  if (secureConnecting) socket.once("secureConnect", opened);
  if (secureConnecting && !connecting) enter("handshake", "fresh");
  else if (!connecting) opened();
}
