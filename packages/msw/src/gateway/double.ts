import type { DocumentedError } from "@dataworks-kit/wire";
import type { CallRequest } from "@dataworks-kit/wire/read";
import { answerCall, answerUnread } from "./answer-call.ts";
import { createNonceMemory, createThrottle } from "./check-timing.ts";
import { createJournal, type JournalPage } from "./journal.ts";
import type { JournalEntry } from "./journal-entry.ts";
import type { Keys } from "./keys.ts";
import { indexOperations } from "./operations.ts";
import type { Script } from "./script.ts";
import { createRandom, createScripts } from "./scripts.ts";
import type { Settings } from "./settings.ts";
import type { SimulatedOperation } from "./simulated-operation.ts";
import { createStamps } from "./stamp.ts";
import type { Answer } from "./write-answer.ts";

/** How often `failNext` answers, and what fills its text. */
export interface FailOptions {
  /** How many calls. Default: 1. */
  readonly times?: number;
  /** What stands for each `%s` of the documented text. Default: nothing. */
  readonly values?: readonly string[];
}

/** A double of a cloud. Each double has a world of its own. */
export interface Double<World> {
  /**
   * Answers a request. A body beyond `maxBodyBytes` may come cut. It never rejects: what fails in the double, or in code that
   * a test plugged in, is answered with InternalError.
   */
  readonly handle: (request: CallRequest) => Promise<Answer | "dropped">;
  /** Refuses a request that a server could not read, and says what was expected instead. In JSON, which all clients ask for. */
  readonly refuseUnread: (expected: string) => Answer;
  /** Whether one of its operations has this Action, in any version. */
  readonly knows: (action: string) => boolean;
  /**
   * Says what happens to coming calls: they fail, wait, or lose the connection.
   *
   * @throws SimulatorError: `script` for a wrong one, `operation` for a code that no operation documents
   */
  readonly script: (script: Script) => void;
  /** Refuses the next call that passes the checks of the caller, with a documented code: a short `script`. */
  readonly failNext: (code: string, options?: FailOptions) => void;
  /** The scripts that are not used up. */
  readonly scripts: () => readonly Script[];
  readonly clearScripts: () => void;
  /**
   * The last calls, the oldest first, and what each check said about them; or a page of them.
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

/** What a double is made of. */
interface Parts<World, Opened extends Store<World>> {
  readonly settings: Settings;
  readonly operations: readonly SimulatedOperation<Opened>[];
  /** The gateway's errors, for documents that do not list them. */
  readonly gatewayErrors: readonly DocumentedError[];
  readonly world: World;
  /** @throws SimulatorError (`world`) for a world that contradicts itself */
  readonly open: (world: World) => Opened;
  readonly mask: (world: World) => World;
}

/** Creates a double. It behaves the same for the same calls, clock, seed and request ids. */
export function createDouble<World, Opened extends Store<World>>(parts: Parts<World, Opened>): Double<World> {
  const open = prepareReceptions(parts);
  let reception = open(parts.world, 1);
  const script = (given: Script) => reception.scripts.add(given);
  return {
    handle: (request) => answerCall(request, reception),
    refuseUnread: (expected) => answerUnread(expected, reception),
    knows: (action) => reception.operations.listVersions(action).length > 0,
    script,
    failNext: (code, { times = 1, values = [] } = {}) =>
      script({ effect: { kind: "fail", code, values }, times }),
    scripts: () => reception.scripts.list(),
    clearScripts: () => reception.scripts.clear(),
    journal: (page) => reception.journal.list(page),
    world: () => parts.mask(reception.world.snapshot()),
    revealWorld: () => reception.world.snapshot(),
    reset: (world) => {
      reception = open(world ?? parts.world, reception.journal.nextSequence());
    },
    maxBodyBytes: parts.settings.maxBodyBytes,
  };
}

/** Prepares what a reset keeps; the function that it returns opens a reception with a world and an empty memory. */
function prepareReceptions<World, Opened extends Store<World>>(parts: Parts<World, Opened>) {
  const { settings } = parts;
  const operations = indexOperations(parts.operations, parts.gatewayErrors, settings);
  const nextStamp = createStamps(settings);
  return (world: World, firstSequence: number) => ({
    settings,
    operations,
    nextStamp,
    world: parts.open(world),
    nonces: createNonceMemory(settings.nonceCapacity),
    throttle: createThrottle(settings.throttle),
    scripts: createScripts(operations.refuse, createRandom(settings.seed)),
    journal: createJournal(settings, firstSequence),
  });
}
