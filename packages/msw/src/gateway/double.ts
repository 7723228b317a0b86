import type { DocumentedError } from "@dataworks-kit/wire";
import type { CallRequest } from "@dataworks-kit/wire/read";
import type { Answer } from "./answer.ts";
import { answerCall, answerUnread } from "./answer-call.ts";
import type { GatewayContext } from "./context.ts";
import { createJournal, type JournalPage } from "./journal.ts";
import type { JournalEntry } from "./journal-entry.ts";
import type { Keys } from "./keys.ts";
import { createNonceMemory } from "./nonce-memory.ts";
import { indexOperations } from "./operations.ts";
import type { Settings } from "./options.ts";
import { createRandom } from "./random.ts";
import type { Script } from "./scripts/script.ts";
import { createScripts } from "./scripts/scripts.ts";
import type { SimulatedOperation } from "./simulated-operation.ts";
import { createStamps } from "./stamp.ts";
import { createThrottle } from "./throttle.ts";

/** How often `failNext` answers, and what fills its text. */
export interface FailOptions {
  /** How many calls. Default: 1. */
  readonly times?: number;
  /** What stands for each `%s` of the documented text. Default: nothing. */
  readonly values?: readonly string[];
}

/** A double of a cloud, whatever its world is. Each one has a world of its own. */
export interface Double<World> {
  /**
   * Answers a request. A body beyond `maxBodyBytes` may come cut. It never rejects: what fails in the double, or in code that
   * was plugged in, is answered with InternalError.
   */
  readonly handle: (request: CallRequest) => Promise<Answer | "dropped">;
  /** Refuses a request that a server could not read, and says what was expected of it. In JSON, which all clients ask for. */
  readonly refuseUnread: (expected: string) => Answer;
  /** Whether one of its operations has this Action, in any version. */
  readonly knows: (action: string) => boolean;
  /**
   * Says what is to happen to calls to come: fail, wait, lose the connection.
   *
   * @throws SimulatorError: `script` for a wrong one, `operation` for a code that no operation documents
   */
  readonly script: (script: Script) => void;
  /** Refuses the next call that passes the checks of who calls, with a documented code: a short `script`. */
  readonly failNext: (code: string, options?: FailOptions) => void;
  /** The scripts that are not used up. */
  readonly scripts: () => readonly Script[];
  readonly clearScripts: () => void;
  /**
   * The last calls, the oldest first, and what each check said of them; or a page of them.
   *
   * @throws SimulatorError (`option`) for a wrong page
   */
  readonly journal: (page?: JournalPage) => readonly JournalEntry[];
  /** The world as it is now, with secrets masked. */
  readonly world: () => World;
  /** The world as it is now with every secret, to assert on or to start another double from. */
  readonly revealWorld: () => World;
  /**
   * Starts again with this world or with the first one: no journal, scripts, nonces or counted calls. Request ids and the
   * journal's sequence go on.
   *
   * @throws SimulatorError (`world`)
   */
  readonly reset: (world?: World) => void;
  /** The size beyond which a body is refused. */
  readonly maxBodyBytes: number;
}

/** A world that calls change. */
export interface Store<World> extends Keys {
  /** The world as it is now, secrets included. */
  readonly snapshot: () => World;
}

/** What a double is made of beside its settings. */
export interface Parts<World, Opened extends Store<World>> {
  readonly operations: readonly SimulatedOperation<Opened>[];
  /** The gateway's errors, for documents that do not list them. */
  readonly gatewayErrors: readonly DocumentedError[];
  readonly world: World;
  /** @throws SimulatorError (`world`) for a world that contradicts itself */
  readonly open: (world: World) => Opened;
  readonly mask: (world: World) => World;
}

/** Makes a double. It behaves the same for the same calls, clock, seed and request ids. */
export function createDouble<World, Opened extends Store<World>>(
  settings: Settings,
  parts: Parts<World, Opened>,
): Double<World> {
  // Behaviours get the world that `open` made, whose type the gateway does not know.
  const contracts = parts.operations as readonly SimulatedOperation[];
  const operations = indexOperations(contracts, parts.gatewayErrors, settings);
  const lasting = { settings, operations, nextStamp: createStamps(settings) };
  let world = parts.open(parts.world);
  let context: GatewayContext = { ...lasting, world, ...freshMemory(lasting, 1) };
  return {
    handle: (request) => answerCall(request, context),
    refuseUnread: (expected) => answerUnread(expected, context),
    knows: (action) => operations.versionsOf(action).length > 0,
    script: (script) => context.scripts.add(script),
    failNext: (code, { times = 1, values = [] } = {}) =>
      context.scripts.add({ effect: { kind: "fail", code, values }, times }),
    scripts: () => context.scripts.list(),
    clearScripts: () => context.scripts.clear(),
    journal: (page) => context.journal.entries(page),
    world: () => parts.mask(world.snapshot()),
    revealWorld: () => world.snapshot(),
    reset: (given) => {
      world = parts.open(given ?? parts.world);
      context = { ...lasting, world, ...freshMemory(lasting, context.journal.nextSequence()) };
    },
    maxBodyBytes: settings.maxBodyBytes,
  };
}

/** What a reset forgets. */
function freshMemory(
  { settings, operations }: Pick<GatewayContext, "settings" | "operations">,
  firstSequence: number,
): Pick<GatewayContext, "nonces" | "scripts" | "throttle" | "journal"> {
  return {
    nonces: createNonceMemory(settings.nonceCapacity),
    scripts: createScripts(operations.refuse, createRandom(settings.seed)),
    throttle: createThrottle(settings.throttle),
    journal: createJournal(settings, firstSequence),
  };
}
