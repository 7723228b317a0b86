import type { Enter } from "./phase.ts";

/** A request that is signed, as it is sent. */
export interface TransportRequest {
  readonly method: string;
  /** With the query, if there is one. */
  readonly url: string;
  /** By their names in lower case. Without `host`, which HTTP stacks write themselves. */
  readonly headers: Readonly<Record<string, string>>;
  /** Absent when all parameters travel in the query. */
  readonly body: string | undefined;
}

/** A whole answer. */
export interface TransportAnswer {
  readonly status: number;
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body, decoded. */
  readonly text: string;
}

/** What goes with a request. */
export interface TransportOptions {
  /** Ends the request at once. The transport rejects then, whatever the connection does. */
  readonly signal: AbortSignal;
  /** Takes how far the request has come. A transport that never calls it leaves every failure ambiguous. */
  readonly enter: Enter;
}

/**
 * Sends a signed request, and resolves to the whole answer whatever its status is. It follows no redirect, which would carry
 * passwords to a server that the caller did not name, and reads no answer beyond `MAX_ANSWER_BYTES`.
 */
export type Transport = (request: TransportRequest, options: TransportOptions) => Promise<TransportAnswer>;

/** Far more than any answer. The limit keeps other bodies out of memory. */
export const MAX_ANSWER_BYTES: number = 1024 * 1024;

/** Thrown for an answer that is larger than any answer can be. */
export class AnswerTooLargeError extends Error {
  override readonly name = "AnswerTooLargeError";

  constructor() {
    super(`The answer is larger than ${MAX_ANSWER_BYTES} bytes.`);
  }
}
