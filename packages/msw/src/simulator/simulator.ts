import { type CallRequest, createConnectionOperation, toCallRequest } from "@dataworks-kit/api";
import type { Answer } from "./answer.ts";
import { answerCall, answerUnread } from "./answer-call.ts";
import { createNonceMemory } from "./nonce-memory.ts";
import { indexOperations } from "./operations.ts";
import { type SimulatorOptions, settle } from "./options.ts";
import { createScripts, type FailOptions } from "./scripts.ts";
import { maskWorld } from "./world/mask-world.ts";
import type { World } from "./world/world.ts";
import { createWorldStore } from "./world/world-store.ts";

/** A double of the cloud. Each one has a world of its own. */
export interface Simulator {
  /** Answers as `fetch` would. It needs no `this`, so it can be given to a client in the place of `fetch`. */
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
  /** The same without `Request` and `Response`, for servers. A body beyond `maxBodyBytes` may come cut. */
  readonly handle: (request: CallRequest) => Promise<Answer>;
  /**
   * Refuses the next call that passes the checks of who calls, with a documented code.
   *
   * @throws SimulatorError (`operation`) for a code that no operation documents
   */
  readonly failNext: (code: string, options?: FailOptions) => void;
  /** Refuses a request that a server could not read, and says what was expected of it. In JSON, which all clients ask for. */
  readonly refuseUnread: (expected: string) => Answer;
  /** Whether one of its operations has this Action, in any version. */
  readonly knows: (action: string) => boolean;
  /** The world as it is now, with secrets masked. */
  readonly world: () => World;
  /** The world as it is now with every secret, to assert on or to start another double from. */
  readonly revealWorld: () => World;
  /** The size beyond which a body is refused. */
  readonly maxBodyBytes: number;
}

/**
 * Makes a double: a gateway that reads, checks and verifies each call, and a world that calls change. It behaves the
 * same for the same calls, clock and request ids.
 *
 * @throws SimulatorError when the world, an option or an operation is wrong.
 */
export function createSimulator(options: SimulatorOptions = {}): Simulator {
  const settings = settle(options);
  const operations = indexOperations(settings.operations);
  const world = createWorldStore(settings.world);
  const scripts = createScripts(operations.refuse);
  const context = { settings, operations, world, scripts, nonces: createNonceMemory(settings.nonceCapacity) };
  const handle = (request: CallRequest) => answerCall(request, context);
  return {
    fetch: (input, init) =>
      respond(input instanceof Request && !init ? input : new Request(input, init), handle),
    handle,
    failNext: scripts.failNext,
    refuseUnread: (expected) => answerUnread(expected, context),
    knows: (action) => operations.versionsOf(action).length > 0,
    world: () => maskWorld(world.snapshot(), createConnectionOperation),
    revealWorld: world.snapshot,
    maxBodyBytes: settings.maxBodyBytes,
  };
}

async function respond(request: Request, handle: Simulator["handle"]): Promise<Response> {
  request.signal.throwIfAborted();
  const { status, headers, body } = await handle(await toCallRequest(request));
  return new Response(request.method === "HEAD" ? null : body, { status, headers });
}
