import type { KnownCode } from "../core/kit-types.ts";
import type { Connection, Phase } from "../transport/phase.ts";
import { quoteForeign, quoteWord, toSafeCause } from "./foreign-text.ts";

/**
 * What failed: `config` an option or the input, and nothing was sent; `network` the way to the server; `timeout` a limit of time, or
 * the caller's signal when its reason is a `TimeoutError`; `aborted` the caller's signal; `protocol` an answer that is not
 * DataWorks'; `api` a refusal by DataWorks.
 */
export type ErrorKind = "config" | "network" | "timeout" | "aborted" | "protocol" | "api";

/** One thing that is wrong with an input. It never holds the value, which may be a secret. */
export interface InputIssue {
  /** The parameter, or a place inside it: `EnvType`, `Content.password`. */
  readonly path: string;
  /** What was expected. */
  readonly message: string;
}

/** A message in our words. Foreign text goes into it through `quote`, which hides every secret. */
export type Wording = string | ((quote: (foreign: string) => string) => string);

/** The parts of an error. */
export interface ErrorDetails {
  readonly kind: ErrorKind;
  readonly operation: string;
  readonly message: Wording;
  readonly ambiguous?: boolean;
  readonly code?: string | undefined;
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  readonly recommend?: string | undefined;
  readonly issues?: readonly InputIssue[];
  readonly phase?: Phase | undefined;
  readonly connection?: Connection | undefined;
  readonly cause?: unknown;
  /** Texts that must not show in foreign text, in any spelling. */
  readonly secrets?: Iterable<string>;
}

/** The one error of this package. Switch on `kind`; no field of it holds a secret. */
export class DataWorksError extends Error {
  override readonly name = "DataWorksError";
  readonly kind: ErrorKind;
  /** The Action that was called, or `createClient`. */
  readonly operation: string;
  /** Whether the call may have been carried out although no success was seen. Look before calling again. */
  readonly ambiguous: boolean;
  /** The code of a refusal (`api`): a documented one, or another one of the service. */
  readonly code: KnownCode | (string & {}) | undefined;
  /** The HTTP status, when there was an answer. */
  readonly status: number | undefined;
  /** The id of the call, to quote to the vendor's support. */
  readonly requestId: string | undefined;
  /** The vendor's page about this refusal. */
  readonly recommend: string | undefined;
  /** What is wrong with the input (`config`). */
  readonly issues: readonly InputIssue[];
  /** How far the request had come, when there was no whole answer. Up to `handshake` nothing had been sent. */
  readonly phase: Phase | undefined;
  /** Whether its connection was opened for it or had carried others before, where the transport knows. */
  readonly connection: Connection | undefined;

  constructor(details: ErrorDetails) {
    const { cause, message, requestId, recommend } = details;
    const secrets = [...(details.secrets ?? [])];
    const quote = (foreign: string) => quoteForeign(foreign, secrets);
    super(
      typeof message === "string" ? message : message(quote),
      cause === undefined ? {} : { cause: toSafeCause(cause, secrets) },
    );
    this.kind = details.kind;
    this.operation = details.operation;
    this.ambiguous = details.ambiguous ?? false;
    this.code = details.code;
    this.status = details.status;
    this.requestId = requestId && quoteWord(requestId, secrets);
    this.recommend = recommend && quoteWord(recommend, secrets);
    this.issues = details.issues ?? [];
    this.phase = details.phase;
    this.connection = details.connection;
  }
}
