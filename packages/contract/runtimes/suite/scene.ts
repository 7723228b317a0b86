import { type Client, type ClientOptions, createClient } from "@dataworks-kit/client";
import type { Difference } from "./difference.ts";
import type { Holdings } from "./holdings.ts";
import { createStage, type Stage } from "./stage.ts";
import type { SuiteConfig } from "./suite-config.ts";

/** What a case plays with. */
export interface Scene {
  readonly stage: Stage;
  /** Options for a client whose key the double knows, and who does not wait long. */
  readonly options: (endpoint: string, more?: Partial<ClientOptions>) => ClientOptions;
  /** A client with these options. */
  readonly client: (endpoint: string, more?: Partial<ClientOptions>) => Client;
  /** Whether the runtime is known to differ in this. */
  readonly differs: (difference: Difference) => boolean;
  readonly holdings: Holdings;
}

/** The key that every world has. */
export const CREDENTIALS = { accessKeyId: "testid", accessKeySecret: "testsecret" };

/** Makes the scene; `create` makes the clients that are judged. */
export function createScene(
  { stage, differences }: SuiteConfig,
  holdings: Holdings = {},
  create: (options: ClientOptions) => Client = createClient,
): Scene {
  const options: Scene["options"] = (endpoint, more) => ({
    ...{ credentials: CREDENTIALS, retry: { baseDelayMs: 1 }, timeoutMs: 5_000, endpoint },
    // Without effect outside of a page.
    dangerouslyAllowLongLivedKeysInBrowser: true,
    ...more,
  });
  return {
    ...{ stage: createStage(stage), options, holdings },
    client: (endpoint, more) => create(options(endpoint, more)),
    differs: (difference) => differences[difference] !== undefined,
  };
}
