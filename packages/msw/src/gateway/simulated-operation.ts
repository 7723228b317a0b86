import type { Int64, OperationContract } from "@dataworks-kit/wire";
import type { Issue } from "@dataworks-kit/wire/check";
import type { Keys, User } from "./keys.ts";
import type { Refusal, Refuse } from "./refusal.ts";

/**
 * An operation that the double answers: its contract, as `dataworks-gen` emits it, and maybe a behaviour. With the contract
 * alone it reads and validates a call and answers from the examples.
 */
export interface SimulatedOperation<World = unknown> extends OperationContract, Behaviour<World> {}

/** What an operation does in a world. */
export interface Behaviour<World = unknown> {
  /** Chooses another refusal than `Invalid{Param}` for what the schema found; `undefined` leaves it at that. */
  refuseIssue?(issue: Issue, input: Input, refuse: Refuse): Refusal | undefined;
  /**
   * Carries out a call that passed every check. It runs to its end without waiting, so that two calls cannot both find
   * the same name free. RequestId is added to its output.
   */
  act?(input: Input, context: ActContext<World>): ActResult;
}

/** An operation's own parameters by their types, as a call gave them. */
export type Input = Readonly<Record<string, unknown>>;

/** What `act` works with. */
export interface ActContext<World = unknown> {
  readonly world: World & Keys;
  /** Whose key signed the call; the first user of the world when signatures are ignored. */
  readonly caller: User | undefined;
  /** Epoch milliseconds by the double's clock. */
  readonly receivedAt: number;
  /** The contract of the operation that is carried out. */
  readonly contract: OperationContract;
  readonly refuse: Refuse;
}

/** The body of a successful answer, and the id of what was created; or a refusal. */
export type ActResult =
  | { readonly kind: "output"; readonly output: object; readonly createdId?: Int64 }
  | Refusal;
