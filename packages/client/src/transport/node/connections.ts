import type { Agent, IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import type { Enter } from "../phase.ts";

/** How long a connection may be idle when its server announces no less, as Node's global agent has it. */
const LONGEST_IDLE_MS = 5_000;
/** A connection is closed this long before its server would do so: a request must not meet the end on its way. */
const MARGIN_MS = 1_000;
/** When a connection that is kept begins to be probed, as Node's own agents have it. */
const FIRST_PROBE_MS = 1_000;

const TIMEOUT = /(?:^|[,;\s])timeout\s*=\s*"?(\d{1,9})/i;

/** What is known of a connection. */
interface Connection {
  /** Whether an agent of ours keeps it. */
  isKept: boolean;
  isIdle: boolean;
  /** How long it may be idle by the last answer that came on it. */
  idleLimitMs: number;
  /** Takes how far its last request has come. Absent before the first. */
  enter: Enter | undefined;
}

const connections = new WeakMap<Socket, Connection>();

/** One listener for the life of a connection sees what comes on it. */
function getConnection(socket: Socket): Connection {
  const known = connections.get(socket);
  if (known) return known;
  const connection: Connection = {
    isKept: false,
    isIdle: false,
    idleLimitMs: LONGEST_IDLE_MS,
    enter: undefined,
  };
  connections.set(socket, connection);
  socket.on("data", () => {
    if (connection.isIdle) socket.destroy();
    else connection.enter?.("read");
  });
  return connection;
}

/**
 * Begins to tell when the answer to a request comes on a connection.
 *
 * @returns whether the connection has carried a request before. Node does not tell so of one that an agent hands on while others wait
 */
export function followAnswer(socket: Socket, enter: Enter): boolean {
  const connection = getConnection(socket);
  const isReused = connection.enter !== undefined;
  connection.enter = enter;
  return isReused;
}

/** Keeps how long the connection of an answer may be idle, if the answer says so: `keep-alive: timeout=5`. */
export function learnIdleLimit({ socket, headers }: IncomingMessage): void {
  const announced = headers["keep-alive"];
  if (announced === undefined) return;
  const [, seconds] = TIMEOUT.exec(String(announced)) ?? [];
  if (seconds)
    getConnection(socket).idleLimitMs = Math.min(LONGEST_IDLE_MS, Number(seconds) * 1_000 - MARGIN_MS);
}

/**
 * Makes an agent close idle connections: in time, and when something comes on one. That is an answer to no request, which the next
 * request would take for its own. An option of the agent would set the time of requests too, and it reads only an announcement that
 * begins with the time. Node calls the two methods when a connection becomes idle and when it is used again.
 */
export function limitIdleTime(agent: Agent): void {
  const { reuseSocket } = agent;
  agent.keepSocketAlive = (socket: Socket) => {
    const connection = getConnection(socket);
    if (connection.idleLimitMs <= 0) return false;
    if (!connection.isKept) keep(socket);
    connection.isKept = true;
    connection.isIdle = true;
    socket.setTimeout(connection.idleLimitMs);
    socket.unref();
    return true;
  };
  agent.reuseSocket = (socket: Socket, request) => {
    getConnection(socket).isIdle = false;
    socket.setTimeout(0);
    reuseSocket.call(agent, socket, request);
  };
}

function keep(socket: Socket): void {
  socket.setKeepAlive(true, FIRST_PROBE_MS);
  socket.on("timeout", () => socket.destroy());
}

/** Whether an agent has an idle connection. Its events must be seen before it is used again. */
export function hasIdle({ freeSockets }: Agent): boolean {
  for (const _ in freeSockets) return true;
  return false;
}

/**
 * Waits until the events that have come are seen: that a server has closed its connection, or an answer to no request. Otherwise a
 * call right after another one, or after work that kept the event loop, would be written into it.
 */
export function seeEvents(): Promise<void> {
  // The first may come before the system is asked for events, the second comes after it.
  return new Promise((resolve) => setImmediate(setImmediate, resolve));
}
