import type {
  DocumentedError,
  OperationDescriptor,
  OperationExamples,
  ResponseDescriptor,
} from "@dataworks-kit/wire";
import type { Issue, StandardSchema } from "@dataworks-kit/wire/check";
import type { Refusal, Refuse } from "./refusal.ts";
import type { User } from "./world/world.ts";
import type { WorldStore } from "./world/world-store.ts";

/**
 * An operation that the double answers. With what the generator emits alone it reads and validates a call and answers
 * from the examples; `act` gives it a world.
 */
export interface SimulatedOperation<Input = unknown> {
  readonly descriptor: OperationDescriptor;
  /** What its answer is on the wire. */
  readonly response: ResponseDescriptor;
  /** Without `act`, the first of `outputs` is the answer. */
  readonly examples: OperationExamples<unknown, unknown>;
  /** Refusals take status and text from here, then from the gateway's catalogue. */
  readonly errors: readonly DocumentedError[];
  readonly inputSchema: StandardSchema<Input>;
  /** Chooses another refusal than `Invalid{Param}` for what the schema found; `undefined` leaves it at that. */
  refuseIssue?(issue: Issue, input: Readonly<Record<string, unknown>>, refuse: Refuse): Refusal | undefined;
  /**
   * Carries out a call that passed every check. It runs to its end without waiting, so that two calls cannot both find
   * the same name free. RequestId is added to its output.
   */
  act?(input: Input, context: ActContext): Outcome;
}

/** What `act` works with. */
export interface ActContext {
  readonly world: WorldStore;
  /** Whose key signed the call; the first user of the world when signatures are ignored. */
  readonly caller: User | undefined;
  /** Epoch milliseconds by the double's clock. */
  readonly receivedAt: number;
  readonly refuse: Refuse;
}

/** The body of a successful answer, or a refusal. */
export type Outcome = { readonly kind: "output"; readonly output: object } | Refusal;
