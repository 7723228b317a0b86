import { http, passthrough, type RequestHandler } from "msw";
import { type SetupServer, setupServer } from "msw/node";
import { createSimulator, type Simulator, type SimulatorOptions } from "../dataworks/simulator.ts";
import { createHandlers, type HandlerOptions } from "../faces/handlers.ts";
import { SimulatorError } from "../gateway/simulator-error.ts";

/** How the double of a test file behaves. Each option has a default. */
export interface UseDoubleOptions extends SimulatorOptions, HandlerOptions {
  /** Your own msw handlers. They are asked before those of the double. Default: none. */
  readonly handlers?: readonly RequestHandler[];
  /**
   * What becomes of a request that nobody answers. Default: `error`, so that no test reaches the network. Requests to this
   * machine (`localhost`, `127.0.0.0/8`, `::1`) always pass.
   */
  readonly onUnhandledRequest?: "error" | "warn" | "bypass";
}

/** What a test needs of the double. */
export interface UsedDouble {
  /** To read the world and the journal, and to script failures. */
  readonly simulator: Simulator;
  /** The server of msw: `server.use` adds a handler for one test, `server.events` tells of requests. */
  readonly server: SetupServer;
}

/** The hooks of a test runner. */
export interface RunnerHooks {
  readonly beforeAll: (run: () => void) => void;
  readonly beforeEach: (run: () => void) => void;
  readonly afterAll: (run: () => void) => void;
}

/** Creates `useDouble` for a test runner. */
export function createUseDouble(hooks: RunnerHooks): (options?: UseDoubleOptions) => UsedDouble {
  let listening: SetupServer | undefined;
  return (options = {}) => {
    const simulator = createSimulator(options);
    const server = createServer(simulator, options);
    hooks.beforeAll(() => {
      if (listening) throw new SimulatorError("listen", TWICE);
      listen(server, options);
      listening = server;
    });
    // Before a test and not after it: Jest runs this hook first, so hooks of the test file would find nothing afterwards.
    hooks.beforeEach(() => {
      simulator.reset();
      server.resetHandlers();
    });
    hooks.afterAll(() => {
      if (listening !== server) return;
      server.close();
      listening = undefined;
    });
    return { simulator, server };
  };
}

/** Of two servers of msw, the first one takes no more calls once the second one is closed: they would leave the process. */
const TWICE = "A double listens here already: share what useDouble() returned instead of calling it again.";

const THIS_MACHINE =
  /^https?:\/\/(?:localhost|[a-z0-9.-]+\.localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?(?:\/|$)/i;

function createServer(simulator: Simulator, options: UseDoubleOptions): SetupServer {
  const { handlers = [] } = options;
  const passing = http.all(THIS_MACHINE, () => passthrough());
  return setupServer(...handlers, ...createHandlers(simulator, options), passing);
}

function listen(server: SetupServer, { onUnhandledRequest = "error" }: UseDoubleOptions): void {
  // msw 2 knows it by the one name, and msw 3 by the other.
  const names = { onUnhandledRequest, onUnhandledFrame: onUnhandledRequest };
  server.listen(names);
}
