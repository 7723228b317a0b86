import type { Agent, IncomingMessage } from "node:http";
import type { Socket } from "node:net";

/** How long a connection may be idle when its server announces no less, as Node's global agent has it. */
const LONGEST_IDLE_MS = 5_000;
/** A connection is closed this long before its server would do so: a request must not meet the end on its way. */
const MARGIN_MS = 1_000;
/** When a connection that is kept begins to be probed, as Node's own agents have it. */
const FIRST_PROBE_MS = 1_000;

const TIMEOUT = /(?:^|[,;\s])timeout\s*=\s*"?(\d{1,9})/i;

/** How long each connection may be idle by the last answer that came on it. */
const limits = new WeakMap<Socket, number>();
/** Whether each connection that was idle once is idle now. */
const idle = new WeakMap<Socket, boolean>();

/** Keeps how long the connection of an answer may be idle, if the answer says so: `keep-alive: timeout=5`. */
export function learnIdleLimit({ socket, headers }: IncomingMessage): void {
  const [, seconds] = TIMEOUT.exec(String(headers["keep-alive"])) ?? [];
  if (seconds) limits.set(socket, Math.min(LONGEST_IDLE_MS, Number(seconds) * 1_000 - MARGIN_MS));
}

/**
 * Makes an agent close idle connections: in time, and when something comes on one. That is an answer to no request, which the next
 * request would take for its own. An option of the agent would set the time of requests too, and it reads only an announcement that
 * begins with the time. Node calls the two methods when a connection becomes idle and when it is used again.
 */
export function limitIdleTime(agent: Agent): void {
  const { reuseSocket } = agent;
  agent.keepSocketAlive = (socket: Socket) => {
    const limitMs = limits.get(socket) ?? LONGEST_IDLE_MS;
    if (limitMs <= 0) return false;
    if (!idle.has(socket)) watch(socket);
    idle.set(socket, true);
    socket.setTimeout(limitMs);
    socket.unref();
    return true;
  };
  agent.reuseSocket = (socket: Socket, request) => {
    idle.set(socket, false);
    socket.setTimeout(0);
    reuseSocket.call(agent, socket, request);
  };
}

function watch(socket: Socket): void {
  socket.setKeepAlive(true, FIRST_PROBE_MS);
  socket.on("timeout", () => socket.destroy());
  socket.on("data", () => {
    if (idle.get(socket)) socket.destroy();
  });
}

/**
 * Waits until the events that have come are seen, where a connection is idle: that its server has closed it, or an answer to no
 * request. Otherwise a call right after another one, or after work that kept the event loop, would be written into it.
 */
export async function seeIdleEvents(agent: Agent): Promise<void> {
  // The first may come before the system is asked for events, the second comes after it.
  if (hasIdle(agent)) await new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve)));
}

function hasIdle({ freeSockets }: Agent): boolean {
  for (const _ in freeSockets) return true;
  return false;
}
