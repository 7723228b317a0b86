import {
  type CallOptions,
  type CreateConnectionInput,
  type CreateConnectionOutput,
  createConnection,
  createConnectionFetchClient,
  createConnectionOperation,
} from "@dataworks-kit/api";
import { callOperation, type Operation } from "./call-operation.ts";
import { type ClientOptions, settle } from "./client-options.ts";

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
  readonly createConnection: (
    input: CreateConnectionInput,
    options?: CallOptions,
  ) => Promise<CreateConnectionOutput>;
}

/**
 * Creates a client for one region (or one endpoint) and one access key. Nothing is sent yet.
 *
 * @throws DataWorksError of kind `config` that names the option and what was expected.
 */
export function createClient(options: ClientOptions): Client {
  const settings = settle(options);
  return {
    createConnection: (input, callOptions) => callOperation(CREATE_CONNECTION, settings, input, callOptions),
  };
}

const CREATE_CONNECTION: Operation<CreateConnectionInput, CreateConnectionOutput> = {
  descriptor: createConnectionOperation,
  send: (options, input, callOptions) =>
    createConnection(createConnectionFetchClient(options), input, callOptions),
  isOutput: (body) => "Data" in body && (typeof body.Data === "bigint" || Number.isSafeInteger(body.Data)),
};
