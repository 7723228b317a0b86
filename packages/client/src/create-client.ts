import {
  type CreateConnectionFetchClient,
  type CreateConnectionInput,
  type CreateConnectionOutput,
  createConnection,
  createConnectionFetchClient,
  createConnectionOperation,
} from "@dataworks-kit/api";
import { type Caller, callOperation, type Exists, type Operation } from "./call-operation.ts";
import type { CallOptions } from "./call-options.ts";
import { type ClientOptions, settle } from "./client-options.ts";
import { type InspectedCall, inspectCall } from "./inspect-call.ts";
import { rawFetchClient } from "./raw-fetch-client.ts";

/** A ConnectionType of the contract. */
export type ConnectionType = CreateConnectionInput["ConnectionType"];

/** The input of one ConnectionType. Told by its type, so that the compiler speaks of its Content alone when it complains. */
export type InputOf<Type extends ConnectionType> = { readonly ConnectionType: Type } & Extract<
  CreateConnectionInput,
  { readonly ConnectionType: Type }
>;

/** What a call with these options resolves to. */
export type Outcome<Output, Options> = Options extends { readonly retryAmbiguous: true }
  ? Output | Exists
  : Output;

/** A client for DataWorks. Each method is one operation of the API, under its own parameter names. */
export interface Client {
  /**
   * Adds a data source to a workspace and answers with its id in `Data` (a `bigint` beyond 2^53).
   *
   * Not idempotent: when an error says `ambiguous`, look whether the data source is there before trying again.
   * The vendor has deprecated CreateConnection in favour of CreateDataSource; calls still work.
   *
   * @throws DataWorksError, whatever fails; its `kind` says what did. Nothing is sent when it is `config`.
   */
  readonly createConnection: <Type extends ConnectionType, const Options extends CallOptions = CallOptions>(
    input: InputOf<Type>,
    options?: Options,
  ) => Promise<Outcome<CreateConnectionOutput, Options>>;
  /**
   * Signs a call without sending it. The request holds the signature and every secret: show `redacted` instead.
   *
   * @throws DataWorksError of kind `config`
   */
  readonly inspect: <Type extends ConnectionType>(input: InputOf<Type>) => Promise<InspectedCall>;
  /**
   * The raw door: openapi-fetch over the contract's `paths`, with `{ data, error, response }`. It signs and tries again as
   * the methods do, but checks no input. A refusal is an `error`; what fails on the way is thrown as a DataWorksError.
   */
  readonly raw: CreateConnectionFetchClient;
}

/**
 * Creates a client for one region (or one endpoint) and one access key. Nothing is sent yet.
 *
 * @throws DataWorksError of kind `config` that names the option and what was expected.
 */
export function createClient(options: ClientOptions): Client {
  const settings = settle(options);
  const caller: Caller = { settings, memory: { clockOffsetMs: 0, parametersIn: settings.parametersIn } };
  let raw: CreateConnectionFetchClient | undefined;
  return {
    // The types tell apart when `exists` can come, which no cast-free code can follow.
    createConnection: (input, callOptions) =>
      callOperation(CREATE_CONNECTION, caller, input, callOptions) as Promise<never>,
    inspect: (input) => inspectCall(CREATE_CONNECTION, caller, input),
    get raw() {
      raw ??= rawFetchClient(createConnectionOperation, createConnectionFetchClient, caller);
      return raw;
    },
  };
}

const CREATE_CONNECTION: Operation<CreateConnectionInput, CreateConnectionOutput> = {
  descriptor: createConnectionOperation,
  send: (options, input, callOptions) =>
    createConnection(createConnectionFetchClient(options), input, callOptions),
  isOutput: (body) => "Data" in body && (typeof body.Data === "bigint" || Number.isSafeInteger(body.Data)),
};
