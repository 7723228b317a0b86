/**
 * How far a request has come. Up to `handshake` not a byte of it has left this machine.
 *
 * - `address`: its URL is read
 * - `lookup`: the name of the server, or of the proxy, is looked up
 * - `connect`: a connection is opened; with an agent of your own or proxies of the environment, all that they do until it is there
 * - `tunnel`: a proxy is asked for a way to the server
 * - `handshake`: TLS is agreed on
 * - `handed on`: it was given to a `fetch`, which does not tell how far it comes
 * - `write`: its first byte may have left
 * - `wait`: all of it was written
 * - `read`: the answer has begun
 */
export const PHASES = [
  "address",
  "lookup",
  "connect",
  "tunnel",
  "handshake",
  "handed on",
  "write",
  "wait",
  "read",
] as const;

/** How far a request has come. */
export type Phase = (typeof PHASES)[number];

/** Whether the connection was opened for this request, or has carried others before. */
export type Connection = "fresh" | "reused";

/** Takes how far a request has come, and on which connection once that is known. */
export type Enter = (phase: Phase, connection?: Connection) => void;

/** Whether a request in this phase may have arrived. */
export function mayHaveLeft(phase: Phase | undefined): boolean {
  return rank(phase) >= rank("handed on");
}

const WORDS: Readonly<Partial<Record<Phase, string>>> = {
  lookup: "while the name of the server was looked up",
  connect: "while a connection was opened",
  tunnel: "while a proxy was asked for a way",
  handshake: "while TLS was agreed on",
  write: "while the request was written",
  wait: "while no answer had begun",
  read: "while the answer was read",
};

/** In which phase something ended, as the end of a clause; nothing where the phase says nothing. */
export function describePhase(phase: Phase | undefined): string {
  const words = phase && WORDS[phase];
  return words ? ` ${words}` : "";
}

/** How far a request has come, if one was made. */
export interface Progress {
  readonly phase?: Phase | undefined;
  readonly connection?: Connection | undefined;
}

/** Follows one request. */
export interface ProgressKeeper {
  readonly enter: Enter;
  /** The request is given to a transport. One that tells no phase leaves it at that: it may have left. */
  readonly handOn: () => void;
  readonly read: () => Progress;
}

/** Keeps how far a request has come. It never goes back: what may have left has left. */
export function createProgress(): ProgressKeeper {
  let isHandedOn = false;
  let phase: Phase | undefined;
  let connection: Connection | undefined;
  return {
    enter: (next, on = connection) => {
      if (rank(next) >= rank(phase)) phase = next;
      connection = on;
    },
    handOn: () => {
      isHandedOn = true;
    },
    read: () => ({ phase: phase ?? (isHandedOn ? "handed on" : undefined), connection }),
  };
}

/** Below every phase where none was entered. */
function rank(phase: Phase | undefined): number {
  return phase === undefined ? -1 : PHASES.indexOf(phase);
}
