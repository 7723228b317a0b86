import type { Operation, OperationCall } from "@dataworks-kit/wire";
import type { Exists } from "../call/call-operation.ts";
import type { CallOptions } from "../call/call-options.ts";
import type { InspectedCall } from "../call/inspect-call.ts";
import type { Found } from "../call/look-after.ts";
import type { Handles } from "./create-client-core.ts";

/** The result of a call with these options. */
export type Outcome<Output, Options> =
  | Output
  | (Options extends { readonly retryAmbiguous: true } ? Exists : never)
  | (Options extends { readonly lookAfterAmbiguous: true } ? Found : never);

/** The types of a handle's call. */
export type CallOf<Handle> = Handle extends Operation<infer Call> ? Call : never;

/**
 * The input of one kind, where a parameter decides what others may be: `InputOf<CreateConnectionInput, "ConnectionType", "rds">`.
 * It names the kind, so that the compiler's message speaks of that kind alone.
 */
export type InputOf<Input, Name extends string, Kind> = { readonly [Decider in Name]: Kind } & Extract<
  Input,
  { readonly [Decider in Name]: Kind }
>;

/** The method of an operation. */
export type Method<Call extends OperationCall> = Call extends {
  readonly governor: infer Name extends string & keyof Call["input"];
}
  ? <Kind extends Call["input"][Name], const Options extends CallOptions = CallOptions>(
      input: InputOf<Call["input"], Name, Kind>,
      options?: Options,
    ) => Promise<Outcome<Call["output"], Options>>
  : <const Options extends CallOptions = CallOptions>(
      input: Call["input"],
      options?: Options,
    ) => Promise<Outcome<Call["output"], Options>>;

/** The methods of every client. They take any handle, also one without a method of its own. */
export interface AnyCall {
  /**
   * Calls an operation, as its method does.
   *
   * @throws DataWorksError for every failure; its `kind` says which. Nothing is sent when it is `config`.
   */
  readonly call: <Call extends OperationCall, const Options extends CallOptions = CallOptions>(
    operation: Operation<Call>,
    input: Call["input"],
    options?: Options,
  ) => Promise<Outcome<Call["output"], Options>>;
  /**
   * Signs a call without sending it. The request holds the signature and every secret: show `redacted` instead.
   *
   * @throws DataWorksError of kind `config` or `timeout`
   */
  readonly inspect: <Call extends OperationCall>(
    operation: Operation<Call>,
    input: Call["input"],
  ) => Promise<InspectedCall>;
  /**
   * The answers of a list, page after page, from the page of the input on. Each page is a call of its own, made when it is
   * asked for, with these options.
   *
   * @throws DataWorksError as a call does; `config` for an operation that has no pages
   */
  readonly pages: <Call extends OperationCall>(
    operation: Operation<Call>,
    input: Call["input"],
    options?: CallOptions,
  ) => AsyncGenerator<Call["output"], void, undefined>;
}

/** A client with a method for each of these operations, under the API's own parameter names. */
export type ClientFor<Operations extends Handles> = {
  readonly [Name in keyof Operations]: Method<CallOf<Operations[Name]>>;
} & AnyCall;
