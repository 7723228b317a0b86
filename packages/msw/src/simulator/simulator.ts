import { createConnectionOperation } from "@dataworks-kit/api";
import type { CallRequest } from "@dataworks-kit/wire/read";
import type { Answer } from "./answer.ts";
import { answerCall, answerUnread } from "./answer-call.ts";
import { answerFetch } from "./answer-fetch.ts";
import type { GatewayContext } from "./gateway.ts";
import { createJournal, type JournalPage } from "./journal.ts";
import type { JournalEntry } from "./journal-entry.ts";
import { createNonceMemory } from "./nonce-memory.ts";
import { indexOperations } from "./operations.ts";
import type { SimulatorOptions } from "./options.ts";
import { createRandom } from "./random.ts";
import type { FetchInput } from "./received-request.ts";
import type { Script } from "./scripts/script.ts";
import { createScripts } from "./scripts/scripts.ts";
import { settle } from "./settle.ts";
import { createStamps } from "./stamp.ts";
import { createThrottle } from "./throttle.ts";
import { maskWorld } from "./world/mask-world.ts";
import type { World } from "./world/world.ts";
import { createWorldStore } from "./world/world-store.ts";

/** How often `failNext` answers, and what fills its text. */
export interface FailOptions {
  /** How many calls. Default: 1. */
  readonly times?: number;
  /** What stands for each `%s` of the documented text. Default: nothing. */
  readonly values?: readonly string[];
}

/** A double of the cloud. Each one has a world of its own. */
export interface Simulator {
  /**
   * Answers as `fetch` would. It needs no `this`, so it can be given to a client as its `fetch`. It takes the `Request` of any
   * realm, such as that of happy-dom. It rejects with a TypeError when a script drops the connection, and at once with the
   * reason of the request's signal when that aborts. A call that was not carried out by then is not carried out; one that was
   * stays in the world.
   */
  readonly fetch: (input: FetchInput, init?: RequestInit) => Promise<Response>;
  /**
   * The same without `Request` and `Response`, for servers. A body beyond `maxBodyBytes` may come cut. It never rejects: what
   * fails in the double, or in code that was plugged in, is answered with InternalError.
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

/**
 * Makes a double: a gateway that reads, checks and verifies each call, and a world that calls change. It behaves the
 * same for the same calls, clock, seed and request ids.
 *
 * @throws SimulatorError when the world, an option or an operation is wrong.
 */
export function createSimulator(options: SimulatorOptions = {}): Simulator {
  const settings = settle(options);
  const operations = indexOperations(settings.operations, settings);
  const lasting = { settings, operations, nextStamp: createStamps(settings) };
  let context = contextOf(lasting, settings.world, 1);
  const handle = (request: CallRequest) => answerCall(request, context);
  return {
    fetch: (input, init) => answerFetch(input, init, handle),
    handle,
    refuseUnread: (expected) => answerUnread(expected, context),
    knows: (action) => operations.versionsOf(action).length > 0,
    script: (script) => context.scripts.add(script),
    failNext: (code, { times = 1, values = [] } = {}) =>
      context.scripts.add({ effect: { kind: "fail", code, values }, times }),
    scripts: () => context.scripts.list(),
    clearScripts: () => context.scripts.clear(),
    journal: (page) => context.journal.entries(page),
    world: () => maskWorld(context.world.snapshot(), createConnectionOperation),
    revealWorld: () => context.world.snapshot(),
    reset: (world) => {
      context = contextOf(lasting, world ?? settings.world, context.journal.nextSequence());
    },
    maxBodyBytes: settings.maxBodyBytes,
  };
}

/** What a reset leaves as it is. */
type Lasting = Pick<GatewayContext, "settings" | "operations" | "nextStamp">;

function contextOf(lasting: Lasting, world: World, firstSequence: number): GatewayContext {
  const { settings, operations } = lasting;
  return {
    ...lasting,
    world: createWorldStore(world),
    nonces: createNonceMemory(settings.nonceCapacity),
    scripts: createScripts(operations.refuse, createRandom(settings.seed)),
    throttle: createThrottle(settings.throttle),
    journal: createJournal(settings, firstSequence),
  };
}
