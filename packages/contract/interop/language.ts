import { WAYS_TO_SEND, type WayToSend } from "../lab/ways-to-send.ts";

/** A client of the vendor, and what is its own about it. */
export interface VendorClient {
  readonly name: string;
  readonly version: string;
  /** The stem of its program in the folder of its language. */
  readonly program: string;
  readonly ways: readonly WayToSend[];
  /** Whether a region of its program is the program that the guide shows. */
  readonly isInGuide?: true;
  /** Data beyond 2^53 as the client gives it. Default: exact. */
  readonly data?: "rounded";
  /** What the client makes of a code, where it does not leave it as it came. */
  readonly codes?: Readonly<Record<string, string>>;
  /** The class of the error that it throws for a throttled call, where it has one. */
  readonly throttlingError?: string;
}

/** What a language may use to get ready. */
export interface Workplace {
  /** A new folder for what is built in this run. */
  readonly scratch: string;
  /** Says on the way what is being done. */
  readonly tell: (progress: string) => void;
}

/** A program as it is, or the one that the guide shows of it. */
export type Form = "whole" | "guide";

/** Everything is there: what to type to run a program, its arguments to follow. */
export interface Ready {
  readonly kind: "ready";
  /** What runs the programs: `Python 3.11.7`. */
  readonly runtime: string;
  readonly command: (program: string, form: Form) => readonly [command: string, ...args: string[]];
}

/** `skipped`: this machine lacks a tool. `FAILED`: the tools are there, but the clients could not be made ready. */
export interface NotReady {
  readonly kind: "skipped" | "FAILED";
  readonly reason: string;
}

/** A language, its clients, and how they are made ready. */
export interface Language {
  readonly name: string;
  readonly clients: readonly VendorClient[];
  /** The program of a client that lives through all operations. */
  readonly life: { readonly client: string; readonly program: string };
  readonly prepare: (workplace: Workplace) => Promise<Ready | NotReady>;
}

/** HMAC-SHA1 with the parameters in the body and in the query. */
export const RPC_WAYS: readonly WayToSend[] = WAYS_TO_SEND.filter(
  ({ algorithm }) => algorithm === "HMAC-SHA1",
);
