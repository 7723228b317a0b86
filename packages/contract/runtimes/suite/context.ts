import { type Client, type ClientOptions, createClient, fetchTransport } from "@dataworks-kit/client";
import { TEST_KEY } from "../../lab/world.ts";
import type { Difference } from "./difference.ts";
import type { Holdings } from "./holdings.ts";
import { createServers, type Servers } from "./servers.ts";
import type { SuiteConfig } from "./suite-config.ts";

/** What a case plays with. */
export interface CaseContext {
  readonly servers: Servers;
  /** Options for a client whose key the double knows, and who does not wait long. */
  readonly options: (endpoint: string, more?: Partial<ClientOptions>) => ClientOptions;
  /** A client with these options. */
  readonly client: (endpoint: string, more?: Partial<ClientOptions>) => Client;
  /** Whether the runtime is known to differ in this. */
  readonly differs: (difference: Difference) => boolean;
  readonly holdings: Holdings;
}

/** Makes the context; `create` makes the clients that are judged. */
export function createContext(
  { servers, differences, isByFetch }: SuiteConfig,
  holdings: Holdings = {},
  create: (options: ClientOptions) => Client = createClient,
): CaseContext {
  const options: CaseContext["options"] = (endpoint, more) => ({
    credentials: TEST_KEY,
    retry: { baseDelayMs: 1 },
    timeoutMs: 5_000,
    endpoint,
    // Without effect outside of a page.
    dangerouslyAllowLongLivedKeysInBrowser: true,
    ...(isByFetch && { transport: fetchTransport() }),
    ...more,
  });
  return {
    servers: createServers(servers),
    options,
    holdings,
    client: (endpoint, more) => create(options(endpoint, more)),
    differs: (difference) => differences[difference] !== undefined,
  };
}
