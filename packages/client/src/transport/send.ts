import type { NameValue } from "@dataworks-kit/wire";

/** A call as the gateway is to read it. */
export interface OutgoingCall {
  readonly action: string;
  readonly version: string;
  /** In upper case. */
  readonly method: string;
  /** The operation's own, flat and decoded. */
  readonly parameters: readonly NameValue[];
}

/** An answer, come whole. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** What goes with one attempt to send. */
export interface Sending {
  readonly signal: AbortSignal;
  /** Told when the request is handed on: from then on it may arrive. */
  readonly onHandedOn: () => void;
}

/** Sends a call. The layers of the client are made of these, each around another one. */
export type Send = (call: OutgoingCall, sending: Sending) => Promise<Answer>;
