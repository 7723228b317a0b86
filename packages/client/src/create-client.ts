import type { CreateConnectionInput, CreateConnectionOutput } from "@dataworks-kit/api";
import { createConnection as createConnectionOperation } from "@dataworks-kit/api/operations";
import { callOperation, type Exists, type Operation } from "./call-operation.ts";
import type { CallOptions } from "./call-options.ts";
import type { ClientOptions } from "./client-options.ts";
import { createCaller } from "./create-caller.ts";
import { type InspectedCall, inspectCall } from "./inspect-call.ts";

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
}

/**
 * Creates a client for one region (or one endpoint) and one access key. Nothing is sent yet.
 *
 * @throws DataWorksError of kind `config` that names the option and what was expected.
 */
export function createClient(options: ClientOptions): Client {
  const caller = createCaller(options);
  return {
    // The types tell apart when `exists` can come, which no cast-free code can follow.
    createConnection: (input, callOptions) =>
      callOperation(CREATE_CONNECTION, caller, input, callOptions) as Promise<never>,
    inspect: (input) => inspectCall(CREATE_CONNECTION, caller, input),
  };
}

const CREATE_CONNECTION: Operation = {
  descriptor: createConnectionOperation,
  isOutput: (body) => "Data" in body && isInt64(body.Data),
};

function isInt64(value: unknown): boolean {
  if (typeof value === "bigint") return BigInt.asIntN(64, value) === value;
  return Number.isSafeInteger(value) && !Object.is(value, -0);
}
