import type { OperationContract } from "@dataworks-kit/wire";

/** A call that somebody has filled in, complete or not. */
export interface SampleCall {
  /** The operation: one of `@dataworks-kit/api/contracts`, or of any RPC product that `dataworks-gen` generated. */
  readonly contract: OperationContract;
  /** Parameters under their wire names. JSON is an object, a list, JSON text, or any text while somebody is still typing. */
  readonly input: Readonly<Record<string, unknown>>;
  /**
   * The server, such as `http://127.0.0.1:8080`. It may have a path, as gateways of private clouds do. Default: the one of
   * RegionId, or of cn-shanghai.
   */
  readonly endpoint?: string;
}

/** In what a sample is written, and for which client. */
export type SampleLanguage =
  | "typescript"
  | "node"
  | "python"
  | "java"
  | "go"
  | "curl"
  | "aliyun"
  | "dataworks";

/** A variable that a sample reads from its environment. */
export interface EnvironmentVariable {
  readonly name: string;
  /** What it holds, in a few words. */
  readonly meaning: string;
}

/** A program that makes the call. */
export interface Sample {
  readonly language: SampleLanguage;
  /** The language and the client, for people. */
  readonly title: string;
  readonly fileName: string;
  /** No secret stands in it: each is read from the environment. It ends with a line feed. */
  readonly code: string;
  /** What to type into a shell to get what it imports; empty when nothing is to be installed. */
  readonly install: string;
  /** The variables that it reads, the access key first. */
  readonly environment: readonly EnvironmentVariable[];
}
