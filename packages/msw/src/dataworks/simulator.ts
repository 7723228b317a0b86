import * as contracts from "@dataworks-kit/api/contracts";
import { answerFetch } from "../faces/answer-fetch.ts";
import { createDouble, type Double } from "../gateway/double.ts";
import { fillDefaults, type GatewayOptions } from "../gateway/settings.ts";
import { flag, requireShape } from "../gateway/shapes.ts";
import type { SimulatedOperation } from "../gateway/simulated-operation.ts";
import { BEHAVIOURS } from "./behaviours.ts";
import { maskWorld } from "./world/mask-world.ts";
import { DEFAULT_WORLD, type World } from "./world/world.ts";
import { createWorldStore, type WorldStore } from "./world/world-store.ts";

/** All operations of the kit, each with its behaviour where it has one. */
export const OPERATIONS: readonly SimulatedOperation<WorldStore>[] = Object.entries(contracts).map(
  ([method, contract]) => ({ ...contract, ...BEHAVIOURS[method] }),
);

/** How the double behaves. Each option has a default. */
export interface SimulatorOptions extends GatewayOptions {
  /**
   * The operations that it answers: contracts as `dataworks-gen` emits them, of any RPC product, with or without a behaviour.
   * Default: all of the kit.
   */
  readonly operations?: readonly SimulatedOperation<WorldStore>[];
  /** What it knows at the start; it is copied. Default: `DEFAULT_WORLD`. */
  readonly world?: World;
  /**
   * Lets lists show the secrets inside Content, as private clouds do. Default: false, lists show `***` instead, as the vendor's
   * samples do.
   */
  readonly revealContent?: boolean;
}

/** A double of the cloud. Each double has a world of its own. */
export interface Simulator extends Double<World> {
  /**
   * Answers as `fetch` would. It needs no `this`, so a client can use it as its `fetch`. It takes the `Request` of any realm,
   * such as that of happy-dom. It rejects with a TypeError when a script drops the connection, and at once with the reason of
   * the request's signal when that aborts. A call that was not carried out by then is not carried out; a call that was stays in
   * the world.
   */
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
}

/**
 * Creates a double: a gateway that reads, checks and verifies each call, and a world that calls change. It behaves the
 * same for the same calls, clock, seed and request ids.
 *
 * @throws SimulatorError when the world, an option or an operation is wrong.
 */
export function createSimulator(options: SimulatorOptions = {}): Simulator {
  const { operations = OPERATIONS, world = DEFAULT_WORLD, revealContent = false, ...others } = options;
  requireShape(flag, revealContent, "option", "revealContent");
  const double = createDouble({
    settings: fillDefaults(others),
    operations,
    gatewayErrors: contracts.createConnection.errors,
    world,
    open: (given: World) => createWorldStore(given, { revealContent }),
    mask: maskWorld,
  });
  return { ...double, fetch: (input, init) => answerFetch(input, init, double.handle) };
}
